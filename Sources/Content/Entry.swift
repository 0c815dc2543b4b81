package import Calendar
package import Diagnostics
package import Markdown

/// How much of an entry the public sees.
package enum Visibility: String, CaseIterable, Sendable {
  /// All of it.
  case `public`
  /// A cell and the numbers, nothing else: no words, no address, no exact day.
  case counted
  /// Nothing; it is not even counted.
  case hidden
}

/// A value with the place in its file where it was written.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let range: TextRange
}

/// A file of the journal: the ask and all that the keeper wrote about it.
///
/// A class, though it never changes: an entry is handed around at every stage, and one reference is
/// cheaper to copy than the twenty that it holds.
package final class Entry: Sendable {
  package let file: SourceFile
  /// The file name without folder, date and ending, or the folder's name for `index.md`: what
  /// `led_to` may call it.
  package let stem: String
  /// The last part of its address, unique in the journal.
  package let slug: String
  /// Where the slug was written, when it was.
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
  /// An image, relative to the entry's folder.
  package let cover: Located<String>?
  package let visibility: Visibility
  /// Not to be published before this day.
  package let publish: Located<Day>?
  package let isDraft: Bool
  /// Where the days of the ask and of the answer were written, when they were.
  private let dayRanges: (asked: TextRange?, answered: TextRange?)
  package let story: Document
  /// The line of the file at which the story begins, from 1.
  package let storyLine: Int

  /// Reads an entry; everything wrong with it is reported in one go.
  /// - Parameter stem: the name of the file, or of its folder for `index.md`, without ending.
  /// - Returns: `nil` where something is wrong that leaves no honest entry.
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
    self.stem = stem
    slug = fields.read(.slug, reporting: &report, parseSlug)?.value ?? name.slug
    slugRange = fields.range(.slug)
    title = fields.require(.title, reporting: &report, parseText)?.value ?? ""
    ask = Ask(fields, name: name, in: file, reporting: &report)
    label = fields.read(.label, reporting: &report, parseText)?.value
    learned = fields.read(.learned, reporting: &report, parseText)?.value
    ledTo = fields.readList(.ledTo, reporting: &report, parseText)
    aliases = fields.readList(.aliases, reporting: &report, parseAlias)
    cover = fields.read(.cover, reporting: &report, parseText)
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

  /// The last day that the entry speaks of: before it, the entry cannot be known.
  package var knownFrom: Day {
    max(ask.asked, ask.answered ?? ask.asked, publish?.value ?? ask.asked)
  }

  /// Where the later of its two days was written; `nil` where the file name or a step says it.
  package var lastDayRange: TextRange? {
    ask.answered.map { $0 > ask.asked } ?? false ? dayRanges.answered : dayRanges.asked
  }
}

/// A page beside the entries, such as "about".
package struct Prose: Sendable {
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
