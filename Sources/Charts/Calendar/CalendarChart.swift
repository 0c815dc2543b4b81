/// One month (or week) of a `CalendarChart`.
package struct CalendarColumn: Hashable, Sendable {
  /// The name of the month.
  package var label: String
  /// Its group, such as its year; shown where it changes.
  package var group: String
  /// A count for each row; `nil` for a day that has not come yet, which is left blank.
  package var counts: [Int?]

  package init(label: String, group: String, counts: [Int?]) {
    (self.label, self.group, self.counts) = (label, group, counts)
  }
}

/// Counts by weekday and month: the higher the count, the darker the ink, with the number in each
/// square. On a narrow drawing the months are one below the other.
package struct CalendarChart: Chart {
  /// What the picture is called.
  package var caption: Caption
  /// The weekdays.
  package var rows: [String]
  /// The months, the earliest first.
  package var columns: [CalendarColumn]
  /// The ink that deepens with the count.
  package var tone: Tone
  /// Formats a count.
  package var number: @Sendable (Double) -> String

  /// A chart of counts by weekday and month.
  package init(
    caption: Caption, rows: [String], columns: [CalendarColumn], tone: Tone = .no,
    number: @escaping @Sendable (Double) -> String = plainNumber
  ) {
    (self.caption, self.rows, self.columns) = (caption, rows, columns)
    (self.tone, self.number) = (tone, number)
  }

  /// The count in a square, or `nil` for a blank.
  func count(row: Int, column: Int) -> Int? {
    let counts = columns[column].counts
    return counts.indices.contains(row) ? counts[row] : nil
  }

  /// The darkness of the ink for a count: 0 for none, else 1 to 4.
  func depth(of count: Int) -> Int {
    guard count > 0 else { return 0 }
    return min(max(Int((Double(count) / Double(max(most, 4)) * 4).rounded(.up)), 1), 4)
  }

  private var most: Int { columns.flatMap { $0.counts.compactMap { $0 } }.max() ?? 0 }
}
