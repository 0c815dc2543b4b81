import Files
import TestSupport
import Testing

@testable import Pictures

@Suite("Photos made ready for pages")
struct DevelopedPhotoTests {
  /// A program that makes of every photo one of two widths, in a dark red.
  private static let worker = """
    echo 'thousand-image-worker 2 pen-1'
    while read -r verb length; do
      head -c "$length" >>"$(dirname "$0")/asked"
      echo >>"$(dirname "$0")/asked"
      printf 'photo 8 6 9109504 4 3 20 4 8 6 20 4\\n\(webP)\(jpeg)\(webP)\(jpeg)'
    done
    """

  /// The shortest WebP and the shortest JPEG, as `printf` takes them.
  private static let webP = #"RIFF\014\000\000\000WEBPVP8L\000\000\000\000"#
  private static let jpeg = #"\377\330\377\331"#

  private func site(
    _ story: String, fields: String = "", pictures: [String: [UInt8]],
    worker: String? = Self.worker
  ) async throws -> BuiltSite {
    let files = Dictionary(
      uniqueKeysWithValues: pictures.map { ("entries/2026-01-01-a/\($0.key)", $0.value) })
    return try await TinySite(
      "-- entries/2026-01-01-a/index.md --\n---\ntitle: A\n\(fields)\n---\n\(story)",
      settings: "url: https://kim.example/journal/", pictures: files
    ).built(worker: worker)
  }

