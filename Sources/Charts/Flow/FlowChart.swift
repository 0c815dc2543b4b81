/// A stage or an end in a `FlowChart`.
package struct FlowNode: Hashable, Sendable {
  /// The words, including the count.
  package var label: String
  /// The distance from the beginning; only the order of the numbers matters.
  package var layer: Int
  /// The ink of the node, and of the ribbons that enter it.
  package var tone: Tone

  /// A node with its words.
  package init(label: String, layer: Int, tone: Tone) {
    (self.label, self.layer, self.tone) = (label, layer, tone)
  }
}

/// How many went from one node to another.
package struct FlowLink: Hashable, Sendable {
  /// The index of the node that it leaves.
  package var source: Int
  /// The index of the node that it enters, in a later layer; the ribbon has its colour.
  package var target: Int
  /// How many went this way.
  package var value: Double

  /// A link between two of the chart's nodes, by their indices.
  package init(from source: Int, to target: Int, value: Double) {
    (self.source, self.target, self.value) = (source, target, value)
  }
}

/// What became of many things, stage by stage: nodes joined by ribbons as wide as the numbers that
/// went that way (a Sankey diagram). It runs from left to right if there is room for the words,
/// else from the top down.
package struct FlowChart: Chart {
  /// What the picture is called.
  package var caption: Caption
  /// Nodes of one layer keep their order unless their links pull them elsewhere.
  package var nodes: [FlowNode]
  /// Links between nodes that do not exist, and those without a finite value above 0, are left
  /// out.
  package var links: [FlowLink]

  package init(caption: Caption, nodes: [FlowNode], links: [FlowLink]) {
    (self.caption, self.nodes, self.links) = (caption, nodes, links)
  }

  package func draw(into drawing: inout Drawing) {
    let graph = FlowGraph(nodes: nodes, links: links)
    let across = FlowAcross(graph, nodes, frame: drawing.frame)
    if across.isReadable {
      across.draw(into: &drawing)
    } else {
      FlowDown(graph, nodes, frame: drawing.frame).draw(into: &drawing)
    }
  }
}
