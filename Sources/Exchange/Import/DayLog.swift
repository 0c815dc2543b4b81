import Calendar
import Authoring
import Content

/// A daily log in Markdown, as for "100 days of code": a heading for each day, followed by its
/// story.
package struct DayLog: Sendable {
  /// One day.
  struct Section: Sendable {
    let heading: DayHeading
    /// The line of the heading, from 1.
    let line: Int
    /// The text below the heading, byte for byte, without blank lines around it.
    let story: String
    /// Its paragraphs on one line each, with their markup; code and comments left out.
    let paragraphs: [String]
    /// The line of each `Outcome: no`, and the text after the colon.
    let outcomes: [(line: Int, typed: String)]
  }

  /// Lines that do not become an entry.
  package struct LeftOut: Hashable, Sendable {
    /// From 1.
    package let lines: ClosedRange<Int>
    package let reason: String
  }

  let sections: [Section]
  let leftOut: [LeftOut]

  /// Whether a file is a log: its name ends in `.md` or `.markdown`.
  package static func isNamed(_ file: String) -> Bool {
    [".md", ".markdown"].contains { file.lowercased().hasSuffix($0) }
  }

  /// Reads a log: UTF-8 with or without a byte order mark. A day ends at the next day, or at
  /// another heading of its own level or above.
  /// - Throws: why the text cannot be read safely, with lines.
  package init(_ bytes: [UInt8], encoding: TextEncoding? = nil) throws(TableProblem) {
    let bytes = try Table.utf8(bytes, encoding, saving: "UTF-8")
    let text = MarkdownLines(bytes)
    guard text.mergeMarkers.isEmpty else {
      throw TableProblem(
        lines: text.mergeMarkers, words: "unresolved merge conflict; resolve it, then import")
    }
    let front = Self.frontMatterLength(text)
    let headings = text.headings.filter { $0.lines.lowerBound >= front }
    let numbered = headings.map { DayHeading(numbered: $0.text) }
    let isNumbered = numbered.contains { $0 != nil }
    let days = zip(headings, numbered).map { $1 ?? (isNumbered ? nil : DayHeading(dated: $0.text)) }
    guard let first = days.firstIndex(where: { $0 != nil }) else {
      throw TableProblem(
        lines: [], words: "it has no day heading, such as '### Day 12: March 3, 2026'")
    }
    let inside = Self.insideDays(headings, days, text)
    var sections: [Section] = []
    var leftOut: [LeftOut] = []
    func leaveOut(_ range: Range<Int>, _ reason: String) {
      guard let first = range.first(where: { !text.isBlank($0) }),
        let last = range.last(where: { !text.isBlank($0) })
      else { return }
      leftOut.append(LeftOut(lines: (first + 1)...(last + 1), reason: reason))
    }
    leaveOut(0..<front, "front matter")
    leaveOut(front..<headings[first].lines.lowerBound, "it stands above the first day")
    var index = first
    while index < headings.count {
      let heading = headings[index]
      let next = headings.indices.dropFirst(index + 1).first {
        days[$0] != nil
          || (!headings[$0].isUnderlined && !inside.contains($0)
            && (days[index] == nil || headings[$0].level <= heading.level))
      }
      let end = next.map { headings[$0].lines.lowerBound } ?? text.lines.count
      if let day = days[index] {
        sections.append(
          Section(day, heading, below: (heading.lines.upperBound + 1)..<end, in: text))
      } else {
        leaveOut(heading.lines.lowerBound..<end, "'\(plain(heading.text))' is no day")
      }
      index = next ?? headings.count
    }
    self.sections = sections
    self.leftOut = leftOut
  }

  /// The headings that belong to the day above although they are not of a lower level: those that
  /// recur, and one that all of the day's text follows.
  private static func insideDays(
    _ headings: [MarkdownLines.Heading], _ days: [DayHeading?], _ text: MarkdownLines
  ) -> Set<Int> {
    let words = headings.map { folded(plain($0.text)).trimmed }
    let counts = words.indices.filter { days[$0] == nil }
      .reduce(into: [String: Int]()) { $0[words[$1], default: 0] += 1 }
    let often = max(2, days.count { $0 != nil } / 2)
    func hasText(_ index: Int) -> Bool {
      let end = index + 1 < headings.count ? headings[index + 1].lines.lowerBound : text.lines.count
      return (headings[index].lines.upperBound + 1..<max(end, headings[index].lines.upperBound + 1))
        .contains { !text.isBlank($0) }
    }
    var inside: Set<Int> = []
    var dayIsEmpty = false
    for index in headings.indices {
      if days[index] != nil {
        dayIsEmpty = !hasText(index)
      } else if counts[words[index], default: 0] >= often || (dayIsEmpty && hasText(index)) {
        inside.insert(index)
        dayIsEmpty = false
      } else {
        dayIsEmpty = false
      }
    }
    return inside
  }

  /// The number of lines of the front matter, with its fences; 0 if there is none.
  private static func frontMatterLength(_ text: MarkdownLines) -> Int {
    guard let first = text.lines.indices.first, text.text(first).trimmed == "---",
      text.lines.count > 2, text.text(1).prefix(while: { $0 != " " }).hasSuffix(":"),
      let end = text.lines.indices.dropFirst().first(where: { text.text($0).trimmed == "---" })
    else { return 0 }
    return end + 1
  }
}

