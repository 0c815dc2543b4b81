/// A day with words, such as a changed goal.
package struct DayMarker: Hashable, Sendable {
  /// Days since 1 January 1970.
  package var day: Int
  /// The words above the line.
  package var label: String

  package init(day: Int, label: String) { (self.day, self.label) = (day, label) }
}

/// A span of days with words, such as a pause; both ends are included.
package struct DaySpan: Hashable, Sendable {
  /// Days since 1 January 1970.
  package var days: ClosedRange<Int>
  /// The words above the span.
  package var label: String

  package init(days: ClosedRange<Int>, label: String) { (self.days, self.label) = (days, label) }
}

extension Annotation {
  /// A marked day.
  init(_ marker: DayMarker) {
    self.init(
      range: Double(marker.day)...Double(marker.day), text: marker.label, isSpan: false)
  }

  /// A shaded span, from the beginning of the first day to the end of the last.
  init(_ span: DaySpan) {
    self.init(
      range: Double(span.days.lowerBound)...Double(span.days.upperBound) + 1, text: span.label,
      isSpan: true)
  }
}
