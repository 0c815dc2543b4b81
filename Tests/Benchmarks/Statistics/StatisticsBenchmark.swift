import Calendar
import Content
import Diagnostics
import Stats

/// Measures how long the numbers of a journal take: `StatisticsBenchmark [ENTRIES …]`, by default
/// 1,000, 10,000 and 100,000. Prints the median of five runs; reading the entries is not measured.
@main
enum StatisticsBenchmark {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    for count in arguments.isEmpty ? [1000, 10_000, 100_000] : arguments {
      guard let edition = edition(of: count) else {
        print("the journal of \(count) entries could not be made")
        continue
      }
      let clock = ContinuousClock()
      var noes = 0
      let times = (0..<5).map { _ in clock.measure { noes = Statistics(edition).noes } }.sorted()
      print(
        "statistics of \(count) entries (\(noes) noes): median \(times[2]), of \(times[0]) to \(times[4])"
      )
    }
  }

  /// A journal with two asks a day in its last years, of which every feature that is counted
  /// appears.
  private static func edition(of count: Int) -> Edition? {
    var report = Report()
    let settings = SourceFile(
      path: "journal.md",
      bytes: Array("---\ntitle: t\nkeeper: k\ngoal: \(max(1000, count))\n---\n".utf8))
    guard let settings = JournalSettings(settings, reporting: &report) else { return nil }
    let first = Day(number: 20_000 - count / 2)
    let entries = (0..<count).compactMap { index -> Entry? in
      let text = entry(index, asked: first + index / 2)
      let file = SourceFile(path: "entries/\(index).md", bytes: Array(text.utf8))
      return Entry(file, stem: "\(index)", reporting: &report)
    }
    guard entries.count == count, !report.hasErrors else { return nil }
    let journal = Journal(folder: ".", settings: settings, entries: entries, pages: [], flawed: [])
    return Edition(journal, on: Day(number: 20_100))
  }

  private static func entry(_ index: Int, asked: Day) -> String {
    let outcomes = ["no", "no", "no", "no", "no", "ghosted", "yes", "partial", "withdrawn", "no"]
    let answered = asked + index * 7919 % 40
    let ratings = index % 4 == 0 ? "" : "fear: \(index * 31 % 11)\nsting: \(index * 17 % 11)\n"
    return """
      ---
      title: Ask \(index)
      date: \(asked)
      outcome: \(outcomes[index * 13 % 10])
      answered: \(answered)
      category: c\(index % 8)
      tags: [t\(index % 20), u\(index % 7)]
      expected: \(index % 101)
      \(ratings)---
      """
  }
}
