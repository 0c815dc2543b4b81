package import Calendar
package import Diagnostics

/// What somebody wrote back, collected by the keeper.
package struct Cheer: Sendable {
  package let file: SourceFile
  /// Who wrote it, as the keeper calls them.
  package let from: String
  /// The day on which it came.
  package let day: Located<Day>
  package let words: String
  /// A link to it or to its writer: an `https` or `http` address.
  package let link: String?
  /// The file name or the slug of the entry that it answers.
  package let entry: Located<String>?
}