extension DayLog.Section {
  fileprivate init(
    _ day: DayHeading, _ heading: MarkdownLines.Heading, below range: Range<Int>,
    in text: MarkdownLines
  ) {
    self.heading = day
    line = heading.lines.lowerBound + 1
    let filled = range.filter { !text.isBlank($0) }
    if let first = filled.first, let last = filled.last {
      let start = text.lines[first].content.lowerBound
      story = String(
        decoding: text.bytes[start..<text.lines[last].content.upperBound], as: UTF8.self)
    } else {
      story = ""
    }
    var paragraphs: [String] = []
    var outcomes: [(line: Int, typed: String)] = []
    var isOpen = false
    for index in range {
      guard text.lines[index].isText, !text.isBlank(index) else {
        isOpen = false
        continue
      }
      let words = text.text(index).trimmed
      if let typed = Self.outcome(words) { outcomes.append((index + 1, typed)) }
      let begins = ["*", "-", "+", "_", ">"].contains { words.hasPrefix($0) }
      if isOpen, !begins, let last = paragraphs.indices.last {
        paragraphs[last] += " \(words)"
      } else {
        paragraphs.append(words)
      }
      isOpen = true
    }
    self.paragraphs = paragraphs
    self.outcomes = outcomes
  }

  /// The text after `Outcome:` or a word like it, which may be a list item and bold. Of a sentence
  /// ("No. She laughed."), only the part before its first full stop if that is a state.
  private static func outcome(_ line: String) -> String? {
    let plain = line.filter { $0 != "*" && $0 != "_" }.trimmed
    let words = plain.drop { "-+ ".contains($0) }
    guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "：" }),
      LogLabel.outcomes.contains(folded(words[..<colon]).trimmed)
    else { return nil }
    let typed = words[words.index(after: colon)...].trimmed
    if typed.isEmpty { return nil }
    if let stop = typed.firstIndex(where: { ".!。".contains($0) }) {
      let first = typed[..<stop].trimmed
      if StateSentence.isKnown(first), stop != typed.startIndex { return first }
    }
    return typed
  }
}

/// A summary of a log, besides the results of its days.
package struct LogSummary: Hashable, Sendable {
  /// The lines that do not belong to a day.
  package let leftOut: [DayLog.LeftOut]
  /// The first entries that it would become: day and title.
  package let samples: [String]
  /// The new days whose story links to a file beside the log, which would be broken in the entry.
  package let links: [LocalLink]

  /// A link of a story, with the line of its heading.
  package struct LocalLink: Hashable, Sendable {
    package let line: Int
    package let destination: String
  }
}
