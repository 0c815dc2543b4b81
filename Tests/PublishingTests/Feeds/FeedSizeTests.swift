import Diagnostics
import Testing

@Suite("The size of feeds")
struct FeedSizeTests {
  private static let kilobytes400 = 400_000

  /// Entries that were answered on as many days.
  private func journal(_ count: Int, settings: String = "", story: String) -> FeedJournal {
    var journal = FeedJournal()
    journal.settings += "\n" + settings
    for number in 1...count {
      let day = "202\(number / 336)-\(padded(number / 28 % 12 + 1))-\(padded(number % 28 + 1))"
      journal.add(
        "\(day)-ask-\(number).md",
        "title: Ask \(number)\noutcome: yes\nanswered: \(day)\ncategory: all",
        story: story)
    }
    return journal
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  @Test func `The fifty newest are told unless the journal says otherwise`() async throws {
    let plain = try await journal(60, story: "Short.").atom()
    #expect(plain.entries.map(\.title) == (11...60).reversed().map { "Ask \($0)" })
    let few = journal(60, settings: "feed_items: 7", story: "Short.")
    for path in ["feed.xml", "feeds/yeses.xml", "feeds/weekly.xml", "feeds/categories/all.xml"] {
      #expect(try await few.atom(path).entries.count == 7)
    }
  }

  @Test(arguments: ["0", "501", "all"])
  func `A number of items that is none is refused`(typed: String) async throws {
    let (_, report) = try await journal(1, settings: "feed_items: \(typed)", story: "").site()
    #expect(report.hasErrors)
  }

  @Test func `Long stories are told in full as far as they fit, then by their first words`()
    async throws
  {
    let story = String(repeating: "It went on & on. ", count: 1000) + "The end."
    let outputs = try await journal(50, story: story).outputs()
    let feed = try AtomDocument(try #require(outputs["feed.xml"]))
    let isFull = feed.entries.map { $0.content.contains("The end.") }
    #expect(feed.entries.count == 50)
    #expect(isFull.first == true && isFull.last == false)
    #expect(isFull == isFull.sorted { $0 && !$1 })
    #expect(feed.entries.last?.content.contains("It went on &amp; on.") == true)
    #expect(
      feed.entries.last?.content.contains(
        "<a href=\"https://kim.example/entries/ask-1/\">Read the whole story</a>") == true)
  }

  @Test(arguments: ["Plain words. ", "<&>\"'\\ \\<br> [a](/log/) `<>`\n\n> "])
  func `No feed reaches 400 kB, however much there is to tell`(piece: String) async throws {
    let story = String(repeating: piece, count: 3000 / piece.utf8.count)
    let journal = journal(520, settings: "feed_items: 500", story: story)
    for (path, text) in try await journal.feeds() {
      #expect(text.utf8.count < Self.kilobytes400, "\(path)")
      if path.hasSuffix(".xml") { #expect(try !AtomDocument(text).entries.isEmpty) }
    }
  }

  @Test func `One endless story does not crowd the others out`() async throws {
    var journal = journal(20, story: "Short.")
    journal.add(
      "2026-02-01-long.md", "title: Long\noutcome: no\nanswered: 2026-02-01",
      story: String(repeating: "And then. ", count: 100_000))
    let feed = try await journal.atom()
    #expect(feed.entries.count == 21)
    #expect(
      feed.entries.map { $0.content.contains("Read the whole") } == [true]
        + Array(repeating: false, count: 20))
  }
}
