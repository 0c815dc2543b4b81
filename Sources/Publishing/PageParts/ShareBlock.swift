import Content
import Phrases
import Stats

/// What helps a reader to pass a page on: the system's own sheet with a picture, a link to copy, and
/// lines for a message. Only where the public address is known.
public struct ShareBlock: Sendable {
  /// What is shared, whole.
  public let address: String
  /// What the page is called where it is shared.
  public let title: String
  /// The address of the picture that goes with it; `nil` where there is none.
  public let picture: String?
  /// The lines of squares.
  public let line: ShareLine
}

extension ShareBlock {
  /// `nil` where the public address is not known.
  private init?(_ title: String, _ image: PageImage?, _ line: ShareLine, on site: Site) {
    guard let address = line.address else { return nil }
    self.init(
      address: address, title: title, picture: image.map { site.address.href($0.route) },
      line: line)
  }

  /// The journal.
  init?(_ site: Site) {
    self.init(site.facts.title, PageImage(of: site), ShareLine(of: site), on: site)
  }

  /// An ask.
  init?(_ index: EntryIndex, _ route: Route, on site: Site) {
    self.init(
      site.edition.published[index].title, PageImage(of: index, on: site),
      ShareLine(index, route, on: site), on: site)
  }

  /// A milestone.
  /// - Parameters:
  ///   - target: the goal of its day; `nil` where that would narrow down the day of an entry that is
  ///     only counted.
  ///   - yeses: those on the way; `nil` where that would narrow down the day of one.
  init?(_ milestone: Milestone, target: Int?, yeses: Int?, on site: Site) {
    guard let number = milestone.number else { return nil }
    let kind = MilestoneKind(milestone)
    let words = site.phrases.shared(
      keeper: site.facts.keeper, reached: number, isYes: kind == .yeses, target: target,
      yeses: yeses)
    self.init(
      milestone.name(in: site.phrases), PageImage(of: milestone, on: site),
      ShareLine(
        reached: number, kind, words: words,
        address: site.wholeAddress(.milestone(milestone.anchor))), on: site)
  }
}
