/// A part of every bar.
package struct BarPart: Hashable, Sendable {
  /// What is counted in this part.
  package var label: String
  /// Its ink.
  package var tone: Tone

  package init(label: String, tone: Tone) { (self.label, self.tone) = (label, tone) }
}

/// The bars of a `BarChart`.
package enum Bars: Sendable {
  /// Vertical bars over spans of days.
  case overDays([Stretch], dates: DateWords)
  /// Horizontal bars, one below the other, each with its name and its total.
  case byCategory([Category])

  /// A span of days, such as a week, with a count for each part.
  package struct Stretch: Hashable, Sendable {
    /// Days since 1 January 1970; both ends are included.
    package var days: ClosedRange<Int>
    /// The counts, in the order of the parts.
    package var values: [Double]

    package init(days: ClosedRange<Int>, values: [Double]) {
      (self.days, self.values) = (days, values)
    }
  }

  /// A name with a count for each part.
  package struct Category: Hashable, Sendable {
    /// The name beside the bar, or above it on a narrow drawing.
    package var label: String
    /// The counts, in the order of the parts.
    package var values: [Double]

    package init(label: String, values: [Double]) { (self.label, self.values) = (label, values) }
  }
}

/// Counts as bars, plain if there is one part and stacked if there are several. Counts below 0 and
/// values that are not finite are drawn as 0; values beyond the parts are left out.
package struct BarChart: Chart {
  /// What the picture is called.
  package var caption: Caption
  /// From the axis outwards. With more than one, there is a key above the bars.
  package var parts: [BarPart]
  /// The bars with their counts.
  package var bars: Bars
  /// Pauses, shaded behind bars over days.
  package var spans: [DaySpan]
  /// What is counted, above the vertical axis; may be empty. Not drawn for categories.
  package var countTitle: String
  /// Formats a count.
  package var number: @Sendable (Double) -> String

  /// A chart of counts.
  package init(
    caption: Caption, parts: [BarPart], bars: Bars, spans: [DaySpan] = [],
    countTitle: String = "", number: @escaping @Sendable (Double) -> String = plainNumber
  ) {
    (self.caption, self.parts, self.bars, self.spans) = (caption, parts, bars, spans)
    (self.countTitle, self.number) = (countTitle, number)
  }

  var key: [KeyRow.Item] {
    parts.count > 1 ? parts.map { KeyRow.Item(label: $0.label, tone: $0.tone) } : []
  }

  /// Counts as far as there are parts for them, none below 0.
  func counted(_ values: [Double]) -> [Double] {
    values.prefix(parts.count).map { $0.isFinite ? max(tame($0), 0) : 0 }
  }
}
