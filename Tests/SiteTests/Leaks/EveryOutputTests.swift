import Calendar
import Content
import Diagnostics
import Pictures
import Publishing
import TestSupport
import Testing

@testable import Privacy
@testable import ThousandKit

@Suite("In every kind of file that a build writes, every kind of secret is found")
struct EveryOutputTests {
  /// The secrets, each by what it is; the name is that of a names file, all else of a hidden entry.
  private static let secrets: [(kind: String, text: String)] = [
    ("name(0)", "Maria Ng"), ("title", "Asked Quillon Brothers for a raise"),
    ("to", "Quillon Brothers"), ("slug", "quillon-raise"),
    ("fileName", "2026-01-03-quillon-raise"), ("words", "nobody had ever dared to ask him"),
  ]

  private static let journal: TinySite = {
    let entries = (1...30).map { number in
      """
      -- entries/\(number)/index.md --
      ---
      title: Ask \(number)
      date: 2025-\(number < 16 ? "10" : "11")-\(10 + number % 15)
      outcome: \(number % 6 == 0 ? "yes" : "no")
      answered: 2025-12-\(10 + number % 15)
      category: Town
      tags: [boats]
      shelf: [funny]
      ---
      A story. ![A dot](dot.gif)
      """
    }
    return TinySite(
      (entries + [
        """
        -- entries/2026-01-03-quillon-raise.md --
        ---
        title: Asked Quillon Brothers for a raise
        to: Quillon Brothers
        visibility: hidden
        ---
        Nobody had ever dared to ask him before.
        -- pages/about.md --
        ---
        title: About
        aliases: [/who/]
        ---
        -- cheers.md --
        ---
        cheers: [{from: Bo, day: 2026-01-01, words: Well asked}]
        ---
        -- static/own.html --
        <p>As it is.</p>
        -- static/robots-note.txt --
        Nothing.
        -- static/list.csv --
        a,b
        -- static/.well-known/security.txt --
        Contact: https://kim.example/
        """
      ]).joined(separator: "\n"),
      settings: """
        url: https://kim.example/
        circle: [{name: Bo, url: "https://bo.example/"}]
        links: ["@kim@town.example"]
        """,
      pictures: Dictionary(
        uniqueKeysWithValues: (1...30).map { ("entries/\($0)/dot.gif", tinyGIF) }))
  }()

  private func site() async throws -> (secrets: Secrets, files: [String: [UInt8]]) {
    let folder = try TemporaryFolder()
    try Self.journal.write(to: folder)
    try folder.write("Maria Ng: initials\n", to: "names.txt")
    var builder = SiteBuilder("\(folder.path)/content")
    builder.today = Day("2026-02-09")
    builder.hasCards = true
    builder.photos = .cleaned
    builder.names = "\(folder.path)/names.txt"
    let build = try await builder.build()
    let site = try #require(build.site, "\(build.problems)")
    var files: [String: [UInt8]] = [:]
    for output in site.outputs() { files[output.path] = try output.bytes() }
    for card in try await site.cards() + site.storyPictures() {
      files["drawn " + card.file] = card.svg
    }
    files["drawn poster.pdf"] = PlannedCard(posterOf: site).svg
    for frame in Film(of: site).frames.suffix(1) { files["drawn " + frame.file] = frame.svg }
    return (Secrets(site.edition, names: build.names), files)
  }

  /// One file of each kind: those at the root, and in each folder one with each ending.
  private func kinds(_ files: [String: [UInt8]]) -> [String] {
    let kinds = Dictionary(grouping: files.keys.sorted()) { path in
      let parts = path.split(separator: "/")
      return parts.count == 1
        ? path
        : "\(parts[0])/\(parts.count > 2 ? "…" : "")" + (path.split(separator: ".").last ?? "")
    }
    return kinds.values.compactMap(\.first).sorted()
  }

  /// What a search of one file finds.
  private func found(_ secrets: Secrets, _ bytes: [UInt8], _ path: String) -> Set<String> {
    let search = LeakSearch(secrets)
    if path.hasPrefix("drawn ") {
      search.look(atDrawing: bytes, of: String(path.dropFirst(6)))
    } else {
      search.look(at: bytes, in: path)
    }
    return Set(search.leaks.map { "\(secrets.all[$0.match.secret].kind)" })
  }

  @Test("in its middle, however it is written there, at its end and in its name")
  func everyKind() async throws {
    let (secrets, files) = try await site()
    let kinds = kinds(files)
    for file in [
      "index.html", "feed.xml", "feed.json", "progress.json", "oembed.json", "circle.opml",
      "manifest.webmanifest", "robots.txt", "sitemap.xml", "badge.svg", "list.csv", "own.html",
      "drawn poster.pdf", "apple-touch-icon.png",
    ] { #expect(kinds.contains(file), "\(file) is not among \(kinds)") }
    for start in ["find/", "feeds/", "embed/", "entries/", "shields/", "assets/", "drawn cards/"] {
      #expect(kinds.contains { $0.hasPrefix(start) }, "\(start) in \(kinds)")
    }
    for path in kinds {
      let bytes = try #require(files[path])
      #expect(found(secrets, bytes, path) == [], "\(path)")
      for (kind, text) in Self.secrets {
        for planted in planted(text, in: bytes) {
          #expect(found(secrets, planted, path).contains(kind), "\(kind) in \(path)")
        }
        if !path.hasPrefix("drawn "), kind != "words", kind != "title" {
          let name = "x/\(text.lowercased().replacing(" ", with: "-"))/" + path
          #expect(found(secrets, [], name).contains(kind), "\(kind) in the name \(name)")
        }
      }
    }
  }

  /// A file with some words in it, written in each way that its readers understand.
  private func planted(_ text: String, in bytes: [UInt8]) -> [[UInt8]] {
    let isText = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
    guard isText else { return [bytes + Array("\0\0 \(text) \0".utf8)] }
    let half = bytes.count / 2
    // Not within a tag, nor within an escaped one of a line of JSON.
    let end: UInt8 = bytes.first == UInt8(ascii: "<") ? 62 : bytes[half...].contains(10) ? 10 : 44
    let place = bytes[half...].firstIndex(of: end).map { $0 + 1 } ?? bytes.count
    let units = text.unicodeScalars.map(\.value)
    let ways = [
      text, text.uppercased(), text.replacing(" ", with: "%20"),
      units.map { "&#\($0);" }.joined(),
      units.map { "\\u00" + String($0, radix: 16) }.joined(),
      text.replacing("a", with: "<b>a</b>"), text.replacing("a", with: "&lt;b&gt;a&lt;/b&gt;"),
    ]
    return ways.flatMap { way in
      let words = Array(" \(way) ".utf8)
      let inside: [UInt8] = Array(bytes[..<place]) + words + Array(bytes[place...])
      return [inside, bytes + words]
    }
  }
}
