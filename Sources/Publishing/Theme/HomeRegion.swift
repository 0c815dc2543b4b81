/// The regions of the home page, in the order of the notebook. A look may reorder and omit them in
/// `theme.md`. The raw values are their names there, and in `data-region` on the page.
public enum HomeRegion: String, Sendable, CaseIterable {
  /// Noes, yeses and waiting; on the cover if they come first.
  case figures
  /// The newest answer; for a journal without entries, how to begin.
  case newest
  /// The squares, which no look may omit.
  case grid
  case introduction, latest, outlook, follow, cheers
  /// How to start a notebook of one's own.
  case start
}
