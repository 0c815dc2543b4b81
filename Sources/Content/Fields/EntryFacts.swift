import Diagnostics

/// The content of an entry, field by field, independent of how it was written. New files are
/// written from it, and exports and imports go through it.
package struct EntryFacts: Hashable, Sendable {
  private var texts: [EntryKey: [String]] = [:]
  /// The story as written, without trailing line ends.
  package var story = ""

  /// No facts.
  package init() {}

  /// The facts of an entry.
  package init(_ entry: Entry) {
    for field in EntryField.all { self[all: field.key] = field.texts(entry) }
    story = Self.story(of: entry)
  }

  /// The text of a field as in front matter; if it is not written, its preset or `nil`. Setting
  /// `nil` leaves the field out.
  package subscript(key: EntryKey) -> String? {
    get { texts[key]?.first ?? key.field.preset }
    set { self[all: key] = newValue.map { [$0] } ?? [] }
  }

  /// The items of a list, or the one text of another field; empty if there is nothing to write.
  package subscript(all key: EntryKey) -> [String] {
    get { texts[key] ?? [] }
    set {
      texts[key] = newValue.isEmpty || newValue == key.field.preset.map { [$0] } ? nil : newValue
    }
  }

  /// The text from the line at which the story begins.
  private static func story(of entry: Entry) -> String {
    let bytes = entry.file.bytes
    var start = 0
    for _ in 1..<max(1, entry.storyLine) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return "" }
      start = end + 1
    }
    var story = bytes[start...]
    while let last = story.last, last == 0x0A || last == 0x0D { story.removeLast() }
    return String(decoding: story, as: UTF8.self)
  }
}
