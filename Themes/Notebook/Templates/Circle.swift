import Markup
import Phrases
import Publishing

/// The circle: a small notebook for each journal, and an empty one at the end.
struct CircleTemplate {
  let page: CirclePage
  let site: SiteFacts

  var html: HTML {
    Document(
      head: page.head, kind: "listing circle",
      content: """
        <h1>\(page.heading)</h1>
        <p class="intro">\(page.sentence)</p>
        <ul class="books" data-region="books">
        \(page.books, each: book)\
        \(yours)\
        </ul>
        <p>\(page.feeds)</p>
        <p class="quietly">\(site.phrases.circleNote)</p>

        """
    ).html(in: site)
  }

  private func book(_ book: CirclePage.Book) -> HTML {
    """
    <li class="book">\(spine(book.numbers?.cover))
    <div>
    <h2 dir="auto">\(book.link)</h2>
    \(book.startedBy, { #"<p class="quietly" dir="auto">\#($0)</p>\#n"# })\
    \(book.numbers, numbers)\
    \(book.numbers == nil, #"<p class="when">\#(site.phrases.notReadYet)</p>\#n"#)\
    </div>
    </li>

    """
  }

  /// The colour of the journal's own cover, as an attribute, because pages have no inline styles.
  private func spine(_ colour: String?) -> HTML {
    let fill: HTML = colour.map { #" fill="\#($0)""# } ?? ""
    return #"""
      <svg class="spine" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">\#
      <rect width="1" height="1"\#(fill)/></svg>
      """#
  }

  private func numbers(_ numbers: CirclePage.Numbers) -> HTML {
    """
    <div class="sum">
    \(squares(numbers))\
    <p><strong>\(numbers.noes)</strong> \(numbers.caption)\
    \(numbers.yeses, { #" <span class="yeses">★ \#($0)</span>"# })</p>
    </div>
    <p class="when">\(numbers.day)</p>

    """
  }

  private func squares(_ numbers: CirclePage.Numbers) -> HTML {
    drawing(numbers.drawing, words: numbers.drawingWords, colour: numbers.square)
  }

  private var yours: HTML {
    """
    <li class="book yours">
    <div>
    <h2>\(page.begin)</h2>
    <p class="quietly">\(site.phrases.circleBegin)</p>
    <div class="sum">
    \(drawing(page.blankLeaf, words: page.blankWords))\
    <p><strong>\(site.phrases.number(0))</strong> \(page.blankCaption)</p>
    </div>
    </div>
    </li>

    """
  }
}
