import Calendar
import Content

/// Finds the years that the headings of a log leave out, from the headings before them, and only
/// where the count of the days proves the order.
struct LogYears {
  private let order: DayOrder?
  /// The year of the first day without one, chosen by the keeper.
  private let said: Int?
  /// 1 if the days go forward from heading to heading, -1 if the newest comes first, 0 if that is
  /// unknown.
  private let direction: Int
  private var previous: (place: DayHeading.Place?, day: Day)?

  /// The result for a heading.
  enum Finding {
    case day(Day)
    /// Only the keeper knows the year.
    case open
    case wrong(String)
  }

  /// The most days between two days for one to give the year of the other.
  private static let farthest = 183

  init(_ sections: [DayLog.Section], order: DayOrder?, said: Int?) {
    self.order = order
    self.said = said
    let places = sections.compactMap(\.heading.place)
    let pairs = zip(places, places.dropFirst())
    direction = (pairs.count { $0 < $1 } - pairs.count { $1 < $0 }).signum()
  }

  /// The day of the next heading, in the order of the file.
  mutating func find(_ heading: DayHeading, _ typed: HeadingDay) -> Finding {
    let finding = resolve(heading, typed)
    guard case .day(let day) = finding else { return finding }
    if let weekday = typed.weekday, weekday != day.weekday {
      return .wrong("'\(typed.typed)': \(day) is a \(Self.weekdays[day.weekday - 1])")
    }
    previous = (heading.place, day)
    return finding
  }

  private func resolve(_ heading: DayHeading, _ typed: HeadingDay) -> Finding {
    switch typed.when {
    case .dated(let text):
      switch text.day(order) {
      case .success(let day): return .day(day)
      case .failure(let problem): return .wrong(problem.description)
      }
    case .yearless(let month, let dayOfMonth):
      guard let previous else {
        guard let said else { return .open }
        return Day(year: said, month: month, day: dayOfMonth).map { .day($0) }
          ?? .wrong("'\(typed.typed)' does not exist in \(said)")
      }
      let years = years(around: previous.day, from: previous.place, to: heading.place)
      let found = years.lazy.compactMap { Day(year: $0, month: month, day: dayOfMonth) }.first {
        fits($0, previous.day, isSamePlace: heading.place == previous.place)
      }
      return found.map { .day($0) }
        ?? .wrong(
          "'\(typed.typed)' has no year, and the day before it in the file, \(previous.day), does "
            + "not prove it; write it there")
    }
  }

  /// The possible years: the same one, and the next or the previous one if the count of days
  /// continues in the direction of the file.
  private func years(
    around day: Day, from: DayHeading.Place?, to: DayHeading.Place?
  ) -> [Int] {
    guard let from, let to else { return [] }
    let step = from < to ? 1 : (to < from ? -1 : 0)
    guard step == 0 || step == direction else { return [] }
    return step == 0 ? [day.civil.year] : [day.civil.year, day.civil.year + step]
  }

  private func fits(_ day: Day, _ previous: Day, isSamePlace: Bool) -> Bool {
    let days = (day - previous) * (direction == 0 ? 1 : direction)
    return isSamePlace ? days == 0 : (0...Self.farthest).contains(days)
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
