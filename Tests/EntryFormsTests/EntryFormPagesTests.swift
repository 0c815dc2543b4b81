import Authoring
import Calendar
import Content
import EntryForms
import Files
import Server
import TestSupport
import Testing
import ThousandKit

/// A journal in a folder of its own, with its forms.
private struct Table {
  let folder: TemporaryFolder
  let forms: EntryFormPages

  init(_ text: String = tinyJournal) throws {
    folder = try TemporaryFolder()
    try TinySite(text).write(to: folder)
    forms = EntryFormPages("\(folder.path)/content", rules: .publishing) { _ in
      Day("2026-02-09") ?? Day(number: 0)
    }
  }

  func look(_ path: String = "", _ query: [String: String] = [:]) async -> Response {
    await forms.response(to: Visit(path: path, query: query, token: "secret", base: "/"))
  }

  func send(
    _ fields: [String: String], to path: String = "", photos: [[UInt8]] = []
  ) async -> Response {
    await forms.response(
      to: Visit(
        path: path, fields: fields,
        files: photos.map { UploadedFile(field: "photos", bytes: $0) }, token: "secret", base: "/"))
  }

  func entries() throws -> [String: String] {
    try folder.files(in: "content/entries").mapValues { String(decoding: $0, as: UTF8.self) }
  }
}

private let tinyJournal = """
  -- journal.md --
  ---
  title: Noes
  keeper: Ada
  goal: 10
  ---
  -- entries/2026-01-09-airline.md --
  ---
  title: Asked the <airline> desk   # spaces stay
  to: Aurora
  category: travel
  ---
  The story.
  -- entries/2026-01-10-table.md --
  ---
  title: Asked for the window table
  ---
  """

extension Response {
  var text: String { String(decoding: body, as: UTF8.self) }
}

@Suite struct EntryFormPagesTests {
  @Test func `Photos go beside the entry, cleaned, and into its story`() async throws {
    let table = try Table()
    let fields = [
      "title": "Asked for a seat", "date": "2026-02-09", "outcome": "pending", "story": "Look.",
      "photo-words": "The hall", "visibility": "counted", "publish": "2026-03-01",
    ]
    let response = await table.send(fields, photos: [PhotoBytes.jpeg(), PhotoBytes.png])
    #expect(response.status == .seeOther)
    let files = try table.folder.files(in: "content/entries/2026-02-09-asked-for-a-seat")
    #expect(Set(files.keys) == ["index.md", "photo.jpg", "photo-2.png"])
    for (name, bytes) in files {
      #expect(bytes.firstRange(of: PhotoBytes.secret) == nil, "\(name)")
    }
    let text = String(decoding: files["index.md"] ?? [], as: UTF8.self)
    #expect(text.hasSuffix("Look.\n\n![The hall](photo.jpg)\n\n![The hall](photo-2.png)\n"))
    #expect(text.contains("visibility: counted\n") && text.contains("publish: 2026-03-01\n"))

    let before = try table.entries()
    for (photo, words) in [
      (Array("text".utf8), "in a format"), ([0xFF, 0xD8, 0xFF], "is damaged"),
    ] {
      let refused = await table.send(fields, photos: [photo])
      #expect(refused.status == .notTaken && refused.text.contains(words))
    }
    let flawed = await table.send(fields.merging(["title": ""]) { $1 }, photos: [PhotoBytes.png])
    #expect(flawed.status == .notTaken && flawed.text.contains("choose the photos again"))
    #expect(try table.entries() == before)
  }

