import Markup
import Phrases
import Publishing

/// The page on which stories are found again: a search that a script shows, and shelves.
struct FindTemplate {
  let page: FindPage
  let site: SiteFacts

  var html: HTML {
    Document(
      head: page.head, kind: "reading finding",
      content: """
        <h1>\(page.heading)</h1>
        \(search)\
        <p class="quietly">\(page.log)</p>
        \(page.shelves, each: shelf)
        """,
      script: .find
    ).html(in: site)
  }

  private var search: HTML {
    let (phrases, search) = (site.phrases, page.search)
    return """
      <form class="find" role="search" data-region="search" data-parts="\(url: search.parts)" \
      data-words="\(search.wordParts)" data-titles="\(search.titlesInPart)" \
      data-version="\(search.version)" data-all="\(phrases.showAllPattern)" \
      data-none="\(phrases.nothingFound)" data-one="\(phrases.foundPattern.one ?? phrases.foundPattern.other)" \
      data-other="\(phrases.foundPattern.other)" hidden>
      <label for="words">\(phrases.findWords)</label>
      <input type="search" id="words" name="words" autocomplete="off">
      <output></output>
      <ol class="answers" hidden></ol>
      <button type="button" hidden></button>
      </form>

      """
  }

  private func shelf(_ shelf: FindPage.Shelf) -> HTML {
    """
    <section id="\(shelf.anchor)" data-region="shelf">
    <h2 dir="auto">\(shelf.name)</h2>
    \(shelf.sentence, { #"<p class="quietly">\#($0)</p>\#n"# })\
    \(answers(shelf.entries))\
    </section>

    """
  }
}
