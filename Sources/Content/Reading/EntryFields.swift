import Calendar
import Diagnostics

/// The parts of the name of an entry's file.
struct EntryName {
  /// The name without folder and extension.
  let stem: String
  let day: Day?
  let slug: String

  /// Reads `2026-01-09-airline`, `2026-01-09` or `airline`.
  init(stem: String) {
    self.stem = stem
    day = Day(String(stem.prefix(10)))
    let rest = day == nil ? stem[...] : stem.dropFirst(10)
    let name = Content.slug(from: String(rest))
    slug = name.isEmpty ? Content.slug(from: stem) : name
  }
}

/// The level of the highest heading in a story, because the page's title is its only first-level
/// heading.
package let storyHeadingLevel = 2

extension Ask {
  /// Reads the facts and checks that they agree. After an error, the value is only useful for
  /// finding more errors.
  init(
    _ fields: Fields<EntryKey>, name: EntryName, in file: SourceFile, reporting: inout Report
  ) {
    let date = fields.read(.date, reporting: &reporting, Day.parse)
    if name.day == nil, !fields.has(.date), fields.isMapping {
      reporting.add(.noDay(), at: fields.start, in: file)
    }
    let asked = date?.value ?? name.day
    let history = History(fields, asked: asked, in: file, reporting: &reporting)
    self.init(
      asked: asked ?? Day(number: 0), outcome: history.outcome, answered: history.answered,
      category: fields.text(.category, reporting: &reporting)?.value,
      tags: fields.list(.tags, reporting: &reporting).map(\.value),
      to: fields.text(.to, reporting: &reporting)?.value,
      fear: fields.number(.fear, reporting: &reporting),
      sting: fields.number(.sting, reporting: &reporting),
      expected: fields.number(.expected, reporting: &reporting),
      count: fields.number(.count, reporting: &reporting) ?? 1,
      steps: history.steps)
  }
}

extension Message {
  static func noDay() -> Message {
    Message(
      .missingField, "the day of the ask is missing",
      hint: "write 'date: YYYY-MM-DD', or begin the file name with it")
  }

  static func noSlug(_ stem: String) -> Message {
    Message(
      .badSlug, "no address can be made from the file name '\(stem)'",
      hint: "write 'slug:' with lowercase letters, digits and hyphens")
  }

  static func stingWithoutAnswer() -> Message {
    Message(.stingWithoutAnswer, "a sting needs an answer, and the ask is pending")
  }
}
