import Calendar
import Diagnostics

// Parsing the text of a field. Each function takes the text as typed, and returns the value or a
// message.

/// Text of at least one visible character; line ends become spaces.
func parseText(_ text: String) -> Result<String, Message> {
  if text.isTidy { return .success(text) }
  // By scalars, because a combining mark and the space before it are one character.
  let words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map {
    String($0)
  }
  guard !words.isEmpty else { return .failure(.emptyText()) }
  return .success(words.joined(separator: " "))
}

extension String {
  /// Whether the text is ASCII with single spaces between words, as nearly all is. Splitting and
  /// joining every text would cost a build of 1,000 entries 10% more instructions.
  fileprivate var isTidy: Bool {
    var afterBlank = true
    for byte in utf8 {
      guard (32..<127).contains(byte), !(afterBlank && byte == 32) else { return false }
      afterBlank = byte == 32
    }
    return !afterBlank
  }
}

/// A whole number within a range.
func parseNumber(in range: ClosedRange<Int>) -> (String) -> Result<Int, Message> {
  return { wholeNumber($0, typed: $0, in: range) }
}

/// A percentage, 0 to 100, with or without a percent sign.
func parsePercent(_ text: String) -> Result<Int, Message> {
  wholeNumber(text.hasSuffix("%") ? String(text.dropLast()) : text, typed: text, in: 0...100)
}

private func wholeNumber(
  _ digits: String, typed: String, in range: ClosedRange<Int>
) -> Result<Int, Message> {
  guard let number = Int(digits) else { return .failure(.notANumber(typed, range)) }
  guard range.contains(number) else { return .failure(.outOfRange(typed, range)) }
  return .success(number)
}

func parseFlag(_ text: String) -> Result<Bool, Message> {
  switch text.lowercased() {
  case "true", "yes": .success(true)
  case "false", "no": .success(false)
  default: .failure(.unknownWord(text, known: ["true", "false"]))
  }
}

/// One of an enumeration's words, in any case.
func parseWord<Word: RawRepresentable<String> & CaseIterable>(
  _ type: Word.Type
) -> (String) -> Result<Word, Message> {
  return { text in
    Word(rawValue: text.lowercased()).map { .success($0) }
      ?? .failure(.unknownWord(text, known: Word.allCases.map(\.rawValue)))
  }
}

/// One of some words, in any case.
func parseWord(_ text: String, among known: [String]) -> Result<String, Message> {
  let word = text.lowercased()
  return known.contains(word) ? .success(word) : .failure(.unknownWord(text, known: known))
}

extension Day {
  /// Reads `YYYY-MM-DD`, and ignores the time of day that other generators write after it.
  static func parse(_ text: String) -> Result<Day, Message> {
    Day(text).map { .success($0) } ?? Day(ofTime: text).map { .success($0) }
      ?? .failure(.notADay(text))
  }

  /// Reads `2026-01-09T10:00:00Z`, `2026-01-09 10:00:00 +0100`.
  private init?(ofTime text: String) {
    let rest = text.dropFirst(10)
    guard let mark = rest.first, mark == "T" || mark == " ",
      rest.dropFirst().first?.isNumber == true, rest.contains(":"),
      rest.dropFirst().allSatisfy({ $0.isNumber || ":.+- Z".contains($0) })
    else { return nil }
    self.init(String(text.prefix(10)))
  }
}

extension Outcome {
  /// One of the six words, in any case.
  static func parse(_ text: String) -> Result<Outcome, Message> {
    Outcome(rawValue: text.lowercased()).map { .success($0) } ?? .failure(.unknownOutcome(text))
  }
}

extension Step {
  /// A day and a word: `2026-01-20 interview`.
  static func parse(_ text: String) -> Result<Step, Message> {
    let parts = text.unicodeScalars.split(maxSplits: 1, whereSeparator: \.properties.isWhitespace)
    guard parts.count == 2, let first = parts.first, let last = parts.last else {
      return .failure(.badStep(text))
    }
    return Day.parse(String(first)).flatMap { day in
      parseText(String(last)).map { Step(day: day, word: $0) }
    }
  }
}

/// The last part of an address, as the keeper chose it, in composed form (NFC).
func parseSlug(_ text: String) -> Result<String, Message> {
  if text.utf8.count > AddressPart.longest, let problem = AddressPart.problem(with: text) {
    return .failure(.badPart(problem))
  }
  let slug = slug(from: text)
  return slug == text && !text.isEmpty ? .success(slug) : .failure(.badSlug(text))
}

