import Authoring
import Calendar
import Content
import Exchange
import Stats
import Testing

@Suite struct ImportTests {
  private let sheet = """
    Company,Position,Date sent,Response?,Date Interview,Date of 1st Response
    Aurora,Analyst,11/14/2021,Rejected,,11/30/2021
    Aurora,Analyst,11/14/2021,Rejected,,11/30/2021
    Borealis,Engineer,12/1/2021,Interview,12/06/2021,12/2/2021
    Corona ,"Clerk, night",12/5/2021,Ghosted,,
    Dusk,Cook,12/6/2021,Offer,12/9/2021,12/8/2021
    """

  @Test func `Columns, states and days are proposed from names and values`() async throws {
    let plan = try await ImportJournal().plan(sheet)
    let fields = try #require(plan.mapping).columns.map(\.field)
    #expect(fields == [.to, .title, .date, .outcome, .step("interview"), .answered])
    #expect(plan.order == .mdy)
    #expect(plan.counts == ImportPlan.Counts(new: 5, present: 0, skipped: 0, wrong: 0))
  }

  @Test func `Rows become entries with their history`() async throws {
    let facts = try await ImportJournal().importing(sheet)
    let interview = try #require(facts.first { $0.to == "Borealis" })
    #expect(interview.outcome == .pending)
    #expect(interview.steps == ["2021-12-02 reply", "2021-12-06 interview"])
    let offer = try #require(facts.first { $0.to == "Dusk" })
    #expect(offer.outcome == .yes)
    #expect(offer.answered == Day("2021-12-08"))
    #expect(offer.story == "Interview: 2021-12-09")
    let silent = try #require(facts.first { $0.to == "Corona" })
    #expect(silent.title == "Clerk, night")
    #expect(silent.outcome == .ghosted)
    #expect(facts.count { $0.to == "Aurora" && $0.outcome == .no } == 2)
  }

