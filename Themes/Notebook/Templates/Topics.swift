public import Markup
public import Publishing

extension NotebookTheme {
  public func html(for page: TopicIndexPage, in site: SiteFacts) -> HTML {
    let topics: HTML =
      page.topics.isEmpty
      ? "<p>\(page.emptySentence)</p>\n"
      : "<ul class=\"topics\" data-region=\"topics\">\n\(page.topics.map(topic))</ul>\n"
    return Document(
      head: page.head, kind: "reading", content: "<h1>\(page.heading)</h1>\n\(topics)"
    ).html(in: site)
  }

  private func topic(_ topic: TopicIndexPage.Topic) -> HTML {
    "<li>\(topic.link)<span>\(topic.sentence)</span></li>\n"
  }

  public func html(for page: TopicPage, in site: SiteFacts) -> HTML {
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
