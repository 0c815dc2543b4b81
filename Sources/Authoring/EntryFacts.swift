package import Calendar
package import Content
import Diagnostics

/// All that front matter and story of an entry say, free of how they were written: what goes out
/// into a spreadsheet and comes back from one.
package struct EntryFacts: Hashable, Sendable {
  package var title: String
  /// The day of the ask.
  package var asked: Day
  package var outcome = Outcome.pending
  package var answered: Day?
  package var category: String?
  package var tags: [String] = []
  package var to: String?
  package var label: String?
  package var fear: Int?
  package var sting: Int?
  package var expected: Int?
  package var learned: String?
  package var count = 1
  package var ledTo: [String] = []
  /// Each as front matter has it: `2026-01-20 interview`.
  package var steps: [String] = []
  package var visibility = Visibility.public
  package var publish: Day?
  package var isDraft = false
  package var cover: String?
  /// The slug, where the keeper wrote one.
  package var slug: String?
  package var aliases: [String] = []
  /// The story's own text, without the line ends behind it.
  package var story = ""

  package init(title: String, asked: Day) {
    self.title = title
    self.asked = asked
  }

  /// The facts of an entry.
  package init(_ entry: Entry) {
    let ask = entry.ask
    self.init(title: entry.title, asked: ask.asked)
    outcome = ask.outcome
    answered = ask.answered
    category = ask.category
    tags = ask.tags
    to = ask.to
    label = entry.label
    fear = ask.fear
    sting = ask.sting
    expected = ask.expected
    learned = entry.learned
    count = ask.count
    ledTo = entry.ledTo.map(\.value)
    steps = ask.steps.map { "\($0.day) \($0.word)" }
    visibility = entry.visibility
    publish = entry.publish?.value
    isDraft = entry.isDraft
    cover = entry.cover?.value
    slug = entry.slugRange == nil ? nil : entry.slug
    aliases = entry.aliases.map(\.value)
    story = Self.story(of: entry)
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
