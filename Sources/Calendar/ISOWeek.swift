/// A week by ISO 8601: it begins on Monday and belongs to the year that its Thursday is in.
package struct ISOWeek: Hashable, Comparable, Sendable {
  /// Its first day.
  package let monday: Day

  /// The week that a day is in.
  package init(_ day: Day) { monday = day + (1 - day.weekday) }

  /// Its last day.
  package var sunday: Day { monday + 6 }
  /// The first day on which the week is over.
  package var end: Day { monday + 7 }

  /// The year that its Thursday is in.
  package var year: Int { (monday + 3).civil.year }

  /// From 1 to 53.
  package var number: Int {
    guard let newYear = Day(year: year, month: 1, day: 1) else { return 1 }
    return (monday + 3 - newYear) / 7 + 1
  }

  package static func < (left: ISOWeek, right: ISOWeek) -> Bool { left.monday < right.monday }
}

extension ISOWeek: CustomStringConvertible {
  /// The week as ISO 8601 writes it: 2026-W06.
  package var description: String {
    "\(monday + 3)".prefix(4) + (number < 10 ? "-W0" : "-W") + "\(number)"
  }
}
