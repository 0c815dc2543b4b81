/// One survival curve of a `StepChart`.
package struct StepCurve: Sendable {
  /// The share from a time on, with its interval.
  package struct Step: Hashable, Sendable {
    /// In the unit of the axis.
    package var time: Double
    /// 0 to 1.
    package var value: Double
    /// The lower end of the interval.
    package var low: Double?
    /// The upper end of the interval.
    package var high: Double?

    package init(time: Double, value: Double, low: Double? = nil, high: Double? = nil) {
      (self.time, self.value, self.low, self.high) = (time, value, low, high)
    }
  }

  /// The words at the curve's end.
  package var label: String
  /// The ink of the curve, its band and its name.
  package var tone: Tone
  /// In any order; the curve begins at a share of 1 unless there is a step at time 0.
  package var steps: [Step]
  /// The times of waits that had not ended when they were last observed: short strokes across the
  /// curve.
  package var censored: [Double]

  /// A curve with its name.
  package init(label: String, tone: Tone, steps: [Step], censored: [Double] = []) {
    (self.label, self.tone, self.steps, self.censored) = (label, tone, steps, censored)
  }
}

/// A time with words, such as a median.
package struct TimeMarker: Hashable, Sendable {
  /// In the unit of the axis.
  package var time: Double
  /// The words above the line.
  package var label: String

  package init(time: Double, label: String) { (self.time, self.label) = (time, label) }
}

/// Shares that change in steps over the time since a beginning: survival curves with their bands
/// and a stroke for each wait that had not ended, or incidence curves, which begin at 0.
package struct StepChart: Chart {
  /// What the picture is called.
  package var caption: Caption
  /// The curves, from back to front.
  package var curves: [StepCurve]
  /// Times that are marked by a vertical line.
  package var markers: [TimeMarker]
  /// The last time shown; `nil` shows all of them.
  package var until: Double?
  /// The title of the vertical axis; may be empty.
  package var shareTitle: String
  /// The title of the horizontal axis; may be empty.
  package var timeTitle: String
  /// Formats a share of 0 to 1.
  package var percent: @Sendable (Double) -> String
  /// Formats a time.
  package var number: @Sendable (Double) -> String

  /// A chart of shares over times.
  package init(
    caption: Caption, curves: [StepCurve], markers: [TimeMarker] = [], until: Double? = nil,
    shareTitle: String = "", timeTitle: String = "",
    percent: @escaping @Sendable (Double) -> String = plainPercent,
    number: @escaping @Sendable (Double) -> String = plainNumber
  ) {
    (self.caption, self.curves, self.markers) = (caption, curves, markers)
    (self.until, self.shareTitle, self.timeTitle) = (until, shareTitle, timeTitle)
    (self.percent, self.number) = (percent, number)
  }
}

/// A share of 0 to 1 as a percentage, if the caller has no words for it.
package func plainPercent(_ share: Double) -> String { plainNumber(share * 100) + "%" }
