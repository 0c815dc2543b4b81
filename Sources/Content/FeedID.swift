package import Calendar
import Diagnostics

/// What the ids of all feeds and of their items begin with: a name that the keeper had on a day
/// (RFC 4151, "The 'tag' URI Scheme").
///
/// A journal that says nothing is known by the host of its `url` and by its first day. Whoever
/// moves to another address writes the old host into `journal.md`, as it stands in the feed's own
/// id, and no reader meets an old entry as new:
///
/// ```yaml
/// feed_id: ada-quill.example,2025-09-01
/// ```
package struct FeedID: Hashable, Sendable {
  /// The name of a host or an e-mail address, in small letters.
  package let authority: String
  /// A day on which the authority was the keeper's.
  package let day: Day

  package init(authority: String, day: Day) {
    self.authority = authority
    self.day = day
  }

  /// The id of something that has its own name within the journal, such as `entries/airline`.
  package func tag(_ name: String) -> String { "tag:\(authority),\(day):\(name)" }
}

extension FeedID {
  /// `host,YYYY-MM-DD`, or an e-mail address in the place of the host.
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
      hint: "expected what stands in the feed's id: ada-quill.example,2025-09-01")
  }
}
