import Lettering
internal import Markup

/// Rows with a name, a mark in the middle and a note. On a wide drawing the three are side by
/// side; on a narrow one the name and the note are above the mark.
struct Rows: Sendable {
  /// The words of one row.
  struct Words: Sendable {
    var label: String
    var note = ""
    /// Whether the row has words instead of a mark; on a narrow drawing the grid then leaves a gap
    /// there.
    var isWordy = false
  }

  /// The room for the marks: from the top of the first row to the bottom of the last.
  private(set) var plot: Box
  /// The vertical position of the middle of each mark.
  private(set) var middles: [Double] = []
  private var marked: [Double] = []
  private var labels: [Label] = []
  private let frame: Frame

  private static let measure = TextMeasure.regular

  /// Lays rows out below `top`. `spare` is kept free on the right of the plot, for words at the
  /// marks' ends, and `inset` on its left if the names are above the marks.
  init(_ rows: [Words], frame: Frame, top: Double, spare: Double, inset: Double = 8) {
    self.frame = frame
    let isWide = frame == .wide
    let notes = rows.map { Self.measure.shortened($0.note, to: 120) }
    let note = notes.map { Self.measure.width(of: $0) }.max() ?? 0
    let noteRoom = note > 0 ? note + 16 : 0
    let name = rows.map { Self.measure.width(of: $0.label) }.max() ?? 0
    let nameRoom = isWide ? min(name, 200) : frame.width - noteRoom
    plot = Box(
      minX: isWide && name > 0 ? nameRoom + 16 : inset, minY: top,
      maxX: frame.width - max(spare, isWide ? noteRoom + 8 : 8), maxY: top)
    for (row, note) in zip(rows, notes) { place(row, note, nameRoom: nameRoom) }
  }

  /// Adds a row at the bottom.
  private mutating func place(_ row: Words, _ note: String, nameRoom: Double) {
    let lines = Self.measure.wrapped(row.label, to: nameRoom)
    let depth = Double(max(lines.count, 1)) * Self.measure.lineHeight
    let height = frame == .wide ? max(depth + 10, 30) : depth + 30
    let middle = plot.maxY + (frame == .wide ? height / 2 : depth + 12)
    let (nameLine, noteLine) =
      switch frame {
      case .wide: (middle - (depth - Self.measure.lineHeight) / 2, middle)
      case .narrow: (plot.maxY + 10, plot.maxY + 10)
      }
    let drop = Self.measure.baselineDrop
    labels += Label.lines(lines, of: row.label, x: 0, y: nameLine + drop, tone: .ink)
    labels.append(
      Label(
        note, x: frame.width, y: noteLine + drop, anchor: .end,
        whole: note == row.note ? nil : row.note))
    middles.append(middle)
    if !row.isWordy { marked.append(middle) }
    plot.maxY += height
  }

  /// Draws the names and the notes.
  func drawWords(into drawing: inout Drawing) { drawing.add(labels) }

  /// Draws fine vertical lines behind the marks, with gaps for words above the marks.
  func drawGrid(at places: [Double], into drawing: inout Drawing) {
    let path = grid(at: places)
    if !path.isEmpty { drawing.add(#"<path class="chart-grid" d="\#(path)"/>\#n"#) }
  }

  /// The path data of these lines.
  func grid(at places: [Double]) -> String {
    let stretches =
      frame == .wide ? [(plot.minY, plot.maxY)] : marked.map { ($0 - 9, $0 + 12) }
    var path = PathData()
    for x in places where !middles.isEmpty {
      for (top, bottom) in stretches {
        path.move(to: Point(x: x, y: top))
        path.line(to: Point(x: x, y: bottom))
      }
    }
    return path.text
  }
}