  @Test("a photo is there at every width and in both formats, and not as it came from the camera")
  func files() async throws {
    let site = try await site("![Me](my%20desk.jpg)", pictures: ["my desk.jpg": PhotoBytes.jpeg()])
    #expect(site.problems == "")
    #expect(
      site.paths.filter { $0.contains("my desk") }.sorted() == [
        "entries/a/my desk-4.jpg", "entries/a/my desk-4.webp", "entries/a/my desk-8.jpg",
        "entries/a/my desk-8.webp",
      ])
    #expect(site.bytes["entries/a/my desk-8.webp"]?.starts(with: "RIFF".utf8) == true)
    #expect(site.bytes["entries/a/my desk-4.jpg"] == [0xFF, 0xD8, 0xFF, 0xD9])
  }

  @Test("a page offers the widths, the size and a colour, and only the first photo loads at once")
  func markup() async throws {
    let site = try await site(
      """
      ![One](a.jpg)

      ![Two *more*](b.png "The **second**")

      Text ![Three](c.webp) in a line.
      """,
      pictures: ["a.jpg": PhotoBytes.jpeg(), "b.png": PhotoBytes.png, "c.webp": Self.stillWebP])
    #expect(site.problems == "")
    let html = try site.text("entries/a/index.html")
    #expect(
      html.contains(
        """
        <figure class="photo"><picture><source type="image/webp" \
        srcset="/journal/entries/a/a-4.webp 4w, /journal/entries/a/a-8.webp 8w" \
        sizes="(min-width: 44rem) 42rem, 100vw"><img class="tint-32" \
        src="/journal/entries/a/a-8.jpg" \
        srcset="/journal/entries/a/a-4.jpg 4w, /journal/entries/a/a-8.jpg 8w" \
        sizes="(min-width: 44rem) 42rem, 100vw" width="8" height="6" alt="One" \
        fetchpriority="high"></picture></figure>
        """))
    #expect(html.contains("<figcaption>The **second**</figcaption>"))
    #expect(html.contains("<p>Text <picture>"))
    let images = try site.page("entries/a/index.html").tags("img")
    #expect(images.map { $0["alt"] } == ["One", "Two more", "Three"])
    #expect(images.map { $0["loading"] } == [nil, "lazy", "lazy"])
    let styles = try #require(site.paths.first { $0.hasSuffix(".css") })
    #expect(try site.text(styles).contains(".tint-32{background-color:#a02020}"))
  }

  /// A WebP that does not move.
  private static let stillWebP: [UInt8] = {
    let chunk = PhotoBytes.webPChunk("VP8L", PhotoBytes.scan)
    return Array("RIFF".utf8) + PhotoBytes.littleEndian(chunk.count + 4) + Array("WEBP".utf8)
      + chunk
  }()

  @Test("feeds name whole addresses, each width too")
  func feeds() async throws {
    let site = try await site(
      "![One](a.jpg)", fields: "outcome: no", pictures: ["a.jpg": PhotoBytes.jpeg()])
    // All but the line that names the style sheet.
    let feed = try site.text("feed.xml").split(separator: "\n").dropFirst(2).joined(separator: "\n")
    #expect(feed.contains("https://kim.example/journal/entries/a/a-4.jpg 4w, https://kim.example/"))
    #expect(!feed.contains("\"/journal/") && !feed.contains(", /journal/"))
  }

  @Test("HEIC and AVIF are made ready; where nobody does that they are refused")
  func otherKinds() async throws {
    let pictures = [
      "a.heic": [0, 0, 0, 24] + Array("ftypheic\0\0\0\0mif1heic".utf8),
      "b.avif": [0, 0, 0, 24] + Array("ftypavif\0\0\0\0mif1avif".utf8),
    ]
    let story = "![One](a.heic)\n\n![Two](b.avif)"
    let made = try await site(story, pictures: pictures)
    #expect(made.problems == "")
    #expect(
      made.paths.contains("entries/a/a-heic-8.jpg")
        && made.paths.contains("entries/a/b-avif-4.webp"))
    let refused = try await site(story, pictures: pictures, worker: nil)
    #expect(refused.problems.contains("'a.heic' is of a kind that few browsers show"))
    #expect(refused.problems.contains("'b.avif' is of a kind that few browsers show"))
  }

  @Test("animations stay as they are, without their metadata")
  func animations() async throws {
    let site = try await site("![It](a.gif)", pictures: ["a.gif": PhotoBytes.gif])
    let gif = try #require(site.bytes["entries/a/a.gif"])
    #expect(gif.firstRange(of: PhotoBytes.secret) == nil)
  }

  @Test("a photo without words is a warning that shows the line to write")
  func words() async throws {
    let site = try await site(
      "![](a.jpg \"Here\")", pictures: ["a.jpg": PhotoBytes.jpeg()])
    #expect(
      site.problems == """
        entries/2026-01-01-a/index.md:5:5: warning: 'a.jpg' has no words for those who cannot see \
        it [wordless-image]
          5 | ![](a.jpg "Here")
            |     ^^^^^ write ![What it shows](a.jpg "Here")

        """)
  }

  @Test("a photo that cannot be made ready is an error that names it, and takes nothing else down")
  func refused() async throws {
    let worker = """
      echo 'thousand-image-worker 2 pen-1'
      while read -r verb length; do
        case "$(head -c "$length")" in
          */bad.jpg) printf 'error 7\\nno good' ;;
          */evil.jpg) kill -11 $$ ;;
          *) printf 'photo 8 6 9109504 8 6 20 4\\n\(Self.webP)\(Self.jpeg)' ;;
        esac
      done
      """
    let site = try await site(
      "![a](bad.jpg) ![b](evil.jpg) ![c](good.jpg)",
      pictures: [
        "bad.jpg": PhotoBytes.jpeg(orientation: 1), "evil.jpg": PhotoBytes.jpeg(orientation: 2),
        "good.jpg": PhotoBytes.jpeg(orientation: 3),
      ], worker: worker)
    #expect(
      site.problems.contains("'bad.jpg' cannot be resized for pages: no good [image-kind]"))
    #expect(site.problems.contains("'evil.jpg' cannot be resized for pages: signal 11"))
    #expect(!site.problems.contains("good.jpg' "))
  }

  @Test("no photo is made twice, and none is kept that no page shows")
  func kept() async throws {
    let folder = try TemporaryFolder()
    try folder.write(PhotoBytes.jpeg(), to: "a.jpg")
    try folder.write(PhotoBytes.jpeg(), to: "same.jpg")
    try folder.write(PhotoBytes.png, to: "b.png")
    let darkroom = Darkroom(
      beside: CardFolder(beside: "\(folder.path)/site"),
      by: .init(program: try folder.writeProgram(Self.worker, to: "worker")))
    func develop(_ names: String...) async throws -> DevelopedPhotos {
      try await darkroom.develop(Set(names.map { "\(folder.path)/\($0)" }), forgetting: true)
    }
    #expect(try await develop("a.jpg", "b.png").made == 2)
    #expect(try await develop("a.jpg", "b.png").made == 0)
    #expect(try await develop("same.jpg", "b.png").made == 0, "the bytes decide, not the name")
    try folder.write(PhotoBytes.jpeg(orientation: 3), to: "same.jpg")
    #expect(try await develop("same.jpg", "b.png").made == 1)
    #expect(try await develop("b.png").made == 0)
    #expect(try await develop("a.jpg", "b.png").made == 1, "it was forgotten meanwhile")
    let kept = try Disk.list(darkroom.folder).map(\.name)
    #expect(kept.count == 2 * 5 + 1, "\(kept)")
  }
}
