package import Markup

extension HTML {
  /// The same page with typographic quotation marks instead of straight ones, except in code, tags
  /// and their attributes.
  package func typographic(_ marks: QuotationMarks) -> HTML {
    var writer = TypographicWriter(bytes, marks)
    return writer.hasStraightMarks ? HTML(trusted: writer.written()) : self
  }
}

extension String {
  /// The same text with typographic quotation marks.
  package func typographic(_ marks: QuotationMarks) -> String {
    guard utf8.contains(where: { $0 == 0x22 || $0 == 0x27 }) else { return self }
    var writer = TypographicWriter(Array(utf8), marks, isPlainText: true)
    return String(decoding: writer.written(), as: UTF8.self)
  }
}

/// Goes through a text once, and decides for each straight mark whether it opens, closes or is an
/// apostrophe, from what is before and after it. In HTML, each block is separate.
private struct TypographicWriter {
  private let bytes: [UInt8]
  private let marks: QuotationMarks
  private let isPlainText: Bool
  private var result: [UInt8] = []
  private var index = 0
  /// The number of open elements whose text is left unchanged.
  private var literalDepth = 0
  /// What is before the current place.
  private var before = Neighbour.space
  private var isOuterOpen = false
  private var isInnerOpen = false
  /// What the last search for a closing mark found, and where: it is valid up to there.
  private var lookAhead = (isClosed: false, place: 0)

  private enum Neighbour { case space, opening, letter, digit, other }

  private static let literalTags = names(["code", "pre", "kbd", "samp", "script", "style"])
  private static let inlineTags = names([
    "a", "em", "strong", "b", "i", "s", "u", "small", "span", "abbr", "cite", "q", "sub", "sup",
  ])

  /// Tags within a block after which no word continues.
  private static let brokenTags = names(["br", "img"])

  private static func names(_ tags: [String]) -> [[UInt8]] { tags.map { [UInt8]($0.utf8) } }

  init(_ bytes: [UInt8], _ marks: QuotationMarks, isPlainText: Bool = false) {
    self.bytes = bytes
    self.marks = marks
    self.isPlainText = isPlainText
  }

  /// Whether there is anything to do.
  var hasStraightMarks: Bool {
    bytes.indices.contains { bytes[$0] != UInt8(ascii: "\"") && straightMark(at: $0) != nil }
  }

  mutating func written() -> [UInt8] {
    result.reserveCapacity(bytes.count + 64)
    while index < bytes.count {
      if !isPlainText, bytes[index] == UInt8(ascii: "<") {
        copyTag()
      } else if literalDepth == 0, let mark = straightMark(at: index) {
        index += mark.length
        if mark.isDouble { writeDouble() } else { writeSingle() }
      } else {
        copyText()
      }
    }
    return result
  }

