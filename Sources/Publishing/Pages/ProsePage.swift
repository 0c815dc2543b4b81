import Content
import Markdown
public import Markup

/// A page of the keeper's own, such as "about".
public struct ProsePage: Sendable {
  public let head: PageHead
  public let title: String
  public let story: HTML
}

extension ProsePage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    outline.edition.pages.indices.map { index in
      PagePlan(.prose(outline.edition.pages[index].slug), isKeepers: true) { site in
        site.theme.html(for: ProsePage(site, index), in: site.facts)
      }
    }
  }

  /// - Parameter index: its place in `edition.pages`.
  private init(_ site: Site, _ index: Int) {
    let page = site.edition.pages[index]
    let excerpt = page.description ?? page.story.excerpt
    head = PageHead(
      .prose(page.slug), of: site, title: page.title,
      description: excerpt.isEmpty ? page.title : excerpt)
    title = page.title
    story = site.prose[index].html
  }
}
