extension [UInt8] {
  /// Where a text is first found, from a place on. The standard library's `firstRange(of:)` runs
  /// unspecialised over bytes, a hundred times slower.
  package func firstIndex(of text: String, from start: Int = 0) -> Int? {
    let wanted = [UInt8](text.utf8)
    guard let first = wanted.first else { return start }
    var place = start
    while place + wanted.count <= count {
      if self[place] == first, self[place..<(place + wanted.count)].elementsEqual(wanted) {
        return place
      }
      place += 1
    }
    return nil
  }
}
