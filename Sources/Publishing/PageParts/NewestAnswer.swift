import Content
public import Markup
import Phrases
import Stats

/// The newest answer that has a page, with its first words and its picture.
public struct NewestAnswer: Sendable {
  public let summary: EntrySummary
  /// "Newest answer", or the milestone that it reached.
  public let heading: String
  /// Whether a milestone was reached with it.
  public let isMilestone: Bool
  /// The first words of the story; empty if none was written.
  public let lead: String
  /// A picture from the entry; `nil` if it has none.
  public let picture: HTML?
  /// Its place in `Edition.published`.
  let index: EntryIndex
}

extension NewestAnswer {
  /// How wide its picture is drawn: small beside the words on a phone.
  private static let sizes = "(min-width: 60rem) 31rem, 6.25rem"

  init?(_ site: Site) {
    guard let index = site.closedInPublic.first, let summary = site.summaries[index] else {
      return nil
    }
    self.index = index
    self.summary = summary
    let milestone = site.statistics.milestones.last {
      if case .noes = $0.kind { $0.entry == index } else { false }
    }
    isMilestone = milestone != nil
    heading = milestone?.name(in: site.phrases) ?? site.phrases.newestAnswer
    lead = site.lead(index)
    // The cover of an entry is resolved after the pictures of its story. A video is followed by its
    // still.
    let pictures = site.stories[index].pictures.filter { !$0.isVideo }
    let chosen = site.edition.published[index].cover == nil ? pictures.first : pictures.last
    picture = chosen.map { picture in
      picture.shown?.html(words: "", isFirst: true, address: site.address, sizes: Self.sizes)
        ?? #"<img src="\#(url: percentEncoded(site.address.href(picture.route)))" alt="">"#
    }
  }
}
