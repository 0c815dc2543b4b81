import Calendar
import Content
import Diagnostics
import Pictures
import Publishing
import TestSupport
import Testing

@testable import Privacy
@testable import ThousandKit

@Suite("The names of a names file are nowhere on the site")
struct NamesOnSiteTests {
  /// A site whose names are replaced by some rules, and searched for those of a file.
  /// - Parameter isOff: whether a rule only says what must not be seen, and replaces nothing.
  private func leaks(
    besides isOff: (NameRule) -> Bool = { _ in false }
  ) async throws -> (report: Report, found: [Leak], rules: [NameRule], told: String) {
    let folder = try TemporaryFolder()
    try PlantedJournal.site.write(to: folder)
    try folder.write(PlantedJournal.names, to: "names.txt")
    let content = "\(folder.path)/content"
    var report = Report()
    let all = try #require(
      Names.read("\(folder.path)/names.txt", outside: content, reporting: &report))
    let some = Names(path: all.path, rules: all.rules.filter { !isOff($0) })
    let journal = try #require(
      try await Journal.read(content, renaming: some, reporting: &report).journal)
    var builder = SiteBuilder(content)
    builder.today = Day("2026-02-09")
    builder.hasCards = true
    builder.photos = .cleaned
    let site = try await builder.site(of: journal, reporting: &report)
    let search = LeakSearch(Secrets(site.edition, names: all))
    for card in try await site.cards() { search.look(atDrawing: card.svg, of: card.file) }
    for output in site.outputs() { search.look(at: try output.bytes(), in: output.path) }
    let told = try await builder.leaks(in: search, of: site, names: all)
    return (
      report, search.leaks, all.rules,
      DiagnosticPrinter(.text(colour: false)).print(told)
        .replacing("\(folder.path)/content/", with: "")
    )
  }

  @Test("with all rules on there is none, in any field, file name, feed or card")
  func allOn() async throws {
    let (report, found, _, told) = try await leaks()
    #expect(told == "")
    #expect(!report.hasErrors, "\(DiagnosticPrinter(.text(colour: false)).print(report))")
    #expect(found.map(\.path) == [])
  }

  @Test(
    "with one rule off exactly that name is found, with its line, the place on the site and the file",
    arguments: PlantedJournal.places)
  func oneOff(place: String) async throws {
    let (_, found, rules, told) = try await leaks { $0.name == PlantedJournal.name(place) }
    let expected: Set<String> =
      place == PlantedJournal.unseen ? [] : [PlantedJournal.name(place)]
    #expect(Set(found.map { rules[$0.match.secret].name }) == expected, "\(place)")
    guard place != PlantedJournal.unseen else { return #expect(told == "") }
    let line = try #require(PlantedJournal.places.firstIndex(of: place)) + 1
    let errors = told.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(!errors.isEmpty)
    for error in errors {
      #expect(
        error.hasPrefix(PlantedJournal.file(of: place))
          && error.contains(
            ": error: the name in line \(line) of the names file is still on the site, ")
          && ["in ", "drawn into "].contains { error.contains("site, \($0)") }, "\(told)")
    }
  }

  @Test("what is drawn into cards is found there")
  func drawn() async throws {
    let (_, found, _, _) = try await leaks { $0.name == PlantedJournal.name("title") }
    #expect(found.contains { $0.manner == .drawn && $0.path.hasPrefix("cards/entries/") })
    let (_, files, _, _) = try await leaks { $0.name == PlantedJournal.name("picture") }
    #expect(files.contains { $0.manner == .named && $0.path.hasSuffix("2.gif") })
    #expect(files.contains { $0.manner == .inside && $0.path == "feed.xml" })
  }

  /// The problems of a journal with a names file, as `check` prints them.
  private func problems(
    _ journal: String, names: String, settings: String = "", strict: Bool = false
  ) async throws -> String {
    let folder = try TemporaryFolder()
    try TinySite(journal, settings: settings).write(to: folder)
    try folder.write(names, to: "names.txt")
    var builder = SiteBuilder("\(folder.path)/content")
    builder.names = "\(folder.path)/names.txt"
    builder.today = Day("2026-02-09")
    builder.looksForLeaks = true
    let build = try await builder.build()
    return build.problems.replacing("\(folder.path)/", with: "")
  }

  private let entry = """
    -- entries/2026-01-01-seat.md --
    ---
    title: Asked Aurora Airlines for a seat
    outcome: no
    answered: 2026-01-02
    ---
    """

  @Test("a name in the address of a link is an error there, for the link would lead elsewhere")
  func address() async throws {
    let found = try await problems(
      entry + "\nSee [there](https://aurora-airlines.example/no).",
      names: "Aurora Airlines: an airline")
    #expect(
      found.contains(
        "content/entries/2026-01-01-seat.md:6:21: error: the name in line 1 of the names file is still "
          + "on the site, in entries/seat/index.html:"), "\(found)")
    #expect(found.contains("^^^^^^^^^^^^^^^"))
  }

  @Test("a name that is one of the site's own words is an error of the names file")
  func ownWord() async throws {
    let found = try await problems(entry, names: "Aurora Airlines: an airline\nMilestones: x\n")
    #expect(
      found.contains("names.txt:2:1: error: this name is one of the site's own words, as in "),
      "\(found)")
    #expect(!found.contains("line 2 of the names file"))
  }

  @Test("a name in a file that was added as it is is an error of that file")
  func added() async throws {
    let found = try await problems(
      entry + "\n-- static/list.txt --\nEve Ott, Ann Lee\n",
      names: "Aurora Airlines: an airline\nEve Ott: a friend\n")
    #expect(
      found.contains(
        "list.txt: error: the name in line 2 of the names file is still on the site, in list.txt:1:1"
      ),
      "\(found)")
    #expect(!found.contains("own words"))
  }

  @Test("a rule that matches nothing is a warning, and so is one of two letters, with its places")
  func warnings() async throws {
    let found = try await problems(
      entry + "\nNg said so.",
      names: "Aurora Airlines: an airline\nNg: a friend\nEve Ott: a friend\n")
    #expect(
      found == """
        names.txt:2:1: warning: a name this short may be part of other words; it is replaced at \
        content/entries/2026-01-01-seat.md:6:1 [short-name]
          look at each of these, or write a longer name
        names.txt:3:1: warning: this name is nowhere in the journal [unused-name]
          check how it is spelled, or delete the line

        """)
  }

  @Test("a journal that is published only with a names file has an error without one")
  func required() async throws {
    let folder = try TemporaryFolder()
    try TinySite(entry, settings: "names: required").write(to: folder)
    var builder = SiteBuilder("\(folder.path)/content")
    let build = try await builder.publish(to: "\(folder.path)/site")
    #expect(build.hasErrors)
    #expect(
      build.problems.contains(
        "content/journal.md:4:8: error: this journal is published only with a"))
    #expect(try folder.files().keys.filter { $0.hasPrefix("site") } == [])
    builder.names = "\(folder.path)/nowhere.txt"
    #expect(try await builder.publish(to: "\(folder.path)/site").hasErrors)
    try folder.write("Aurora Airlines: an airline\n", to: "names.txt")
    builder.names = "\(folder.path)/names.txt"
    let good = try await builder.publish(to: "\(folder.path)/site")
    #expect(!good.hasErrors, "\(good.problems)")
    let page = try folder.files()["site/entries/seat/index.html"] ?? []
    #expect(String(decoding: page, as: UTF8.self).contains("Asked an airline for a seat"))
  }

  @Test("a leak leaves the last good site as it is")
  func lastGoodSite() async throws {
    let folder = try TemporaryFolder()
    try TinySite(entry).write(to: folder)
    try folder.write("Aurora Airlines: an airline\n", to: "names.txt")
    var builder = SiteBuilder("\(folder.path)/content")
    builder.names = "\(folder.path)/names.txt"
    #expect(try await !builder.publish(to: "\(folder.path)/site").hasErrors)
    let before = try folder.files(in: "site")
    try folder.write(
      "---\ntitle: B\ndate: 2026-01-03\n---\n<https://aurora-airlines.example/>",
      to: "content/entries/b.md")
    let build = try await builder.publish(to: "\(folder.path)/site")
    #expect(build.hasErrors)
    #expect(build.publishedFiles == nil)
    #expect(try folder.files(in: "site") == before)
    #expect(
      try folder.files().keys.allSatisfy { !$0.contains("thousand-") || $0.contains("manifest") })
  }
}
