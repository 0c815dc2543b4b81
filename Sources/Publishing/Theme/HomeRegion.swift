/// The regions of the home page below its cover, in the order that the notebook gives them. A look
/// may order and omit them in `theme.md`; the raw values are their names there, and those of
/// `data-region` on the page.
public enum HomeRegion: String, Sendable, CaseIterable {
  /// Noes, yeses and waiting; for a journal without entries, how to begin.
  case figures
  /// The squares, which no look can omit.
  case grid
  case latest, outlook, follow, introduction, cheers
}
