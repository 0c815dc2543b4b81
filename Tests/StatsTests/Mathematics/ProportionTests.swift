import Stats
import Testing

@Suite("Proportions")
struct ProportionTests {
  struct Example: Sendable {
    let numerator: Int
    let denominator: Int
    let wilson: (Double, Double)
    let jeffreys: (Double, Double)
  }

  /// Newcombe (1998), recomputed.
  static let examples = [
    Example(
      numerator: 81, denominator: 263, wilson: (0.255289, 0.366210), jeffreys: (0.254522, 0.365647)),
    Example(
      numerator: 15, denominator: 148, wilson: (0.062386, 0.160487), jeffreys: (0.060449, 0.157643)),
    Example(numerator: 0, denominator: 20, wilson: (0, 0.161125), jeffreys: (0, 0.116639)),
    Example(
      numerator: 1, denominator: 29, wilson: (0.006113, 0.171755), jeffreys: (0.003746, 0.150078)),
    Example(numerator: 29, denominator: 29, wilson: (0.883030, 1), jeffreys: (0.917714, 1)),
    Example(
      numerator: 6, denominator: 32, wilson: (0.088895, 0.353092), jeffreys: (0.082268, 0.346295)),
    Example(
      numerator: 17, denominator: 103, wilson: (0.105678, 0.248505), jeffreys: (0.103077, 0.245524)
    ),
  ]

  @Test("Newcombe's examples have their Wilson and Jeffreys intervals", arguments: examples)
  func intervals(_ example: Example) throws {
    let proportion = try #require(Proportion(example.numerator, of: example.denominator))
    let (wilson, jeffreys) = (example.wilson, example.jeffreys)
    #expect(isClose(proportion.wilson, wilson.0, wilson.1, within: sixDecimals))
    #expect(isClose(proportion.jeffreys, jeffreys.0, jeffreys.1, within: sixDecimals))
  }

  @Test("There is no proportion of nothing")
  func nothing() { #expect(Proportion(0, of: 0) == nil) }

  @Test("The bounds at none and at all are exactly 0 and 1")
  func ends() throws {
    for count in [1, 2, 7, 103, 100_000] {
      let none = try #require(Proportion(0, of: count))
      let all = try #require(Proportion(count, of: count))
      #expect(none.wilson.lower == 0 && all.wilson.upper == 1)
    }
  }

  @Test("Two groups differ by Newcombe's hybrid score interval")
  func differences() throws {
    let first = try #require(Proportion(56, of: 70))
    let difference = first.difference(from: try #require(Proportion(48, of: 80)))
    #expect(isClose(difference.value, 0.2, within: 1e-12))
    #expect(isClose(difference.interval, 0.0524, 0.3339, within: fourDecimals))

    let small = try #require(Proportion(9, of: 10))
    let smallDifference = small.difference(from: try #require(Proportion(3, of: 10)))
    #expect(isClose(smallDifference.value, 0.6, within: 1e-12))
    #expect(isClose(smallDifference.interval, 0.1705, 0.8090, within: fourDecimals))
  }

  @Test func `a difference has a direction unless it may be chance, and a size in either`() throws {
    let (high, low) = (
      try #require(Proportion(56, of: 70)), try #require(Proportion(48, of: 80))
    )
    let (above, below) = (high.difference(from: low), low.difference(from: high))
    #expect(above.isAbove == true && below.isAbove == false)
    #expect(isClose(above.size, 0.0524, 0.3339, within: fourDecimals))
    #expect(isClose(below.size, 0.0524, 0.3339, within: fourDecimals))
    let none = high.difference(from: high)
    #expect(none.isAbove == nil && none.size.lower == 0)
    #expect(none.size.upper == none.interval.upper)
  }

  @Test("Small categories are shrunk to the whole with weight 10")
  func shrinkage() throws {
    let whole = try #require(Proportion(17, of: 103))
    #expect(
      isClose(Proportion(1, of: 2)?.shrunk(toward: whole, weight: 10), 0.2209, within: fourDecimals)
    )
    #expect(
      isClose(Proportion(0, of: 3)?.shrunk(toward: whole, weight: 10), 0.1270, within: fourDecimals)
    )
    #expect(Proportion(1, of: 2)?.shrunk(toward: whole, weight: 0) == 0.5)
  }

  @Test("The chance of at least one yes grows with the number of asks")
  func prediction() throws {
    let proportion = try #require(Proportion(17, of: 103))
    #expect(isClose(proportion.chanceOfAtLeastOne(inNext: 1), 0.168269, within: sixDecimals))
    #expect(isClose(proportion.chanceOfAtLeastOne(inNext: 10), 0.828022, within: sixDecimals))
    #expect(proportion.chanceOfAtLeastOne(inNext: 0) == 0)
    #expect(proportion.chanceOfAtLeastOne(inNext: 1_000_000) <= 1)
  }
}

extension Proportion {
  /// Jeffreys' interval as it is published (Brown, Cai and DasGupta 2001), from the belief that the program uses.
  var jeffreys: ConfidenceInterval {
    ConfidenceInterval(
      lower: numerator == 0 ? 0 : jeffreysBelief.quantile(0.025),
      upper: numerator == denominator ? 1 : jeffreysBelief.quantile(0.975))
  }
}
