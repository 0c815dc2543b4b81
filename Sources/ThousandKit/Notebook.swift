import Content
import Diagnostics
import NotebookTheme
public import Publishing

extension SiteBuilder {
  /// The theme that every journal begins with.
  public static let notebook: @Sendable (Look) -> any Theme = { NotebookTheme($0) }

  /// The look that a journal has chosen, laid over the notebook's.
  static func look(of journal: Journal, reporting: inout Report) -> Look {
    Look.chosen(
      by: journal, over: .notebook, named: "Notebook", or: Look.others, reporting: &reporting)
  }
}
