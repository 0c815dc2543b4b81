/// One row of an `IntervalChart`.
package struct IntervalRow: Hashable, Sendable {
  /// A share and its plausible range, all from 0 to 1.
  package struct Interval: Hashable, Sendable {
    /// The observed share.
    package var value: Double
    /// The lower end of the plausible range.
    package var low: Double
    /// The upper end of the plausible range.
    package var high: Double

    package init(value: Double, low: Double, high: Double) {
      (self.value, self.low, self.high) = (value, low, high)
    }
  }

  /// The name of the row.
  package var label: String
  /// `nil` if it rests on too few; `remark` is shown instead.
  package var interval: Interval?
  /// The words in place of the interval; may be empty.
  package var remark: String
  /// How many it rests on, in words on the right.
  package var note: String
  /// The ink of the dot and its line.
  package var tone: Tone

  /// A row with its interval or its remark.
  package init(
    label: String, interval: Interval?, remark: String = "", note: String = "", tone: Tone = .yes
  ) {
    (self.label, self.interval, self.remark) = (label, interval, remark)
    (self.note, self.tone) = (note, tone)
  }
}

/// A share with words, such as the share of all rows together.
package struct ShareMarker: Hashable, Sendable {
  /// 0 to 1.
  package var share: Double
  /// The words above it.
  package var label: String

  package init(share: Double, label: String) { (self.share, self.label) = (share, label) }
}

/// Shares with their intervals, one row below the other on one percent axis.
package struct IntervalChart: Chart {
  /// What the picture is called.
  package var caption: Caption
  /// From the top down.
  package var rows: [IntervalRow]
  /// A share to compare with.
  package var reference: ShareMarker?
  /// Formats a share of 0 to 1.
  package var percent: @Sendable (Double) -> String

  /// A chart of shares.
  package init(
    caption: Caption, rows: [IntervalRow], reference: ShareMarker? = nil,
    percent: @escaping @Sendable (Double) -> String = plainPercent
  ) {
    (self.caption, self.rows, self.reference) = (caption, rows, reference)
    self.percent = percent
  }
}
