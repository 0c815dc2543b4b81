import Testing

@testable import Charts

@Suite("Placing words")
struct PlacingTests {
  @Test("things that collide move apart about their common middle")
  func spreading() {
    #expect(spread([10, 50], sizes: [10, 10], from: 0, to: 100) == [10, 50])
    #expect(spread([50, 50], sizes: [10, 10], from: 0, to: 100) == [45, 55])
    #expect(spread([55, 50], sizes: [10, 10], from: 0, to: 100) == [57.5, 47.5])
    #expect(spread([99, 99, 99], sizes: [10, 10, 10], from: 0, to: 100) == [75, 85, 95])
    #expect(spread([0, 2], sizes: [10, 20], from: 0, to: 100) == [5, 20])
    #expect(spread([], sizes: [], from: 0, to: 100) == [])
  }

  @Test("words that would run into each other stand in lanes, the left ones farther out")
  func lanes() {
    let lanes = Lanes([flag(0, 60), flag(50, 60), flag(200, 60)], from: 0, to: 300)
    #expect(lanes.numbers == [1, 0, 0])
    #expect(lanes.starts == [0, 50, 200])
  }

  @Test("words near the right edge turn left, and let their neighbours' leaders by")
  func turning() {
    let lanes = Lanes([flag(240, 80), flag(280, 80)], from: 0, to: 300)
    #expect(lanes.starts == [160, 200])
    #expect(lanes.numbers == [0, 1])
  }

  @Test("no leader crosses words, wherever two flags stand", arguments: [20.0, 60, 110])
  func leaders(width: Double) {
    for (first, second) in pairs where width < 120 {
      let flags = [flag(first, width), flag(second, width)]
      let lanes = Lanes(flags, from: 0, to: 300)
      for (one, other) in [(0, 1), (1, 0)] where lanes.numbers[one] > lanes.numbers[other] {
        let words = lanes.starts[other]...lanes.starts[other] + width
        #expect(!words.contains([first, second][one]), "\(first) and \(second)")
      }
    }
  }

  @Test("a thinned line keeps its ends and its extremes")
  func thinning() {
    let points = (0...5000).map { Point(x: Double($0) / 50, y: $0 == 2500 ? 99 : Double($0 % 7)) }
    let thin = thinned(points)
    #expect(thin.count < 900)
    #expect(thin.first == points.first && thin.last == points.last)
    #expect(thin.contains { $0.y == 99 })
    #expect(thinned(Array(points.prefix(400))) == Array(points.prefix(400)))
  }

  @Test("what enters a layer of a flow leaves it, and nothing overlaps")
  func flow() {
    let chart = Samples.flow
    let graph = FlowGraph(nodes: chart.nodes, links: chart.links)
    #expect(graph.layers.map { $0.map { graph.values[$0] }.reduce(0, +) } == [110, 110, 110])
    for room in [FlowLayout.Room.free(thickness: 240), .fixed(320)] {
      let layout = FlowLayout(graph, in: room, gap: 6)
      for layer in graph.layers {
        let places = layer.map { (layout.middles[$0], layout.sizes[$0]) }.sorted { $0.0 < $1.0 }
        for (one, next) in zip(places, places.dropFirst()) {
          #expect(one.0 + one.1 / 2 < next.0 - next.1 / 2)
        }
        #expect(places.allSatisfy { $0.0 - $0.1 / 2 >= 0 && $0.0 + $0.1 / 2 <= layout.extent })
      }
    }
  }

  private var pairs: [(Double, Double)] {
    let places = stride(from: 0.0, through: 300, by: 20).map { $0 }
    return places.flatMap { first in
      places.filter { $0 > first + 5 }.map { (first, $0) }
    }
  }

  private func flag(_ place: Double, _ width: Double) -> Flag {
    Flag(leader: place, start: place, end: place, width: width)
  }
}
