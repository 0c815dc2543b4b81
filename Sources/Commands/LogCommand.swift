import ArgumentParser
import Authoring
import Calendar
import Content
import Diagnostics
import Files
import ThousandKit

/// `thousand log`.
struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Write down an ask.",
    discussion: """
      Writes one new file into entries/, named after the day and the title. Without a title, on a \
      terminal, it asks for what it needs; Enter skips a question or takes the answer in brackets. \
      The story itself is written below the second line of dashes, in any editor.

      The file is read back before it is written: what 'thousand check' would call an error is \
      printed, and nothing is written. No file is ever overwritten. If the ask is from today and \
      has an answer, the answer is from today as well, unless --answered says otherwise.

      A day is written as 2026-11-27, 27.11.2026, "27 November 2026", "27 nov", yesterday or "last friday"; \
      one that could be two (3/4/2026) is refused.

      Examples
        thousand log
        thousand log "Asked the airline desk for a free upgrade"
        thousand log "Asked for the window table" --outcome no --to "Chez Marie" --fear 7 --sting 2
        thousand log "Asked for a day off" --date "last friday" --category work --tag boss,courage
        thousand log "Sent the manuscript" --expected 95 --content my-journal
        thousand log --form issue.md        the text of an issue form, as GitHub writes it
      """)

  @Argument(help: ArgumentHelp("What you asked for.", valueName: "title"))
  var title: String?

  /// The fields that have options.
  struct Selection: FieldSelection {
    static var fields: [EntryField] { EntryField.inLog }
  }

  @OptionGroup var fields: FieldOptions<Selection>

  @Option(
    help: ArgumentHelp("Take all from the text of an issue form.", valueName: "file"),
    completion: .file(), transform: namedPath)
  var form: String?

  @OptionGroup var writing: WritingOptions

  func validate() throws {
    if form != nil, title != nil { throw ValidationError("A form has a title of its own.") }
  }

  func run() async throws {
    // Errors in other entries must not prevent a new one.
    var ignored = Report()
    let journal = try await Journal.read(writing.folder, reporting: &ignored).journal
    let day = writing.day(for: journal?.settings)
    let today = day.description
    var entry = try form.map { NewEntry(form: try formText($0), today: today) } ?? given(today)
    for read in entry.readDays(today: day) { try showDay(read.typed, read.day) }
    if title == nil, form == nil {
      guard Questions.canBeAsked else {
        throw Failure.exit(.usage, "say what you asked for: thousand log \"Asked …\"")
      }
      if let journal {
        let questions = LogQuestions(journal: journal, today: day)
        try questions.complete(&entry, given: Set(fields.texts.keys))
      }
    }
    entry.takeAnswerOfToday(day)
    try writing.report(
      await entry.write(in: writing.folder, rules: .publishing, today: writing.day))
  }
}

extension LogCommand {
  /// The entry that the arguments describe.
  private func given(_ today: String) -> NewEntry {
    var entry = NewEntry(title: title ?? "", date: today)
    for (key, text) in fields.texts { entry[key] = text }
    return entry
  }
}

/// Shows how a typed day was understood.
func showDay(_ typed: String, _ day: Day) throws(DiskError) {
  try System.print("'\(typed)' is \(day.inWords)\n", to: .output)
}

extension Day {
  /// "2026-11-20, a Friday".
  var inWords: String {
    let names = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    return "\(self), a \(names[weekday - 1])"
  }
}

/// The text of a form, at most one mebibyte, from a file or a pipe.
func formText(_ path: String) throws -> String {
  guard let bytes = try Disk.readStream(path, upTo: 1 << 20) else {
    throw Failure.exit(.usage, "'\(path)' is larger than 1 MiB, the limit")
  }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw Failure.exit(.usage, "'\(path)' is not in UTF-8; save it in that encoding")
  }
  return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
}
