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
  /// Another site sends e-mails to whoever subscribes there.
  case newsletter(String)
  /// Messages to the keeper, whose name comes first, go through another site.
  case contactPage(String, String)
  /// The numbers of so many other journals are shown, which readers' browsers do not ask.
  case circle(Int)
  /// The keeper added a page that somebody made otherwise, at this address.
  case addedPages(String)
  /// Somebody's computer serves the pages.
  case host

  // Those it mentions
  case namesReplaced
  /// Pictures, and videos where there are any, say nothing of where they were taken.
  case picturesCleaned(andVideos: Bool)
  /// So many asks are counted but kept private.
  case counted(Int)
  /// Asks and answers are shown so many days later.
  case delayed(Int)
  case unlisted
  case noAICrawlers
  /// So many messages of readers are shown.
  case cheers(Int)
  /// Whom to ask, and the address to write to, if one is known.
  case keeper(String, contact: String?)
}

/// The words of the page on privacy.
public protocol PrivacyPhrases: Sendable {
  var privacy: String { get }
  var privacyDescription: String { get }
  var privacyOfReaders: String { get }
  var privacyOfOthers: String { get }
  func privacySentence(_ fact: PrivacyFact) -> String
}
