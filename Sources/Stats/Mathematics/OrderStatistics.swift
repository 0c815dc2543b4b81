extension Array where Element == Double {
  /// The middle value, or the mean of the two middle ones; nil when empty. Values are not NaN.
  func median() -> Double? {
    var copy = self
    return copy.selectMedian()
  }

  /// The median by selection, reordering the values; nil when empty.
  mutating func selectMedian() -> Double? {
    guard !isEmpty else { return nil }
    let upper = select(count / 2)
    if count % 2 == 1 { return upper }
    return (select(count / 2 - 1) + upper) / 2
  }

  /// The value that would be at `rank` in ascending order, reordering the others around it.
  ///
  /// Expected time O(n), whatever the order and however many values are equal (Hoare 1961, with
  /// pivots from a seeded generator).
  mutating func select(_ rank: Int) -> Double {
    var generator = SplitMix64(seed: UInt64(count))
    return withUnsafeMutableBufferPointer { values in
      var low = 0
      var high = values.count - 1
      while low < high {
        let pivot = values[low + generator.index(below: high - low + 1)]
        var left = low
        var right = high
        while left <= right {
          while values[left] < pivot { left += 1 }
          while pivot < values[right] { right -= 1 }
          if left > right { break }
          values.swapAt(left, right)
          left += 1
          right -= 1
        }
        if rank <= right { high = right } else if rank >= left { low = left } else { break }
      }
      return values[rank]
    }
  }
}
