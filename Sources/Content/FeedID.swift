package import Calendar
import Diagnostics

/// The beginning of the ids of all feeds and of their items: a name that the keeper owned on a day
/// (RFC 4151, "The 'tag' URI Scheme").
///
/// By default, the host of the journal's `url` and its first day. A keeper who moves to another
/// address writes the old host into `journal.md`, as it is in the feed's own id, so that feed
/// readers do not show old entries as new:
///
/// ```yaml
/// feed_id: ada-quill.example,2025-09-01
/// ```
package struct FeedID: Hashable, Sendable {
  /// The name of a host or an e-mail address, in lowercase.
  package let authority: String
  /// A day on which the keeper owned the authority.
  package let day: Day

  package init(authority: String, day: Day) {
    self.authority = authority
    self.day = day
  }

  /// The id of a thing with a unique name in the journal, such as `entries/airline`.
  package func tag(_ name: String) -> String { "tag:\(authority),\(day):\(name)" }
}

extension FeedID {
  /// Reads `host,YYYY-MM-DD`, with a host or an e-mail address.
  static func parse(_ text: String) -> Result<FeedID, Message> {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let authority = parts.first, let day = parts.last,
      isAuthority(authority)
    else { return .failure(.badFeedID(text)) }
    return Day.parse(String(day)).map { FeedID(authority: authority.lowercased(), day: $0) }
  }

  private static func isAuthority(_ text: Substring) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
      }
  }
}

extension Message {
  static func badFeedID(_ typed: String) -> Message {
    Message(
      .badAddress, "'\(typed)' is not a name and a day",
      hint: "expected the beginning of the feed's id: ada-quill.example,2025-09-01")
  }
}
