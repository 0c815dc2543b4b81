import Foundation
import Markup
@testable import Publishing
import TestSupport
import Testing

@Suite("stats --json")
struct StatisticsDocumentTests {
  /// A journal in which everything that is counted appears, and one without an entry.
  private func journals() -> [String] {
    let outcomes = ["no", "no", "yes", "no", "ghosted", "partial", "no", "withdrawn"]
    let entries = (0..<96).map { index in
      let month = index / 28 + 1
      let day = index % 28 + 1
      let later = index % 5 == 0 ? day : min(28, day + index % 11)
      return """
        -- entries/e\(100 + index).md --
        ---
        title: Ask \(index)
        date: 2025-0\(month)-\(day < 10 ? "0" : "")\(day)
        outcome: \(outcomes[index % 8])
        answered: 2025-0\(month + (index % 9 == 4 ? 3 : 0))-\(later < 10 ? "0" : "")\(later)
        category: c\(index % 3)
        tags: [t]
        fear: \((index * 7) % 11)
        sting: \((index * 5) % 7)
        expected: \(index * 13 % 101)
        \(index % 10 == 0 ? "visibility: counted" : "count: 1")
        ---
        """
    }
    let waiting = (1...9).map {
      "-- entries/w\($0).md --\n---\ntitle: W\ndate: 2025-05-0\($0)\n---"
    }
    return [(entries + waiting).joined(separator: "\n"), ""]
  }

  private func document(_ text: String) async throws -> String {
    let site = try #require(try await TinySite(text).built(on: "2025-07-01").site)
    return String(
      decoding: site.statistics.document(of: site.edition).indentedBytes, as: UTF8.self)
  }

  @Test("every member is described, and is what the schema says")
  func valid() async throws {
    let schema = try JSONSchema(String(decoding: statisticsSchema, as: UTF8.self))
    for journal in journals() {
      #expect(try schema.problems(of: try await document(journal)) == [])
    }
  }

  @Test("every member of the schema has a description and is used")
  func described() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(statisticsSchema))
    #expect(Self.undescribed(schema, at: "$") == [])
  }

  @Test("version 2 says all that the page says")
  func complete() async throws {
    let text = try await document(journals()[0])
    for member in [
      "replyInThirtyDays", "yesAhead", "yesOverTime", "ofAHundred", "sinceBeginning",
      "categoriesTest", "differenceP", "fearTrend", "calibration", "weekdays", "past", "medianLow",
      "difference", "outcomes",
    ] {
      #expect(text.contains("\"\(member)\""), "\(member)")
    }
    #expect(text.contains("\"version\": 2"))
  }

  @Test("a p-value is never rounded to nothing")
  func chance() {
    let printed = [0.5, 0.04321, 0.00098765, 4.321e-12, 0].map {
      String(decoding: JSON.chance($0).bytes, as: UTF8.self)
    }
    #expect(printed == ["0.5", "0.0432", "0.00099", "4.3e-12", "0.0"])
  }

  /// The properties of a schema that have no description.
  private static func undescribed(_ value: Any, at place: String) -> [String] {
    if let list = value as? [Any] {
      return list.enumerated().flatMap { undescribed($1, at: "\(place)[\($0)]") }
    }
    guard let object = value as? [String: Any] else { return [] }
    let properties = object["properties"] as? [String: Any] ?? [:]
    let bare = properties.filter { ($0.value as? [String: Any])?["description"] == nil }.keys
    return bare.map { "\(place).\($0)" }
      + object.flatMap { undescribed($0.value, at: "\(place).\($0.key)") }
  }
}
