package import Content
package import Diagnostics
public import Publishing

/// The theme that every journal begins with: a red spiral notebook.
public struct NotebookTheme: Theme {
  public let look: Look
  let inks: CardInks

  /// The theme with its own look, which is part of the program.
  public init() { self.init(Self.ownLook) }

  /// The theme with the look that a journal has chosen.
  package init(for journal: Journal, reporting: inout Report) {
    self.init(
      Look.chosen(by: journal, over: Self.ownLook, named: "Notebook", reporting: &reporting))
  }

  private init(_ look: Look) {
    self.look = look
    inks = CardInks(look)
  }

  private static var ownLook: Look {
    Look(
      tokens: PackageResources.tokens_css,
      styles: [
        PackageResources.layout_css, PackageResources.words_css, PackageResources.cover_css,
        PackageResources.figures_css, PackageResources.squares_css, PackageResources.answers_css,
        PackageResources.entry_css, PackageResources.log_css, PackageResources.topics_css,
        PackageResources.numbers_css, PackageResources.foot_css, PackageResources.print_css,
        PackageResources.charts_css, PackageResources.visits_css, PackageResources.drawing_css,
        PackageResources.cheers_css, PackageResources.follow_css, PackageResources.milestone_css,
        PackageResources.embed_css,
      ],
      gridScript: PackageResources.grid_js + PackageResources.visit_js,
      logScript: PackageResources.log_js, copyScript: PackageResources.copy_js)
  }
}
