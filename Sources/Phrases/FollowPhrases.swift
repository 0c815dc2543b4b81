public import Markup

/// The part of `Phrases` for pictures, the page on following, the pages of milestones, and cheers.
public protocol FollowPhrases: Sendable {
  // Pictures
  /// "86 of 1,000 noes".
  func standing(noes: Int, target: Int) -> String
  /// The name of the site on a phone's home screen: "1,000 noes".
  func shortName(target: Int) -> String
  var noesBadgeLabel: String { get }
  func noesBadge(_ noes: Int, of target: Int) -> String
  var yesesBadgeLabel: String { get }
  func pictureTitle(keeper: String, told: String, day: String) -> String
  func pictureDescription(noes: Int, silences: Int, yeses: Int, waiting: Int) -> String

  // The frame
  func embedTitle(keeper: String) -> String
  /// The word alone under the number of yeses.
  func yesesWord(_ yeses: Int) -> String
  var followAlong: String { get }

  // Home
  var follow: String { get }
  /// The three ways to follow, each with its address.
  func followSentence(everything: String, yeses: String, weekly: String) -> HTML
  var startYourOwn: String { get }
  /// The sentence about squares that are new since the last visit, with `{n}` for their number.
  var newSinceVisit: PluralPatterns { get }
  /// The words added to such a square.
  var newSquare: String { get }

  // Follow
  func followDescription(keeper: String) -> String
  var followIntroduction: HTML { get }
  var feedsHeading: String { get }
  var feedsIntroduction: HTML { get }
  func feedName(_ feed: FollowFeed) -> String
  func feedSentence(_ feed: FollowFeed) -> String
  var feedAddress: String { get }
  var embedsHeading: String { get }
  var embedsIntroduction: HTML { get }
  func embedName(_ embed: FollowEmbed) -> String
  func embedSentence(_ embed: FollowEmbed) -> HTML
  var lookAtEmbed: String { get }
  var notionNote: String { get }
  var copy: String { get }
  var copied: String { get }
  /// How to get the digest by e-mail: the name of it, and a sentence with the link to the service.
  var byMail: String { get }
  func subscribeSentence(_ service: HTML) -> HTML
  var elsewhere: String { get }
  func contactSentence(keeper: String, _ contact: HTML) -> HTML

  // Begin your own
  var beginSentences: [HTML] { get }
  var withPhone: String { get }
  /// Three lines, with the address of the template.
  func beginWithPhone(template: String) -> [HTML]
  var withTerminal: String { get }
  func beginWithTerminal(program: String) -> HTML
  /// What to do with the line that names this notebook.
  var startedByNote: String { get }
  /// "Kept by Ada Quill."
  func keptBy(_ keeper: HTML) -> HTML
  /// "Begun after Ada Quill's notebook".
  func startedBy(_ journal: HTML) -> HTML
  func aboutSentence(_ page: HTML) -> HTML

  // Milestones
  /// The sentence on a number of noes, and on a number of yeses.
  func milestoneSentence(noes: Int, target: Int, isGoalStill: Bool) -> HTML
  func milestoneSentence(yesAfterNoes noes: Int) -> HTML
  var countedMilestone: HTML { get }
  func milestoneDescription(_ name: String, keeper: String, day: String) -> String
  func milestoneDrawing(noes: Int) -> String
  var milestoneEntry: String { get }
  var milestoneBefore: String { get }
  var milestoneAfter: String { get }

  // Cheers
  var cheers: String { get }
  var allCheers: String { get }
  func cheerAbout(_ entry: HTML) -> HTML
}

/// The feeds that `/follow/` names.
public enum FollowFeed: String, Sendable, CaseIterable {
  case everything = "every-answer"
  case yeses
  case weekly
}

/// What `/follow/` offers to other pages.
public enum FollowEmbed: String, Sendable, CaseIterable {
  case badge
  case squares
  case frame
}

/// A sentence with a number in its plural forms: the categories of Unicode's plural rules, which
/// browsers implement. A form that the language lacks is `nil`.
public struct PluralPatterns: Sendable {
  public let zero: String?
  public let one: String?
  public let two: String?
  public let few: String?
  public let many: String?
  public let other: String

  public init(
    zero: String? = nil, one: String? = nil, two: String? = nil, few: String? = nil,
    many: String? = nil, other: String
  ) {
    self.zero = zero
    self.one = one
    self.two = two
    self.few = few
    self.many = many
    self.other = other
  }
}
