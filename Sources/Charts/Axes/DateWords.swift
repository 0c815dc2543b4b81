import Lettering

/// The words of a date axis, which come from the caller's language.
package struct DateWords: Sendable {
  /// The short names of the twelve months, January first; a month without a name shows its number.
  package var months: [String]
  /// A day without its year, from its number in the month and the month's short name: `9 Feb`.
  package var day: @Sendable (_ day: Int, _ month: String) -> String

  /// The words of a language.
  package init(
    months: [String], day: @escaping @Sendable (_ day: Int, _ month: String) -> String
  ) {
    (self.months, self.day) = (months, day)
  }

  func month(_ number: Int) -> String {
    months.indices.contains(number - 1) ? months[number - 1] : "\(number)"
  }
}

/// A mark on an axis with its words.
package struct Tick: Hashable, Sendable {
  /// Its position in the axis's domain.
  package var value: Double
  /// The first line.
  package var label: String
  /// A second line, such as the year under a month; empty for none.
  package var under: String

  /// A mark with one or two lines of words.
  package init(value: Double, label: String, under: String = "") {
    (self.value, self.label, self.under) = (value, label, under)
  }

  /// The width of the wider line.
  var width: Double {
    max(TextMeasure.regular.width(of: label), TextMeasure.regular.width(of: under))
  }
}
