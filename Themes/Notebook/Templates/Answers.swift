import Markup
import Publishing

extension NotebookTheme {
  /// Entries as a list, each with its outcome and the small facts.
  func answers(_ entries: [EntrySummary]) -> HTML {
    "<ul class=\"answers\">\n\(entries.map(answer))</ul>\n"
  }

  private func answer(_ entry: EntrySummary) -> HTML {
    let details = [entry.to, entry.wait, entry.feelings, entry.numbers].compactMap(\.self)
    return """
      <li>\(outcome(entry.outcome))\
      <span class="title"><a href="\(url: entry.href)">\(entry.title)</a></span>
      <p class="details">\(entry.answered ?? entry.asked)\
      \(details.map { "<span>\($0)</span>" as HTML })</p></li>

      """
  }

  /// An outcome's word in its ink.
  func outcome(_ mark: OutcomeMark) -> HTML {
    "<span class=\"outcome \(mark.name)\">\(mark.word)</span>"
  }
}
