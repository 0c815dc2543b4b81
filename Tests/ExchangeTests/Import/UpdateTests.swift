import Calendar
import Exchange
import Authoring
import Content
import Files
import TestSupport
import Testing

/// A spreadsheet that is imported again and again while it changes.
@Suite struct UpdateTests {
  private let sheet = """
    Company,Role,Applied,Status,Answered on
    Aurora,Analyst,2025-01-02,Applied,
    Borealis,Engineer,2025-01-03,Applied,
    Corona,Clerk,2025-01-04,Interview,
    Dusk,Cook,2025-01-05,Rejected,2025-01-09

    """

  private func text(_ journal: ImportJournal, _ name: String) throws -> String {
    String(decoding: try Disk.read("\(journal.folder.path)/entries/\(name)"), as: UTF8.self)
  }

  @Test func `New, unchanged, changed and gone rows are told apart`() async throws {
    let journal = try ImportJournal()
    try await journal.update(sheet)
    let next =
      sheet.replacing("Analyst,2025-01-02,Applied,", with: "Analyst,2025-01-02,Rejected,2025-02-01")
      .replacing("Corona,Clerk,2025-01-04,Interview,\n", with: "")
      + "Eos,Poet,2025-01-07,Applied,\n"
    let plan = try await journal.update(next)
    #expect(
      plan.fates == [
        "2 changed outcome pending → no; answered  → 2025-02-01", "3 there", "4 there", "5 new",
      ])
    #expect(plan.gone.map { $0.hasSuffix("2025-01-04-clerk-corona.md") } == [true])
    #expect(
      try text(journal, "2025-01-02-analyst-aurora.md")
        == "---\ntitle: Analyst\ndate: 2025-01-02\noutcome: no\nanswered: 2025-02-01\nto: Aurora\n---\n"
    )
    #expect(try await journal.plan(next).fates == ["2 there", "3 there", "4 there", "5 there"])
    #expect(try await journal.plan(sheet).counts.present + 1 == 4)
  }

  @Test func `Without --update nothing changes, and the change is shown again`() async throws {
    let journal = try ImportJournal()
    try await journal.update(sheet)
    let next = sheet.replacing(
      "Borealis,Engineer,2025-01-03,Applied", with: "Borealis,Engineer,2025-01-03,Withdrew")
    for _ in 0..<2 {
      let plan = try await journal.update(next, updating: false)
      #expect(plan.counts == ImportPlan.Counts(present: 3, changed: 1))
      #expect(try text(journal, "2025-01-03-engineer-borealis.md").contains("outcome: pending"))
    }
  }

  @Test func `Only the lines that change are touched`() async throws {
    let journal = try ImportJournal()
    try await journal.update(sheet)
    let name = "2025-01-02-analyst-aurora.md"
    let mine =
      "---\n# mine\ntitle: 'Analyst'  # yes\ndate: 2025-01-02\nfear: 7\noutcome: pending # so far\nto: Aurora\n---\n\nMy story.\n"
    try journal.folder.write(mine, to: "entries/\(name)")
    let plan = try await journal.update(
      sheet.replacing(
        "Aurora,Analyst,2025-01-02,Applied", with: "Aurora,Analyst,2025-01-02,Ghosted"))
    #expect(plan.counts.changed == 1)
    #expect(
      try text(journal, name) == mine.replacing("outcome: pending #", with: "outcome: ghosted #"))
  }

  @Test func `What the keeper has edited is a conflict, and stays`() async throws {
    let journal = try ImportJournal()
    try await journal.update(sheet)
    let name = "2025-01-05-cook-dusk.md"
    let mine =
      "---\ntitle: Cook\ndate: 2025-01-05\noutcome: yes\nanswered: 2025-01-09\nto: Dusk\n---\n"
    try journal.folder.write(mine, to: "entries/\(name)")
    #expect(try await journal.plan(sheet).rowWords.contains("already there") == true)
    #expect(try await journal.plan(sheet).counts.changed == 0)
    let plan = try await journal.update(
      sheet.replacing("Dusk,Cook,2025-01-05,Rejected", with: "Dusk,Cook,2025-01-05,Withdrew"))
    #expect(plan.rowWords.contains("outcome is 'yes', and 'withdrawn' in the sheet; yours is kept"))
    #expect(try text(journal, name) == mine)
  }

  @Test func `A mapping that is corrected later changes the entries of the first`() async throws {
    let journal = try ImportJournal()
    try await journal.update(sheet, ImportChoices(columns: ["Role": "-"]))
    #expect(
      try await journal.read().entries.map(\.title) == ["Aurora", "Borealis", "Corona", "Dusk"])
    let plan = try await journal.update(sheet, ImportChoices(columns: ["Role": "title"]))
    #expect(plan.counts == ImportPlan.Counts(changed: 4))
    let entries = try await journal.read().entries
    #expect(entries.map(\.title) == ["Analyst", "Engineer", "Clerk", "Cook"])
    #expect(entries.map(\.ask.to) == ["Aurora", "Borealis", "Corona", "Dusk"])
  }

  @Test func `A row is known by its id, whatever else has changed`() async throws {
    let journal = try ImportJournal()
    let sheet =
      "ID,Company,Role,Date,Status\na1,Aurora,Analyst,2025-01-02,Applied\na2,Dusk,Cook,2025-01-03,Applied\n"
    try await journal.update(sheet)
    let plan = try await journal.update(
      "ID,Company,Role,Date,Status\na2,Night Ltd,Head cook,2025-02-03,Rejected\na1,Aurora,Analyst,2025-01-02,Applied\n"
    )
    #expect(plan.counts == ImportPlan.Counts(present: 1, changed: 1))
    #expect(Set(try await journal.read().entries.map(\.title)) == ["Analyst", "Head cook"])
  }

  @Test func `A row that has changed in one place is its unique best match`() async throws {
    let journal = try ImportJournal()
    try await journal.update(sheet)
    let plan = try await journal.update(sheet.replacing("Corona,Clerk", with: "Corona,Head clerk"))
    #expect(plan.fates.filter { $0.contains("changed") } == ["4 changed title Clerk → Head clerk"])
  }

  @Test func `A row that may be one of several entries is a question`() async throws {
    let journal = try ImportJournal()
    let sheet = """
      Company,Role,Applied,Status,Answered on
      Aurora,Analyst,2025-01-02,Applied,
      Aurora,Engineer,2025-01-02,Applied,

      """
    try await journal.update(sheet)
    let next = "Company,Role,Applied,Status,Answered on\nAurora,Poet,2025-01-02,Applied,\n"
    let plan = try await journal.plan(next)
    let entries = ["2025-01-02-analyst-aurora", "2025-01-02-engineer-aurora"]
    #expect(plan.questions == [.row(line: 2, entries: entries)])
    var choices = ImportChoices.open
    choices.rows[2] = entries[1]
    #expect(try await journal.plan(next, choices).fates == ["2 changed title Engineer → Poet"])
    choices.rows[2] = "new"
    #expect(try await journal.plan(next, choices).fates == ["2 new"])
  }

  @Test func `Only salted hashes are kept of the rows`() async throws {
    let first = try ImportJournal()
    let second = try ImportJournal()
    let secret = sheet.replacing("Status", with: "Private").replacing("Dusk", with: "Secretfirm")
    for journal in [first, second] {
      try await journal.update(
        secret, ImportChoices(columns: ["Company": "-", "Private": "outcome"]))
    }
    let kept = try [first, second].map {
      String(decoding: try Disk.read("\($0.folder.path)/.import/sheet.csv.rows"), as: UTF8.self)
    }
    #expect(!kept[0].contains("Secretfirm") && !kept[0].contains("Private"))
    #expect(kept[0] != kept[1])
    #expect(try first.memory() == ImportMemory(Array(kept[0].utf8)))
  }

  /// Import, edit the sheet, `--update`, export: the edited sheet.
  @Test func `What is exported after an update is the edited sheet`() async throws {
    var random = SeededGenerator(seed: 11)
    let count = 120
    let old = try ImportJournal()
    let edited = try ImportJournal()
    for number in 0..<count {
      let name = "entries/\(1000 + number)-n.md"
      let facts = RandomFacts().facts(&random, number)
      try old.folder.write(EntryText(facts).text, to: name)
      let other = number % 3 == 0 ? RandomFacts().facts(&random, number) : facts
      try edited.folder.write(EntryText(other).text, to: name)
    }
    let wanted = Export(try await edited.read().entries).csv
    let journal = try ImportJournal()
    try await journal.update(Export(try await old.read().entries).csv)
    let plan = try await journal.update(wanted)
    #expect(plan.counts.changed >= count / 4)
    #expect(plan.counts.present + plan.counts.changed == count)
    #expect(Export(try await journal.read().entries).csv == wanted)
  }
}
