import Lettering
internal import Markup

/// What surrounds a plot with two axes, and so decides how much room is left for the plot.
struct Surroundings {
  var x: ClosedRange<Double>
  var y: ClosedRange<Double>
  var yTicks: [Tick]
  /// The ticks of the horizontal axis, once its scale is known.
  var xTicks: (LinearScale) -> [Tick]
  var xTitle = ""
  var yTitle = ""
  var annotations: [Annotation] = []
  var ends: [EndLabel] = []
  var key: [KeyRow.Item] = []
}

/// A plot with a horizontal and a vertical axis, laid out.
struct Cartesian {
  /// The room between the axes.
  let plot: Box
  let x: LinearScale
  let y: LinearScale
  private let xTicks: [Tick]
  private let around: Surroundings
  private let annotations: PlacedAnnotations
  private let ends: EndLabels
  private let key: KeyRow
  private let titleBaseline: Double

  /// Finds room for the words first and gives the rest to the plot.
  init(_ around: Surroundings, in drawing: inout Drawing) {
    self.around = around
    ends = EndLabels(around.ends, width: drawing.frame.endLabelWidth)
    key = KeyRow(around.key, width: drawing.width)
    let left = (around.yTicks.map(\.width).max() ?? 0) + 10
    let right = drawing.width - max(ends.width, 18)
    x = LinearScale(domain: around.x, start: left, end: right)
    annotations = PlacedAnnotations(around.annotations, on: x, right: drawing.width)
    titleBaseline = key.height + (key.height > 0 ? 17 : 13)
    let title = around.yTitle.isEmpty ? key.height : titleBaseline + 10
    let top = 10 + title + annotations.height
    plot = Box(
      minX: left, minY: top, maxX: right,
      maxY: top + max(drawing.frame.plotHeight, ends.height))
    y = LinearScale(domain: around.y, start: plot.maxY, end: plot.minY)
    xTicks = around.xTicks(x)
    drawing.height = plot.maxY + Axis.depth(of: xTicks, title: around.xTitle)
  }

  /// Draws what is behind the values: spans, grid and axes.
  func drawGround(into drawing: inout Drawing) {
    key.draw(top: 0, into: &drawing)
    let title = TextMeasure.regular.shortened(around.yTitle, to: drawing.width)
    drawing.add(Label(title, x: 0, y: titleBaseline))
    annotations.drawSpans(in: plot, on: x, into: &drawing)
    Axis.drawBeside(plot, around.yTicks, on: y, in: &drawing)
    Axis.drawBelow(plot, xTicks, on: x, title: around.xTitle, in: &drawing)
    annotations.draw(in: plot, on: x, into: &drawing)
  }

  /// Draws what is in front of the values: the lines' ends and their names.
  func drawEnds(into drawing: inout Drawing) {
    ends.draw(beside: plot, x: x, y: y, into: &drawing)
  }

  /// The position of a pair of values.
  func point(_ x: Double, _ y: Double) -> Point { Point(x: self.x(x), y: self.y(y)) }
}
