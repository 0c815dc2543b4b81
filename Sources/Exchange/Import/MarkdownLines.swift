import Calendar
import Authoring
import Markup

/// The lines of a Markdown text as ranges of bytes, and its headings, which code fences, comments
/// and preformatted HTML cannot contain.
struct MarkdownLines {
  /// One line.
  struct Line {
    /// The bytes without the line end.
    let content: Range<Int>
    /// Where the next line begins.
    let end: Int
    /// Whether the line is plain text: not a heading, and not in code or a comment.
    fileprivate(set) var isText = true
  }

  /// A heading on one line, or on two if it is underlined.
  struct Heading {
    /// 1 to 6.
    let level: Int
    /// The words with their markup, without number signs.
    let text: String
    /// Places in `lines`.
    let lines: ClosedRange<Int>
    let isUnderlined: Bool
  }

  let bytes: [UInt8]
  private(set) var lines: [Line] = []
  private(set) var headings: [Heading] = []
  /// The lines of merge markers, from 1; in code they are text.
  private(set) var mergeMarkers: [Int] = []

  /// Splits a text; LF, CRLF and CR end a line.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let content = start..<(bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count)
      var end = min(content.upperBound + 1, bytes.count)
      if end < bytes.count, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end += 1 }
      lines.append(Line(content: content, end: end))
      start = end
    }
    survey()
  }

  /// The text of a line.
  func text(_ index: Int) -> String { String(decoding: bytes[lines[index].content], as: UTF8.self) }

  func isBlank(_ index: Int) -> Bool {
    bytes[lines[index].content].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private mutating func survey() {
    var block: MarkdownBlock?
    for index in lines.indices {
      let text = text(index)
      if let open = block {
        lines[index].isText = false
        if open.isClosed(by: text) { block = nil }
      } else if isMergeMarker(text) {
        mergeMarkers.append(index + 1)
      } else if let opened = MarkdownBlock(openedBy: text) {
        lines[index].isText = false
        if !opened.isClosedAtOnce(by: text) { block = opened }
      } else if let (level, words) = numberSigns(text) {
        lines[index].isText = false
        headings.append(
          Heading(level: level, text: words, lines: index...index, isUnderlined: false))
      } else if let level = underline(text), let heading = underlined(by: index, level: level) {
        headings.append(heading)
      }
    }
  }

  /// A heading of one line above its underline; after other text it is not a heading.
  private func underlined(by index: Int, level: Int) -> Heading? {
    guard index > 0, lines[index - 1].isText, !isBlank(index - 1) else { return nil }
    guard index == 1 || !lines[index - 2].isText || isBlank(index - 2) else { return nil }
    let words = text(index - 1)
    let isOther = ["    ", "\t", ">", "- ", "+ ", "* ", "#"].contains { words.hasPrefix($0) }
    guard !isOther else { return nil }
    return Heading(
      level: level, text: words.trimmed, lines: (index - 1)...index, isUnderlined: true)
  }

  /// `### Day 12`; also `###Day 12`, which is not a heading in CommonMark but is used in old logs.
  private func numberSigns(_ text: String) -> (level: Int, words: String)? {
    let rest = text.drop { $0 == " " }
    let level = rest.prefix { $0 == "#" }.count
    guard text.count - rest.count < 4, (1...6).contains(level) else { return nil }
    let words = rest.dropFirst(level)
    guard words.first.map({ $0 == " " || $0 == "\t" || DayHeading.beginsDay($0) }) ?? true
    else { return nil }
    var inside = words.trimmed[...]
    let closing = inside.reversed().prefix { $0 == "#" }.count
    let open = inside.dropLast(closing)
    if closing > 0, open.isEmpty || open.last == " " || open.last == "\t" { inside = open }
    return (level, inside.trimmed)
  }

  private func underline(_ text: String) -> Int? {
    let rest = text.drop { $0 == " " }
    guard text.count - rest.count < 4, let mark = rest.first, mark == "=" || mark == "-" else {
      return nil
    }
    return rest.trimmed.allSatisfy { $0 == mark } ? (mark == "=" ? 1 : 2) : nil
  }

  private func isMergeMarker(_ text: String) -> Bool {
    ["<<<<<<<", ">>>>>>>", "|||||||"].contains { text == $0 || text.hasPrefix("\($0) ") }
  }
}

/// A block in which nothing is a heading.
private enum MarkdownBlock {
  case fence(mark: Character, length: Int)
  case html(end: String)

  init?(openedBy text: String) {
    let rest = text.drop { $0 == " " }
    guard text.count - rest.count < 4, let mark = rest.first else { return nil }
    if mark == "`" || mark == "~" {
      let length = rest.prefix { $0 == mark }.count
      guard length >= 3, mark == "~" || !rest.dropFirst(length).contains("`") else { return nil }
      self = .fence(mark: mark, length: length)
      return
    }
    let word = rest.lowercased()
    let tag = ["pre", "script", "style", "textarea"].first { word.hasPrefix("<\($0)") }
    if word.hasPrefix("<!--") {
      self = .html(end: "-->")
    } else if let tag {
      self = .html(end: "</\(tag)>")
    } else {
      return nil
    }
  }

  func isClosed(by text: String) -> Bool {
    switch self {
    case .fence(let mark, let length):
      let rest = text.drop { $0 == " " }
      return text.count - rest.count < 4 && rest.trimmed.count >= length
        && rest.trimmed.allSatisfy { $0 == mark }
    case .html(let end): return text.lowercased().includes(end)
    }
  }

  /// HTML can end on the line on which it begins, and a fence cannot.
  func isClosedAtOnce(by text: String) -> Bool {
    if case .html = self { isClosed(by: text) } else { false }
  }
}
