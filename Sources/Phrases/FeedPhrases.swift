public import Markup

/// The words of feeds and of badges: the part of `Phrases` that is read elsewhere than on the site.
public protocol FeedPhrases: Sendable {
  // Feeds
  /// The journal's title with the part of it that a feed tells.
  func feedTitle(_ journal: String, part: String) -> String
  var yesesAndMilestones: String { get }
  var weekByWeek: String { get }
  func askedOn(_ day: String) -> String
  var wholeStory: String { get }
  func milestoneReached(day: String, entry: HTML) -> HTML

  // The weekly digest
  /// The name of a week by ISO 8601.
  func week(_ number: Int, of year: Int) -> String
  /// - Parameters:
  ///   - asks: how many asks came to an end in the week, of those that are told.
  ///   - outcomes: the same by outcome: "3 noes, 1 yes".
  func weekSentence(from first: String, to last: String, asks: Int, outcomes: String) -> String

  // Badges
  var noesLabel: String { get }
  var yesesLabel: String { get }
  func noesMessage(_ noes: Int, target: Int) -> String
}
