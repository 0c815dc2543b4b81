import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@Suite("Files that are published as they are")
struct StaticFileTests {
  private func site(
    _ files: [String: [UInt8]], _ text: String = "", url: String = "https://kim.example/"
  ) async throws -> BuiltSite {
    let statics = Dictionary(uniqueKeysWithValues: files.map { ("static/\($0)", $1) })
    return try await TinySite(text, settings: "url: \(url)", pictures: statics).built()
  }

  @Test("bytes stay as they are, whatever the name and the depth")
  func bytes() async throws {
    let files: [String: [UInt8]] = [
      "CNAME": Array("noes.example".utf8), "_headers": Array("/*\n  X: y".utf8),
      ".well-known/security.txt": Array("Contact: mailto:kim@kim.example".utf8),
      "cv.pdf": [0x25, 0x50, 0x44, 0x46, 0, 255], "empty": [], ".nojekyll": [],
      "raw.md": Array("no front matter".utf8),
    ]
    let site = try await site(files)
    #expect(site.problems == "")
    for (name, bytes) in files { #expect(site.bytes[name] == bytes, "\(name)") }
  }

  @Test("stories and pages may link to them")
  func links() async throws {
    let site = try await site(
      ["papers/cv.pdf": [1], "game/index.html": Array("<p>".utf8)],
      """
      -- entries/2026-01-01-a.md --
      ---
      title: A
      ---
      [CV](/papers/cv.pdf), [game](/game/), [gone](/papers/gone.pdf)
      """)
    #expect(site.problems.contains("there is no page at '/papers/gone.pdf'"))
    #expect(site.report.errorCount == 1)
  }

  @Test("pictures lose what the camera wrote into them")
  func pictures() async throws {
    let site = try await site(["me.jpg": PhotoBytes.jpeg(), "press/logo.png": PhotoBytes.png])
    #expect(site.problems == "")
    for name in ["me.jpg", "press/logo.png"] {
      let bytes = try #require(site.bytes[name])
      #expect(bytes.firstRange(of: PhotoBytes.secret) == nil, "\(name)")
    }
  }

  @Test(
    "what cannot be cleaned is refused",
    arguments: [
      ("scan.tif", [0x49, 0x49, 0x2A, 0] as [UInt8], "metadata (place, owner) cannot be removed"),
      ("scan", [0x4D, 0x4D, 0, 0x2A], "metadata (place, owner) cannot be removed"),
      ("torn.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF], "is damaged"),
      ("not.jpg", Array("text".utf8), "metadata (place, owner) cannot be removed"),
      ("shot.heic", [0, 0, 0, 24] + Array("ftypheic".utf8), "few browsers show"),
    ])
  func refused(name: String, bytes: [UInt8], words: String) async throws {
    let site = try await site([name: bytes])
    #expect(site.problems.contains("static/\(name): error: '\(name)' "))
    #expect(site.problems.contains(words))
    #expect(site.paths.isEmpty)
  }

  @Test("a video that says where it was filmed is refused, in whatever box")
  func videos() async throws {
    func box(_ kind: String, _ content: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(content.count + 8)] + Array(kind.utf8) + content
    }
    let place = [0xA9, 0x78, 0x79, 0x7A] + Array("+38.7223-009.1393/".utf8)
    let start = box("ftyp", Array("qt  ".utf8))
    let told = try await site(["clip.mov": start + box("mdat", [1]) + box("moov", place)])
    #expect(told.problems.contains("static/clip.mov: error: 'clip.mov' says where it was filmed"))
    let torn = try await site(["clip.mov": start + [0, 0, 9, 9] + Array("moov".utf8) + place])
    #expect(torn.problems.contains("[video-place]"))
    // Pixels that happen to look like a place are none.
    let chance = try await site(["clip.mov": start + box("mdat", place) + box("moov", [1])])
    #expect(chance.problems == "")
  }

  @Test("robots.txt takes the place of ours; nothing else of ours is replaced")
  func collisions() async throws {
    let robots = try await site(["robots.txt": Array("User-agent: *\nDisallow: /".utf8)])
    #expect(robots.problems == "")
    #expect(try robots.text("robots.txt") == "User-agent: *\nDisallow: /")
    #expect(robots.paths.count { $0 == "robots.txt" } == 1)
    for name in ["index.html", "feed.xml", "LOG/index.html", "stats/index.html", "cards/home.png"] {
      let site = try await site([name: PhotoBytes.png])
      #expect(site.problems.contains("static/\(name): error: the address"), "\(name)")
      #expect(site.problems.contains("belongs to the site itself"), "\(name)")
    }
  }

  @Test("but not where the journal needs ours", arguments: ["noindex: yes", "ai_crawlers: no"])
  func neededRobots(setting: String) async throws {
    let robots = ["static/robots.txt": Array("User-agent: *\nDisallow: /".utf8)]
    let site = try await TinySite(
      "", settings: "url: https://kim.example/\n\(setting)", pictures: robots
    ).built()
    let name = setting.prefix { $0 != ":" }
    #expect(
      site.problems.contains("static/robots.txt: error: this file would replace the robots.txt"))
    #expect(site.problems.contains("that '\(name)' in "))
    #expect(site.problems.contains("journal.md:"))
    #expect(site.report.errorCount == 1)
  }

  @Test("a name that an entry, a page or a picture has is an error with both places")
  func keepersCollisions() async throws {
    let site = try await site(
      ["about/index.html": [1], "categories": [1], "entries/a/index.html": [1]],
      """
      -- entries/2026-01-01-a.md --
      ---
      title: A
      category: travel
      ---
      -- pages/about.md --
      ---
      title: About
      ---
      """)
    #expect(
      site.problems.contains("static/about/index.html: error: the address /about/ is taken already")
    )
    #expect(site.problems.contains("pages/about.md"))
    #expect(site.problems.contains("entries/2026-01-01-a.md"))
    #expect(site.problems.contains("static/categories: error: the site needs a folder"))
  }

  @Test("links that lead out, names that Windows refuses and large files are errors")
  func hostile() async throws {
    let folder = try TemporaryFolder()
    try TinySite("", pictures: ["static/con.txt": [1]]).write(to: folder)
    try folder.write("secret", to: "outside.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/content/static/out.txt",
      withDestinationPath: "\(folder.path)/outside.txt")
    let large = "\(folder.path)/content/static/large.bin"
    try Disk.write([], to: large)
    try #require(FileHandle(forWritingAtPath: large)).truncate(atOffset: 101 << 20)
    let site = try await BuiltSite(folder, on: "2026-02-09")
    #expect(site.problems.contains("static/con.txt: error: the name has a part, 'con.txt'"))
    #expect(site.problems.contains("static/out.txt: error: the symbolic link points outside"))
    #expect(site.problems.contains("static/large.bin: error: the file is larger than 100 MiB"))
    #expect(site.report.errorCount == 3)
  }

  @Test("what version control, desktops and editors leave is nobody's file")
  func leftOut() async throws {
    let left = [
      ".DS_Store", ".git/config", "deep/.gitkeep", "deep/._cv.pdf", "Thumbs.db", "desktop.ini",
      "cv.pdf~",
      ".cv.pdf.swp", "#cv.pdf#", ".svn/entries",
    ]
    let site = try await site(
      Dictionary(uniqueKeysWithValues: left.map { ($0, [1]) }).merging([".domains": [1]]) { $1 })
    #expect(site.problems == "")
    #expect(left.allSatisfy { !site.paths.contains($0) } && site.paths.contains(".domains"))
  }
}
