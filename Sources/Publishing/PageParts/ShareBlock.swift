import Content
import Phrases
import Stats

/// What helps a reader to pass a page on: the system's own sheet with a picture, a link to copy, and
/// lines for a message. It exists only if the public address is known.
public struct ShareBlock: Sendable {
  /// The absolute address to share.
  public let address: String
  /// The page's title for sharing.
  public let title: String
  /// The address of the picture to share with it; `nil` if there is none.
  public let picture: String?
  /// The address of the upright picture for stories; `nil` if there is none.
  public let story: String?
  /// The lines of squares.
  public let line: ShareLine
}

extension ShareBlock {
  /// `nil` if the public address is not known.
  ///
  /// The picture is the one for stories or, if there is none, the card.
  private init?(
    _ title: String, _ subject: PictureSubject, else image: PageImage?, _ line: ShareLine,
    on site: Site
  ) {
    guard let address = line.address else { return nil }
    let story = StoryPictureLink(subject, on: site)?.story
    self.init(
      address: address, title: title,
      picture: story ?? image.map { site.address.href($0.route) }, story: story, line: line)
  }

  /// The journal.
  init?(_ site: Site) {
    self.init(site.facts.title, .home, else: PageImage(of: site), ShareLine(of: site), on: site)
  }

  /// An ask.
  init?(_ index: EntryIndex, at address: String?, on site: Site) {
    self.init(
      site.edition.published[index].title, .entry(index), else: PageImage(of: index, on: site),
      ShareLine(index, at: address, on: site), on: site)
  }

  /// A milestone.
  /// - Parameters:
  ///   - target: the goal on its day; `nil` if that would narrow down the day of an entry that is
  ///     only counted.
  ///   - yeses: the yeses on the way; `nil` if that would narrow down the day of one.
  init?(_ milestone: Milestone, target: Int?, yeses: Int?, on site: Site) {
    guard let number = milestone.number else { return nil }
    let kind = MilestoneKind(milestone)
    let words = site.phrases.shared(
      keeper: site.facts.keeper, reached: number, isYes: kind == .yeses, target: target,
      yeses: yeses)
    self.init(
      milestone.name(in: site.phrases), .milestone(milestone),
      else: PageImage(of: milestone, on: site),
      ShareLine(
        reached: number, kind, words: words,
        address: site.wholeAddress(.milestone(milestone.anchor))), on: site)
  }
}
