public import Markup

/// The part of `Phrases` for feeds and badges.
public protocol FeedPhrases: Sendable {
  // Feeds
  /// The title of a feed of a part of the journal.
  func feedTitle(_ journal: String, part: String) -> String
  var yesesAndMilestones: String { get }
  var weekByWeek: String { get }
  func askedOn(_ day: String) -> String
  var wholeStory: String { get }
  func milestoneReached(day: String, entry: HTML) -> HTML

  /// What a feed tells people who open it in a browser, with a link to the page with the same
  /// content.
  var feedIsFor: String { get }
  var feedPage: String { get }

  // The weekly digest
  /// The name of a week by ISO 8601.
  func week(_ number: Int, of year: Int) -> String
  /// - Parameters:
  ///   - asks: how many public asks were closed in the week.
  ///   - outcomes: the same by outcome: "3 noes, 1 yes".
  func weekSentence(from first: String, to last: String, asks: Int, outcomes: String) -> String

  // Badges
  var noesLabel: String { get }
  var yesesLabel: String { get }
  func noesMessage(_ noes: Int, target: Int) -> String
}
