import TestSupport
import Testing

/// The form "Take it down".
@Suite struct TakeDownFormTests: SentForms {
  @Test func `An entry is taken down, and its file says so in one line`() async throws {
    let said = try await form("### Which entry is to be taken down?\n\nairline meal\n")
    #expect(said.status == 0)
    #expect(said.said.hasPrefix("‘Asked the airline for a meal’ is taken down."))
    let text = try #require(
      try said.folder.files(in: "content/entries")["2026-01-10-airline-meal.md"])
    #expect(
      String(decoding: text, as: UTF8.self) == """
        ---
        title: Asked the airline for a meal
        outcome: no
        visibility: hidden
        answered: 2026-01-10
        ---

        """)
    let unclear = try await form("### Which entry is to be taken down?\n\nasked airline\n")
    #expect(unclear.status == 1 && unclear.said.contains("2 entries fit"))
    let extra = try await form(
      "### Which entry is to be taken down?\n\nairline meal\n\n### Why?\n\nBecause.\n")
    #expect(extra.status == 1 && extra.said.contains("### Why?** This heading is none"))
  }

  @Test(arguments: [
    "https://ada.example/noes/entries/airline-meal/",
    "http://a.example/entries/airline-meal/index.html#x",
    "https://github.com/ada/noes/blob/main/content/entries/2026-01-10-airline-meal.md?plain=1",
    "airline-meal",
  ])
  func `The address of a page or a file names its entry`(address: String) async throws {
    let said = try await form("### Which entry is to be taken down?\n\n\(address)\n")
    #expect(said.said.hasPrefix("‘Asked the airline for a meal’ is taken down."), "\(said.said)")
  }

  @Test func `What was not on the site is said to be so when it is taken down`() async throws {
    for (fields, words) in [
      ("date: 2026-02-01\ndraft: true", "It was not on the site yet"),
      ("date: 2026-03-01", "It was not on the site yet"),
      ("date: 2026-02-01\nvisibility: hidden", "was hidden already"),
      ("date: 2026-02-01\nvisibility: counted", "is taken down"),
    ] {
      let said = try await form(
        "### Which entry is to be taken down?\n\nquiet\n",
        journal: journal + "\n-- entries/x.md --\n---\ntitle: A quiet ask\n\(fields)\n---\n")
      #expect(said.status == 0 && said.said.contains(words), "\(fields): \(said.said)")
    }
    let flawed = try await form(
      "### Which entry is to be taken down?\n\nquiet\n",
      journal: journal + "\n-- entries/x.md --\n---\ntitle: A quiet ask\nfear: 11\n---\n")
    #expect(flawed.status == 1 && flawed.said.contains("Entries with errors are not searched"))
  }
}
