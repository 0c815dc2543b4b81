import ArgumentParser
import Authoring
import Calendar
import Content
import Diagnostics
import Exchange
import Files
import Markup

/// `thousand import`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import a spreadsheet or a daily log.",
    discussion: """
      Reads a table (CSV, TSV, or an Excel workbook), works out from the contents what its columns and \
      states mean, shows that with samples, counts and reasons, and makes an entry from every row that \
      is not in the journal yet.

      Nothing is guessed: if a date is ambiguous, a state unknown, or nothing says what came of the \
      asks, it asks, or in a pipe names the option that settles it. Every row is accounted for. While \
      a row is wrong (a day that does not exist, an answer before its ask), nothing is written; \
      --skip-wrong skips such rows.

      Import the same spreadsheet again whenever it has changed: new rows become entries, and changed \
      ones are shown field by field; --update writes them into their entries, touching only those \
      lines. What you have edited in an entry since is never overwritten. A row is known by its id \
      column if there is one, else by its cells, by who was asked, for what and when, or by its \
      unique best match; of the rows, only salted hashes are kept.

      A Markdown file is read as a log of days, in the style of "100 days of code": each day heading \
      ('### Day 12: March 3, 2026', '## Tag 3: 5. Januar 2026', '### R1D12: March 3') becomes an \
      entry, and the text below it its story. The title is what else the heading says, or the first \
      sentence of the day's progress. If the headings have no year, it follows from the days before; \
      --year gives the first one. If they have numbers only, --start gives the first day. What came \
      of a day is what its line 'Outcome: no' says, or what --outcome says for all others.

      On a terminal it asks before it writes; elsewhere it only shows what it would do, unless \
      --write is given. What you decide is kept in CONTENT/.import/ for the next time.

      Columns can become: \(fieldNames), steps (stages with their days in one cell), id, story, \
      step:WORD (a day on which something happened, or a tick; step:no decides the outcome), or - \
      (left out). \
      States can become: pending, no, yes, partial, ghosted, withdrawn, stage (it goes on: an \
      interview), or - (not asked yet: the row is left out).

      Examples
        thousand import applications.csv
        thousand import applications.xlsx --sheet 2026 --write --dates dmy
        thousand import applications.csv --update --write
        thousand import list.csv --map 'Role=title' --map 'Firm=to' --state 'OFFER!!!!=yes'
        thousand import undated.csv --date 2025-06-30 --category jobs --write
        thousand import log.md --year 2026 --outcome no
        xlsx2csv list.xlsx | thousand import /dev/stdin --write
      """)

  @Argument(
    help: "The spreadsheet, or the log in Markdown.", completion: .file(), transform: namedPath)
  var file: String

  @Argument(
    help: ArgumentHelp(
      "The journal's folder, with journal.md and entries/.", valueName: "content"),
    completion: .directory, transform: namedPath)
  var folder = "content"

  @Option(
    help: ArgumentHelp(
      "What a column becomes; the column by its name or its number.", valueName: "column=field"))
  var map: [String] = []

  @Option(help: ArgumentHelp("What a state means.", valueName: "state=outcome"))
  var state: [String] = []

  @Option(help: ArgumentHelp("The order of days: dmy, mdy or ymd.", valueName: "order"))
  var dates: DayOrder?

  @Option(help: ArgumentHelp("The day of rows that have none, as YYYY-MM-DD.", valueName: "day"))
  var date: Day?

  @Option(
    help: ArgumentHelp(
      "The year of days without one; in a log, of the first day.", valueName: "year"))
  var year: Int?

  @Option(
    help: ArgumentHelp(
      "The first day of a log whose headings have numbers only.", valueName: "day"))
  var start: Day?

  @Option(help: ArgumentHelp("What came of rows and days that do not say.", valueName: "outcome"))
  var outcome: String?

  @Option(help: ArgumentHelp("The category of rows that have none.", valueName: "name"))
  var category: String?

  @Option(help: ArgumentHelp("The sheet of a workbook (default: the first).", valueName: "name"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "The encoding of a file that is not UTF-8: cp1252, gbk, utf-16, shift-jis, …",
      valueName: "name"))
  var encoding: TextEncoding?

  @Option(
    help: ArgumentHelp(
      "Which entry a row is, by its line; 'new' for none.", valueName: "line=entry"))
  var row: [String] = []

  @Flag(help: "Only show what would be done.")
  var dryRun = false

  @Flag(help: "Write without asking.")
  var write = false

  @Flag(help: "Write rows that have changed into their entries.")
  var update = false

  @Flag(help: "Skip wrong rows instead of writing nothing.")
  var skipWrong = false

  func validate() throws {
    if dryRun && write { throw ValidationError("Choose one of --dry-run and --write.") }
    if let year, !(1...9999).contains(year) {
      throw ValidationError("The year must be between 1 and 9999.")
    }
  }

  func run() async throws {
    if let problem = ImportSource.problem(ofName: file) { throw Failure.exit(.usage, problem) }
    do {
      try await importFile()
    } catch let problem as TableProblem {
      throw Failure.exit(.content, "\(file): \(problem); nothing was written")
    } catch let problem as ImportProblem {
      throw Failure.exit(.usage, "\(problem); nothing was written")
    } catch let failure as JSONFlaw {
      let path = SavedChoices.path(for: file, in: journalFolder(named: folder))
      throw Failure.exit(.content, "\(path) cannot be read (\(failure)); remove it")
    }
  }

  private func importFile() async throws {
    let journal = try await readJournal()
    let bytes = try bytes()
    var choices = try savedChoices(in: journal) ?? ImportChoices()
    choices.merge(try choicesFromOptions())
    try settleEncoding(bytes, &choices)
    let source = try ImportSource(bytes, named: file, choices: choices)
    let memory =
      hasName ? try SavedChoices.readMemory(for: file, in: journal.folder) : ImportMemory()
    try System.print(source.note, to: .output)
    let plan = try await settle(source, &choices, memory, journal)
    try System.print("\(plan.mappingWords)\(plan.rowWords)", to: .output)
    guard plan.counts.wrong == 0 || skipWrong else {
      throw Failure.exit(
        .content, "nothing was written: fix the rows marked wrong, or skip them with --skip-wrong")
    }
    guard let isUpdating = try mayWrite(plan) else { return }
    try await Disk.withLock(on: journal.folder) {
      let now = try await readJournal()
      let again = try await checked(
        source.plan(choices, into: now, remembering: memory), in: now)
      guard again.rows == plan.rows else {
        throw Failure.exit(
          .content, "nothing was written: the journal has changed in the meantime; try once more")
      }
      let kept = plan.memory(updated: isUpdating)
      try plan.write(updating: isUpdating)
      if hasName { try SavedChoices.write(choices, kept, for: file, in: journal.folder) }
    }
    let changed = isUpdating ? plan.counts.changed : 0
    let updated = changed > 0 ? ", \(counted(changed, "entry", "entries")) updated" : ""
    try printLast(
      "\(counted(plan.counts.new, "entry", "entries")) written\(updated)\n\(plan.afterWords)",
      done: "all entries are written")
  }

  /// Whether the file has a name of its own, unlike a pipe (`/dev/stdin`).
  private var hasName: Bool { !file.hasPrefix("/dev/") }

  private func savedChoices(in journal: Journal) throws -> ImportChoices? {
    hasName ? try SavedChoices.read(for: file, in: journal.folder) : nil
  }

  private func bytes() throws -> [UInt8] {
    guard let bytes = try Disk.readStream(file, upTo: 256 << 20) else {
      throw Failure.exit(.usage, "'\(file)' is larger than 256 MiB, the limit")
    }
    return bytes
  }
}

/// The fields of an entry that columns can become.
private let fieldNames = EntryField.imported.map(\.key.rawValue).joined(separator: ", ")

extension DayOrder: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {}
