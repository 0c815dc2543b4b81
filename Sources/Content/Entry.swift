package import Calendar
package import Diagnostics
package import Markdown

/// How much of an entry the public sees.
package enum Visibility: String, CaseIterable, Sendable {
  /// All of it.
  case `public`
  /// A square and the numbers, nothing else: no words, no address, no exact day.
  case counted
  /// Nothing; it is not even counted.
  case hidden
}

/// A value and where it was written in its file.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let range: TextRange
}

/// A file of the journal: an ask and everything that the keeper wrote about it.
///
/// An immutable class, because entries are copied at every stage, and one reference is cheaper to
/// copy than the twenty in it.
package final class Entry: Sendable {
  package let file: SourceFile
  /// The file name without folder, date and extension, or the folder's name for `index.md`.
  /// `led_to` may refer to it.
  package let stem: String
  /// The last part of its address, unique in the journal.
  package let slug: String
  /// Where the slug was written; `nil` for a slug from the file name.
  package let slugRange: TextRange?
  package let title: String
  package let ask: Ask
  /// Free words shown instead of the outcome's own.
  package let label: String?
  package let learned: String?
  /// The stems or slugs of entries that grew out of this one.
  package let ledTo: [Located<String>]
  /// Older addresses, each beginning with a slash.
  package let aliases: [Located<String>]
  /// The shelves on the search page that the keeper puts it on.
  package let shelf: [Located<String>]
  /// An image, relative to the entry's folder.
  package let cover: Located<String>?
  /// The address of a post elsewhere and, after a space, what the keeper says about it.
  package let watch: Located<String>?
  package let visibility: Visibility
  /// Not to be published before this day.
  package let publish: Located<Day>?
  package let isDraft: Bool
  /// Where the days of the ask and of the answer were written, if they were.
  private let dayRanges: (asked: TextRange?, answered: TextRange?)
  package let story: Document
  /// The line of the file at which the story begins, from 1.
  package let storyLine: Int

  /// Reads an entry; everything wrong with it is reported in one go.
  /// - Parameter stem: the name of the file, or of its folder for `index.md`, without extension.
  /// - Returns: `nil` if there are errors.
  package init?(_ file: SourceFile, stem: String, reporting: inout Report) {
    guard let text = FrontMatterText(file, reporting: &reporting) else { return nil }
    var report = Report()
    defer { reporting.merge(report) }
    let value = YAMLValue(text, in: file, reporting: &report)
    if report.hasErrors { return nil }
    let name = EntryName(stem: stem)
    let fields = Fields<EntryKey>(
      value, start: TextRange(line: 1, column: 1, length: 3), in: file, reporting: &report)
    self.file = file
    self.stem = FieldRenaming.addressPart.applied(to: stem, in: file)
    slug =
      fields.text(.slug, reporting: &report)?.value
      ?? FieldRenaming.addressPart.applied(to: name.slug, in: file)
    slugRange = fields.range(.slug)
    title = fields.require(.title, reporting: &report, parseText)?.value ?? ""
    ask = Ask(fields, name: name, in: file, reporting: &report)
    label = fields.text(.label, reporting: &report)?.value
    learned = fields.text(.learned, reporting: &report)?.value
    ledTo = fields.list(.ledTo, reporting: &report)
    aliases = fields.list(.aliases, reporting: &report)
    shelf = fields.list(.shelf, reporting: &report)
    cover = fields.text(.cover, reporting: &report)
    watch = fields.text(.watch, reporting: &report)
    visibility =
      fields.read(.visibility, reporting: &report, parseWord(Visibility.self))?.value ?? .public
    publish = fields.read(.publish, reporting: &report, Day.parse)
    isDraft = fields.read(.draft, reporting: &report, parseFlag)?.value ?? false
    dayRanges = (fields.range(.date), fields.range(.answered))
    story = Document(text.story, headingLevel: storyHeadingLevel)
    storyLine = text.storyLine
    if slug.isEmpty { report.add(.noSlug(stem), at: nil, in: file) }
    if ask.sting != nil, ask.outcome == .pending {
      report.add(.stingWithoutAnswer(), at: fields.range(.sting), in: file)
    }
    if report.hasErrors { return nil }
  }

  /// The slug in the front matter, if there is one.
  var writtenSlug: String? { slugRange == nil ? nil : slug }

  /// The entry as it was before its answer came: the ask waits, and nothing is shown of what was
  /// written afterwards (the story, what was learned, what grew out of it, the label, the cover, the post
  /// elsewhere).
  private convenience init(_ entry: Entry, unansweredOn today: Day) {
    self.init(copying: entry, title: entry.title, ask: entry.ask.unanswered(on: today))
  }

  /// An entry with the days of another, but with none of its content.
  /// - Parameter slug: its address; `nil` for the addresses of the other one.
  init(copying entry: Entry, title: String, ask: Ask, slug: String? = nil) {
    file = entry.file
    stem = entry.stem
    self.slug = slug ?? entry.slug
    slugRange = entry.slugRange
    self.title = title
    self.ask = ask
    label = nil
    learned = nil
    ledTo = []
    aliases = slug == nil ? entry.aliases : []
    shelf = entry.shelf
    cover = nil
    watch = nil
    visibility = entry.visibility
    publish = entry.publish
    isDraft = entry.isDraft
    dayRanges = (entry.dayRanges.asked, nil)
    story = Document([])
    storyLine = entry.storyLine
  }

  /// The entry as of a day: if its answer comes later, it is still waiting.
  package func asOf(_ today: Day) -> Entry {
    ask.answered.map { $0 > today } ?? false ? Entry(self, unansweredOn: today) : self
  }

  /// The first day on which the entry is published: the day of its ask, or of its `publish`.
  package var publishedFrom: Day { max(ask.asked, publish?.value ?? ask.asked) }

  /// The latest of its dates; before that day, part of it is held back.
  package var knownFrom: Day { max(publishedFrom, ask.answered ?? ask.asked) }

  /// Where the later of its two days was written; `nil` if it comes from the file name or a step.
  package var lastDayRange: TextRange? {
    ask.answered.map { $0 > ask.asked } ?? false ? dayRanges.answered : dayRanges.asked
  }

  /// What the keeper wrote in words, in the order of the field table and without the story.
  package var words: [String] {
    EntryField.all.flatMap { field in field.texts(self).compactMap(field.kind.words(in:)) }
  }

  /// The address of the post elsewhere, as written.
  package var postAddress: String? { watch.map { String($0.value.prefix { $0 != " " }) } }
}

/// A page beside the entries, such as "about".
package struct StandalonePage: Sendable {
  package let file: SourceFile
  package let title: String
  package let description: String?
  package let slug: String
  package let slugRange: TextRange?
  package let aliases: [Located<String>]
  package let isDraft: Bool
  package let story: Document
  package let storyLine: Int
}
