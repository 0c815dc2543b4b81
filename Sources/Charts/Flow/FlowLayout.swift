/// The positions of a flow's stations across its direction: from top to bottom for a flow that runs
/// to the right, from left to right for one that runs down.
struct FlowLayout: Sendable {
  /// How much room there is across the direction.
  enum Room: Sendable {
    /// As much as is needed, with this thickness for the largest layer.
    case free(thickness: Double)
    /// No more than this.
    case fixed(Double)
  }

  /// The middle of each station.
  private(set) var middles: [Double]
  /// The thickness of each station.
  let sizes: [Double]
  /// The room that it takes.
  let extent: Double
  /// The thickness of each link's ribbon.
  let thicknesses: [Double]
  /// Where each link's ribbon begins at its source and ends at its target.
  private(set) var ends: [(source: Double, target: Double)]

  private let graph: FlowGraph
  private let slots: [Double]

  /// Lays a flow out; each node gets at least as much room as `leasts` says.
  init(_ graph: FlowGraph, in room: Room, leasts: [Double] = [], gap: Double) {
    self.graph = graph
    let sums = graph.layers.map { layer in layer.map { graph.values[$0] }.reduce(0, +) }
    let longest = Double(graph.layers.map(\.count).max() ?? 1)
    let (scale, gap) =
      switch room {
      case .free(let thickness): (thickness / max(sums.max() ?? 0, 1e-9), gap)
      case .fixed(let extent):
        (Self.scale(sums, graph, extent, gap), min(gap, extent * 0.4 / longest))
      }
    sizes = graph.values.map { max($0 * scale, min(2, gap)) }
    let slots = sizes.enumerated().map { index, size in
      max(size, leasts.indices.contains(index) ? leasts[index] : 0) + gap
    }
    let needed = graph.layers.map { $0.map { slots[$0] }.reduce(0, +) }.max() ?? 0
    let extent = if case .fixed(let extent) = room { extent } else { needed }
    (self.slots, self.extent) = (slots, extent)
    middles = [Double](repeating: extent / 2, count: slots.count)
    thicknesses = graph.links.map { max(tame($0.value) * scale, 0.3) }
    ends = graph.links.map { _ in (0, 0) }
    settle()
    attachRibbons()
  }

  /// The scale at which every layer fits beside its gaps.
  private static func scale(
    _ sums: [Double], _ graph: FlowGraph, _ extent: Double, _ gap: Double
  ) -> Double {
    let scales = zip(sums, graph.layers).map { sum, layer in
      let count = Double(layer.count)
      return (extent - count * (min(gap, extent * 0.4 / count) + 2)) / max(sum, 1e-9)
    }
    return max(scales.min() ?? 0, 0)
  }

  /// Moves each station towards those that it is linked with, layer by layer, forwards and
  /// backwards.
  private mutating func settle() {
    for _ in 0..<4 {
      for layer in graph.layers { settle(layer, towards: \.source, from: \.target) }
      for layer in graph.layers.reversed() { settle(layer, towards: \.target, from: \.source) }
    }
    for layer in graph.layers { settle(layer, towards: \.source, from: \.target) }
  }

  private mutating func settle(
    _ layer: [Int], towards other: KeyPath<FlowGraph.Segment, Int>,
    from own: KeyPath<FlowGraph.Segment, Int>
  ) {
    var (sums, weights) = ([Int: Double](), [Int: Double]())
    for segment in graph.segments {
      let station = segment[keyPath: own]
      sums[station, default: 0] += segment.value * middles[segment[keyPath: other]]
      weights[station, default: 0] += segment.value
    }
    // Stations that want the same place keep their order.
    let layer = layer.sorted { (middles[$0], $0) < (middles[$1], $1) }
    let wanted = layer.map { station in
      sums[station].map { $0 / (weights[station] ?? 1) } ?? middles[station]
    }
    let places = spread(wanted, sizes: layer.map { slots[$0] }, from: 0, to: extent)
    for (station, place) in zip(layer, places) { middles[station] = place }
  }

  /// Puts the ribbons side by side at each node, in the order of the stations that they come from
  /// or go to, so that they cross as little as possible.
  private mutating func attachRibbons() {
    let starts = middles.indices.map { middles[$0] - sizes[$0] / 2 }
    var (leaving, entering) = (starts, starts)
    for link in order(by: { $0[1] }) {
      ends[link].source = leaving[graph.links[link].source]
      leaving[graph.links[link].source] += thicknesses[link]
    }
    for link in order(by: { $0[$0.count - 2] }) {
      ends[link].target = entering[graph.links[link].target]
      entering[graph.links[link].target] += thicknesses[link]
    }
  }

  /// The links in the order of the middles of one of their stations.
  private func order(by station: ([Int]) -> Int) -> [Int] {
    graph.links.indices.sorted {
      (middles[station(graph.chains[$0])], $0) < (middles[station(graph.chains[$1])], $1)
    }
  }
}
