import Markup
import TestSupport
import Testing

@Suite("Pictures of stories")
struct PictureTests {
  private func site(
    _ story: String, fields: String = "", pictures: [String: [UInt8]] = [:]
  ) async throws -> BuiltSite {
    try await TinySite(
      """
      -- entries/2026-01-01-a/index.md --
      ---
      title: A
      \(fields)
      ---
      \(story)
      """, settings: "url: https://kim.example/journal/", pictures: pictures
    ).built()
  }

  @Test("a picture is published beside its page, cleaned")
  func besideThePage() async throws {
    let jpeg = PhotoBytes.jpeg()
    let site = try await site(
      "![Me at the desk](my%20desk.jpg)", pictures: ["entries/2026-01-01-a/my desk.jpg": jpeg])
    #expect(site.problems == "")
    let picture = try #require(site.bytes["entries/a/my desk.jpg"])
    #expect(picture.firstRange(of: PhotoBytes.secret) == nil)
    let image = try #require(try site.page("entries/a/index.html").tags("img").first)
    #expect(image["src"] == "/journal/entries/a/my%20desk.jpg")
    #expect(image["alt"] == "Me at the desk")
  }

  @Test("a cover is published once and shown above the story; previews show the card")
  func cover() async throws {
    let site = try await site(
      "![x](café.png)", fields: "cover: café.png",
      pictures: ["entries/2026-01-01-a/café.png": PhotoBytes.png])
    #expect(site.problems == "")
    #expect(site.paths.count { $0.hasSuffix(".png") && $0.contains("entries/") } == 1)
    let page = try site.page("entries/a/index.html")
    let address = "/journal/entries/a/caf%C3%A9.png"
    #expect(page.tags("img").map { $0["src"] } == [address, address])
    #expect(page.meta("og:image") == "https://kim.example/journal/cards/entries/a.png")
    #expect(page.meta("twitter:card") == "summary_large_image")
  }

  @Test(
    "every character of a picture's name is one of its name",
    arguments: ["photo#1.png", "100%.png", "a%20b.png", "[a](b).png", "a&b;c=d.png"])
  func names(name: String) async throws {
    let written = percentEncodedPath(name).replacing("(", with: "%28").replacing(")", with: "%29")
    let site = try await site(
      "![x](\(written))\n\n[full size](\(written))", fields: "cover: '\(name)'",
      pictures: ["entries/2026-01-01-a/\(name)": PhotoBytes.png])
    #expect(site.problems == "")
    #expect(site.bytes["entries/a/\(name)"] != nil)
    let page = try site.page("entries/a/index.html")
    let address = "/journal/entries/a/\(percentEncodedPath(name))"
    #expect(page.tags("img").map { $0["src"] } == [address, address])
    #expect(page.tags("a").contains { $0["href"] == address })
    #expect(percentDecoded(address).hasSuffix("/\(name)"))
  }

  @Test(
    "a picture may link to itself, and words to a picture",
    arguments: [
      "[![x](a.png)](a.png)", "[x](a.png)", "[x](a.png#top)",
    ])
  func linked(story: String) async throws {
    let site = try await site(story, pictures: ["entries/2026-01-01-a/a.png": PhotoBytes.png])
    #expect(site.problems == "")
    #expect(site.bytes["entries/a/a.png"] != nil)
    let link = try site.page("entries/a/index.html").tags("a").first {
      $0["href"]?.hasPrefix("/journal/entries/a/a.png") ?? false
    }
    #expect(link != nil)
  }

