import Files
import TestSupport
import Testing

/// `thousand form`: what the keeper reads in the issue, and what is in the journal then.
@Suite struct FormCommandTests: SentForms {
  @Test func `An ask is written, and the issue says where`() async throws {
    let said = try await form(ask())
    #expect(said.status == 0 && said.errors == "")
    #expect(
      said.said
        == """
        Written down. Now it waits for its answer.

        It is in `./content/entries/2026-02-08-a-seat.md`, and the site is published in a few minutes.

        """.replacing("./", with: ""))
    #expect(try said.folder.files(in: "content/entries")["2026-02-08-a-seat.md"] != nil)
  }

  @Test func `A body without a day is of today, and the issue says so`() async throws {
    let said = try await form(ask(day: "_No response_"))
    #expect(try said.folder.files(in: "content/entries")["2026-02-09-a-seat.md"] != nil)
    #expect(said.said.contains("You left the day out, so it is today’s: 2026-02-09, a Monday."))
    let answer = "### Which ask?\n\nasked airline\n\n### What did they say?\n\nno\n"
    let answered = try await form(answer)
    #expect(answered.said.contains("today’s: 2026-02-09, a Monday."))
    #expect(try await form(ask()).said.contains("left the day out") == false)
  }

  @Test func `A day as people type it is shown as it was understood`() async throws {
    let said = try await form(ask(day: "yesterday"))
    #expect(said.said.contains("‘yesterday’ is 2026-02-08, a Sunday."))
    let answer =
      "### Which ask?\n\nasked airline\n\n### What did they say?\n\nno\n\n### When was the answer?\n\n"
    let answered = try await form(answer + "7.2.2026\n")
    #expect(answered.said.contains("‘7.2.2026’ is 2026-02-07, a Saturday."))
    let unclear = try await form(answer + "3/4/2026\n")
    #expect(
      unclear.said.contains(
        "**When was the answer?** '3/4/2026' could be two days: write 2026-04-03 or 2026-03-04."))
  }

  @Test func `What is left out of the page is said of its question`() async throws {
    let said = try await form(ask("<script>alert(1)</script>"))
    #expect(said.status == 0)
    #expect(
      said.said.contains(
        "Have another look at this, in that file:\n\n- **The story** Raw HTML is left out of the page"
      ))
  }

  @Test func `What is wrong is said of its question, and nothing is written`() async throws {
    let before = try await form(ask()).folder.files(in: "content/entries").count - 1
    for (body, words) in [
      (ask(day: "2026-02-30"), "**When?**"), (ask("[x](javascript:alert(1))"), "**The story**"),
      (ask("![x](https://a.example/b.png)"), "is on another site"),
      ("### What did you ask for?\n\n_No response_\n", "**What did you ask for?**"),
    ] {
      let said = try await form(body)
      #expect(said.status == 1)
      #expect(said.said.hasPrefix("This is not in the journal yet:\n\n- "))
      #expect(said.said.contains(words), "\(said.said)")
      #expect(said.said.contains("edit the form above"))
      #expect(try said.folder.files(in: "content/entries").count == before)
    }
  }

  @Test func `Photos are put beside the entry without their metadata`() async throws {
    let address = "https://github.com/user-attachments/assets/"
    let said = try await form(
      ask("Look: ![The hall](\(address)aa-1)\n\n<img alt=\"Image\" src=\"\(address)bb-2\" />"),
      attached: ["aa-1": PhotoBytes.jpeg(), "bb-2": PhotoBytes.png])
    #expect(said.status == 0, "\(said)")
    let files = try said.folder.files(in: "content/entries")
    let text = String(decoding: files["2026-02-08-a-seat/index.md"] ?? [], as: UTF8.self)
    #expect(text.contains("Look: ![The hall](photo.jpg)\n\n![](photo-2.png)"))
    for name in ["photo.jpg", "photo-2.png"] {
      let bytes = try #require(files["2026-02-08-a-seat/\(name)"])
      #expect(bytes.firstRange(of: PhotoBytes.secret) == nil)
    }
    #expect(said.said.contains("2 photos are beside it, without the place"))
    #expect(said.said.contains("'photo-2.png' has no words for those who cannot see it"))
    #expect(!said.said.contains("'photo.jpg' has no words"))
  }

  @Test func `A video stays where it is, as a link`() async throws {
    let address = "https://github.com/user-attachments/assets/cc-3"
    let said = try await form(
      ask(address), attached: ["cc-3": [0, 0, 0, 24] + Array("ftypisom".utf8) + [0, 0]])
    let files = try said.folder.files(in: "content/entries")
    let text = String(decoding: files["2026-02-08-a-seat.md"] ?? [], as: UTF8.self)
    #expect(text.contains("[Video](\(address))"))
    #expect(said.said.contains("The video stays where it is"))
  }

  @Test func `A photo that is missing or damaged is said, and nothing is written`() async throws {
    let address = "https://github.com/user-attachments/assets/"
    for (name, bytes, words) in [
      ("torn", [0xFF, 0xD8, 0xFF, 0xE1, 9, 9], "is damaged"), ("gone", nil, "could not be fetched"),
      ("text", [65], "cannot be removed. Attach it as JPEG or PNG"), ("none", [], "is empty"),
      (
        "page", Array("<!DOCTYPE html>".utf8), "is a web page and not a picture. Attach the picture"
      ),
    ] as [(String, [UInt8]?, String)] {
      let said = try await form(
        ask("![x y](\(address)\(name))"), attached: bytes.map { [name: $0] } ?? [:])
      #expect(said.status == 1)
      #expect(said.said.contains("The photo https://github.com/user-attachments/assets/"))
      #expect(said.said.contains(words), "\(said.said)")
      #expect(try said.folder.files(in: "content/entries").count == 2)
    }
  }

  @Test func `An answer finds the one ask that waits, and says what is wrong otherwise`()
    async throws
  {
    let answer = "### Which ask?\n\nasked airline\n\n### What did they say?\n\nno\n"
    let said = try await form(answer)
    #expect(said.status == 0)
    #expect(said.said.hasPrefix("A no for the notebook: that makes 2 of 1,000"))
    let gone = try await form(answer.replacing("asked airline", with: "nothing"))
    #expect(gone.status == 1 && gone.said.contains("No entry fits ‘nothing’"))
    let wrong = try await form(answer + "\n### How much did it sting, 0 to 10?\n\n11\n")
    #expect(wrong.status == 1 && wrong.said.contains("**How much did it sting, 0 to 10?**"))
    let again = try await form(
      answer + "\n### Does it replace an earlier answer?\n\nyes\n")
    #expect(again.status == 1)
    #expect(again.said.contains("2 entries fit ‘asked airline’"))
    #expect(again.said.contains("- `airline`: Asked the \\*airline\\* desk, 2026-01-09"))
    #expect(again.said.contains("edit the form above"))
    let earlier = try await form(
      "### Which ask?\n\nmeal\n\n### What did they say?\n\nyes\n")
    #expect(
      earlier.status == 1
        && earlier.said.contains(
          "**Does it replace an earlier answer?** ‘Asked the airline for a meal’ has had the answer ‘no’ "
            + "since 2026-01-10. Choose ‘yes’ here")
    )
    let nothing = try await form(
      "### Which ask?\n\n_No response_\n\n### What did they say?\n\nyes\n")
    #expect(nothing.said.contains("Say which entry"))
    let unknown = try await form("### Which ask?\n\nmeal\n\n### What did they say?\n\nmaybe\n")
    #expect(unknown.said.contains("**What did they say?** Unknown outcome 'maybe'"))
  }

  @Test func `A day to come is taken, and a year that may be wrong is pointed at`() async throws {
    let said = try await form(ask(day: "2027-02-08"))
    #expect(said.status == 0)
    #expect(
      said.said.hasPrefix(
        "It is held back until 2027-02-08. If the year is wrong, change 'date' to 2026-02-08 in the file."
      ))
    let soon = try await form(ask(day: "2026-03-08"))
    #expect(soon.said.hasPrefix("It is held back until 2026-03-08.\n"))
    let answer = try await form(
      "### Which ask?\n\nasked airline\n\n### What did they say?\n\nno\n\n### When was the answer?\n\n"
        + "2027-01-20\n")
    #expect(
      answer.said.hasPrefix(
        "It is shown as waiting until 2027-01-20. If the year is wrong, change 'answered' to 2026-01-20"
      ))
  }

  @Test func `What is attached is listed, and what would be lost is said`() async throws {
    let address = "https://github.com/user-attachments/assets/aa-1"
    let tool = try Tool(TinySite(journal))
    try tool.folder.write(ask("![x y](\(address)) and \(address)."), to: "form.md")
    let listed = try await tool.run("form", "form.md", "--list")
    #expect(listed.status == 0 && listed.output == "\(address)\taa-1\n")
    let lost = try await form(
      "### Which ask?\n\nmeal\n\n### What did they say?\n\nyes\n\n"
        + "### Does it replace an earlier answer?\n\nyes\n\n![x](\(address))\n")
    #expect(lost.status == 1)
    #expect(
      lost.said.contains(
        "**Does it replace an earlier answer?** A photo or a video is attached here"))
    let unclear = try await form(
      "### Which ask?\n\nmeal\n\n### What did they say?\n\nyes\n\n"
        + "### Does it replace an earlier answer?\n\nyes please\n")
    #expect(unclear.status == 1 && unclear.said.contains("Expected yes or no, not ‘yes please’"))
    let many = (1...21).map { "![x y](https://github.com/user-attachments/assets/n\($0))" }
    let tooMany = try await form(ask(many.joined(separator: "\n")))
    #expect(tooMany.status == 1)
    #expect(
      tooMany.said.contains("21 photos and videos are attached, and a form takes 20 at most."))
  }

  @Test func `Nobody is told of an issue because a title has a name in it`() async throws {
    let said = try await form(
      "### Which entry is to be taken down?\n\ndinner\n",
      journal: journal
        + "\n-- entries/x.md --\n---\ntitle: Asked @marie to dinner\ndate: 2026-02-01\n---\n")
    #expect(said.said.contains("‘Asked @<!-- -->marie to dinner’"), "\(said.said)")
  }

  @Test func `A form in another encoding is refused, and a mark of the encoding ignored`()
    async throws
  {
    let tool = try Tool(TinySite(journal))
    try tool.folder.write(Array(ask("caf").utf8) + [0xE9], to: "form.md")
    let refused = try await tool.run("form", "form.md")
    #expect(refused.status == 64 && refused.errors.contains("is not in UTF-8"))
    #expect(try await form("\u{FEFF}" + ask()).status == 0)
  }

  @Test
  func `An error elsewhere in the journal is said, since it keeps the site from being published`()
    async throws
  {
    let said = try await form(
      ask(), journal: journal + "\n-- entries/2026-01-11-x.md --\n---\nfear: 99\n---\n")
    #expect(said.status == 0)
    #expect(said.said.contains("Something else in the journal is wrong"))
    let none = try await form("hello")
    #expect(none.status == 64 && none.errors.contains("not one of the journal's forms"))
    #expect(none.said.contains("Its first line must be one of these"))
    #expect(none.said.contains("  - `### Which ask?`\n"))
    let tool = try Tool(TinySite(journal))
    try tool.folder.write(ask(), to: "form.md")
    try Disk.remove("\(tool.folder.path)/content/journal.md")
    let unreadable = try await tool.run("form", "form.md")
    #expect(unreadable.status == 1)
    #expect(
      unreadable.output.contains(
        "because something else is wrong:\n\n- `content/journal.md`: There"))
  }
}
