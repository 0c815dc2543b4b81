/// The two widths that every chart is drawn for. The style sheet shows the one that fits, so that
/// letters keep their size on a phone.
package enum Frame: String, CaseIterable, Sendable {
  /// A column of text on a computer.
  case wide
  /// A phone.
  case narrow

  /// The width of the view box, in user units of about one CSS pixel.
  package var width: Double {
    switch self {
    case .wide: 640
    case .narrow: 320
    }
  }

  /// The height of a plot between two axes.
  var plotHeight: Double {
    switch self {
    case .wide: 240
    case .narrow: 200
    }
  }

  /// The widest that a label at the end of a line may be before it is wrapped.
  var endLabelWidth: Double {
    switch self {
    case .wide: 170
    case .narrow: 88
    }
  }
}
