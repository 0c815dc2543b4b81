import Authoring
import Content
import Exchange
import Files
import Stats
import Testing

/// The spreadsheets that people kept, where they stand beside the project or are pointed at.
private let data = [System.variable("THOUSAND_DATA"), "../shared/data"].compactMap(\.self).first {
  do { return try Disk.status(of: "\($0)/job-applications-177.csv") != nil } catch { return false }
}

@Suite(.enabled(if: data != nil, "there is no ../shared/data")) struct RealSpreadsheetTests {
  private func text(_ name: String) throws -> String {
    String(decoding: try Disk.read("\(data ?? "")/\(name)"), as: UTF8.self)
  }

  @Test func `Of 177 applications 64 were answered, and none comes twice`() async throws {
    let journal = try ImportJournal()
    let text = try text("job-applications-177.csv")
    let plan = try await journal.plan(text, ImportChoices())
    #expect(plan.questions.isEmpty)
    #expect(plan.counts == ImportPlan.Counts(new: 177, present: 0, skipped: 0, wrong: 0))
    #expect(plan.rows.count(where: \.hasAnswerDay) == 64)
    let facts = try await journal.importing(text)
    #expect(facts.count == 177)
    #expect(facts.count { $0.answered != nil || !$0.steps.isEmpty } == 64)
    #expect(facts.count { $0.outcome == .ghosted } == 114)
    #expect(try await journal.plan(text).counts.present == 177)
  }

  @Test func `The curve of waits falls as recomputed`() async throws {
    let journal = try ImportJournal()
    _ = try await journal.importing(try text("job-applications-177.csv"))
    let replies = try await journal.replies(asOf: "2023-03-13")
    #expect(replies.onTheSpot + replies.later == 64)
    #expect(replies.curve.median == nil)
    // STATISTICS, "Waiting".
    let expected = [
      (0, 0.9718), (1, 0.9266), (3, 0.8079), (7, 0.7797), (14, 0.7401), (21, 0.7227),
      (30, 0.7049), (60, 0.6737), (159, 0.5980),
    ]
    for (day, share) in expected {
      let found = try #require(replies.curve.survival(at: day))
      #expect(abs(found - share) < 0.00005, "day \(day)")
    }
  }

  @Test func `Of 159 undated applications all come in once the keeper has decided`() async throws {
    let journal = try ImportJournal()
    let text = try text("job-applications-159.csv")
    let questions = try await journal.plan(text, ImportChoices()).questions
    #expect(questions.map(\.option) == ["--date YYYY-MM-DD"])
    let choices = ImportChoices(date: "2025-06-30", outcome: nil)
    let facts = try await journal.importing(text, choices)
    #expect(facts.count == 159)
    #expect(facts.count { $0.outcome == .yes } == 2)
    #expect(facts.count { $0.outcome == .withdrawn } == 9)
    #expect(facts.count { $0.outcome == .no } == 51)
    #expect(try await journal.plan(text, choices).counts.present == 159)
  }
}
