/// The regions of the home page below its cover, in the order of the notebook. A look may reorder
/// and omit them in `theme.md`. The raw values are their names there, and in `data-region` on the
/// page.
public enum HomeRegion: String, Sendable, CaseIterable {
  /// Noes, yeses and waiting; for a journal without entries, how to begin.
  case figures
  /// The squares, which no look may omit.
  case grid
  case latest, outlook, follow, introduction, cheers
}
