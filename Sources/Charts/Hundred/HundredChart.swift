/// How a hundred of something end, by time: two kinds of end, stacked, with the plausible range of
/// each; and below, for a few times, a leaf of a hundred squares.
package struct HundredChart: Chart {
  /// How many of a hundred have ended by a time.
  package struct Step: Hashable, Sendable {
    /// In the unit of the axis; at the first, nothing has ended.
    package var time: Double
    /// The share of the lower kind, 0 to 1, with its interval.
    package var lower: Share
    /// The share of both kinds together.
    package var both: Share

    package init(time: Double, lower: Share, both: Share) {
      (self.time, self.lower, self.both) = (time, lower, both)
    }
  }

  /// A share with its plausible range, 0 to 1.
  package struct Share: Hashable, Sendable {
    package var value: Double
    package var low: Double
    package var high: Double

    package init(_ value: Double, low: Double? = nil, high: Double? = nil) {
      (self.value, self.low, self.high) = (value, low ?? value, high ?? value)
    }
  }

  /// A hundred squares at one time.
  package struct Leaf: Hashable, Sendable {
    /// The time, in words.
    package var label: String
    /// The numbers of squares of the lower kind, of the upper kind, and of neither; a hundred in
    /// all.
    package var counts: [Int]
    /// The same three in words.
    package var words: [String]

    package init(label: String, counts: [Int], words: [String]) {
      (self.label, self.counts, self.words) = (label, counts, words)
    }
  }

  /// What the chart is called.
  package var caption: Caption
  /// In the order of time.
  package var steps: [Step]
  /// The names of the lower kind, the upper kind and neither, at the end of the time.
  package var names: [String]
  /// Times that are marked by a vertical line.
  package var markers: [TimeMarker]
  package var leaves: [Leaf]
  /// The last time shown.
  package var until: Double
  /// The title of the horizontal axis; may be empty.
  package var timeTitle: String
  /// Formats a time.
  package var number: @Sendable (Double) -> String

  /// A chart of a hundred.
  package init(
    caption: Caption, steps: [Step], names: [String], markers: [TimeMarker] = [], leaves: [Leaf],
    until: Double, timeTitle: String = "",
    number: @escaping @Sendable (Double) -> String = plainNumber
  ) {
    (self.caption, self.steps, self.names, self.markers) = (caption, steps, names, markers)
    (self.leaves, self.until, self.timeTitle, self.number) = (leaves, until, timeTitle, number)
  }

  /// The inks of the lower kind, the upper kind and neither.
  static let tones: [Tone] = [.no, .yes, .waiting]
}
