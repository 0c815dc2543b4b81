package import Calendar
import Content
import Files

extension Day {
  /// Today in a time zone; in the system's own where none is named.
  /// - Parameter timeZone: a name such as `Europe/London`.
  package static func today(in timeZone: String?) -> Day {
    let (year, month, day) = System.date(in: timeZone)
    return Day(year: year, month: month, day: day) ?? Day(number: 0)
  }
}

extension SiteBuilder {
  /// Builds the site as it was on a day, as in `2026-02-09`.
  /// - Returns: whether there is such a day; if not, nothing is changed.
  @discardableResult
  public mutating func setToday(_ day: String) -> Bool {
    guard let day = Day(day) else { return false }
    today = day
    return true
  }
}
