import Diagnostics

/// All that front matter and story of an entry say, field by field, free of how they were written:
/// what new files are written from, and what goes out into a spreadsheet and comes back from one.
package struct EntryFacts: Hashable, Sendable {
  private var texts: [EntryKey: [String]] = [:]
  /// The story's own text, without the line ends after it.
  package var story = ""

  /// No facts.
  package init() {}

  /// The facts of an entry.
  package init(_ entry: Entry) {
    for field in EntryField.all { self[all: field.key] = field.texts(entry) }
    story = Self.story(of: entry)
  }

  /// The text of a field, as front matter has it: what it means where it is not written, `nil` where
  /// that is nothing. Setting `nil` leaves the field out.
  package subscript(key: EntryKey) -> String? {
    get { texts[key]?.first ?? key.field.preset }
    set { self[all: key] = newValue.map { [$0] } ?? [] }
  }

  /// The items of a list, or the one text of another field; none where nothing is to be written.
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
