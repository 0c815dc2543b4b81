package import Calendar
import Content

/// The order of the three numbers of a day in a spreadsheet.
package enum DayOrder: String, CaseIterable, Sendable {
  case dmy, mdy, ymd
}

/// A day as people type it into a spreadsheet.
package enum DayText: Hashable, Sendable {
  /// A day that can be read in one way only.
  case day(Day)
  /// Three numbers whose order only the keeper knows: `3/4/2026`, `24/3/4`.
  case numbers(DayNumbers)
  /// A day and a month: `8-Jul`.
  case yearless(month: Int, day: Int, typed: String)
  /// Two numbers that are a day and a month in unknown order: `3/4`.
  case yearlessNumbers(first: Int, second: Int, typed: String)
  /// A day that does not exist, such as `2026-02-30`, with the reason.
  case impossible(String)
  /// Not a day, with the reason.
  case flawed(String)

  /// Reads one cell. A time of day is ignored, and so is the end of a range of days.
  package init(_ cell: String) {
    let typed = cell.trimmed
    let text = Self.withoutTime(Self.firstOfRange(typed))
    let isSeparator = { (character: Character) in
      character.isWhitespace || "-/.,_年月日년월일'’()".contains(character)
    }
    let parts = text.split(whereSeparator: isSeparator).map(String.init)
      .filter { !CalendarWords.isParticle($0) }
    let words = parts.count > 2 ? Self.withoutWeekday(parts) : parts
    switch words.count {
    case 1: self = Self.compact(words[0], typed)
    case 2: self = Self.two(words, typed)
    case 3: self = Self.three(words, typed)
    default: self = .flawed("'\(typed)' is not one day")
    }
  }

  /// The day, if the order of its numbers is known.
  /// - Parameter year: the year of days without one.
  package func day(_ order: DayOrder?, year: Int? = nil) -> Result<Day, ImportProblem> {
    switch self {
    case .day(let day): return .success(day)
    case .flawed(let reason), .impossible(let reason): return .failure(ImportProblem(reason))
    case .yearless(let month, let day, let typed):
      guard let year else { return .failure(ImportProblem("'\(typed)' has no year")) }
      return Day(year: year, month: month, day: day).map { .success($0) }
        ?? .failure(ImportProblem("'\(typed)' does not exist in \(year)"))
    case .yearlessNumbers(let first, let second, let typed):
      guard let year else { return .failure(ImportProblem("'\(typed)' has no year")) }
      let numbers = DayNumbers(first: first, second: second, third: year, isYearLast: true)
      return numbers.day(order).map { .success($0) }
        ?? .failure(ImportProblem("'\(typed)' is not a day of \(year)"))
    case .numbers(let numbers):
      guard let found = numbers.day(order) else {
        let reason = order.map { " in the order \($0.rawValue)" } ?? ""
        return .failure(ImportProblem("'\(numbers.typed)' is not a day\(reason)"))
      }
      return .success(found)
    }
  }

  /// The orders in which this text can be read; `nil` if the order does not matter.
  var orders: Set<DayOrder>? {
    switch self {
    case .numbers(let numbers): numbers.orders
    case .yearlessNumbers(let first, let second, _):
      DayNumbers(first: first, second: second, third: 2000, isYearLast: true).orders
    case .day, .yearless, .impossible, .flawed: nil
    }
  }

  /// Whether the text has the form of a day.
  var isLike: Bool {
    if case .flawed = self { false } else { true }
  }

  /// Whether it is a day without a year.
  var isYearless: Bool {
    switch self {
    case .yearless, .yearlessNumbers: true
    case .day, .numbers, .impossible, .flawed: false
    }
  }
}

/// Three numbers of a day.
package struct DayNumbers: Hashable, Sendable {
  let first: Int
  let second: Int
  let third: Int
  /// Whether the third has four digits, and so is the year.
  let isYearLast: Bool
  /// Whether the first can be a year of two digits: `24/3/4`, but not `3/4/24`.
  let canBeginWithYear: Bool

  package init(
    first: Int, second: Int, third: Int, isYearLast: Bool, canBeginWithYear: Bool = false
  ) {
    self.first = first
    self.second = second
    self.third = third
    self.isYearLast = isYearLast
    self.canBeginWithYear = canBeginWithYear
  }

  var typed: String { "\(first)/\(second)/\(third)" }

  /// The day in an order; `nil` if there is none. Two digits of a year mean 1970 to 2069 (POSIX
  /// `strptime`, moved by one).
  func day(_ order: DayOrder?) -> Day? {
    switch order {
    case .dmy: Day(year: year(third), month: second, day: first)
    case .mdy: Day(year: year(third), month: first, day: second)
    case .ymd: !canBeginWithYear ? nil : Day(year: year(first), month: second, day: third)
    case nil: nil
    }
  }

  /// The orders that give a day.
  var orders: Set<DayOrder> { Set(DayOrder.allCases.filter { day($0) != nil }) }

  private func year(_ number: Int) -> Int {
    if isYearLast { return number }
    guard (0...99).contains(number) else { return 0 }
    return number < 70 ? 2000 + number : 1900 + number
  }
}

