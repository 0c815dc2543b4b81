import Calendar
import Diagnostics
import Pictures
import Publishing
import TestSupport
import Testing

@Suite("An entry that is only counted tells its month, its outcome and its count")
struct CountedTests {
  /// A journal with public entries on many days, and one that is only counted.
  private func journal(_ counted: String, file: String = "secret") -> TinySite {
    var generator = SeededGenerator(seed: 16)
    let outcomes = ["no", "no", "no", "ghosted", "yes", "partial"]
    let entries = (1...70).map { number -> String in
      let asked = Day(number: 20_300 + number * 3 / 2)
      let answered = asked + Int.random(in: 0...20, using: &generator)
      return """
        -- entries/\(number).md --
        ---
        title: Ask \(number)
        date: \(asked)
        outcome: \(outcomes[number % outcomes.count])
        answered: \(answered)
        category: \(["Town", "Stage"][number % 2])
        fear: \(number % 10)
        sting: \(number % 7)
        expected: \(number % 100)
        ---
        """
    }
    return TinySite(
      (entries + ["-- entries/\(file).md --\n---\nvisibility: counted\n\(counted)\n---\n"]).joined(
        separator: "\n"),
      settings: "url: https://kim.example/\nbegun: 2025-07-01")
  }

  private func bytes(_ counted: String, file: String = "secret") async throws -> [String: [UInt8]] {
    let site = try await journal(counted, file: file).built(on: "2025-12-31")
    #expect(!site.report.hasErrors, "\(site.problems)")
    return site.bytes
  }

  /// All that is drawn: cards, story pictures, the poster and the film.
  private func drawings(_ counted: String) async throws -> [String: [UInt8]] {
    let site = try #require(try await journal(counted).built(on: "2025-12-31").site)
    let drawings =
      try await site.cards() + site.storyPictures() + [PlannedCard(posterOf: site)]
      + Film(of: site).frames
    return drawings.reduce(into: [:]) { $0[$1.file] = $1.svg }
  }

  @Test(
    "moved about within its month, not a byte of the site changes",
    arguments: ["no", "yes", "ghosted", "partial", "withdrawn", "pending"])
  func moved(outcome: String) async throws {
    var generator = SeededGenerator(seed: 7)
    let plain = "title: Secret\noutcome: \(outcome)"
    let answer = { (day: String) in outcome == "pending" ? "" : "\nanswered: \(day)" }
    let first = try await bytes("\(plain)\ndate: 2025-09-01\(answer("2025-09-30"))")
    for _ in 0..<4 {
      let asked = Int.random(in: 1...30, using: &generator)
      let answered = Int.random(in: asked...30, using: &generator)
      let days = [asked, answered].map { "2025-09-" + ($0 < 10 ? "0" : "") + "\($0)" }
      let other = try await bytes("\(plain)\ndate: \(days[0])\(answer(days[1]))", file: "\(asked)x")
      #expect(changed(first, other) == [], "\(days)")
    }
  }

  @Test(
    "nor a letter of a card, a story picture, the poster or the film", arguments: ["no", "yes"])
  func drawn(outcome: String) async throws {
    let plain = "title: Secret\noutcome: \(outcome)"
    let first = try await drawings("\(plain)\ndate: 2025-09-01\nanswered: 2025-09-30")
    let other = try await drawings("\(plain)\ndate: 2025-09-20\nanswered: 2025-09-21")
    #expect(first.keys.contains { $0.contains("frame-") } && first.keys.contains("poster.pdf"))
    #expect(changed(first, other) == [])
  }

  @Test("and nothing else that it says changes one either")
  func words() async throws {
    let days = "date: 2025-09-03\noutcome: no\nanswered: 2025-09-20"
    let first = try await bytes("title: Secret\n\(days)")
    let other = try await bytes(
      """
      title: Another
      \(days)
      category: Stage
      tags: [one]
      to: Kim
      fear: 9
      sting: 1
      expected: 77
      learned: Much
      label: Ha
      steps: [2025-09-04 interview, 2025-09-20 no]
      """)
    #expect(changed(first, other) == [])
  }

  @Test("but another month, outcome or count does")
  func others() async throws {
    let first = try await bytes("title: S\ndate: 2025-09-03\noutcome: no\nanswered: 2025-09-20")
    for other in [
      "title: S\ndate: 2025-10-03\noutcome: no\nanswered: 2025-10-20",
      "title: S\ndate: 2025-09-03\noutcome: yes\nanswered: 2025-09-20",
      "title: S\ndate: 2025-09-03\noutcome: no\nanswered: 2025-09-20\ncount: 2",
    ] {
      #expect(changed(first, try await bytes(other)) != [])
    }
  }

  private func changed(_ first: [String: [UInt8]], _ second: [String: [UInt8]]) -> [String] {
    Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }.sorted()
  }
}
