import Content
import Markup

/// Stages with their days in one cell: `Applied 2026-01-05; Interview 2026-01-20`, one to a line,
/// or as a program writes a list.
struct CellHistory: Sendable {
  struct Item: Hashable, Sendable {
    /// The words for the stage; empty for a day alone.
    let words: String
    let day: DayText
  }

  let items: [Item]

  /// Reads a cell; without a day in it, there are no items.
  init(_ cell: String) {
    let text = Self.withoutKeys(cell)
    let words = HeadingWords(text)
    var days: [(range: Range<Int>, day: DayText)] = []
    var index = 0
    while index < words.tokens.count {
      if let (day, end) = words.day(at: index), let when = day.whole {
        days.append((index..<end, when))
        index = end
      } else {
        index += 1
      }
    }
    guard let first = days.first else {
      items = []
      return
    }
    // The words come before their days or after them, as with the first one.
    let before = Self.stage(words.typed(0..<first.range.lowerBound))
    let isBehind = before.isEmpty
    items = days.indices.map { place in
      let range = days[place].range
      let from = isBehind ? range.upperBound : (place == 0 ? 0 : days[place - 1].range.upperBound)
      let to =
        isBehind
        ? (place + 1 < days.count ? days[place + 1].range.lowerBound : words.tokens.count)
        : range.lowerBound
      return Item(words: Self.stage(words.typed(from..<to)), day: days[place].day)
    }
  }

  /// Whether a cell is words and days, and not a day alone.
  static func isLike(_ cell: String) -> Bool {
    guard cell.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    let items = CellHistory(cell).items
    return !items.isEmpty
      && items.contains { StateSentence($0.words).reading.meaning != nil && !$0.words.isEmpty }
  }

  /// The braces, quotes and keys that a program puts around its values.
  private static func withoutKeys(_ cell: String) -> String {
    guard cell.contains("{") || cell.contains("[") else { return cell }
    var text = String(cell.map { "{}[]\"'".contains($0) ? " " : $0 })
    for key in [
      "stage", "status", "state", "name", "step", "date", "day", "when", "at", "timestamp",
    ] {
      text = text.swapping(" \(key) :", for: " ").swapping(" \(key):", for: " ")
    }
    return text
  }

  /// Removes the time of `2026-01-05T10:00:00Z`.
  private static func withoutTime(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = words.first, first.contains(":"),
      first.allSatisfy({ $0.isNumber || "TZ:.+-".contains($0) })
    else { return text }
    return words.dropFirst().joined(separator: " ")
  }

  private static func stage(_ text: String) -> String {
    let marks = ":;,-–—→|()[]./•>=@"
    var text = withoutTime(text)[...]
    while let first = text.first, marks.contains(first) || first.isWhitespace { text.removeFirst() }
    while let last = text.last, marks.contains(last) || last.isWhitespace { text.removeLast() }
    let words = String(text)
    for word in [" on", " am", " le", " at", " em", " el"] where words.lowercased().hasSuffix(word)
    {
      return words.dropLast(word.count).trimmed
    }
    return ["on", "am", "le", "em", "el"].contains(words.lowercased()) ? "" : words
  }
}

extension HeadingDay {
  /// The day with its year; `nil` for one that has none.
  fileprivate var whole: DayText? {
    if case .dated(let text) = when, text.isLike { text } else { nil }
  }
}
