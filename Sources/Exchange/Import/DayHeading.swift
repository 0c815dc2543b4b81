import Calendar
import Markdown

/// The heading of a day in a log: `Day 12: March 3, 2026`, `R1D12 - 2026-03-03: asked the baker`.
struct DayHeading: Sendable {
  /// The name of the day: "Day 12", or the date.
  let name: String
  /// Its place in the count of days; `nil` for a heading without a number.
  let place: Place?
  /// `nil` if no day can be read.
  let day: HeadingDay?
  /// The rest of the heading; may be empty.
  let words: String

  /// A number in the count of days.
  struct Place: Comparable, Sendable {
    let round: Int
    let number: Int

    static func < (first: Place, second: Place) -> Bool {
      (first.round, first.number) < (second.round, second.number)
    }
  }

  /// Reads a heading that begins with the number of a day; `nil` for any other.
  init?(numbered text: String) {
    let words = HeadingWords(plain(text))
    guard let (place, begin, end) = Self.place(words) else { return nil }
    self.init(words, name: words.typed(begin..<end), place: place, from: end)
  }

  /// Reads a heading that begins with a whole day, year and all; `nil` for any other.
  init?(dated text: String) {
    let words = HeadingWords(plain(text))
    var start = 0
    while words.isMark(start, "[(") { start += 1 }
    guard let (day, end) = words.day(at: start), case .dated = day.when else { return nil }
    self.init(words, name: words.typed(start..<end), place: nil, from: start)
  }

  private init(_ words: HeadingWords, name: String, place: Place?, from index: Int) {
    self.name = name
    self.place = place
    var start = index
    while words.isMark(start, Self.separators) { start += 1 }
    if let (day, end) = words.day(at: start) {
      self.day = day
      self.words = Self.rest(words.typed(end..<words.tokens.count))
    } else if let (day, begin) = Self.dayAtEnd(words, from: start) {
      self.day = day
      self.words = Self.rest(words.typed(start..<begin))
    } else {
      day = nil
      self.words = Self.rest(words.typed(start..<words.tokens.count))
    }
  }

  /// Whether a heading without a space after its number signs may begin with a character.
  static func beginsDay(_ character: Character) -> Bool { "dDrR".contains(character) }

  private static let separators = ":-–—,.|([/#"

  /// `Day 12`, `Day #12/100`, `R1D12`, `Round 1, Day 12`.
  private static func place(_ words: HeadingWords) -> (Place, begin: Int, end: Int)? {
    var index = 0
    var round: Int?
    while index < words.tokens.count, words.tokens[index].isMark { index += 1 }
    let start = index
    if ["r", "round"].contains(words.word(index)),
      let number = words.number(index + 1, digits: 1...4)
    {
      round = number
      index += 2
      while words.isMark(index, ",:-–— ") { index += 1 }
    }
    let name = folded(words.word(index))
    guard Self.dayNames.contains(name) || (round != nil && name == "d") else { return nil }
    index += 1
    while words.isMark(index, "#.") { index += 1 }
    guard let number = words.number(index, digits: 1...6) else { return nil }
    index += 1
    let isOf = words.isMark(index, "/") || words.word(index) == "of"
    if isOf, words.number(index + 1, digits: 1...3) != nil { index += 2 }
    return (Place(round: round ?? 1, number: number), start, index)
  }

  private static let dayNames: Set = ["day", "tag", "jour", "dia", "giorno", "dag", "den", "день"]

  /// `Asked the baker (2026-03-03)`: a whole day after a mark, at the end.
  private static func dayAtEnd(
    _ words: HeadingWords, from start: Int
  ) -> (HeadingDay, begin: Int)? {
    guard start < words.tokens.count else { return nil }
    for index in start..<words.tokens.count where words.isMark(index, separators) {
      guard let (day, end) = words.day(at: index + 1), case .dated = day.when,
        (end..<words.tokens.count).allSatisfy({ words.isMark($0, ")].") })
      else { continue }
      return (day, index)
    }
    return nil
  }

  private static func rest(_ text: String) -> String {
    let marks = ":-–—,.|/)]"
    var text = text.drop { marks.contains($0) || $0.isWhitespace }
    while let last = text.last, ":-–—,|/".contains(last) || last.isWhitespace { text.removeLast() }
    if text.first == "(", text.last == ")" { text = text.dropFirst().dropLast() }
    return text.trimmed
  }
}

/// Markdown without its markup, on one line, and cut if it is long.
func plain(_ markdown: String) -> String { Document(Array(markdown.utf8)[...]).excerpt }
