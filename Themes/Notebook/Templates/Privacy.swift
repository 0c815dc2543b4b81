import Markup
import Phrases
import Publishing

/// What the site knows about its readers, and what it keeps to itself about others.
struct PrivacyTemplate {
  let page: PrivacyPage
  let site: SiteFacts

  var html: HTML {
    Document(
      head: page.head, kind: "reading",
      content: """
        <article>
        <h1>\(page.heading)</h1>
        <div class="story" data-region="story">
        \(page.sections, each: section)\
        </div>
        </article>

        """
    ).html(in: site)
  }

  private func section(_ section: PrivacyPage.Section) -> HTML {
    """
    <h2>\(section.heading)</h2>
    <ul>
    \(section.sentences, each: { "<li>\($0)</li>\n" })\
    </ul>

    """
  }
}
