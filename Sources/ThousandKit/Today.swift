package import Calendar
import Content
import Files

extension Day {
  /// Today in a time zone; `nil` for the system's own.
  /// - Parameter timeZone: a name such as `Europe/London`.
  package static func today(in timeZone: String?) -> Day {
    let (year, month, day) = System.date(in: timeZone)
    return Day(year: year, month: month, day: day) ?? Day(number: 0)
  }
}

extension SiteBuilder {
  /// Sets the day treated as today, such as `2026-02-09`.
  /// - Returns: whether the day exists; if not, nothing changes.
  @discardableResult
  public mutating func setToday(_ day: String) -> Bool {
    guard let day = Day(day) else { return false }
    today = day
    return true
  }
}
