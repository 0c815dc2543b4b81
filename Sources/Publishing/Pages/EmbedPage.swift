import Content
import Markup
import Phrases
import Stats

/// `/embed/`: the number and the squares for a frame on somebody else's page. Every link on it must
/// open outside the frame.
public struct EmbedPage: Sendable {
  public let head: PageHead
  public let title: String
  /// Noes and yeses.
  public let figures: [HomePage.Figure]
  public let drawing: SquareDrawing
  /// What the drawing shows.
  public let drawingWords: String
  /// The default width, in pixels.
  static let width = 480
  static let height = 340

  /// The home page, and the page that says how to follow.
  public let home: String
  public let follow: NamedLink
}

extension EmbedPage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    [
      PagePlan(.embed, listing: .unlisted) {
        $0.theme.html(for: EmbedPage($0), in: $0.facts)
      }
    ]
  }

  private init(_ site: Site) {
    let (statistics, phrases) = (site.statistics, site.phrases)
    head = PageHead(
      .embed, of: site, title: phrases.embedTitle(keeper: site.facts.keeper),
      description: site.standing, isListed: false)
    title = site.facts.title
    figures = [
      HomePage.Figure(
        kind: .noes, number: phrases.number(statistics.noes),
        caption: "\(phrases.noesCaption(target: statistics.goal.target))"),
      HomePage.Figure(
        kind: .yeses, number: phrases.number(statistics.tally.yes),
        caption: "\(phrases.yesesWord(statistics.tally.yes))"),
    ]
    drawing = SquareDrawing(site)
    drawingWords = GridPicture(site).description
    home = site.facts.home
    follow = NamedLink(title: phrases.followAlong, href: site.address.href(.follow))
  }
}
