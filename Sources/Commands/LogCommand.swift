import ArgumentParser
import Authoring
import Calendar
import Content
import Diagnostics
import Files

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
      printed, and nothing is written. No file is ever overwritten. When the ask is of today and \
      has its answer, the answer is of today as well, unless --answered says otherwise.

      Examples
        thousand log
        thousand log "Asked the airline desk for a free upgrade"
        thousand log "Asked for the window table" --outcome no --to "Chez Marie" --fear 7 --sting 2
        thousand log "Asked for a day off" --date 2026-01-09 --category work --tag boss,courage
        thousand log "Sent the manuscript" --expected 95 --content my-journal
        thousand log --form issue.md        the text of an issue form, as GitHub writes it
      """)

  @Argument(help: ArgumentHelp("What you asked for.", valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp("The day of the ask; today without it.", valueName: "day"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "pending, no, yes, partial, ghosted or withdrawn; pending without it.", valueName: "word"),
    completion: .list(Outcome.allCases.map(\.rawValue)))
  var outcome: String?

  @Option(help: ArgumentHelp("The day of the answer.", valueName: "day"))
  var answered: String?

  @Option(help: ArgumentHelp("Whom you asked.", valueName: "name"))
  var to: String?

  @Option(help: ArgumentHelp("The kind of ask.", valueName: "name"))
  var category: String?

  @Option(
    name: [.customLong("tag"), .customLong("tags")],
    help: ArgumentHelp("A tag; may be given several times, or as one,two.", valueName: "name"))
  var tags: [String] = []

  @Option(help: ArgumentHelp("Fear before asking, 0 to 10.", valueName: "number"))
  var fear: String?

  @Option(help: ArgumentHelp("Sting after the answer, 0 to 10.", valueName: "number"))
  var sting: String?

  @Option(
    help: ArgumentHelp("The chance of a no that you expect, in percent.", valueName: "number"))
  var expected: String?

  @Option(help: ArgumentHelp("One sentence that you take with you.", valueName: "words"))
  var learned: String?

  @Option(help: ArgumentHelp("Words shown instead of the outcome's own.", valueName: "words"))
  var label: String?

  @Option(help: ArgumentHelp("How many identical asks this one stands for.", valueName: "number"))
  var count: String?

  @Option(
    help: ArgumentHelp("Take all from the text of an issue form.", valueName: "file"),
    completion: .file())
  var form: String?

  @OptionGroup var keeping: KeepingOptions

  func validate() throws {
    if form != nil, title != nil { throw ValidationError("A form has a title of its own.") }
  }

  func run() async throws {
    do {
      // What is wrong with other entries is no reason not to write down a new one.
      var ignored = Report()
      let journal = try await Journal.read(keeping.folder, reporting: &ignored).journal
      let day = keeping.day(for: journal?.settings)
      let today = day.description
      var entry = try form.map { NewEntry(form: try formText($0), today: today) } ?? given(today)
      if title == nil, form == nil {
        guard Questions.canBeAsked else {
          throw Failure.exit(.usage, "say what you asked for: thousand log \"Asked …\"")
        }
        if let journal {
          let questions = LogQuestions(journal: journal, today: today)
          try questions.complete(&entry, dateIsGiven: date != nil)
        }
      }
      entry.takeAnswerOfToday(day)
      try keeping.tell(
        await entry.write(in: keeping.folder, rules: .publishing, today: keeping.day))
    } catch let failure as DiskError {
      throw Failure.exit(.files, failure.description)
    }
  }
}

extension LogCommand {
  /// The entry that the arguments describe.
  private func given(_ today: String) -> NewEntry {
    var entry = NewEntry(title: title ?? "", date: date ?? today)
    (entry.outcome, entry.answered, entry.to) = (outcome, answered, to)
    (entry.category, entry.label, entry.fear) = (category, label, fear)
    (entry.sting, entry.expected, entry.learned) = (sting, expected, learned)
    entry.count = count
    entry.tags = tags.flatMap { $0.split(separator: ",").map(oneLine) }.filter { !$0.isEmpty }
    return entry
  }
}

/// The text of a form, of which no more than a mebibyte is taken.
func formText(_ path: String) throws -> String {
  guard let bytes = try Disk.read(path, upTo: 1 << 20) else {
    throw Failure.exit(.usage, "'\(path)' is larger than 1 MiB, more than a form can hold")
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func oneLine(_ text: Substring) -> String { Authoring.oneLine(String(text)) }
