/// How far two quantities rise and fall together, by their order alone: Kendall's τ-b, −1 … 1.
///
/// In time O(n log n) for any number of points. The same definition as `scipy.stats.kendalltau`.
/// Source: Kendall (1945), Biometrika 33:239-251; Knight (1966) for the method.
package struct KendallTau: Sendable, Hashable {
  /// τ-b: 1 when the order is the same, −1 when it is reversed.
  package let value: Double

  /// Compares the order of finite points by x with that by y; nil when either is constant, or for
  /// fewer than two points.
  package init?(points: [(x: Double, y: Double)]) {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    var ys = sorted.map(\.y)
    let discordant = Self.sortCountingInversions(&ys)
    let total = Self.pairs(points.count)
    let tiedX = Self.tiedPairs(sorted.map(\.x))
    let tiedY = Self.tiedPairs(ys)
    let tiedBoth = Self.tiedPairs(sorted.map { Pair(x: $0.x, y: $0.y) })
    guard tiedX < total, tiedY < total else { return nil }
    let surplus = total - tiedX - tiedY + tiedBoth - 2 * discordant
    let ratio = Double(surplus) / Double(total - tiedX).squareRoot()
    value = max(-1, min(1, ratio / Double(total - tiedY).squareRoot()))
  }
}

extension KendallTau {
  private struct Pair: Equatable {
    let x: Double
    let y: Double
  }

  /// The number of pairs among `count` things.
  private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

  /// The number of tied pairs in a sorted array.
  private static func tiedPairs<Element: Equatable>(_ sorted: [Element]) -> Int {
    sorted.runLengths().reduce(0) { $0 + pairs($1) }
  }

  /// Sorts by merging, and counts the pairs that were in the wrong order.
  private static func sortCountingInversions(_ values: inout [Double]) -> Int {
    var merged = values
    var inversions = 0
    var width = 1
    while width < values.count {
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let middle = min(start + width, values.count)
        let end = min(start + 2 * width, values.count)
        inversions += merge(values, start, middle, end, into: &merged)
      }
      swap(&values, &merged)
      width *= 2
    }
    return inversions
  }

  private static func merge(
    _ values: [Double], _ start: Int, _ middle: Int, _ end: Int, into merged: inout [Double]
  ) -> Int {
    var left = start
    var right = middle
    var inversions = 0
    for position in start..<end {
      if right == end || (left < middle && values[left] <= values[right]) {
        merged[position] = values[left]
        left += 1
      } else {
        merged[position] = values[right]
        right += 1
        inversions += middle - left
      }
    }
    return inversions
  }
}
