import Diagnostics

/// Front matter in the plain form that nearly every entry has: `key: value` lines with single
/// words, text without YAML's special marks, simple quotes, and `[one, two]` lists.
///
/// Reading it here takes a tenth of the time that a YAML parser takes. Everything else is left to
/// the YAML parser. Both give the same values at the same places; a test compares them.
struct PlainFrontMatter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lineOffset: Int
  private var pairs: [(key: YAMLValue, value: YAMLValue)] = []

  /// The mapping of a front matter, or `nil` if it is not of the plain form.
  static func mapping(_ text: FrontMatterText) -> YAMLValue? {
    var yaml = text.yaml
    return yaml.withUTF8 { bytes in
      var reader = PlainFrontMatter(bytes: bytes, lineOffset: text.yamlLine - 1)
      guard reader.readLines(), !reader.pairs.isEmpty else { return nil }
      return YAMLValue(
        content: .mapping(reader.pairs), start: Position(line: text.yamlLine, column: 1))
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, lineOffset: Int) {
    self.bytes = bytes
    self.lineOffset = lineOffset
  }

  private mutating func readLines() -> Bool {
    var start = 0
    var line = 1
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != newline { end += 1 }
      let contentEnd = end > start && bytes[end - 1] == carriageReturn ? end - 1 : end
      guard readLine(start..<contentEnd, number: line + lineOffset) else { return false }
      start = end + 1
      line += 1
    }
    return true
  }

  /// Reads `key: value`. False for a line of any other form.
  private mutating func readLine(_ line: Range<Int>, number: Int) -> Bool {
    var colon = line.lowerBound
    while colon < line.upperBound, isKeyByte(bytes[colon]) { colon += 1 }
    guard colon > line.lowerBound, colon + 2 < line.upperBound, bytes[colon] == UInt8(ascii: ":"),
      bytes[colon + 1] == blank
    else { return false }
    let key = text(line.lowerBound..<colon)
    var start = colon + 1
    while start < line.upperBound, bytes[start] == blank { start += 1 }
    var end = line.upperBound
    while end > start, bytes[end - 1] == blank { end -= 1 }
    guard start < end, !pairs.contains(where: { $0.key.isText(key) }),
      let content = content(start..<end, lineStart: line.lowerBound, number: number)
    else { return false }
    pairs.append(
      (
        YAMLValue(
          content: .text(key, isPlain: true), start: Position(line: number, column: 1)),
        YAMLValue(
          content: content,
          start: Position(line: number, column: start - line.lowerBound + 1))
      ))
    return true
  }

  private func content(
    _ range: Range<Int>, lineStart: Int, number: Int
  ) -> YAMLValue.Content? {
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(range)
    case UInt8(ascii: "["): list(range, lineStart: lineStart, number: number)
    default: isPlainText(range) ? .text(text(range), isPlain: true) : nil
    }
  }

  /// Text in quotes, without the quote itself and backslashes.
  private func quoted(_ range: Range<Int>) -> YAMLValue.Content? {
    let quote = bytes[range.lowerBound]
    let inside = range.dropFirst().dropLast()
    guard range.count >= 2, bytes[range.upperBound - 1] == quote,
      inside.allSatisfy({ bytes[$0] != quote && bytes[$0] != UInt8(ascii: "\\") }),
      isHarmless(inside)
    else { return nil }
    return .text(text(inside), isPlain: false)
  }

  /// A list of words of letters, digits, spaces and `-_./`.
  private func list(
    _ range: Range<Int>, lineStart: Int, number: Int
  ) -> YAMLValue.Content? {
    guard range.count > 2, bytes[range.upperBound - 1] == UInt8(ascii: "]") else { return nil }
    var items: [YAMLValue] = []
    var start = range.lowerBound + 1
    while start < range.upperBound {
      var end = start
      while end < range.upperBound - 1, bytes[end] != UInt8(ascii: ",") { end += 1 }
      var item = start..<end
      while let first = item.first, bytes[first] == blank { item = item.dropFirst() }
      while let last = item.last, bytes[last] == blank { item = item.dropLast() }
      guard let first = item.first, isLetterOrDigit(bytes[first]),
        item.allSatisfy({ isListByte(bytes[$0]) })
      else { return nil }
      items.append(
        YAMLValue(
          content: .text(text(item), isPlain: true),
          start: Position(line: number, column: first - lineStart + 1)))
      start = end + 1
    }
    return .list(items)
  }

  /// Whether a value without quotes is text in YAML.
  private func isPlainText(_ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    guard isLetterOrDigit(first) || first == UInt8(ascii: "/") || first >= 0xC3 else {
      return false
    }
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: ":"):
        if index + 1 == range.upperBound || bytes[index + 1] == blank { return false }
      case UInt8(ascii: "#"):
        if bytes[index - 1] == blank { return false }
      default: break
      }
    }
    return isHarmless(range)
  }

  /// Whether no byte can belong to a control character, a line end of YAML, or a byte order mark.
  private func isHarmless(_ range: Range<Int>) -> Bool {
    for index in range {
      switch bytes[index] {
      case 0..<32, 127, 0xC2, 0xEF: return false
      case 0xE2:
        let isSeparator = bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2])
        if isSeparator { return false }
      default: break
      }
    }
    return true
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}

extension YAMLValue {
  fileprivate func isText(_ other: String) -> Bool {
    if case .text(let text, _) = content { text == other } else { false }
  }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let blank = UInt8(ascii: " ")

private func isKeyByte(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isListByte(_ byte: UInt8) -> Bool {
  isLetterOrDigit(byte) || byte == blank || "-_./".utf8.contains(byte)
}
