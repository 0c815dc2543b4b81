import ArgumentParser
import Authoring
import Calendar
import Content
import Diagnostics
import Exchange
import Files

/// `thousand import`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring a spreadsheet or a log of days in.",
    discussion: """
      Reads a table (CSV or TSV; commas, semicolons or tabs), proposes what its columns and states \
      mean, shows that with samples and counts, and makes an entry of every row that is not in the \
      journal yet. A row is in the journal when an entry has the same 'to', title and day; of \
      identical rows as many are added as are missing, so that importing again adds only what is \
      new. Entries are never changed.

      Nothing is guessed: where days can be read in two ways or a state is not known, it asks, or \
      in a pipe says which option decides. Every row is accounted for. While a row is wrong (a day \
      that does not exist, an answer before its ask), nothing is written; --skip-wrong leaves such \
      rows out.

      A Markdown file is read as a log of days, in the manner of "100 days of code": each heading \
      of a day ('### Day 12: March 3, 2026', '## Day 3 - 2026-01-05: asked the baker', \
      '### R1D12: March 3') becomes an entry, and the text below it its story, byte for byte. The \
      title is what else the heading says, or the first sentence of the day's progress. Where the \
      headings have no year, it follows from the days before; for the first one it asks, or \
      --year says it. An ask is pending unless its text has a line 'Outcome: no', or --outcome \
      says what those are that have none. A day is in the journal when an entry of that day has \
      its title or its story.

      On a terminal it asks before it writes; elsewhere it only shows what it would do, unless \
      --write is given. What you decide is kept in CONTENT/.import/ for the next time.

      Columns can become: title, to, date, answered, outcome, category, tags, label, learned, \
      fear, sting, expected, count, story, step:WORD (a day on which something happened), or - \
      (left out). States can become: pending, no, yes, partial, ghosted, withdrawn, or stage (it \
      goes on: an interview).

      Examples
        thousand import applications.csv
        thousand import applications.csv --write --dates dmy
        thousand import list.csv --map 'Role=title' --map 'Firm=to' --state 'OFFER!!!!=yes'
        thousand import undated.csv --date 2025-06-30 --category jobs --write
        thousand import log.md --year 2026 --outcome no
      """)

  @Argument(help: "The spreadsheet, or the log in Markdown.", completion: .file())
  var file: String

  @Argument(
    help: ArgumentHelp(
      "The journal's folder, which holds journal.md and entries/.", valueName: "content"),
    completion: .directory)
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

  @Option(help: ArgumentHelp("The year of the first day in a log without one.", valueName: "year"))
  var year: Int?

  @Option(help: ArgumentHelp("What came of rows and days that do not say.", valueName: "outcome"))
  var outcome: String?

  @Option(help: ArgumentHelp("The category of rows that have none.", valueName: "name"))
  var category: String?

  @Flag(help: "Only show what would be done.")
  var dryRun = false

  @Flag(help: "Write without asking.")
  var write = false

  @Flag(help: "Leave wrong rows out instead of writing nothing.")
  var skipWrong = false

  func validate() throws {
    if dryRun && write { throw ValidationError("Choose one of --dry-run and --write.") }
    if let year, !(1...9999).contains(year) {
      throw ValidationError("The year must be between 1 and 9999.")
    }
  }

  func run() async throws {
    do {
      let journal = try await readJournal()
      let source = try ImportSource(try Disk.read(file), named: file)
      var choices = try SavedChoices.read(for: file, in: journal.folder) ?? ImportChoices()
      choices.merge(try said())
      let plan = try await settle(source, &choices, journal).checked(
        by: .publishing, into: journal, on: today(journal.settings))
      System.print("\(plan.mappingWords)\(plan.rowWords)", to: .output)
      guard plan.counts.wrong == 0 || skipWrong else {
        throw Failure.exit(
          .content,
          "nothing was written: put right what is wrong, or leave it out with --skip-wrong")
      }
      guard try mayWrite(plan) else { return }
      try await Disk.withLock(on: journal.folder) {
        let journal = try await readJournal()
        let again = try await source.plan(choices, into: journal).checked(
          by: .publishing, into: journal, on: today(journal.settings))
        guard again.rows == plan.rows else {
          throw Failure.exit(
            .content, "nothing was written: the journal has changed meanwhile; try once more")
        }
        try SavedChoices.write(choices, for: file, in: journal.folder)
        try plan.write()
      }
      System.print("\(counted(plan.counts.new, "entry", "entries")) written\n", to: .output)
    } catch let problem as TableProblem {
      throw Failure.exit(.content, "\(file): \(problem); nothing was written")
    } catch let problem as ImportProblem {
      throw Failure.exit(.usage, "\(problem); nothing was written")
    } catch let failure as DiskError {
      throw Failure.exit(.files, failure.description)
    } catch let failure as DecodingError {
      let path = SavedChoices.path(for: file, in: journalFolder(named: folder))
      throw Failure.exit(.content, "\(path) cannot be read (\(failure)); remove it")
    }
  }
}

