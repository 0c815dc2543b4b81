/// Replaces names in the texts of a file, before anything else is done with them.
package protocol Renaming: Sendable {
  /// Differs between different sets of rules.
  var fingerprint: UInt64 { get }

  /// Words that readers see.
  func words(_ text: String) -> String

  /// A part of an address or of a file's name.
  func addressPart(_ text: String) -> String

  /// A story in Markdown. The addresses of links are unchanged, and so is the number of lines.
  /// `nil` if there is no name in it.
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
  /// In the order of the text.
  package let edits: [Edit]

  package init(bytes: [UInt8], edits: [Edit]) { (self.bytes, self.edits) = (bytes, edits) }
}

/// A file as the keeper typed it, for messages about the file in which names have been replaced.
final class TypedFile: Sendable {
  let file: SourceFile
  private let edits: [RenamedText.Edit]

  init(_ file: SourceFile, _ edits: [RenamedText.Edit]) { (self.file, self.edits) = (file, edits) }

  /// The offset in the typed file of a byte in the renamed one.
  func offset(of new: Int) -> Int {
    guard let edit = edits.last(where: { $0.new.lowerBound <= new }) else { return new }
    return new < edit.new.upperBound
      ? edit.typed.lowerBound : new - edit.new.upperBound + edit.typed.upperBound
  }
}
