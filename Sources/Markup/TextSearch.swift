/// Searching without the standard library's `firstRange(of:)`, `replacing(_:with:)` and `contains(_:)` for
/// more than one element: they bring the whole engine for regular expressions, a megabyte of the program,
/// and run unspecialised.
extension Collection where Element: Equatable {
  /// Where a pattern first occurs; an empty one occurs nowhere.
  @inlinable
  package func place(of pattern: some Collection<Element>) -> Range<Index>? {
    guard let first = pattern.first else { return nil }
    var start = startIndex
    while start != endIndex {
      if self[start] == first, let end = end(of: pattern, at: start) { return start..<end }
      formIndex(after: &start)
    }
    return nil
  }

  /// Whether the pattern occurs.
  @inlinable
  package func includes(_ pattern: some Collection<Element>) -> Bool {
    place(of: pattern) != nil
  }

  /// The end of the pattern if it begins at an index; `nil` if it does not.
  @inlinable
  package func end(of pattern: some Collection<Element>, at start: Index) -> Index? {
    var end = start
    for element in pattern {
      guard end != endIndex, self[end] == element else { return nil }
      formIndex(after: &end)
    }
    return end
  }
}

extension String {
  /// The text with each occurrence of one text replaced by another, compared by bytes.
  package func swapping(_ text: String, for other: String) -> String {
    var rest = self[...]
    var result = ""
    while let place = rest.utf8.place(of: text.utf8) {
      result += rest[..<place.lowerBound]
      result += other
      rest = rest[place.upperBound...]
    }
    return result.isEmpty ? String(rest) : result + rest
  }
}