extension DayOrder: ExpressibleByArgument {}

extension ImportCommand {
  private var isTalking: Bool {
    !write && !dryRun && System.isTerminal(.output) && System.isInputTerminal
  }

  private func readJournal() async throws -> Journal {
    let options = try options()
    return try await options.journalWithoutErrors(consequence: "nothing was imported")
  }

  private func options() throws -> JournalOptions { try JournalOptions.parse(["--", folder]) }

  private func today(_ settings: JournalSettings) throws -> Day { try options().day(for: settings) }

  /// The options as choices.
  private func said() throws(ImportProblem) -> ImportChoices {
    var choices = ImportChoices()
    for text in map {
      let (column, field) = try pair(text, "--map")
      choices.columns[column] = field
    }
    for text in state {
      let (state, word) = try pair(text, "--state")
      choices.states[state] = try meaning(word)
    }
    choices.outcome = try outcome.map(meaning)
    choices.year = year
    choices.dates = dates?.rawValue
    choices.date = date?.description
    choices.category = category
    return choices
  }

  private func meaning(_ word: String) throws(ImportProblem) -> String {
    guard StateMeaning(word) != nil else {
      let known = Outcome.allCases.map(\.rawValue).joined(separator: ", ")
      throw ImportProblem("unknown outcome '\(word)'; expected \(known) or stage")
    }
    return word
  }

  private func pair(_ text: String, _ option: String) throws(ImportProblem) -> (String, String) {
    guard let sign = text.lastIndex(of: "=") else {
      throw ImportProblem("\(option) needs 'this=that', not '\(text)'")
    }
    return (text[..<sign].trimmed, text[text.index(after: sign)...].trimmed)
  }

  /// Plans, and asks until nothing is open.
  private func settle(
    _ source: ImportSource, _ choices: inout ImportChoices, _ journal: Journal
  ) throws -> ImportPlan {
    while true {
      let plan = try source.plan(choices, into: journal)
      guard let question = plan.questions.first else { return plan }
      guard isTalking else {
        let open = plan.questions.map { "  \($0.words): \($0.option)\n" }.joined()
        System.print("\(plan.mappingWords)To be decided\n\(open)", to: .output)
        throw Failure.exit(.usage, "nothing was written: decide with the options above")
      }
      System.print("\(plan.mappingWords)\(question.words)? ", to: .output)
      guard let typed = readLine() else { throw ImportProblem("no answer") }
      if !choices.answer(question, typed) {
        System.print("'\(typed)' is no answer to that; see thousand help import\n", to: .output)
      }
    }
  }

  private func mayWrite(_ plan: ImportPlan) throws -> Bool {
    if dryRun { return false }
    if write { return true }
    guard isTalking else {
      System.print("Nothing was written; --write does it.\n", to: .output)
      return false
    }
    guard plan.counts.new > 0 else { return true }
    System.print(
      "Write \(counted(plan.counts.new, "entry", "entries"))? [y/N] ", to: .output)
    return ["y", "yes"].contains((readLine() ?? "").lowercased())
  }
}
