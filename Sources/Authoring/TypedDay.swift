package import Calendar

extension Day {
  /// Reads a day as people type it: `2026-11-27`, `2026/11/27`, `yesterday`, `last friday`, `27.11.2026`, `27
  /// November 2026`, `27 nov`. `nil` for other words, and for ambiguous ones: `3/4/2026`.
  /// - Parameter today: the day treated as today.
  package init?(typed text: String, today: Day) {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
    if let day = Day(text) ?? Day(relative: words, today: today) ?? Day(named: words, today: today)
    {
      self = day
      return
    }
    let numbers = words.count == 1 ? words[0] : ""
    if numbers.split(separator: "/").map(\.count) == [4, 2, 2],
      let day = Day(String(numbers.map { $0 == "/" ? "-" : $0 }))
    {
      self = day
      return
    }
    let days = Self.readings(ofNumbers: numbers)
    guard days.count == 1 else { return nil }
    self = days[0]
  }

  /// `today`, `yesterday`, `3 days ago`, `a week ago`, `friday` or `last friday` for the last one before today.
  private init?(relative words: [String], today: Day) {
    switch words.count {
    case 1 where words[0] == "today": self = today
    case 1 where words[0] == "yesterday": self = today + -1
    case 3 where words[2] == "ago" && ["day", "days", "week", "weeks"].contains(words[1]):
      let count = ["a", "one"].contains(words[0]) ? 1 : Int(words[0])
      guard let count, (0...3650).contains(count) else { return nil }
      self = today + -count * (words[1].hasPrefix("week") ? 7 : 1)
    case 1, 2:
      guard words.count == 1 || words[0] == "last",
        let weekday = Self.place(of: words[words.count - 1], in: Self.weekdays)
      else { return nil }
      self = today + -((today.weekday - weekday + 6) % 7 + 1)
    default: return nil
    }
  }

  /// `27 november 2026`, `nov 27 2026`; without a year, the last such day, unless the next one is nearer.
  private init?(named words: [String], today: Day) {
    if words.count == 2 {
      let year = today.civil.year
      let days = [year + 1, year, year - 1].compactMap {
        Day(named: words + [String($0)], today: today)
      }
      guard let last = days.first(where: { $0 <= today }), days.count == 3,
        today - last <= 182
      else { return nil }
      self = last
      return
    }
    guard words.count == 3, let year = Int(words[2]), words[2].count == 4 else { return nil }
    for (number, name) in [(words[0], words[1]), (words[1], words[0])] {
      let digits = number.prefix { $0.isNumber }
      guard let day = Int(digits),
        ["", "st", "nd", "rd", "th", "."].contains(number.dropFirst(digits.count)),
        let month = Self.place(of: name, in: Self.months)
      else { continue }
      self.init(year: year, month: month, day: day)
      return
    }
    return nil
  }

  /// The index, from 1, of the only name that equals the word or begins with it; the word has at
  /// least three letters.
  private static func place(of word: String, in names: [String]) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