  @Test func `An ask is written as 'thousand log' writes it, and met with the new count`()
    async throws
  {
    let table = try Table()
    let response = await table.send([
      "title": "  Asked for a day\r\noff: please ", "date": "2026-02-09", "outcome": "no",
      "to": "Boss", "fear": "7", "tags": "work, courage,", "story": "One.\r\n\r\nTwo.",
      "answered": "", "learned": " ",
    ])
    #expect(response.status == .seeOther)
    #expect(
      try table.entries()["2026-02-09-asked-for-a-day-off-please.md"] == """
        ---
        title: "Asked for a day off: please"
        date: 2026-02-09
        outcome: no
        answered: 2026-02-09
        tags: [work, courage]
        to: Boss
        fear: 7
        ---
        One.

        Two.

        """)
    let page = await table.look("", ["written": "1"])
    #expect(response.location == "/_thousand/forms/?written=1")
    #expect(page.text.contains("A no for the notebook: that makes 1 of 10, and you asked."))
    #expect(page.text.contains(#"<a href="/entries/asked-for-a-day-off-please/">"#))
    #expect(await !table.look("", ["written": "9"]).text.contains("notebook"))
  }

  @Test func `What is wrong stands beside its field, nothing is lost, nothing is written`()
    async throws
  {
    let table = try Table()
    let before = try table.entries()
    let response = await table.send([
      "title": "Asked \"twice\" <b>", "date": "2026-02-30", "fear": "11", "story": "</textarea>Hm",
    ])
    #expect(response.status == .notTaken)
    let page = ScannedPage(response.text)
    let date = page.tags("input").first { $0["name"] == "date" }
    #expect(date?["value"] == "2026-02-30")
    #expect(date?["aria-invalid"] == "true")
    #expect(date?["aria-describedby"] == "date-wrong")
    #expect(page.tags("input").first { $0["name"] == "fear" }?["aria-invalid"] == "true")
    #expect(page.tags("input").first { $0["name"] == "title" }?["value"] == "Asked \"twice\" <b>")
    #expect(page.tags("input").first { $0["name"] == "to" }?["aria-invalid"] == nil)
    #expect(response.text.contains("&lt;/textarea&gt;Hm"))
    #expect(response.text.contains("#date"))
    #expect(try table.entries() == before)
    #expect(await table.send(["title": ""]).status == .notTaken)
    #expect(try table.entries() == before)
  }

  @Test func `An answer changes its own lines and no other byte`() async throws {
    let table = try Table()
    let page = await table.look("answer", ["entry": "aurora"])
    #expect(page.text.contains("They answered"))
    #expect(page.text.contains("Asked the &lt;airline&gt; desk"))
    #expect(page.text.contains("asked 31 days ago"))
    let response = await table.send(
      [
        "entry": "airline", "outcome": "yes", "answered": "2026-02-01", "sting": "0",
        "learned": "Ask the one who smiles.",
      ], to: "answer")
    #expect(response.status == .seeOther)
    #expect(
      try table.entries()["2026-01-09-airline.md"] == """
        ---
        title: Asked the <airline> desk   # spaces stay
        outcome: yes
        answered: 2026-02-01
        sting: 0
        learned: Ask the one who smiles.
        to: Aurora
        category: travel
        ---
        The story.

        """)
    #expect(await table.look("", ["written": "1"]).text.contains("the first one"))
  }

  @Test func `An answer that does not fit is told, and the form keeps its words`() async throws {
    let table = try Table()
    let before = try table.entries()
    let wrong: [(fields: [String: String], words: String)] = [
      (["outcome": "no", "answered": "2026-01-01"], "before"),
      (["outcome": "no", "answered": "soon"], "not a day"),
      (["outcome": "no", "sting": "-1"], "0 to 10"),
      (["outcome": "pending"], "what came of it"),
      ([:], "what came of it"),
    ]
    for (fields, words) in wrong {
      let given = ["entry": "airline", "learned": "Kept"].merging(fields) { $1 }
      let response = await table.send(given, to: "answer")
      #expect(response.status == .notTaken)
      #expect(response.text.contains(words), "\(fields)")
      #expect(response.text.contains(#"value="Kept""#))
    }
    #expect(try table.entries() == before)
  }

  @Test func `Several or no asks are a list to choose from`() async throws {
    let table = try Table()
    let several = await table.look("answer", ["entry": "asked"])
    #expect(several.text.contains("entry=airline") && several.text.contains("entry=table"))
    #expect(await table.look("answer", ["entry": "zeppelin"]).text.contains("No ask has"))
    let gone = await table.send(["entry": "zeppelin", "outcome": "no"], to: "answer")
    #expect(gone.text.contains("No ask has"))
  }

  @Test func `The first page lists what waits, the newest first`() async throws {
    let page = try await Table().look().text
    let table = try #require(page.firstRange(of: "window table")?.lowerBound)
    let airline = try #require(page.firstRange(of: "&lt;airline&gt;")?.lowerBound)
    #expect(table < airline)
    #expect(page.contains(#"<option value="travel">"#))
    #expect(page.contains(#"name="token" value="secret""#))
  }

  @Test func `Entries with errors are no reason not to write, and a broken journal is`()
    async throws
  {
    let flawed = try Table(
      tinyJournal + "\n-- entries/2026-01-11-bad.md --\n---\noutcome: mabye\n---\n")
    #expect(await flawed.look().text.contains("Some entries have errors"))
    #expect(await flawed.send(["title": "Asked again"]).status == .seeOther)
    #expect(
      await flawed.look("", ["written": "1"]).text.contains("Now it waits for its answer."))
    let gone = EntryFormPages("\(flawed.folder.path)/<gone>", rules: .publishing) { _ in
      Day(number: 0)
    }
    let response = await gone.response(to: Visit(path: "", token: "secret", base: "/"))
    #expect(response.status == .failed)
    #expect(response.text.contains("/&lt;gone&gt;/journal.md"))
  }

  @Test func `No form page may run a script or be framed`() async throws {
    let table = try Table()
    for path in ["", "answer"] {
      let policy = await table.look(path).policy ?? ""
      #expect(policy.contains("default-src 'none'") && !policy.contains("script-src"))
      #expect(policy.contains("frame-ancestors 'none'"))
      #expect(await !table.look(path).text.contains("<script"))
    }
    #expect(await table.look("forms.css").type.hasPrefix("text/css"))
    #expect(await table.look("../etc").status == .notFound)
  }
}