  /// Every kind of row that a real search for work has: an answer, an interview with and without
  /// its day, a reply on the day itself, a reply and then silence, silence.
  @Test func `Every day of a first response is a first reply`() async throws {
    let journal = try ImportJournal()
    let facts = try await journal.importing(
      """
      Company,Position,Date sent,Response?,Date Interview,Date of 1st Response
      Aurora,Analyst,11/14/2021,Rejected,,11/30/2021
      Borealis,Engineer,12/1/2021,Interview,12/06/2021,12/2/2021
      Corona,Clerk,11/21/2021,Interview,,11/24/2021
      Dusk,Cook,12/5/2021,Interview,12/6/2021,12/5/2021
      Eos,Poet,7/7/2022,Ghosted,,9/23/2022
      Flux,Nurse,7/7/2022,Ghosted,7/20/2022,7/10/2022
      Gale,Baker,7/9/2022,Ghosted,,
      Halo,Tailor,7/14/2022,Inter + Rejec,7/21/2022,7/15/2022
      """)
    let ghosted = facts.filter { $0.outcome == .ghosted }.map(\.steps)
    #expect(
      ghosted == [
        ["2022-07-10 reply", "2022-07-20 interview", "2022-07-20 ghosted"],
        ["2022-09-23 reply", "2022-09-23 ghosted"], [],
      ])
    let replies = try await journal.replies(asOf: "2023-03-13")
    #expect([replies.onTheSpot, replies.later, replies.unknown] == [1, 6, 0])
    let days = replies.curve.steps.filter { $0.events > 0 }.map(\.day)
    #expect(days == [0, 1, 3, 16, 78])
    #expect(replies.ends.steps.reduce(0) { $0 + $1.noes } == 2)
  }

  @Test func `A day in a column of decisions is the day of closing`() async throws {
    let facts = try await ImportJournal().importing(
      "Title,Date,Status,Decision Date\nA,2026-01-01,Ghosted,2026-02-01\n")
    #expect(facts.map(\.answered) == [Day("2026-02-01")])
    #expect(facts.map(\.steps) == [[]])
  }

  @Test func `What came of rows that do not say is the keeper's to tell`() async throws {
    let text = "Title,Date,Status\nA,2026-01-02,\nB,2026-01-03,Applied\nC,2026-01-04,Offer\n"
    let facts = try await ImportJournal().importing(text, ImportChoices(outcome: "no"))
    #expect(facts.map(\.outcome) == [.no, .pending, .yes])
    #expect(facts.map(\.label) == [nil, nil, nil])
  }

  @Test func `A second import adds nothing, and identical rows are counted`() async throws {
    let journal = try ImportJournal()
    _ = try await journal.importing(sheet)
    let again = try await journal.plan(sheet)
    #expect(again.counts == ImportPlan.Counts(new: 0, present: 5, skipped: 0, wrong: 0))
    let more = try await journal.plan(
      sheet + "\nAurora,Analyst,11/14/2021,Rejected,,11/30/2021\nEos,Poet,12/7/2021,,,")
    #expect(more.counts == ImportPlan.Counts(new: 2, present: 5, skipped: 0, wrong: 0))
  }

  @Test func `A row whose outcome has changed is pointed at and not taken`() async throws {
    let journal = try ImportJournal()
    _ = try await journal.importing(sheet)
    let plan = try await journal.plan(sheet.replacing("Ghosted", with: "Rejected"))
    #expect(plan.counts.present == 5)
    #expect(
      plan.rowWords.contains(
        "line 5: already there, but outcome is 'ghosted', and 'no' in the sheet"))
  }

  @Test func `Days that can be read in two ways are asked about`() async throws {
    let text = "Title,Date\nA,3/4/2026\nB,5/5/2026\n"
    let journal = try ImportJournal()
    #expect(
      try await journal.plan(text).questions == [.order("3/4/2026", line: 2, orders: [.dmy, .mdy])])
    let day = try await journal.importing(text, ImportChoices(dates: "dmy")).map(\.asked)
    #expect(day == [Day("2026-04-03"), Day("2026-05-05")])
  }

  @Test func `One value decides the order, two that disagree are refused`() async throws {
    let journal = try ImportJournal()
    #expect(try await journal.plan("Title,Date\nA,3/4/2026\nB,25/5/2026\n").order == .dmy)
    await #expect(throws: ImportProblem.self) {
      try await journal.plan("Title,Date\nA,13/4/2026\nB,5/25/2026\n")
    }
  }

  @Test func `Every row that is not taken has its line and reason`() async throws {
    let plan = try await ImportJournal().plan(
      """
      Title,Date,Answered
      A,2026-01-05,2026-01-01
      B,2026-02-30,
      ,2026-01-01,
      C,,
      ,,
      D,8-Jul,
      E,1/13/26,
      "F
      g",2026-01-01,2026-01-02 and 2026-01-05
      H,2026-01-01,,extra
      I,2026-01-01,
      """)
    #expect(
      plan.fates == [
        "2 wrong answered on 2026-01-01, before the ask of 2026-01-05",
        "3 wrong Date: '2026-02-30' does not exist",
        "4 skipped there is nothing but '2026-01-01'",
        "5 skipped there is nothing but 'C'",
        "6 skipped the row is empty",
        "7 wrong Date: '8-Jul' has no year",
        "8 new",
        "9 wrong Answered: '2026-01-02 and 2026-01-05' is not one day",
        "11 wrong 'extra' comes after the last column",
        "12 new",
      ])
    #expect(plan.counts.rows == plan.rows.count)
  }

  @Test(
    arguments: [
      ("Rejected", "no"), ("Rejected (App)", "no"), ("No Answer", "ghosted"),
      ("Ghosted", "ghosted"),
      ("OFFER!!!!", "yes"), ("Applied", "pending"), ("", "pending"), ("Inter + Rejec", "no"),
      ("Interview scheduled for Monday", "stage"), ("Suspected Ghost Job", "ghosted"),
      ("已投递", "pending"), ("一面", "stage"),
    ])
  func `A state is read`(_ typed: String, _ word: String) {
    guard case .known(let meaning, _) = StateReading(typed) else {
      Issue.record("\(typed) is not known")
      return
    }
    #expect(meaning.word == word)
  }

  @Test func `What only looks like a state is a question`() {
    #expect(StateReading("reeejected") == .unsure(.outcome(.no)))
    #expect(StateReading("Not Interested (App)") == .unsure(.outcome(.withdrawn)))
  }

  @Test func `Every imported field is known by its own name and by those in its row`() async throws
  {
    for field in EntryField.imported {
      let cell: String
      switch field.kind {
      // What is looked for by more than its name.
      case .day, .outcome: continue
      case .number, .percent: cell = "7"
      default: cell = "Some words"
      }
      if [.title, .to].contains(field.key) { continue }
      for name in [field.key.rawValue] + (field.columns ?? []) {
        let text =
          "Title,Date,Outcome,\(name)\nA raise,2026-01-02,no,\(cell)\nA loan,2026-01-03,no,\(cell)\n"
        let facts = try await ImportJournal().importing(text)
        #expect(facts.map { $0[all: field.key] } == [[cell], [cell]], "\(name)")
      }
    }
  }

  @Test func `A table without names goes by its values and the keeper's word`() async throws {
    let text = "Aurora,Analyst,2026-01-02,Rejected\nBoreas,Clerk,2026-01-03,Applied\n"
    let journal = try ImportJournal()
    let plan = try await journal.plan(text)
    #expect(plan.mapping?.hasHeader == false)
    #expect(plan.mapping?.columns.map(\.field) == [.left, .title, .date, .outcome])
    #expect(plan.questions.isEmpty)
    let facts = try await journal.importing(
      text, ImportChoices(columns: ["2": "title", "1": "to"]))
    #expect(facts.map(\.title) == ["Analyst", "Clerk"])
    #expect(facts.map(\.to) == ["Aurora", "Boreas"])
  }

  @Test func `Choices are kept as they were`() throws {
    let choices = ImportChoices(
      columns: ["A/B": "title"], states: ["OFFER!!!!": "yes"], dates: "dmy", date: "2026-01-01")
    #expect(try ImportChoices(choices.bytes()).bytes() == choices.bytes())
    #expect(try ImportChoices(choices.bytes()).columns == choices.columns)
  }
}
