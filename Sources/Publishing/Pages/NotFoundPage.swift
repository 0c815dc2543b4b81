import Phrases

/// `/404.html`.
public struct NotFoundPage: Sendable {
  public let head: PageHead
  public let heading: String
  public let sentence: String
  public let links: [NamedLink]
}

extension NotFoundPage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    [
      PagePlan(.notFound, listing: .unlisted) {
        $0.theme.html(for: NotFoundPage($0), in: $0.facts)
      }
    ]
  }

  private init(_ site: Site) {
    let phrases = site.phrases
    head = PageHead(
      .notFound, of: site, title: phrases.notFoundHeading, description: phrases.notFoundSentence,
      isListed: false)
    heading = phrases.notFoundHeading
    sentence = phrases.notFoundSentence
    links = [NamedLink(title: phrases.home, href: site.facts.home)] + site.facts.navigation
  }
}
