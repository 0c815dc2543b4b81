import Markup
import Phrases
import Publishing

/// Entries as a list, each with its outcome and the small facts.
func answers(_ entries: [EntrySummary]) -> HTML {
  #"<ul class="answers">\#n\#(entries, each: answer)</ul>\#n"#
}

private func answer(_ entry: EntrySummary) -> HTML {
  """
  <li class="h-entry">\(sign(of: entry))\
  <div><a class="title p-name u-url" href="\(url: entry.href)" dir="auto">\(entry.title)</a>
  <p class="details">\(verdict(of: entry)) · \(published: entry.answered ?? entry.asked)\
  \(detail(entry.to))\(whole(entry.wait))\(whole(entry.feelings))</p></div></li>

  """
}

private func detail(_ words: String?) -> HTML { "\(words, { " · <span>\($0)</span>" })" }

/// The words, never broken over two lines.
private func whole(_ words: String?) -> HTML {
  "\(words, { #" · <span class="whole">\#($0)</span>"# })"
}

/// The square of an entry with its number, or its star. The words beside it say the same.
func sign(of entry: EntrySummary, isMilestone: Bool = false) -> HTML {
  let sign = entry.sign
  let text =
    switch sign.kind {
    case .no, .other: sign.number ?? ""
    case .star: "★"
    case .partly: "☆"
    case .ghosted, .waiting, .quiet, .withdrawn: ""
    }
  return """
    <span class="mark \(sign.kind.rawValue)\(sign.isLong, " long")\(isMilestone, " goal")" \
    aria-hidden="true">\(text)</span>
    """
}

/// The outcome of an entry in its ink, with the numbers of its squares.
func verdict(of entry: EntrySummary) -> HTML {
  "\(entry.verdict.outcome)\(entry.verdict.numbers, { " <span>\($0)</span>" })"
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

/// The links to the pages before and after this one; nothing if there are none.
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
