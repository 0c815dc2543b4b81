public import Phrases

/// The whole notebook on one sheet of paper, A2: every square with its title in small print, for a
/// copy shop. A theme draws it as SVG, a tenth of a millimetre for each pixel.
public struct Poster: Sendable {
  public static let width = 4200
  public static let height = 5940

  /// The title of the journal.
  public let journal: String
  /// "ada-quill.example"; `nil` if the public address is not known.
  public let address: String?
  /// The BCP 47 tag for `xml:lang`.
  public let language: String
  public let isRightToLeft: Bool
  public let day: String
  /// The noes: "86".
  public let number: String
  /// "of 1,000 noes".
  public let caption: String
  /// "17 yeses"; `nil` if there are none.
  public let yeses: String?
  public let leaves: [Leaf]

  /// A hundred squares.
  public struct Leaf: Sendable {
    /// "1–100".
    public let caption: String
    public let squares: [Square]
  }

  /// One square.
  public struct Square: Sendable {
    public let number: String
    public let mark: SquareMark
    public let isMilestone: Bool
    /// What was asked; `nil` if it is not shown.
    public let title: String?
    /// Whether a yes came after it.
    public let hasStar: Bool
  }
}
