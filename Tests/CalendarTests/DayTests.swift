import Calendar
import Foundation
import Testing

@Suite struct `Days` {
  @Test func `every day from 1600 to 2400 comes back from its number and from its text`() {
    let first = Day(year: 1600, month: 1, day: 1)?.number ?? 0
    var number = first
    var failures: [String] = []
    for year in 1600...2400 {
      for month in 1...12 {
        for dayOfMonth in 1...Day.lastDay(ofMonth: month, year: year) {
          let day = Day(number: number)
          let civil = day.civil
          let isRight =
            (civil.year, civil.month, civil.day) == (year, month, dayOfMonth)
            && Day(year: year, month: month, day: dayOfMonth) == day
            && Day(day.description) == day
          if !isRight { failures.append(day.description) }
          number += 1
        }
      }
    }
    #expect(failures.isEmpty)
    // 800 years of two Gregorian cycles, and the leap year 2400.
    #expect(number - first == 2 * 146_097 + 366)
  }

  @Test(arguments: [
    ("2026-12-30", "2026-01-02", "2025-12-30"), ("2027-02-08", "2026-02-09", "2026-02-08"),
    ("2062-02-09", "2026-02-09", "2026-02-09"), ("9999-12-31", "2026-02-09", "2025-12-31"),
    ("2026-02-10", "2026-02-09", nil), ("2026-06-01", "2026-02-09", nil),
    ("2026-02-09", "2026-02-09", nil), ("2025-12-30", "2026-02-09", nil),
    ("2028-02-29", "2027-03-01", nil), ("2028-02-29", "2024-03-01", "2024-02-29"),
  ])
  func `a day to come may have the wrong year`(day: String, today: String, meant: String?) throws {
    let found = try #require(Day(day)).withLikelierYear(on: try #require(Day(today)))
    #expect(found?.description == meant)
  }

  @Test func `numbers and weekdays are those of another calendar`() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: -36_500, through: 100_000, by: 37) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let day = Day(number: number)
      #expect(day.civil.year == parts.year)
      #expect(day.civil.month == parts.month)
      #expect(day.civil.day == parts.day)
      #expect(day.weekday == ((parts.weekday ?? 0) + 5) % 7 + 1)
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
    ("2026-02-09", 20_493, 1),
    ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5), ("2026-02-08", 20_492, 7),
  ])
  func `a day has its number from 1970 and its weekday from Monday`(
    text: String, number: Int, weekday: Int
  ) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test(arguments: [
    (2024, true), (2025, false), (1900, false), (2000, true), (2100, false), (2400, true),
    (4, true),
  ])
  func `leap years are those of the Gregorian calendar`(year: Int, isLeap: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(Day.lastDay(ofMonth: 2, year: year) == (isLeap ? 29 : 28))
  }

  @Test(arguments: [
    "2026-02-30", "2025-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
    "0000-01-01",
    "2026-1-9", "2026-01-9", "26-01-09", "2026/01/09", "20260109", "2026-01-09T00:00",
    " 2026-01-09",
    "2026-01-09 ", "2026-01-0x", "+026-01-09", "-026-01-09", "٢٠٢٦-01-09", "２０２６-01-09", "", "now",
  ])
  func `what is no day of the calendar is none`(text: String) { #expect(Day(text) == nil) }

  @Test func `days are counted, compared and added`() throws {
    let first = try #require(Day("2024-02-28"))
    let second = try #require(Day("2024-03-01"))
    #expect(second - first == 2)
    #expect(first - second == -2)
    #expect(first + 2 == second)
    #expect(first < second)
    #expect(!(second < first) && !(first < first))
    #expect(first.month == Month(year: 2024, month: 2))
    #expect(second.month.description == "2024-03")
    #expect(Month(year: 2023, month: 12) < Month(year: 2024, month: 1))
  }

  @Test func `days before year 1 and far ahead come back from their numbers`() {
    for number in stride(from: -800_000, through: 800_000, by: 137) {
      let (year, month, day) = Day(number: number).civil
      #expect(Day.number(year: year, month: month, day: day) == number)
    }
    #expect(Day(number: -1).civil == (1969, 12, 31))
  }
}
