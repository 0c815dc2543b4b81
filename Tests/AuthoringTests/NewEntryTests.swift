import Authoring
import Calendar
import Content
import Diagnostics
import Files
import TestSupport
import Testing
import ThousandKit

@Suite struct NewEntryTests {
  @Test func plainFactsNeedNoQuotes() {
    var entry = NewEntry(title: "Asked the desk for an upgrade", date: "2026-01-09")
    entry[.outcome] = "no"
    entry[.answered] = "2026-01-09"
    entry[all: .tags] = ["strangers", "air travel"]
    entry[.to] = "Aurora: Airlines #1"
    entry[.fear] = "7"
    #expect(
      entry.text == """
        ---
        title: Asked the desk for an upgrade
        date: 2026-01-09
        outcome: no
        answered: 2026-01-09
        tags: [strangers, air travel]
        to: "Aurora: Airlines #1"
        fear: 7
        ---

        """)
    #expect(entry.stem == "2026-01-09-asked-the-desk-for-an-upgrade")
  }

  @Test func whatIsWrittenReadsBackTheSame() throws {
    var random = SeededGenerator(seed: 5)
    let marks = "ab ~!@#%&*:-?{}[],|>'\"\\`é0=<"
    let favourites = Array(
      (marks + "\t\n\u{0}\u{1B}\u{85}\u{A0}\u{2028}\u{FEFF}").unicodeScalars)
    for _ in 0..<3000 {
      var entry = NewEntry(
        title: "a" + random.text(length: 12, favourites: favourites), date: "2026-01-09")
      entry[.to] = "a" + random.text(length: 8, favourites: favourites)
      entry[.to] = String(random.text(length: 8, favourites: favourites) + "b")
      entry[.label] = random.text(length: 8, favourites: favourites) + "z"
      entry[all: .tags] = (0..<3).map { _ in random.text(length: 6, favourites: favourites) + "t" }
      entry[.category] = random.text(length: 6, favourites: favourites) + "c"
      var report = Report()
      let read = entry.read(as: "new.md", stem: "new", reporting: &report)
      guard let read else {
        Issue.record("\(entry.text)\n\(DiagnosticPrinter(.text(colour: false)).print(report))")
        return
      }
      #expect(scalars(read.title) == scalars(oneLine((entry[.title] ?? ""))))
      #expect(read.ask.to.map(scalars) == scalars(oneLine(entry[.to] ?? "")))
      #expect(read.label.map(scalars) == scalars(oneLine(entry[.label] ?? "")))
      #expect(read.ask.tags.map(scalars) == entry[all: .tags].map { scalars(oneLine($0)) })
      #expect(read.ask.category.map(scalars) == scalars(oneLine(entry[.category] ?? "")))
    }
  }

  @Test func takenNamesAndAddressesGetANumber() async throws {
    let folder = try TemporaryFolder()
    try TinySite("").write(to: folder)
    let content = "\(folder.path)/content"
    let days = ["2026-01-09", "2026-01-09", "2026-01-10"]
    var paths: [String] = []
    for day in days {
      let entry = NewEntry(title: "Asked for a discount", date: day)
      guard
        case .written(let written) = try await entry.write(
          in: content, rules: .publishing, today: { _ in today })
      else {
        Issue.record("refused")
        return
      }
      paths.append(Disk.name(of: written.path))
    }
    #expect(
      paths == [
        "2026-01-09-asked-for-a-discount.md", "2026-01-09-asked-for-a-discount-2.md",
        "2026-01-10-asked-for-a-discount-3.md",
      ])
  }

  @Test func nothingInvalidIsWritten() async throws {
    let folder = try TemporaryFolder()
    try TinySite("").write(to: folder)
    var entry = NewEntry(title: "Asked", date: "2026-02-30")
    entry[.outcome] = "mabye"
    entry[.fear] = "11"
    guard
      case .refused(let report) = try await entry.write(
        in: "\(folder.path)/content", rules: .publishing, today: { _ in today })
    else {
      Issue.record("written")
      return
    }
    #expect(
      Set(report.diagnostics.map(\.message.id)) == [.notADay, .unknownOutcome, .outOfRange])
    #expect(try folder.files().keys.sorted() == ["content/journal.md"])
  }

  @Test func aNoAndAYesAreMetWithTheCount() async throws {
    let folder = try TemporaryFolder()
    try TinySite("").write(to: folder)
    var sentences: [String] = []
    for outcome in ["no", "no", "yes", "ghosted", "pending"] {
      var entry = NewEntry(title: "Asked", date: "2026-01-09")
      entry[.outcome] = outcome
      guard
        case .written(let written) = try await entry.write(
          in: "\(folder.path)/content", rules: .publishing, today: { _ in today })
      else { continue }
      sentences.append(written.sentence)
    }
    #expect(
      sentences == [
        "A no for the notebook: that makes 1 of 1,000, and you asked.",
        "A no for the notebook: that makes 2 of 1,000, and you asked.",
        "A yes, the first one, because you asked.", "Written down.",
        "Written down. Now it waits for its answer.",
      ])
  }

  @Test func entriesWrittenAtOnceAreAllKept() async throws {
    let folder = try TemporaryFolder()
    try TinySite("").write(to: folder)
    let content = "\(folder.path)/content"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        group.addTask {
          for _ in 0..<10 {
            _ = try await NewEntry(title: "Asked", date: "2026-01-09")
              .write(in: content, rules: .publishing, today: { _ in today })
          }
        }
      }
      try await group.waitForAll()
    }
    var report = Report()
    let read = try await Journal.read(content, reporting: &report)
    #expect(read.fileCount == 20)
    #expect(Set(read.journal?.entries.map(\.slug) ?? []).count == 20)
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}

let today = Day(number: 20_600)
