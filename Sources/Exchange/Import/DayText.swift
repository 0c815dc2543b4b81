package import Calendar
import Content

/// In which order a spreadsheet writes the three numbers of a day.
package enum DayOrder: String, CaseIterable, Sendable {
  case dmy, mdy, ymd
}

/// A day as people type it into a spreadsheet.
package enum DayText: Hashable, Sendable {
  /// A day that can be read in one way only.
  case day(Day)
  /// Two numbers and a year behind them: `3/4/2026`, in either order.
  case numbers(first: Int, second: Int, year: Int)
  /// Not a day, with the reason.
  case flawed(String)

  /// Reads one cell. A time of day behind the day is left out.
  package init(_ cell: String) {
    let typed = cell.trimmed
    let text = Self.withoutTime(typed)
    let parts = text.split { $0.isWhitespace || "-/.,年月日".contains($0) }.map(String.init)
    guard parts.count == 3 else {
      self = .flawed(
        parts.count == 2 ? "'\(typed)' has no year" : "'\(typed)' is not one day")
      return
    }
    let numbers = parts.map { part in part.allSatisfy(\.isASCII) ? Int(part) : nil }
    if let year = numbers[0], parts[0].count == 4, let month = numbers[1] ?? Self.month(parts[1]),
      let day = numbers[2]
    {
      self = Self.day(typed, year: year, month: month, day: day)
    } else if let year = numbers[2], parts[2].count == 4 {
      switch (numbers[0], numbers[1]) {
      case (let first?, let second?):
        self = .numbers(first: first, second: second, year: year)
      case (let day?, nil):
        self = Self.day(typed, year: year, month: Self.month(parts[1]), day: day)
      case (nil, let day):
        let month = Self.month(parts[0]) ?? Self.month(parts[1])
        self = Self.day(typed, year: year, month: month, day: day ?? Self.ordinal(parts))
      }
    } else if numbers[2] != nil, parts[2].count == 2 {
      self = .flawed("'\(typed)' has a year of two digits")
    } else {
      self = .flawed("'\(typed)' is not a day")
    }
  }

  /// The day, where the order of its numbers is known.
  package func day(_ order: DayOrder?) -> Result<Day, ImportProblem> {
    switch self {
    case .day(let day): return .success(day)
    case .flawed(let reason): return .failure(ImportProblem(reason))
    case .numbers(let first, let second, let year):
      let typed = "\(first)/\(second)/\(year)"
      let found: Day? =
        switch order {
        case .dmy: Day(year: year, month: second, day: first)
        case .mdy: Day(year: year, month: first, day: second)
        case .ymd, nil: nil
        }
      guard let found else {
        let reason = order.map { " in the order \($0.rawValue)" } ?? ""
        return .failure(ImportProblem("'\(typed)' is not a day\(reason)"))
      }
      return .success(found)
    }
  }

  /// The order that this text proves, if it does.
  var order: DayOrder? {
    guard case .numbers(let first, let second, _) = self else { return nil }
    if (13...31).contains(first), (1...12).contains(second) { return .dmy }
    if (13...31).contains(second), (1...12).contains(first) { return .mdy }
    return nil
  }

  /// Whether the order matters: `3/4/2026` does not say it, and `4/4/2026` need not.
  var isAmbiguous: Bool {
    guard case .numbers(let first, let second, _) = self else { return false }
    return order == nil && first != second
  }

  /// Whether the text has the form of a day.
  var isLike: Bool {
    if case .flawed = self { false } else { true }
  }

  private static func day(_ typed: String, year: Int, month: Int?, day: Int?) -> DayText {
    guard let month, let day else { return .flawed("'\(typed)' is not a day") }
    return Day(year: year, month: month, day: day).map { .day($0) }
      ?? .flawed("'\(typed)' does not exist")
  }

  /// The number in `1st`, `2nd`, `13th`.
  private static func ordinal(_ parts: [String]) -> Int? {
    parts.prefix(2).lazy.compactMap { part in
      ["st", "nd", "rd", "th"].contains(String(part.suffix(2)).lowercased())
        ? Int(part.dropLast(2)) : nil
    }.first
  }

  /// The number of a month by its name or the beginning of it.
  static func month(_ word: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let word = word.lowercased()
    guard word.count >= 3 else { return nil }
    let exact = word == "sept" ? "sep" : word
    return names.firstIndex { $0.hasPrefix(exact) }.map { $0 + 1 }
  }

  /// `2026-01-09T10:00`, `3/13/2023 18:51:27`.
  private static func withoutTime(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":") else { return text }
    let before = text[..<colon]
    guard let cut = before.lastIndex(where: { $0 == " " || $0 == "T" }) else { return text }
    return String(before[..<cut])
  }
}

/// Why a row, or an import, cannot go on.
package struct ImportProblem: Error, Hashable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
