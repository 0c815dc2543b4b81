import Markup
import Phrases
import Publishing

/// Entries as a list, each with its outcome and the small facts.
func answers(_ entries: [EntrySummary]) -> HTML {
  #"<ul class="answers">\#n\#(entries, each: answer)</ul>\#n"#
}

private func answer(_ entry: EntrySummary) -> HTML {
  """
  <li class="h-entry">\(entry.outcome)\
  <span class="title"><a class="p-name u-url" href="\(url: entry.href)" dir="auto">\(entry.title)</a></span>
  <p class="details">\(published: entry.answered ?? entry.asked)\
  \(entry.to, in: "span")\(entry.wait, in: "span")\(entry.feelings, in: "span")\
  \(entry.numbers, in: "span")</p></li>

  """
}

/// A link to the page before or after this one.
struct Neighbour {
  let link: NamedLink
  /// "The no before".
  let words: String
  let side: Side

  /// On which side it is.
  enum Side {
    case before, after

    /// The class and the relation of the link.
    var hooks: (side: StaticString, relation: StaticString) {
      switch self {
      case .before: ("before", "prev")
      case .after: ("after", "next")
      }
    }
  }

  var html: HTML {
    """
    <p class="\(side.hooks.side)"><small>\(words)</small>\
    <a rel="\(side.hooks.relation)" href="\(url: link.href)" dir="auto">\(link.title)</a></p>

    """
  }
}

/// The links to the pages before and after this one; nothing where there are none.
func neighbours(
  _ previous: NamedLink?, _ previousWords: String, _ next: NamedLink?, _ nextWords: String,
  in site: SiteFacts
) -> HTML {
  let links = [
    previous.map { Neighbour(link: $0, words: previousWords, side: .before) },
    next.map { Neighbour(link: $0, words: nextWords, side: .after) },
  ].compactMap(\.self)
  guard !links.isEmpty else { return "" }
  return """
    <nav class="neighbours" data-region="neighbours" aria-label="\(site.phrases.entryNavigation)">
    \(links, each: \.html)\
    </nav>

    """
}
