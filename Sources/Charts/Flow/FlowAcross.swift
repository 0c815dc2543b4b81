import Lettering

/// A flow that runs from left to right, with the words to the right of each node.
struct FlowAcross {
  private let graph: FlowGraph
  private let nodes: [FlowNode]
  private let lines: [[String]]
  private let step: Double

  private static let measure = TextMeasure.strong

  init(_ graph: FlowGraph, _ nodes: [FlowNode], frame: Frame) {
    (self.graph, self.nodes) = (graph, nodes)
    let last = graph.layers.count - 1
    let final =
      nodes.indices.filter { graph.layerOf[$0] == last }
      .flatMap { Self.measure.wrapped(nodes[$0].label, to: frame.endLabelWidth) }
      .map { Self.measure.width(of: $0) }.max() ?? 0
    let step = (frame.width - FlowDrawing.depth - final - 10) / Double(max(last, 1))
    self.step = step
    lines = nodes.indices.map { node in
      Self.measure.wrapped(
        nodes[node].label,
        to: graph.layerOf[node] == last ? final : step - FlowDrawing.depth - 20)
    }
  }

  /// Whether no words had to be shortened.
  var isReadable: Bool {
    zip(nodes, lines).allSatisfy { node, lines in
      node.label.isEmpty || lines.last.map { !$0.hasSuffix("…") } ?? false
    } && step >= 60
  }

  /// Draws nodes, ribbons and words.
  func draw(into drawing: inout Drawing) {
    let layout = FlowLayout(
      graph, in: .free(thickness: 240),
      leasts: lines.map { Double($0.count) * Self.measure.lineHeight }, gap: 8)
    let places = graph.layerOf.map { Double($0) * step }
    FlowDrawing(graph: graph, layout: layout, places: places, isAcross: true)
      .draw(nodes, into: &drawing)
    for (node, lines) in lines.enumerated() {
      let rise = Double(lines.count - 1) * Self.measure.lineHeight / 2
      drawing.add(
        Label.lines(
          lines, of: nodes[node].label, x: places[node] + FlowDrawing.depth + 8,
          y: layout.middles[node] - rise + Self.measure.baselineDrop, measure: Self.measure,
          tone: .ink))
    }
    drawing.height = max(layout.extent, 20)
  }
}
