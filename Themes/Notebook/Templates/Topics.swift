import Markup
import Publishing

/// The words that entries are filed under.
struct TopicIndexTemplate {
  let page: TopicIndexPage
  let site: SiteFacts

  var html: HTML {
    Document(
      head: page.head, kind: "reading", content: "<h1>\(page.heading)</h1>\n\(topics)"
    ).html(in: site)
  }

  private var topics: HTML {
    guard !page.topics.isEmpty else { return "<p>\(page.emptySentence)</p>\n" }
    return """
      <ul class="topics" data-region="topics">
      \(page.topics, each: { "<li>\($0.link)<span>\($0.sentence)</span></li>\n" })\
      </ul>

      """
  }
}

/// The entries filed under one word.
struct TopicTemplate {
  let page: TopicPage
  let site: SiteFacts

  var html: HTML {
    Document(
      head: page.head, kind: "reading",
      content: """
        <p class="quietly">\(page.index)</p>
        <h1\(keepers: site)>\(page.name)</h1>
        <p>\(page.sentence)</p>
        \(answers(page.entries))
        """
    ).html(in: site)
  }
}
