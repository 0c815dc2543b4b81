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
  /// Another site sends e-mails to people who subscribe there.
  case newsletter(String)
  /// Messages to the keeper, whose name comes first, go through another site.
  case contactPage(String, String)
  /// The numbers of this many other journals are shown; readers' browsers do not contact them.
  case circle(Int)
  /// The keeper added a page that this program did not make, at this address.
  case addedPages(String)
  /// Somebody's computer serves the pages.
  case host

  // Those it mentions
  case namesReplaced
  /// Pictures, and videos if there are any, do not say where they were taken.
  case picturesCleaned(andVideos: Bool)
  /// This many asks are counted but kept private.
  case counted(Int)
  /// Asks and answers are shown this many days later.
  case delayed(Int)
  case unlisted
  case noAICrawlers
  /// This many messages from readers are shown.
  case cheers(Int)
  /// Who to ask, and the address to write to, if one is known.
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
