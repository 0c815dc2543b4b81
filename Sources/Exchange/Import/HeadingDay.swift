import Calendar
import Content

/// A day in a heading of a log, with or without its year.
struct HeadingDay: Sendable {
  enum When: Sendable {
    case dated(DayText)
    case yearless(month: Int, day: Int)
  }

  /// As it was typed.
  let typed: String
  let when: When
  /// The weekday beside it, 1 for Monday.
  let weekday: Int?
}

/// Finds days in the words of a heading.
struct HeadingWords {
  /// A run of letters, a run of digits, or one other character that is not a space.
  struct Token {
    let text: Substring
    let range: Range<String.Index>
    var number: Int? { text.allSatisfy { ("0"..."9").contains($0) } ? Int(text) : nil }
    var isMark: Bool { !(text.first?.isLetter ?? false) && number == nil }
  }

  let text: String
  let tokens: [Token]

  init(_ text: String) {
    self.text = text
    var tokens: [Token] = []
    var index = text.startIndex
    while index < text.endIndex {
      let kind = Kind(text[index])
      var end = text.index(after: index)
      while end < text.endIndex, kind != .mark, Kind(text[end]) == kind {
        end = text.index(after: end)
      }
      if kind != .blank { tokens.append(Token(text: text[index..<end], range: index..<end)) }
      index = end
    }
    self.tokens = tokens
  }

  private enum Kind {
    case letter, digit, blank, mark

    init(_ character: Character) {
      if ("0"..."9").contains(character) {
        self = .digit
      } else if character.isWhitespace {
        self = .blank
      } else {
        self = character.isLetter ? .letter : .mark
      }
    }
  }

  /// Reads the day that begins at a token.
  /// - Returns: the day, and the token after it.
  func day(at start: Int) -> (day: HeadingDay, end: Int)? {
    // "Mar 3" is a day of March, but in "Mar 3 mars", "Mar" is a Tuesday: the reading with a whole
    // day wins.
    let plain = day(at: start, afterWeekday: false)
    if let plain, case .dated = plain.day.when { return plain }
    return day(at: start, afterWeekday: true) ?? plain
  }

  private func day(at start: Int, afterWeekday: Bool) -> (day: HeadingDay, end: Int)? {
    var place = start
    var weekday: Int?
    if afterWeekday {
      weekday = takeWeekday(&place)
      if weekday == nil { return nil }
    }
    guard var when = takeWhen(&place) else { return nil }
    if weekday == nil {
      var behind = place
      while isMark(behind, ",(") { behind += 1 }
      if let found = takeWeekday(&behind) { (weekday, place) = (found, behind) }
    }
    // "June 27, Monday, 2016"
    if case .yearless(let month, let day) = when, weekday != nil {
      var behind = place
      if isMark(behind, ",") { behind += 1 }
      if let year = number(behind, digits: 4) {
        place = behind + 1
        when = .dated(Self.dated(year, month, day, typed(start..<place)))
      }
    }
    if case .yearless(let month, let day) = when,
      !(1...Day.lastDay(ofMonth: month, year: 2000)).contains(day)
    {
      when = .dated(.flawed("'\(typed(start..<place))' does not exist"))
    }
    return (HeadingDay(typed: typed(start..<place), when: when, weekday: weekday), place)
  }

  /// The text of some tokens.
  func typed(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return String(
      text[
        tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound]
    )
    .trimmed
  }

  func isMark(_ index: Int, _ marks: String) -> Bool {
    tokens.indices.contains(index) && tokens[index].isMark
      && tokens[index].text.allSatisfy { marks.contains($0) }
  }

  func word(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].text.lowercased() : ""
  }

  func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard tokens.indices.contains(index), digits.contains(tokens[index].text.count) else {
      return nil
    }
    return tokens[index].number
  }

  func number(_ index: Int, digits: Int) -> Int? { number(index, digits: digits...digits) }
}

extension HeadingWords {
  private func takeWhen(_ place: inout Int) -> HeadingDay.When? {
    let start = place
    if let whole = number(place, digits: 8) {
      place += 1
      return .dated(
        Self.dated(whole / 10_000, whole / 100 % 100, whole % 100, typed(start..<place)))
    }
    for separator in ["-", "/", "."] {
      guard isMark(place + 1, separator), isMark(place + 3, separator) else { continue }
      if let year = number(place, digits: 4), let month = number(place + 2, digits: 1...2),
        let day = number(place + 4, digits: 1...2)
      {
        place += 5
        return .dated(Self.dated(year, month, day, typed(start..<place)))
      }
      if number(place, digits: 1...2) != nil, number(place + 2, digits: 1...2) != nil,
        number(place + 4, digits: 4) != nil
          || (separator == "/" && number(place + 4, digits: 2) != nil)
      {
        place += 5
        return .dated(DayText(typed(start..<place)))
      }
    }
    return takeNamedMonth(&place)
  }

  /// `June 27th, 2016`, `27 June 2016`, `15MAY2020`, `4 de março de 2018`, `2018 January 5`.
  private func takeNamedMonth(_ place: inout Int) -> HeadingDay.When? {
    let start = place
    if let year = number(place, digits: 4) {
      let name = isMark(place + 1, ",-/") ? place + 2 : place + 1
      guard let month = DayText.month(word(name)) else { return nil }
      let dayPlace = isMark(name + 1, ".-/") ? name + 2 : name + 1
      guard let day = number(dayPlace, digits: 1...2) else { return nil }
      place = dayPlace + 1 + (isOrdinal(dayPlace + 1) ? 1 : 0)
      return .dated(Self.dated(year, month, day, typed(start..<place)))
    }
    if CalendarWords.isParticle(word(place)) { place += 1 }
    let month: Int
    let day: Int
    if let named = DayText.month(word(place)) {
      place += isMark(place + 1, ".") ? 2 : 1
      guard let number = number(place, digits: 1...2) else { return nil }
      (month, day) = (named, number)
      place += 1 + (isOrdinal(place + 1) ? 1 : 0)
    } else if let number = number(place, digits: 1...2) {
      place += 1 + (isOrdinal(place + 1) ? 1 : 0)
      if CalendarWords.isParticle(word(place)) || isMark(place, "-./") { place += 1 }
      guard let named = DayText.month(word(place)) else { return nil }
      (month, day) = (named, number)
      place += isMark(place + 1, ".") && self.number(place + 2, digits: 4) != nil ? 2 : 1
    } else {
      return nil
    }
    var behind = place
    while isMark(behind, ",.") || CalendarWords.isParticle(word(behind)) { behind += 1 }
    if behind == place, isMark(behind, "-/"), isMark(place - 2, "-/") { behind += 1 }
    guard let year = number(behind, digits: 4) else { return .yearless(month: month, day: day) }
    place = behind + 1
    return .dated(Self.dated(year, month, day, typed(start..<place)))
  }

  private func takeWeekday(_ place: inout Int) -> Int? {
    guard let weekday = CalendarWords.weekday(word(place)) else { return nil }
    place += 1
    while isMark(place, ".,") { place += 1 }
    return weekday
  }

  private func isOrdinal(_ index: Int) -> Bool {
    ["st", "nd", "rd", "th", "er", "º", "ª"].contains(word(index))
  }

  private static func dated(_ year: Int, _ month: Int, _ day: Int, _ typed: String) -> DayText {
    Day(year: year, month: month, day: day).map { .day($0) } ?? .flawed("'\(typed)' does not exist")
  }
}
