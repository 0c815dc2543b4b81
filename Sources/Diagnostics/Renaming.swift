/// What replaces names in the texts of a file before anything is made of them.
package protocol Renaming: Sendable {
  /// Tells one set of rules from another.
  var fingerprint: UInt64 { get }

  /// Words as they are shown.
  func words(_ text: String) -> String

  /// A part of an address or of a file's name.
  func addressPart(_ text: String) -> String

  /// A story in Markdown, in which the addresses of links stay as they are; with as many lines as
  /// before. `nil` where no name is in it.
  func story(_ bytes: ArraySlice<UInt8>) -> RenamedText?
}

/// A text in which names have been replaced.
package struct RenamedText: Sendable {
  /// A replaced piece, in bytes from the beginning of each text.
  package struct Edit: Sendable {
    package let typed: Range<Int>
    package let new: Range<Int>

    package init(typed: Range<Int>, new: Range<Int>) { (self.typed, self.new) = (typed, new) }
  }

  package let bytes: [UInt8]
  /// In their order.
  package let edits: [Edit]

  package init(bytes: [UInt8], edits: [Edit]) { (self.bytes, self.edits) = (bytes, edits) }
}

/// A file as the keeper typed it, for messages about one whose names have been replaced.
final class TypedFile: Sendable {
  let file: SourceFile
  private let edits: [RenamedText.Edit]

  init(_ file: SourceFile, _ edits: [RenamedText.Edit]) { (self.file, self.edits) = (file, edits) }

  /// The byte that was typed where one is now.
  func offset(of new: Int) -> Int {
    guard let edit = edits.last(where: { $0.new.lowerBound <= new }) else { return new }
    return new < edit.new.upperBound
      ? edit.typed.lowerBound : new - edit.new.upperBound + edit.typed.upperBound
  }
}
