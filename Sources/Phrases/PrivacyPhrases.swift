/// What is true of a site's dealings with its readers, and with those it mentions.
public enum PrivacyFact: Sendable, Hashable {
  // Readers
  /// Pages load nothing from other sites.
  case loadsOnlyItself
  /// Pages load something from these.
  case loadsFrom([String])
  /// Scripts read or set cookies, or they do not.
  case cookies(Bool)
  /// Scripts keep something in the reader's browser, or they do not.
  case keepsInBrowser(Bool)
  /// Scripts load more of the site while a page is read.
  case loadsMore
  /// Nothing can be sent from a page.
  case noForms
  /// Links lead to other sites.
  case links
  /// The keeper added a page that somebody made otherwise, at this address.
  case addedPages(String)
  /// Somebody's computer serves the pages.
  case host

  // Those it mentions
  case namesReplaced
  case picturesCleaned
  /// So many asks are counted but kept private.
  case counted(Int)
  /// Asks and answers are shown so many days later.
  case delayed(Int)
  case unlisted
  case noAICrawlers
  /// Whom to ask.
  case keeper(String)
}

/// The words of the page on privacy.
public protocol PrivacyPhrases: Sendable {
  var privacy: String { get }
  var privacyDescription: String { get }
  var privacyOfReaders: String { get }
  var privacyOfOthers: String { get }
  func privacySentence(_ fact: PrivacyFact) -> String
}
