/// A flow's nodes and links in layers. A link that skips layers goes through a passage in each of
/// them, a node without words, so that its ribbon has room there.
struct FlowGraph: Sendable {
  /// A part of a link, from one layer to the next.
  struct Segment: Sendable {
    var source: Int
    var target: Int
    var value: Double
  }

  /// The links that can be drawn.
  let links: [FlowLink]
  /// The stations of each link: its source, its passages, its target.
  private(set) var chains: [[Int]] = []
  /// All stations, layer by layer; those below `nodeCount` are the chart's own nodes.
  private(set) var layers: [[Int]]
  /// The number of each station's layer, from 0.
  private(set) var layerOf: [Int]
  /// What passes through each station: the larger of what enters and what leaves.
  private(set) var values: [Double]
  /// The chains' parts.
  private(set) var segments: [Segment] = []

  init(nodes: [FlowNode], links: [FlowLink]) {
    let numbers = Set(nodes.map(\.layer)).sorted()
    layers = numbers.map { number in nodes.indices.filter { nodes[$0].layer == number } }
    layerOf = [Int](repeating: 0, count: nodes.count)
    for (number, layer) in layers.enumerated() {
      for node in layer { layerOf[node] = number }
    }
    self.links = links.filter {
      nodes.indices.contains($0.source) && nodes.indices.contains($0.target)
        && $0.value.isFinite && $0.value > 0
    }
    var (entering, leaving) = (nodes.map { _ in 0.0 }, nodes.map { _ in 0.0 })
    for link in self.links {
      leaving[link.source] += tame(link.value)
      entering[link.target] += tame(link.value)
    }
    values = zip(entering, leaving).map { max($0, $1) }
    for link in self.links { lay(link) }
  }

  private mutating func lay(_ link: FlowLink) {
    var chain = [link.source]
    for layer in (layerOf[link.source] + 1)..<max(layerOf[link.target], layerOf[link.source] + 1) {
      chain.append(layerOf.count)
      layers[layer].append(layerOf.count)
      layerOf.append(layer)
      values.append(tame(link.value))
    }
    chain.append(link.target)
    chains.append(chain)
    for (source, target) in zip(chain, chain.dropFirst()) {
      segments.append(Segment(source: source, target: target, value: tame(link.value)))
    }
  }
}