/// The name of a category or a tag, which must be usable as an address.
func parseTopic(_ text: String) -> Result<String, Message> {
  parseText(text).flatMap { slug(from: $0).isEmpty ? .failure(.noAddress($0)) : .success($0) }
}

/// An older address on this site, such as `/old/address/`, in composed form (NFC).
func parseAlias(_ text: String) -> Result<String, Message> {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  let isPlain = !parts.dropFirst().dropLast().contains { $0.isEmpty || $0 == "." || $0 == ".." }
  let last = parts.last ?? ""
  guard text.hasPrefix("/"), text.count > 1, isPlain, last != "..", last != ".",
    !text.contains(where: { "?#\\:%*\"<>|".contains($0) || $0.isWhitespace })
  else { return .failure(.badAlias(text)) }
  if let problem = parts.lazy.compactMap(AddressPart.problem).first {
    return .failure(.badPart(problem))
  }
  guard text.utf8.count <= AddressPart.longestAddress else {
    return .failure(.badPart("is longer than \(AddressPart.longestAddress) bytes"))
  }
  return .success(text.composed)
}

extension Message {
  static func emptyText() -> Message { Message(.emptyText, "the text is empty") }

  static func notANumber(_ typed: String, _ range: ClosedRange<Int>) -> Message {
    Message(.notANumber, "'\(typed)' is not a whole number", hint: "expected \(words(range))")
  }

  static func outOfRange(_ typed: String, _ range: ClosedRange<Int>) -> Message {
    Message(.outOfRange, "'\(typed)' is out of range", hint: "expected \(words(range))")
  }

  static func unknownWord(_ typed: String, known: [String]) -> Message {
    Message(
      .unknownWord, "unknown word '\(typed)'",
      hint: suggestion(for: typed, in: known)
        ?? "expected \(known.joined(separator: ", "))")
  }

  static func notADay(_ typed: String) -> Message {
    guard let (year, month, day) = Day.parts(of: typed) else {
      let days = Day.readings(ofNumbers: typed).map(\.description)
      if days.count == 2 {
        return Message(
          .notADay, "'\(typed)' could be two days", hint: "write \(days[0]) or \(days[1])")
      }
      return Message(
        .notADay, "'\(typed)' is not a day",
        hint: days.first.map { "write it as \($0)" } ?? "expected YYYY-MM-DD")
    }
    let hint =
      if !(1...12).contains(month) {
        "there is no month \(month)"
      } else if day == 0 || year == 0 {
        "days and years begin at 1"
      } else {
        "that month has \(Day.lastDay(ofMonth: month, year: year)) days"
      }
    return Message(.notADay, "'\(typed)' does not exist", hint: hint)
  }

  static func unknownOutcome(_ typed: String) -> Message {
    let synonyms = [
      "rejected": "no", "rejection": "no", "false": "no", "accepted": "yes", "true": "yes",
      "offer": "yes", "waiting": "pending", "open": "pending", "silence": "ghosted",
      "ghost": "ghosted", "cancelled": "withdrawn", "canceled": "withdrawn",
    ]
    let known = Outcome.allCases.map(\.rawValue)
    let meant = synonyms[typed.lowercased()] ?? closest(to: typed, in: known)
    return Message(
      .unknownOutcome, "unknown outcome '\(typed)'",
      hint: meant.map(didYouMean) ?? "expected \(known.joined(separator: ", "))")
  }

  static func badStep(_ typed: String) -> Message {
    Message(
      .badStep, "'\(typed)' is not a step", hint: "expected a day and a word: 2026-01-20 interview")
  }

  static func badSlug(_ typed: String) -> Message {
    let better = slug(from: typed)
    return Message(
      .badSlug, "'\(typed)' cannot be part of an address",
      hint: better.isEmpty
        ? "expected lowercase letters, digits and hyphens" : didYouMean(better))
  }

  static func noAddress(_ typed: String) -> Message {
    Message(
      .badSlug, "no address can be made from '\(typed)'",
      hint: "expected a letter or a digit in it")
  }

  static func badPart(_ problem: String) -> Message {
    Message(.badAddress, "the address \(problem)", hint: "choose another one")
  }

  static func badAlias(_ typed: String) -> Message {
    Message(
      .badAddress, "'\(typed)' is not an address of this site",
      hint: "expected a path such as /old/address/")
  }

  private static func words(_ range: ClosedRange<Int>) -> String {
    range.upperBound == .max
      ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
  }
}
