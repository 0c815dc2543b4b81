/// The place of a scalar value on the line of its key, and its quotes.
struct ScalarPlace {
  /// The bytes of the value, quotes included; empty for a key without a value.
  let range: Range<Int>
  /// The quote around it; `nil` for a plain value.
  let quote: UInt8?

  /// Finds the value after a key's colon.
  /// - Returns: `nil` for a value that is not a scalar or continues on the next line.
  init?(in lines: FrontMatterLines, line index: Int, after colon: Int) {
    let bytes = lines.bytes
    let end = lines.lines[index].content.upperBound
    var start = Self.skipBlanks(bytes, from: colon, to: end)
    // An anchor or a tag stays; the value follows it.
    while start < end, bytes[start] == UInt8(ascii: "&") || bytes[start] == UInt8(ascii: "!") {
      while start < end, !isBlank(bytes[start]) { start += 1 }
      start = Self.skipBlanks(bytes, from: start, to: end)
    }
    let isEmpty = start == end || bytes[start] == UInt8(ascii: "#")
    if isEmpty {
      guard lines.lastLine(ofKeyAt: index) == index else { return nil }
      (range, quote) = (colon..<colon, nil)
      return
    }
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let close = Self.closingQuote(bytes, from: start, to: end) else { return nil }
      (range, quote) = (start..<(close + 1), bytes[start])
    case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "{"): return nil
    default:
      guard !lines.isContinued(index) else { return nil }
      (range, quote) = (start..<Self.plainEnd(bytes, from: start, to: end), nil)
    }
  }

  private static func skipBlanks(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, isBlank(bytes[index]) { index += 1 }
    return index
  }

  private static func closingQuote(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    let quote = bytes[start]
    var index = start + 1
    while index < end {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 2
      } else if bytes[index] != quote {
        index += 1
      } else if quote == UInt8(ascii: "'"), index + 1 < end, bytes[index + 1] == quote {
        index += 2
      } else {
        return index
      }
    }
    return nil
  }

  /// A plain value ends before a comment or at the line end, without trailing spaces.
  private static func plainEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var last = start
    for index in start..<end {
      if bytes[index] == UInt8(ascii: "#"), index > start, isBlank(bytes[index - 1]) { break }
      if !isBlank(bytes[index]) { last = index }
    }
    return last + 1
  }
}

extension FrontMatterLines {
  /// Whether a plain value continues on the next line. Comments do not belong to it.
  fileprivate func isContinued(_ index: Int) -> Bool {
    let below = lines[(index + 1)...].prefix(max(0, lastLine(ofKeyAt: index) - index))
    return below.contains { line in
      let rest = bytes[line.content].drop(while: isBlank)
      return !rest.isEmpty && rest.first != UInt8(ascii: "#")
    }
  }
}
