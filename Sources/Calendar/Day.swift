/// A calendar day, without time or time zone: the only kind of date in the program.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970 in the proleptic Gregorian calendar.
  package let number: Int

  /// The day with a number; 0 is 1 January 1970.
  package init(number: Int) { self.number = number }

  /// A day of the Gregorian calendar in the years 1 to 9999; `nil` if it does not exist.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.lastDay(ofMonth: month, year: year)).contains(day)
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
  }

  /// The number of a day of any year, including 0 and negative ones; month 1 to 12.
  package static func number(year: Int, month: Int, day: Int) -> Int {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day of the month, the latter two from 1.
  package var civil: (year: Int, month: Int, day: Int) {
    // Hinnant, civil_from_days.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The month that the day is in.
  package var month: Month {
    let (year, month, _) = civil
    return Month(year: year, month: month)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The number of days from one day to another; negative when the second comes first.
  package static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

  /// The day a number of days later.
  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  /// The days that three numbers can mean: one for `27.11.2026` and `11/27/2026`, two for `3/4/2026`, none for
  /// other text. With dots the day comes first, with slashes the day or the month.
  package static func readings(ofNumbers text: String) -> [Day] {
    let separators = Set(text.filter { !$0.isNumber })
    let parts = text.split { "./".contains($0) }.map(String.init)
    guard parts.count == 3, separators == ["."] || separators == ["/"], parts[2].count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return [] }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return [] }
    let dayFirst = Day(year: numbers[2], month: numbers[1], day: numbers[0])
    let monthFirst =
      separators == ["."] ? nil : Day(year: numbers[2], month: numbers[0], day: numbers[1])
    let days = [dayFirst, monthFirst].compactMap { $0 }
    return days.first == days.last ? Array(days.prefix(1)) : days
  }

  /// The day that was probably meant by one in the future: the same day in an earlier year, if that is
  /// nearer to today. `nil` if the year is probably right, and for a day that is not in the future.
  package func withLikelierYear(on today: Day) -> Day? {
    let (_, month, day) = civil
    let year = today.civil.year
    let past = [year, year - 1].lazy.compactMap { Day(year: $0, month: month, day: day) }
      .first { $0 <= today }
    return past.flatMap { today - $0 < self - today ? $0 : nil }
  }

  /// The first day of its month.
  package var startOfMonth: Day { self + (1 - civil.day) }

  /// The last day of its month.
  package var endOfMonth: Day {
    let (year, month, day) = civil
    return self + (Self.lastDay(ofMonth: month, year: year) - day)
  }

  /// The number of days in a month, month 1 to 12.
  package static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A month of a year.
package struct Month: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int

  /// A month; `month` must be in 1 to 12.
  package init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  package static func < (left: Month, right: Month) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

extension Day: LosslessStringConvertible {
  /// The day as ISO 8601 writes it: 2026-02-09.
  package var description: String {
    let (year, month, day) = civil
    return String(padding: [(year, year > 9999 ? 5 : 4), (month, 2), (day, 2)])
  }

  /// Reads `YYYY-MM-DD`; `nil` for anything else and for a day that does not exist.
  package init?(_ text: String) {
    guard let parts = Day.parts(of: text),
      let day = Day(year: parts.year, month: parts.month, day: parts.day)
    else { return nil }
    self = day
  }

  /// The three numbers of a text in the form `YYYY-MM-DD`, whether or not the day exists.
  package static func parts(of text: String) -> (year: Int, month: Int, day: Int)? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10])
    else { return nil }
    return (year, month, day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}

extension Month: CustomStringConvertible {
  /// The month as ISO 8601 writes it: 2026-02.
  package var description: String { String(padding: [(year, year > 9999 ? 5 : 4), (month, 2)]) }
}

extension String {
  /// Numbers padded with zeros to a width and joined by hyphens.
  fileprivate init(padding numbers: [(value: Int, width: Int)]) {
    let length = numbers.reduce(numbers.count - 1) { $0 + $1.width }
    self.init(unsafeUninitializedCapacity: length) { text in
      var place = length
      for (value, width) in numbers.reversed() {
        var rest = value.magnitude
        for _ in 0..<width {
          place -= 1
          text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
        place -= 1
        if place > 0 { text[place] = UInt8(ascii: "-") }
      }
      return length
    }
  }
}
