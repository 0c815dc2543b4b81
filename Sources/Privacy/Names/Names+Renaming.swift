import Markup

package import Diagnostics

extension Names: Renaming {
  package func words(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let matches = found(in: bytes)
    guard !matches.isEmpty else { return text }
    // A text that is only a name is not a sentence.
    if let first = matches.first, first.range == 0..<bytes.count {
      return first.secret % 2 == 1 ? rule(of: first).plural : rule(of: first).words
    }
    return String(decoding: replaced(matches, in: bytes, isMarkdown: false).bytes, as: UTF8.self)
  }

  package func addressPart(_ text: String) -> String {
    // A number after a name does not make it a different name: `aurora2`.
    let bytes = text.bytesWithDigitsApart
    let matches = found(in: bytes)
    guard !matches.isEmpty else { return text }
    var part: [UInt8] = []
    var end = 0
    for match in matches {
      part += bytes[end..<match.range.lowerBound] + Array(rule(of: match).addressPart.utf8)
      end = match.range.upperBound
    }
    part += bytes[end...]
    return String(decoding: part, as: UTF8.self).swapping(String.apart, for: "")
  }

  package func story(_ story: ArraySlice<UInt8>) -> RenamedText? {
    let bytes = Array(story)
    var matches = found(in: bytes)
    guard !matches.isEmpty else { return nil }
    let addresses = linkAddresses(in: bytes)
    matches.removeAll { match in addresses.contains { $0.overlaps(match.range) } }
    return matches.isEmpty ? nil : replaced(matches, in: bytes, isMarkdown: true)
  }

  private func replaced(
    _ matches: [Match], in bytes: [UInt8], isMarkdown: Bool
  ) -> RenamedText {
    var new: [UInt8] = []
    var edits: [RenamedText.Edit] = []
    var end = 0
    for match in matches {
      let place = NamePlace(match.range, in: bytes)
      let typed = place.range(for: rule(of: match), after: end)
      new += bytes[end..<typed.lowerBound]
      let start = new.count
      var words = place.words(
        for: rule(of: match), isPlural: match.secret % 2 == 1, range: typed)
      if isMarkdown { words = words.escapedForMarkdown }
      let lineEnd = place.lineEnd
      if lineEnd.isEmpty {
        new += words.utf8
      } else {
        new += words.split(over: lineEnd)
      }
      edits.append(.init(typed: typed, new: start..<new.count))
      end = typed.upperBound
    }
    return RenamedText(bytes: new + bytes[end...], edits: edits)
  }
}

extension String {
  /// Separates letters from digits, so that they are searched separately; it occurs in no text.
  fileprivate static let apart = "\u{1F}"

  /// The text in UTF-8, with a mark wherever a letter and a digit touch.
  var bytesWithDigitsApart: [UInt8] {
    guard utf8.contains(where: { $0 >= 0x80 || $0 &- 0x30 < 10 }) else { return Array(utf8) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 8)
    var last = (isLetter: false, isDigit: false)
    for scalar in unicodeScalars {
      // The usual characters of addresses need no Unicode tables.
      let isASCII = scalar.isASCII
      let kind = (
        isLetter: isASCII
          ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic,
        isDigit: isASCII
          ? (0x30...0x39).contains(scalar.value) : scalar.properties.numericType != nil
      )
      if last.isLetter && kind.isDigit || last.isDigit && kind.isLetter { bytes += Self.apart.utf8 }
      if isASCII {
        bytes.append(UInt8(scalar.value))
      } else {
        bytes += String(scalar).utf8
      }
      last = kind
    }
    return bytes
  }

  /// The words escaped as Markdown, so that they stand for just these characters.
  fileprivate var escapedForMarkdown: String {
    String(
      flatMap { (character: Character) -> [Character] in
        "\\`*_[]<>&#~|".contains(character) ? ["\\", character] : [character]
      })
  }

  /// The words with a line end in place of their last space, so that the text keeps its lines;
  /// after the words if they have no space.
  fileprivate func split(over lineEnd: [UInt8]) -> [UInt8] {
    guard let space = utf8.lastIndex(of: UInt8(ascii: " ")) else { return Array(utf8) + lineEnd }
    return Array(utf8[..<space]) + lineEnd + Array(utf8[utf8.index(after: space)...])
  }
}

/// The addresses of links and images in Markdown, and addresses in the text.
private func linkAddresses(in bytes: [UInt8]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var index = 0
  func isEnd(_ byte: UInt8) -> Bool { byte <= 32 || byte == UInt8(ascii: ">") }
  while index < bytes.count {
    let rest = bytes[index...]
    var start: Int?
    if rest.starts(with: "](".utf8) || rest.starts(with: "]:".utf8) {
      start = rest.dropFirst(2).firstIndex { $0 > 32 }
    } else if rest.starts(with: "://".utf8) {
      start =
        bytes[..<index].lastIndex { !($0 | 0x20 >= 97 && $0 | 0x20 <= 122) }.map { $0 + 1 } ?? 0
    }
    guard let start else {
      index += 1
      continue
    }
    var (end, depth) = (start, 0)
    let isBracketed = bytes[start] == UInt8(ascii: "<")
    while end < bytes.count, isBracketed ? bytes[end] != UInt8(ascii: ">") : !isEnd(bytes[end]) {
      if bytes[end] == UInt8(ascii: "(") { depth += 1 }
      if bytes[end] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    found.append(start..<end)
    index = max(end, index + 2)
  }
  return found
}
