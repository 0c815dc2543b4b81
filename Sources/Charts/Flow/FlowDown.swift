import Lettering
internal import Markup

/// A flow that runs from the top down, with the words in lanes below each layer's nodes.
struct FlowDown {
  private let graph: FlowGraph
  private let layout: FlowLayout
  private let nodes: [FlowNode]
  private var labels: [Label]
  /// The top of each station.
  private var places: [Double]
  private var height = 20.0

  private static let measure = TextMeasure.strong
  private static let flowRoom = 52.0

  init(_ graph: FlowGraph, _ nodes: [FlowNode], frame: Frame) {
    let layout = FlowLayout(graph, in: .fixed(frame.width), gap: 10)
    (self.graph, self.nodes, self.layout) = (graph, nodes, layout)
    labels = nodes.map { node in
      let text = Self.measure.shortened(node.label, to: frame.width)
      return Label(
        text, x: 0, y: 0, measure: Self.measure, tone: .ink,
        whole: text == node.label ? nil : node.label)
    }
    places = graph.layerOf.map { _ in 0 }
    var y = 4.0
    for layer in graph.layers { y = place(layer, top: y, width: frame.width) }
    if !graph.layers.isEmpty { height = y - Self.flowRoom + 6 }
  }

  /// Places a layer and its words, and returns the top of the next layer.
  private mutating func place(_ layer: [Int], top: Double, width: Double) -> Double {
    for station in layer { places[station] = top }
    let own = layer.filter(nodes.indices.contains)
    let flags = own.map { node in
      let (middle, half) = (layout.middles[node], layout.sizes[node] / 2)
      return Flag(
        leader: middle, start: middle - half, end: middle + half, width: labels[node].box.width)
    }
    let lanes = Lanes(flags, from: 0, to: width)
    for (index, node) in own.enumerated() {
      let row = Double(lanes.numbers[index])
      (labels[node].x, labels[node].anchor) = lanes.anchor(of: index)
      labels[node].y = top + FlowDrawing.depth + 17 + row * Self.measure.lineHeight
    }
    return top + FlowDrawing.depth + Double(lanes.count) * Self.measure.lineHeight + Self.flowRoom
  }

  /// Draws nodes, ribbons and words, with a leader to words that are away from their node.
  func draw(into drawing: inout Drawing) {
    FlowDrawing(graph: graph, layout: layout, places: places, isAcross: false)
      .draw(nodes, into: &drawing)
    for (node, label) in labels.enumerated() {
      let bottom = places[node] + FlowDrawing.depth
      if label.box.minY > bottom + Self.measure.lineHeight {
        drawing.add(
          """
          <path class="chart-leader" d="M\(at: layout.middles[node]) \(at: bottom)\
          V\(at: label.box.minY)"/>

          """)
      }
    }
    for label in labels { drawing.add(label) }
    drawing.height = height
  }
}
