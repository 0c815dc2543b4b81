import Authoring
import Calendar
import Content
import Diagnostics
import Exchange
import Files
import Stats
import TestSupport
import Testing

/// A journal in a folder of its own, into which tests import.
struct ImportJournal {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("---\ntitle: T\nkeeper: K\n---\n", to: "journal.md")
    try Disk.makeFolder("\(folder.path)/entries")
  }

  /// The journal as it stands; it must have no errors.
  func read() async throws -> Journal {
    var report = Report()
    let (journal, _) = try await Journal.read(folder.path, reporting: &report)
    #expect(!report.hasErrors, "\(report.sorted.map(\.message.text))")
    return try #require(journal)
  }

  func plan(_ text: String, _ choices: ImportChoices = .open) async throws -> ImportPlan {
    try ImportPlan(
      Table(Array(text.utf8)), choices: choices, into: await read(), remembering: memory())
  }

  /// What is remembered of the rows.
  func memory() throws -> ImportMemory {
    try SavedChoices.readMemory(for: "sheet.csv", in: folder.path)
  }

  /// Imports for good, keeps what the command keeps, and returns the plan.
  @discardableResult
  func update(
    _ text: String, _ choices: ImportChoices = .open, updating: Bool = true
  ) async throws -> ImportPlan {
    let plan = try await plan(text, choices)
    #expect(plan.questions.isEmpty, "\(plan.questions.map(\.words))")
    try plan.write(updating: updating)
    try SavedChoices.write(
      choices, plan.memory(updated: updating), for: "sheet.csv", in: folder.path)
    return plan
  }

  /// The waits in the journal as of a day.
  func replies(asOf day: String) async throws -> Replies {
    Statistics(Edition(try await read(), on: try #require(Day(day)))).replies
  }

  func plan(log: String, _ choices: ImportChoices = .open) async throws -> ImportPlan {
    try ImportPlan(DayLog(Array(log.utf8)), choices: choices, into: await read())
  }

  /// Imports a log for good, and returns what stands in the journal then.
  func importing(
    log: String, _ choices: ImportChoices = .open
  ) async throws -> [EntryFacts] {
    let plan = try await plan(log: log, choices)
    #expect(plan.questions.isEmpty)
    try plan.write()
    return try await read().entries.map { EntryFacts($0) }
  }

  /// Imports for good, and returns what stands in the journal then.
  func importing(
    _ text: String, _ choices: ImportChoices = .open
  ) async throws -> [EntryFacts] {
    let plan = try await plan(text, choices)
    #expect(plan.questions.isEmpty)
    try plan.write()
    return try await read().entries.map { EntryFacts($0) }
  }
}

extension ImportPlan {
  /// What becomes of each row: "12 new", "3 skipped …".
  var fates: [String] {
    rows.map { row in
      switch row.result {
      case .new: "\(row.line) new"
      case .present: "\(row.line) there"
      case .changed(_, let changes, _, _):
        "\(row.line) changed \(changes.map { "\($0.field) \($0.old) → \($0.new)" }.joined(separator: "; "))"
      case .skipped(let reason): "\(row.line) skipped \(reason)"
      case .wrong(let reason): "\(row.line) wrong \(reason)"
      }
    }
  }
}

extension ImportChoices {
  /// What does not say what came of it is open.
  static let open = ImportChoices(outcome: "pending")

  init(
    columns: [String: String] = [:], states: [String: String] = [:], dates: String? = nil,
    date: String? = nil, year: Int? = nil, start: String? = nil, outcome: String? = "pending"
  ) {
    self.init()
    self.columns = columns
    self.states = states
    self.dates = dates
    self.date = date
    self.year = year
    self.start = start
    self.outcome = outcome
  }
}
