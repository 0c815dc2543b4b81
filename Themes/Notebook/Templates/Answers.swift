import Markup
import Phrases
import Publishing

extension NotebookTheme {
  /// Entries as a list, each with its outcome and the small facts.
  func answers(_ entries: [EntrySummary]) -> HTML {
    "<ul class=\"answers\">\n\(entries.map(answer))</ul>\n"
  }

  private func answer(_ entry: EntrySummary) -> HTML {
    """
    <li>\(entry.outcome)\
    <span class="title"><a href="\(url: entry.href)" dir="auto">\(entry.title)</a></span>
    <p class="details">\(entry.answered ?? entry.asked)\
    \(entry.to, in: "span")\(entry.wait, in: "span")\(entry.feelings, in: "span")\
    \(entry.numbers, in: "span")</p></li>

    """
  }
}

extension HTML.StringInterpolation {
  /// An outcome's word in its ink.
  mutating func appendInterpolation(_ mark: OutcomeMark) {
    appendLiteral("<span class=\"outcome ")
    appendInterpolation(mark.name.rawValue)
    appendLiteral("\">")
    appendInterpolation(mark.word)
    appendLiteral("</span>")
  }
}
