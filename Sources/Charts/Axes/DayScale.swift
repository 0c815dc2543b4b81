import Calendar
import Lettering

/// Maps days to drawing coordinates, with ticks at days, Mondays, or the first days of months or
/// years: the densest that leave room for their words.
package struct DayScale: Sendable {
  /// The days' numbers as a linear scale.
  package let linear: LinearScale

  /// Days since 1 January 1970, from one place to another.
  package init(days: ClosedRange<Int>, start: Double, end: Double) {
    linear = LinearScale(
      domain: Double(knownDay(days.lowerBound))...Double(knownDay(days.upperBound)),
      start: start, end: end)
  }

  /// Takes over a linear scale whose domain is in day numbers.
  package init(_ linear: LinearScale) { self.linear = linear }

  /// The position of a day.
  package func callAsFunction(_ day: Int) -> Double { linear(Double(knownDay(day))) }

  /// Ticks whose words are at least `gap` apart.
  package func ticks(in words: DateWords, gap: Double = 12) -> [Tick] {
    let lower = Int(linear.domain.lowerBound.rounded(.up))
    let upper = Int(linear.domain.upperBound.rounded(.down))
    guard lower <= upper else { return [] }
    let room = abs(linear.end - linear.start)
    for step in DayStep.all where Double(upper - lower) / step.length * 20 <= room {
      let ticks = step.ticks(in: lower...upper, words: words)
      if !ticks.isEmpty, isRoomy(ticks, gap: gap) { return ticks }
    }
    return DayStep.days(1).ticks(in: lower...lower, words: words)
  }

  private func isRoomy(_ ticks: [Tick], gap: Double) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
      linear(right.value) - linear(left.value) >= (left.width + right.width) / 2 + gap
    }
  }
}

/// The distance between the ticks of a date axis.
enum DayStep {
  case days(Int)
  case weeks(Int)
  case months(Int)
  case years(Int)

  /// From the densest to the widest.
  static let all: [DayStep] =
    [.days(1), .days(2), .weeks(1), .weeks(2), .months(1), .months(2), .months(3), .months(6)]
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000].map(DayStep.years)

  /// The length in days, on average.
  var length: Double {
    switch self {
    case .days(let count): Double(count)
    case .weeks(let count): Double(count * 7)
    case .months(let count): Double(count) * 30.44
    case .years(let count): Double(count) * 365.25
    }
  }

  /// The ticks within some days; the year is under the first and wherever it changes.
  func ticks(in range: ClosedRange<Int>, words: DateWords) -> [Tick] {
    var year: Int?
    return days(in: range).map { day in
      let date = Day(number: knownDay(day)).civil
      defer { year = date.year }
      return Tick(
        value: Double(day),
        label: TextMeasure.regular.shortened(label(of: date, words), to: 120),
        under: isYearly || date.year == year ? "" : String(date.year))
    }
  }

  private var isYearly: Bool {
    if case .years = self { true } else { false }
  }

  private func label(of date: (year: Int, month: Int, day: Int), _ words: DateWords) -> String {
    switch self {
    case .days, .weeks: words.day(date.day, words.month(date.month))
    case .months: words.month(date.month)
    case .years: String(date.year)
    }
  }

  private func days(in range: ClosedRange<Int>) -> [Int] {
    switch self {
    case .days(let count):
      Array(stride(from: range.lowerBound, through: range.upperBound, by: count))
    case .weeks(let count): everyMonday(in: range, count)
    case .months(let count): firstDays(in: range, months: count)
    case .years(let count): firstDays(in: range, months: count * 12)
    }
  }

  private func everyMonday(in range: ClosedRange<Int>, _ count: Int) -> [Int] {
    let sinceMonday = ((range.lowerBound + 3) % 7 + 7) % 7
    let first = range.lowerBound + (7 - sinceMonday) % 7
    return Array(stride(from: first, through: range.upperBound, by: count * 7))
  }

  private func firstDays(in range: ClosedRange<Int>, months count: Int) -> [Int] {
    let start = Day(number: knownDay(range.lowerBound)).civil
    var month = start.year * 12 + start.month - 1
    month -= (month % count + count) % count
    var days: [Int] = []
    while true {
      let year = month >= 0 ? month / 12 : (month - 11) / 12
      let day = Day.number(year: year, month: month - year * 12 + 1, day: 1)
      if day > range.upperBound { return days }
      if day >= range.lowerBound { days.append(day) }
      month += count
    }
  }
}

/// A day number limited to ± 3,600,000 days (some 10,000 years) from 1970, so that a scale can
/// calculate with it.
func knownDay(_ number: Int) -> Int { min(max(number, -3_600_000), 3_600_000) }
