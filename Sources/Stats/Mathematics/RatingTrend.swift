extension TheilSen {
  /// The line through ratings that follow each other at even steps, x = 0, 1, 2 …
  ///
  /// The same line as `init(points:)` gives, for small whole numbers in less time: slopes are counted
  /// by their rise and run instead of being listed.
  ///
  /// - Parameter ratings: whole numbers within `scale`, in their order.
  package init?(ratings: [Int], scale: ClosedRange<Int> = 0...10) {
    guard ratings.count <= Self.exactLimit, ratings.allSatisfy(scale.contains) else {
      self.init(points: Self.points(ratings))
      return
    }
    let slopes = SlopeCounts(ratings, span: scale.count)
    guard slopes.total > 0 else { return nil }
    let middle = slopes.total / 2
    let slope =
      slopes.total % 2 == 1
      ? slopes.value(at: middle) : (slopes.value(at: middle - 1) + slopes.value(at: middle)) / 2
    self.init(slope: slope, points: Self.points(ratings), count: slopes.total) {
      slopes.value(at: $0)
    }
  }

  private static func points(_ ratings: [Int]) -> [(x: Double, y: Double)] {
    ratings.enumerated().map { (x: Double($0.offset), y: Double($0.element)) }
  }
}

/// How often each slope occurs between two of the ratings, in ascending order.
private struct SlopeCounts {
  private var slopes: [(value: Double, last: Int)] = []
  private(set) var total = 0

  init(_ ratings: [Int], span: Int) {
    let width = 2 * span - 1
    var counts = [Int32](repeating: 0, count: max(1, ratings.count) * width)
    for first in ratings.indices {
      for second in ratings.indices[(first + 1)...] {
        counts[(second - first) * width + ratings[second] - ratings[first] + span - 1] += 1
      }
    }
    var occurring: [(value: Double, count: Int)] = []
    for run in 1..<max(1, ratings.count) {
      for rise in 0..<width where counts[run * width + rise] > 0 {
        let value = Double(rise - span + 1) / Double(run)
        occurring.append((value, Int(counts[run * width + rise])))
      }
    }
    for slope in occurring.sorted(by: { $0.value < $1.value }) {
      total += slope.count
      slopes.append((slope.value, total))
    }
  }

  /// The slope at a rank from 0 in ascending order.
  func value(at rank: Int) -> Double {
    var low = 0
    var high = slopes.count - 1
    while low < high {
      let middle = (low + high) / 2
      if slopes[middle].last <= rank { low = middle + 1 } else { high = middle }
    }
    return slopes[low].value
  }
}