extension DayText {
  private static func three(_ parts: [String], _ typed: String) -> DayText {
    let numbers = parts.map(number)
    if let year = numbers[0], parts[0].count == 4, let month = numbers[1] ?? month(parts[1]),
      let day = numbers[2] ?? ordinal(parts[2])
    {
      return existing(typed, year: year, month: month, day: day)
    }
    if let year = numbers[2], parts[2].count == 4 || parts[2].count == 2 {
      let isYearLast = parts[2].count == 4
      if let first = numbers[0], let second = numbers[1] {
        guard parts[0].count <= 2, parts[1].count <= 2 else {
          return .flawed("'\(typed)' is not a day")
        }
        return .numbers(
          DayNumbers(
            first: first, second: second, third: year, isYearLast: isYearLast,
            canBeginWithYear: !isYearLast && parts[0].count == 2))
      }
      let full = isYearLast ? year : (year < 70 ? 2000 + year : 1900 + year)
      let pair = [(parts[0], parts[1]), (parts[1], parts[0])].lazy.compactMap { name, day in
        Self.month(name).flatMap { month in (number(day) ?? ordinal(day)).map { (month, $0) } }
      }.first
      guard let pair else { return .flawed("'\(typed)' is not a day") }
      return existing(typed, year: full, month: pair.0, day: pair.1)
    }
    return .flawed("'\(typed)' is not a day")
  }

  private static func two(_ parts: [String], _ typed: String) -> DayText {
    let numbers = parts.map { number($0) ?? ordinal($0) }
    if let first = numbers[0], let second = numbers[1] {
      if (1...31).contains(first), (1...31).contains(second), min(first, second) <= 12,
        parts.allSatisfy({ $0.count <= 2 })
      {
        return .yearlessNumbers(first: first, second: second, typed: typed)
      }
      let isTight = parts.contains { (5...6).contains($0.count) } && typed.count >= 6
      return .flawed(
        isTight
          ? "'\(typed)' is not a day; a separator is missing" : "'\(typed)' is not a whole day")
    }
    for (name, day) in [(parts[0], numbers[1]), (parts[1], numbers[0])] {
      guard let month = month(name), let day else { continue }
      if (1...Day.lastDay(ofMonth: month, year: 2000)).contains(day) {
        return .yearless(month: month, day: day, typed: typed)
      }
      if (1000...9999).contains(day) { return .flawed("'\(typed)' is a month, not a day") }
    }
    return .flawed("'\(typed)' is not a day")
  }

  /// `20260304`: always a year, a month and a day.
  private static func compact(_ text: String, _ typed: String) -> DayText {
    guard text.count == 8, let whole = number(text), (1970...2099).contains(whole / 10_000),
      let day = Day(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
    else { return .flawed("'\(typed)' is not a day") }
    return .day(day)
  }

  private static func existing(_ typed: String, year: Int, month: Int, day: Int) -> DayText {
    Day(year: year, month: month, day: day).map { .day($0) }
      ?? .impossible("'\(typed)' does not exist")
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// The number in `1st`, `2nd`, `13th`, `1er`, `4º`.
  private static func ordinal(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = folded(text.dropFirst(digits.count))
    return ["st", "nd", "rd", "th", "er", "º", "o", "a", "ª"].contains(rest) ? Int(digits) : nil
  }

  /// The number of a month by its name or abbreviation.
  static func month(_ word: String) -> Int? { CalendarWords.month(word) }

  private static func withoutWeekday(_ parts: [String]) -> [String] {
    guard parts.count > 3 || parts.contains(where: { number($0) == nil && month($0) == nil }) else {
      return parts
    }
    let rest = parts.filter { CalendarWords.weekday($0) == nil || month($0) != nil }
    // "Mon 3 Mar" has no year.
    let isYearless =
      rest.count == 2 && rest.contains { month($0) != nil }
      && rest.contains { (number($0) ?? ordinal($0)) != nil }
    let sure = rest.count >= 3 || isYearless ? rest : parts
    return sure.count > 3 && sure[1] == "feira" ? [sure[0]] + sure.dropFirst(2) : sure
  }

  /// `2024/03/01 → 2024/03/05`, as Notion writes a range.
  private static func firstOfRange(_ text: String) -> String {
    guard let arrow = text.firstIndex(of: "→") else { return text }
    return text[..<arrow].trimmed
  }

  /// `2026-01-09T10:00`, `3/13/2023 18:51:27`, `4 Mar 2026 at 10:00`.
  private static func withoutTime(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":") else { return text }
    let before = text[..<colon]
    guard
      let cut = before.lastIndex(where: { $0 == " " || $0 == "T" || $0 == "\u{A0}" || $0 == "," })
    else { return text }
    var day = before[..<cut].trimmed
    for word in [" at", ",", " um", " à", " 上午", " 下午", " 午前", " 午後"] where day.hasSuffix(word) {
      day = day.dropLast(word.count).trimmed
    }
    return day
  }
}
