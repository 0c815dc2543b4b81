/// One line of a `LineChart`.
package struct LineSeries: Sendable {
  /// How the line goes from one point to the next.
  package enum Shape: Sendable {
    /// Straight, for measurements.
    case straight
    /// Horizontal until the next point, for counts.
    case steps
  }

  /// A value on a day.
  package struct Point: Hashable, Sendable {
    /// Days since 1 January 1970.
    package var day: Int
    /// The value on that day.
    package var value: Double

    /// A value on a day.
    package init(day: Int, value: Double) { (self.day, self.value) = (day, value) }
  }

  /// The words at the line's end.
  package var label: String
  /// The ink of the line and its name.
  package var tone: Tone
  /// How the line goes from one point to the next.
  package var shape: Shape
  /// In any order; values that are not finite are left out.
  package var points: [Point]

  /// A line with its name.
  package init(label: String, tone: Tone, shape: Shape = .straight, points: [Point]) {
    (self.label, self.tone, self.shape, self.points) = (label, tone, shape, points)
  }
}

/// A range that is drawn below the lines of a `LineChart`.
package struct LineBand: Sendable {
  /// The range of one day.
  package struct Slice: Hashable, Sendable {
    /// Days since 1 January 1970.
    package var day: Int
    /// The lower end.
    package var low: Double
    /// The upper end.
    package var high: Double

    package init(day: Int, low: Double, high: Double) {
      (self.day, self.low, self.high) = (day, low, high)
    }
  }

  /// The ink of the band, which is drawn lighter.
  package var tone: Tone
  /// In any order.
  package var slices: [Slice]

  package init(tone: Tone, slices: [Slice]) { (self.tone, self.slices) = (tone, slices) }
}

/// Values over days: lines with their names at their ends, an optional band, marked days and shaded
/// pauses. The vertical axis begins at 0; its ticks are whole numbers if all values are.
package struct LineChart: Chart {
  /// What the picture is called.
  package var caption: Caption
  /// The lines, from back to front.
  package var series: [LineSeries]
  /// A range below the lines.
  package var band: LineBand?
  /// Days that are marked by a vertical line.
  package var markers: [DayMarker]
  /// Shaded spans of days.
  package var spans: [DaySpan]
  /// The days shown; `nil` for those that have values.
  package var days: ClosedRange<Int>?
  /// The title of the vertical axis; may be empty.
  package var valueTitle: String
  /// The words of the date axis.
  package var dates: DateWords
  /// Formats a number on the vertical axis.
  package var number: @Sendable (Double) -> String

  /// A chart of values over days.
  package init(
    caption: Caption, series: [LineSeries], band: LineBand? = nil, markers: [DayMarker] = [],
    spans: [DaySpan] = [], days: ClosedRange<Int>? = nil, valueTitle: String = "",
    dates: DateWords, number: @escaping @Sendable (Double) -> String = plainNumber
  ) {
    (self.caption, self.series, self.band) = (caption, series, band)
    (self.markers, self.spans, self.days) = (markers, spans, days)
    (self.valueTitle, self.dates, self.number) = (valueTitle, dates, number)
  }
}