  @Test(
    "a picture that cannot be shown is an error at its place",
    arguments: [
      ("gone.jpg", "there is no image at 'gone.jpg' [missing-image]"),
      ("../../../secret.png", "there is no image at '../../../secret.png' [missing-image]"),
      (
        "https://example.org/x.png",
        "'https://example.org/x.png' is on another site, and pages load nothing from others "
          + "[remote-image]"
      ),
      ("//example.org/x.png", "'//example.org/x.png' is on another site, and pages load nothing"),
      (
        "drawing.svg",
        "'drawing.svg' is in a format whose metadata (place, owner) cannot be removed "
          + "[image-kind]"
      ),
      ("torn.png", "'torn.png' is damaged [image-kind]"),
    ])
  func problem(path: String, words: String) async throws {
    let pictures = [
      "entries/2026-01-01-a/drawing.svg": Array("<svg/>".utf8),
      "entries/2026-01-01-a/torn.png": Array(PhotoBytes.png.prefix(30)),
      "../secret.png": PhotoBytes.png,
    ]
    let site = try await site("A ![pic](\(path)).", pictures: pictures)
    #expect(site.problems.hasPrefix("entries/2026-01-01-a/index.md:5:10: error: \(words)"))
    #expect(site.bytes.isEmpty)
  }

  @Test("an empty image is an error")
  func empty() async throws {
    #expect(try await site("![pic]()").problems.contains("[empty-link]"))
  }

  @Test("a cover that is missing is an error at its field")
  func missingCover() async throws {
    #expect(
      try await site("", fields: "cover: gone.jpg").problems == """
        entries/2026-01-01-a/index.md:3:8: error: there is no image at 'gone.jpg' [missing-image]
          3 | cover: gone.jpg
            |        ^^^^^^^^ the path begins at the entry's own folder

        """)
  }

  @Test("two pictures of one name, or one with the name of another file, are an error")
  func sameName() async throws {
    let twice = try await site(
      "![x](one/x.png) ![y](two/X.png)",
      pictures: [
        "entries/2026-01-01-a/one/x.png": PhotoBytes.png,
        "entries/2026-01-01-a/two/X.png": PhotoBytes.png,
      ])
    #expect(
      twice.problems.contains(
        "index.md:5:22: error: the address /entries/a/X.png is taken already [duplicate-address]"))
  }

  @Test(
    "the ending of a published picture is that of its kind, whatever it is called",
    arguments: [
      ("pic.html", PhotoBytes.gif, "pic.gif"), ("index.html", PhotoBytes.png, "index.png"),
      ("me.JPEG", PhotoBytes.jpeg(), "me.JPEG"), ("me.jpg", PhotoBytes.webP, "me.webp"),
      ("photo", PhotoBytes.png, "photo.png"), (".svg", PhotoBytes.png, ".svg.png"),
      ("a.b.js", PhotoBytes.jpeg(), "a.b.jpg"),
    ])
  func ending(name: String, bytes: [UInt8], published: String) async throws {
    let site = try await site(
      "![x](\(name))", pictures: ["entries/2026-01-01-a/\(name)": bytes])
    #expect(site.problems == "")
    #expect(site.paths.contains("entries/a/\(published)"))
    let page = try site.page("entries/a/index.html")
    #expect(page.tags("img").map { $0["src"] } == ["/journal/entries/a/\(published)"])
    #expect(!site.paths.contains("entries/a/\(name)") || name == published || name == "index.html")
  }

  @Test(
    "a picture that is too large to be opened is named together with all other problems",
    arguments: [
      ("big.png", PhotoBytes.head(ofPNG: 20_000, 10_000)),
      ("big.jpg", PhotoBytes.head(ofJPEG: 20_000, 10_000)),
      ("big.gif", PhotoBytes.head(ofGIF: 20_000, 10_000)),
      ("big.webp", PhotoBytes.head(ofWebP: 20_000, 10_000)),
    ])
  func tooLarge(name: String, bytes: [UInt8]) async throws {
    for worker in [nil, "exit 1"] {
      let site = try await TinySite(
        """
        -- entries/2026-01-01-a/index.md --
        ---
        title: A
        fear: 11
        ---
        -- entries/2026-01-02-b/index.md --
        ---
        title: B
        ---
        ![x](\(name))
        """, pictures: ["entries/2026-01-02-b/\(name)": bytes]
      ).built(worker: worker)
      #expect(site.problems.contains("a/index.md:3:7: error: "))
      #expect(
        site.problems.contains(
          "b/index.md:4:6: error: '\(name)' has 200 megapixels, and at most 120 can be opened"))
    }
  }
}
