public import Markup

/// `/milestones/ANCHOR/`: one number of noes or yeses that was reached.
public struct MilestonePage: Sendable {
  public let head: PageHead
  /// "The fiftieth no".
  public let title: String
  /// The class hook: `noes` or `yeses`.
  public let kind: String
  public let day: DayLabel
  public let sentence: HTML
  /// The squares as they stood; `nil` where they would tell the day of an entry that is only
  /// counted.
  public let drawing: SquareDrawing?
  /// What the drawing shows.
  public let drawingWords: String
  /// The entry that reached it; `nil` where it has no page.
  public let entry: EntrySummary?
  /// The list of all milestones.
  public let index: NamedLink
  /// The milestone of the same kind before this one, and the one after.
  public let previous: NamedLink?
  public let next: NamedLink?
}
