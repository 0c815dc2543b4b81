import Calendar
import Content
import Stats
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// For every day, the numbers of the files as of that day are those that a build on that day would
/// have shown of the files as they were then. `THOUSAND_JOURNALS=50` looks at as many journals, day
/// by day; without it a few are looked at, every eleventh day.
@Suite struct `Numbers as of a day` {
  /// One entry, as the keeper knows it in the end.
  private struct Ending {
    let path: String
    let asked: Day
    let steps: [(day: Day, word: String)]
    let outcome: String
    /// `nil` where it was not written down, or there is none.
    let answered: Day?
    let facts: String
    let sting: Int?

    /// The file as it was on a day; `nil` before the ask.
    func file(on day: Day) -> Noted? {
      guard asked <= day else { return nil }
      let known = steps.filter { $0.day <= day }.map { "\($0.day) \($0.word)" }
      var lines = facts
      if !known.isEmpty { lines += "steps: [\(known.joined(separator: ", "))]\n" }
      guard outcome != "pending", answered.map({ $0 <= day }) ?? true else {
        return Noted(path, "\(asked)", lines)
      }
      if known.isEmpty { lines += "outcome: \(outcome)\n" }
      if let answered, known.isEmpty { lines += "answered: \(answered)\n" }
      if let sting { lines += "sting: \(sting)\n" }
      return Noted(path, "\(asked)", lines)
    }
  }

  private let end = Day(number: 20_000)

  private func journal(_ seed: UInt64) -> (entries: [Ending], settings: String) {
    var random = SeededGenerator(seed: seed)
    let outcomes = ["no", "no", "no", "no", "ghosted", "yes", "partial", "withdrawn", "pending"]
    let entries = (0..<Int.random(in: 1...45, using: &random)).map { index -> Ending in
      let asked = end + -Int.random(in: 1...150, using: &random)
      let outcome = outcomes.randomElement(using: &random) ?? "no"
      let answered = asked + Int.random(in: 0...60, using: &random)
      var steps: [(Day, String)] = []
      if outcome != "pending", Int.random(in: 0...3, using: &random) == 0 {
        steps = [(answered + -Int.random(in: 0...min(9, answered - asked), using: &random), "call")]
        steps.append((answered, outcome))
      }
      let isDated = !steps.isEmpty || Int.random(in: 0...7, using: &random) > 0
      var facts = "category: c\(index % 3)\ncount: \(index % 9 == 0 ? 3 : 1)\n"
      if index % 3 > 0 { facts += "fear: \(index * 7 % 11)\nexpected: \(index * 13 % 101)\n" }
      if index % 8 == 0 { facts += "visibility: counted\n" }
      return Ending(
        path: "e\(100 + index)", asked: asked, steps: steps, outcome: outcome,
        answered: outcome != "pending" && isDated ? answered : nil, facts: facts,
        sting: outcome != "pending" && index % 3 > 0 ? index * 5 % 11 : nil)
    }
    let pause = end + -70
    let settings = "goal: 50\npauses:\n  - from: \(pause)\n    to: \(pause + 12)\n"
    return (entries, seed % 2 == 0 ? settings : "goal: 50\n")
  }

  private static let asked = getenv("THOUSAND_JOURNALS").flatMap { Int(String(cString: $0)) }

  @Test(arguments: 0..<(asked ?? 6))
  func `are those that a build on that day has shown`(seed: Int) throws {
    let (entries, settings) = journal(UInt64(seed))
    let step = Self.asked == nil ? 11 : 1
    for offset in stride(from: -150, through: 40, by: step) {
      let day = end + offset
      let all = try statistics(
        entries.compactMap { $0.file(on: end + 1000) }, settings: settings, today: "\(day)")
      let then = try statistics(
        entries.compactMap { $0.file(on: day) }, settings: settings, today: "\(day)")
      #expect(String(reflecting: all) == String(reflecting: then), "on \(day)")
    }
  }

  @Test func `an ask that was answered later waits, and its rating has not been given`() throws {
    let entries = [
      Noted.no("a", "2026-01-01", "2026-03-01", "fear: 5\nsting: 3"), Noted("b", "2026-01-01"),
    ]
    let numbers = try statistics(entries, today: "2026-02-01")
    #expect(numbers.tally.pending == 2)
    #expect(numbers.noes == 0)
    #expect(numbers.feelings.pairs.isEmpty)
    #expect(try statistics(entries, today: "2026-03-01").noes == 1)
  }
}
