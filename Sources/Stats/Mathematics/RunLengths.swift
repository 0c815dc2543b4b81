extension Array where Element: Equatable {
  /// How many equal elements follow each other, run by run; empty for an empty array.
  func runLengths() -> [Int] {
    var lengths: [Int] = []
    var start = 0
    while start < count {
      var end = start + 1
      while end < count && self[end] == self[start] { end += 1 }
      lengths.append(end - start)
      start = end
    }
    return lengths
  }
}