  /// The straight mark at a place, and how many bytes it takes.
  private func straightMark(at index: Int) -> (isDouble: Bool, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "'"): (false, 1)
    case UInt8(ascii: "\""): (true, 1)
    case UInt8(ascii: "&") where !isPlainText:
      if bytes[index...].starts(with: "&quot;".utf8) {
        (true, 6)
      } else if bytes[index...].starts(with: "&#39;".utf8) {
        (false, 5)
      } else {
        nil
      }
    default: nil
    }
  }

  private mutating func copyTag() {
    let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
    let tag = bytes[index...end]
    let isClosing = tag.dropFirst().first == UInt8(ascii: "/")
    let name = tag.dropFirst(isClosing ? 2 : 1).prefix {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    func isOne(of tags: [[UInt8]]) -> Bool { tags.contains { name.elementsEqual($0) } }
    if isOne(of: Self.literalTags) {
      literalDepth = max(0, literalDepth + (isClosing ? -1 : 1))
      before = isClosing ? .letter : before
    } else if !isOne(of: Self.inlineTags) {
      before = .space
      if !isOne(of: Self.brokenTags) { (isOuterOpen, isInnerOpen) = (false, false) }
    }
    result += tag
    index = end + 1
  }

  /// Copies everything up to the next byte that may begin a mark or a tag.
  private mutating func copyText() {
    let end = bytes[(index + 1)...].firstIndex(where: Self.isSpecial) ?? bytes.count
    result += bytes[index..<end]
    let last = bytes[..<end].lastIndex { $0 & 0xC0 != 0x80 } ?? index
    before = Self.neighbour(bytes[last..<end])
    index = end
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "\"")
  }

  private static func neighbour(_ character: ArraySlice<UInt8>) -> Neighbour {
    guard character.count == 1, let byte = character.first else {
      let text = String(decoding: character, as: UTF8.self)
      if ["\u{A0}", "\u{202F}", "\u{2009}"].contains(text) { return .space }
      return text.first.map("–—“‘«„‚¿¡".contains) ?? false ? .opening : .letter
    }
    return switch byte {
    case 9, 10, 13, 32: .space
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"),
      UInt8(ascii: "/"), UInt8(ascii: "="):
      .opening
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    default: .other
    }
  }

  /// What comes after the mark that was just read, ignoring tags.
  private func after() -> Neighbour {
    var place = index
    while !isPlainText, place < bytes.count, bytes[place] == UInt8(ascii: "<") {
      place = (bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
    }
    guard place < bytes.count else { return .space }
    if straightMark(at: place) != nil { return .other }
    let byte = bytes[place]
    let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return Self.neighbour(bytes[place..<min(place + length, bytes.count)])
  }

  private mutating func writeDouble() {
    let opens = (before == .space || before == .opening) && after() != .space
    if opens || (!isOuterOpen && before != .digit && after() == .letter) {
      isOuterOpen = true
      write(marks.outer.open, leaving: .opening)
    } else if before == .digit, !isOuterOpen {
      // Inches, which keep the straight mark.
      write(isPlainText ? "\"" : "&quot;", leaving: .other)
    } else {
      isOuterOpen = false
      write(marks.outer.close, leaving: .other)
    }
  }

  private mutating func writeSingle() {
    let next = after()
    let canOpen = before == .space || before == .opening
    // Rock ’n’ roll.
    let isShortAnd = ["n' ", "n&#39; "].contains { bytes[index...].starts(with: $0.utf8) }
    if canOpen, next != .space, next != .digit, !isShortAnd, isClosedLater() {
      isInnerOpen = true
      write(marks.inner.open, leaving: .opening)
    } else if isInnerOpen, !canOpen, next != .letter, next != .digit {
      isInnerOpen = false
      write(marks.inner.close, leaving: .other)
    } else {
      write("’", leaving: .letter)
    }
  }

  /// Whether a single mark later in the same block can close one that opens here.
  private mutating func isClosedLater() -> Bool {
    if index < lookAhead.place { return lookAhead.isClosed }
    lookAhead = closingMark()
    return lookAhead.isClosed
  }

  private func closingMark() -> (isClosed: Bool, place: Int) {
    var last = Neighbour.space
    var place = index
    while place < bytes.count {
      if !isPlainText, bytes[place] == UInt8(ascii: "<") {
        let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
        if bytes[place...].starts(with: "</p>".utf8) { return (false, place) }
        place = end + 1
        continue
      }
      if let mark = straightMark(at: place) {
        let next = place + mark.length
        let follows =
          next < bytes.count ? Self.neighbour(bytes[next..<next + 1]) : Neighbour.space
        if !mark.isDouble, last != .space, last != .opening, follows != .letter, follows != .digit {
          return (true, place)
        }
        last = .other
        place = next
        continue
      }
      last = Self.neighbour(bytes[place..<place + 1])
      place += 1
    }
    return (false, place)
  }

  private mutating func write(_ mark: String, leaving neighbour: Neighbour) {
    result += mark.utf8
    before = neighbour
  }
}
