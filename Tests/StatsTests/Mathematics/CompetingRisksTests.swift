import Stats
import Testing

@Suite("Competing risks")
struct CompetingRisksTests {
  static let example: [CompetingRisks.Observation] = [
    .init(days: 2, end: .no), .init(days: 3, end: .yes), .init(days: 5, end: .censored),
    .init(days: 7, end: .no), .init(days: 9, end: .no), .init(days: 9, end: .censored),
    .init(days: 14, end: .yes), .init(days: 20, end: .censored),
  ]

  @Test("Yes and no compete, and their incidences add up with the silence to 1")
  func incidence() {
    let answers = CompetingRisks(Self.example).steps.filter { $0.noes + $0.yeses > 0 }
    #expect(answers.map(\.day) == [2, 3, 7, 9, 14])
    for (step, expected) in zip(answers, [0.125, 0.125, 0.275, 0.425, 0.425]) {
      #expect(isClose(step.no.value, expected, within: 1e-12))
    }
    for (step, expected) in zip(answers, [0, 0.125, 0.125, 0.125, 0.350]) {
      #expect(isClose(step.yes.value, expected, within: 1e-12))
    }
    for step in answers {
      #expect(isClose(step.no.value + step.yes.value + step.waiting.value, 1, within: 1e-12))
    }
  }

  @Test("The silence is that of the survival curve of any answer")
  func survival() {
    let curve = SurvivalCurve(
      Self.example.map { .init(days: $0.days, isEvent: $0.end != .censored) })
    #expect(CompetingRisks(Self.example).steps.map(\.waiting.value) == curve.steps.map(\.survival))
  }

  @Test("A no and a yes on one day share the day's risk, and precede its censorings")
  func ties() throws {
    let risks = CompetingRisks([
      .init(days: 4, end: .censored), .init(days: 4, end: .yes), .init(days: 4, end: .no),
      .init(days: 4, end: .no),
    ])
    let step = try #require(risks.steps.first)
    #expect(risks.steps.count == 1)
    #expect((step.atRisk, step.noes, step.yeses, step.censored) == (4, 2, 1, 1))
    #expect((step.no.value, step.yes.value, step.waiting.value) == (0.5, 0.25, 0.25))
  }

  @Test("No waits make no steps")
  func empty() { #expect(CompetingRisks([]).steps.isEmpty) }
}
