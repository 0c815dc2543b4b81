import Diagnostics
import Files
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@testable import Pictures

@Suite("Drawing cards")
struct CardDrawingTests {
  /// A folder that goes away with its test.
  private final class Scratch {
    let path: String
    init() throws {
      path = "/tmp/thousand-cards-\(UInt64.random(in: 0 ... .max))"
      try Disk.makeFolder(path)
    }
    deinit { try? Disk.removeTree(path) }

    /// A drawing program of a few lines of shell.
    func program(_ lines: String) throws -> String {
      let script = "#!/bin/sh\n\(lines)\n"
      let file = "\(path)/program"
      try Disk.write(Array(script.utf8), to: file)
      #expect(chmod(file, 0o755) == 0)
      return file
    }

    /// A program that greets, and does for every drawing what the lines say; `$length` is the
    /// number of its bytes. Asked for glyphs, it does what other lines say.
    func greeting(
      _ lines: String, versions: String = "pen-1", glyphs: String = "printf 'missing 0\\n'"
    ) throws -> String {
      try program(
        """
        echo 'thousand-image-worker 2 \(versions)'
        while read -r verb length; do
          head -c "$length" >/dev/null
          if [ "$verb" = glyphs ]; then
            \(glyphs)
            continue
          fi
          echo drawn >>\(path)/log
          \(lines)
        done
        """)
    }

    var drawings: Int {
      get throws {
        guard try Disk.status(of: "\(path)/log") != nil else { return 0 }
        return try Disk.read("\(path)/log").count { $0 == UInt8(ascii: "\n") }
      }
    }
    var folder: CardFolder { CardFolder(beside: "\(path)/site") }
  }

  private func cards(_ count: Int) -> [PlannedCard] {
    (0..<count).map {
      PlannedCard(
        file: "entries/e\($0)/card.png", svg: Array("<svg>\($0)</svg>".utf8),
        path: "content/entries/e\($0).md", title: "Entry \($0)")
    }
  }

  private func draw(
    _ cards: [PlannedCard], _ program: String, in folder: CardFolder,
    limit: Duration = .seconds(60)
  ) async throws -> (DrawnCards, [String]) {
    var report = Report()
    let drawn = try await folder.draw(
      cards, by: .init(program: program, limit: limit), progress: { _, _ in }, reporting: &report)
    return (
      drawn, report.sorted.map { "\($0.path): \($0.message.id.rawValue): \($0.message.text)" }
    )
  }

  /// What the smallest picture ends with, as `printf` takes it.
  private static let end = #"\000\000\000\000IEND\256B\140\202"#
  private static let answer = "printf 'png 15 0\\nPNG\(end)'"

  @Test("What is drawn once is not drawn again")
  func cache() async throws {
    let scratch = try Scratch()
    let program = try scratch.greeting(Self.answer)
    let (first, problems) = try await draw(cards(7), program, in: scratch.folder)
    #expect(problems.isEmpty)
    #expect(first.drawn == 7)
    #expect(
      try first.files.map { try Disk.read($0.picture) }
        == Array(repeating: Array("PNG".utf8) + pngEnd, count: 7))
    let (second, _) = try await draw(cards(7), program, in: scratch.folder)
    #expect(second.drawn == 0)
    let (third, _) = try await draw(cards(8), program, in: scratch.folder)
    #expect(third.drawn == 1)
    #expect(try scratch.drawings == 8)
  }

  @Test(
    "A kept drawing that was cut off is drawn again, whatever it lacked", arguments: [0, 1, 14])
  func cutOff(length: Int) async throws {
    let scratch = try Scratch()
    let program = try scratch.greeting(Self.answer)
    let (first, _) = try await draw(cards(3), program, in: scratch.folder)
    let whole = Array("PNG".utf8) + pngEnd
    try Disk.write(Array(whole.prefix(length)), to: first.files[1].picture)
    let (second, problems) = try await draw(cards(3), program, in: scratch.folder)
    #expect(problems.isEmpty)
    #expect(second.drawn == 1)
    #expect(try second.files.map { try Disk.read($0.picture) } == [whole, whole, whole])
  }

  @Test("Nothing is started where all cards are kept already")
  func noProgramNeeded() async throws {
    let scratch = try Scratch()
    _ = try await draw(cards(3), try scratch.greeting(Self.answer), in: scratch.folder)
    let (again, problems) = try await draw(cards(3), "/nowhere", in: scratch.folder)
    #expect(problems.isEmpty)
    #expect(again.files.count == 3)
  }

  @Test("Two cards with the same drawing share it")
  func same() async throws {
    let scratch = try Scratch()
    let (drawn, _) = try await draw(
      cards(1) + cards(1), try scratch.greeting(Self.answer), in: scratch.folder)
    #expect(drawn.drawn == 1)
    #expect(drawn.files.count == 2)
  }

  @Test("A program that is killed in the middle is started again, and nothing is missing")
  func killedOnce() async throws {
    let scratch = try Scratch()
    let program = try scratch.greeting(
      """
      if mkdir \(scratch.path)/once 2>/dev/null; then kill -9 $$; fi
      \(Self.answer)
      """)
    let (drawn, problems) = try await draw(cards(9), program, in: scratch.folder)
    #expect(problems.isEmpty)
    #expect(drawn.drawn == 9)
    #expect(try scratch.drawings == 10)
  }

  @Test("A drawing that kills the program twice is reported at its entry, and the others are drawn")
  func killer() async throws {
    let scratch = try Scratch()
    let program = try scratch.greeting(
      "if [ \"$length\" = 13 ]; then kill -11 $$; fi\n\(Self.answer)")
    let (drawn, problems) = try await draw(cards(11), program, in: scratch.folder)
    #expect(drawn.drawn == 10)
    #expect(
      problems == [
        "content/entries/e10.md: card-failed: the share card of 'Entry 10' could not be drawn: "
          + "the drawing program crashed on it twice (signal 11)"
      ])
  }

  @Test("A program that hangs is ended at its time limit, and the entry is named")
  func hanging() async throws {
    let scratch = try Scratch()
    let program = try scratch.greeting(
      "if [ \"$length\" = 13 ]; then exec sleep 600; fi\n\(Self.answer)")
    let (drawn, problems) = try await draw(
      cards(11), program, in: scratch.folder, limit: .seconds(3))
    #expect(drawn.drawn == 10)
    #expect(
      problems == [
        "content/entries/e10.md: card-failed: the share card of 'Entry 10' could not be drawn: "
          + "no picture came within 3 seconds"
      ])
  }

  @Test("After five failures the rest is not tried")
  func givingUp() async throws {
    let scratch = try Scratch()
    let program = try scratch.greeting("printf 'error 7\\nno\\nroom'")
    let (drawn, problems) = try await draw(cards(40), program, in: scratch.folder)
    #expect(drawn.drawn == 0)
    #expect(problems.count { $0.contains("could not be drawn: no, room") } >= 5)
    #expect(problems.count { $0.contains("more cards were not tried") } == 1)
  }

  @Test("A missing program is one error that says what to do")
  func missing() async throws {
    let scratch = try Scratch()
    let (_, problems) = try await draw(cards(4), "/nowhere/worker", in: scratch.folder)
    #expect(
      problems == [
        "/nowhere/worker: no-image-worker: the program that draws share cards does not start "
          + "(No such file or directory)"
      ])
    let hint = Message.noImageWorker("").hint ?? ""
    #expect(hint.contains("apt-get install libvips-dev"))
    #expect(hint.contains("--no-cards"))
  }

  @Test(
    "A program that ends before it is ready, or is another version, is not used",
    arguments: [
      ("exit 127", "exit status 127"),
      ("echo thousand-image-worker 0; cat", "another version: thousand-image-worker 0"),
      ("exec sleep 60", "not ready within 3 seconds"),
      ("echo cannot start: no ink", "no ink"),
    ])
  func start(lines: String, reason: String) async throws {
    let scratch = try Scratch()
    let (_, problems) = try await draw(
      cards(2), try scratch.program(lines), in: scratch.folder, limit: .seconds(3))
    #expect(problems.count == 1)
    #expect(problems.first?.hasSuffix("does not start (\(reason))") == true)
  }

  @Test(
    "A missing glyph is a warning in every build, and the card is drawn again only when a font came"
  )
  func missingGlyph() async throws {
    let scratch = try Scratch()
    let lacking = "printf 'png 15 4\\nPNG\(Self.end)𓀀'"
    let card = PlannedCard(
      file: "entries/e/card.png", svg: Array("<svg/>".utf8), path: "content/entries/e.md",
      title: "A 𓀀")
    let warning =
      "content/entries/e.md: missing-glyph: no font on this machine has '𓀀' (U+13000), so the "
      + "share card shows a box"
    for (expected, glyphs) in [(1, "exit"), (0, "printf 'missing 4\\n𓀀'")] {
      let program = try scratch.greeting(lacking, glyphs: glyphs)
      let (drawn, problems) = try await draw([card], program, in: scratch.folder)
      #expect(drawn.drawn == expected)
      #expect(try drawn.files.map { try Disk.read($0.picture) } == [Array("PNG".utf8) + pngEnd])
      #expect(problems == [warning])
    }
    let program = try scratch.greeting("printf 'png 16 0\\nFULL\(Self.end)'")
    let (drawn, problems) = try await draw([card], program, in: scratch.folder)
    #expect(drawn.drawn == 1)
    #expect(try drawn.files.map { try Disk.read($0.picture) } == [Array("FULL".utf8) + pngEnd])
    #expect(problems == [])
    let names = try Disk.list(scratch.folder.path).map(\.name)
    #expect(names.count == 2, "what is complete has nothing beside it: \(names)")
  }

  @Test("Cards that other libraries drew are drawn anew together, and not before one has to be")
  func versions() async throws {
    let scratch = try Scratch()
    _ = try await draw(cards(3), try scratch.greeting(Self.answer), in: scratch.folder)
    let newer = try scratch.greeting(Self.answer, versions: "pen-2 ink-7")
    #expect(try await draw(cards(3), newer, in: scratch.folder).0.drawn == 0)
    #expect(try await draw(cards(4), newer, in: scratch.folder).0.drawn == 4)
    #expect(try await draw(cards(4), newer, in: scratch.folder).0.drawn == 0)
  }

  @Test("The draft of a build that was killed goes, and a living one's stays")
  func drafts() async throws {
    let scratch = try Scratch()
    try Disk.makeFolder(scratch.folder.path)
    let file = scratch.folder.file(CardFolder.name(of: [1], drawnBy: "pen-1"))
    for number in ["2147483647", "1"] { try Disk.write([1], to: "\(file).\(number)") }
    _ = try await draw(cards(1), try scratch.greeting(Self.answer), in: scratch.folder)
    #expect(try Disk.status(of: "\(file).2147483647") == nil)
    #expect(try Disk.status(of: "\(file).1") != nil)
  }

  @Test("A card that no page has any more goes at once; a build without cards removes none")
  func pruning() async throws {
    let scratch = try Scratch()
    let program = try scratch.greeting(Self.answer)
    func kept() throws -> Int {
      try Disk.list(scratch.folder.path).count { $0.name.hasSuffix(".png") }
    }
    _ = try await draw(cards(30), program, in: scratch.folder)
    _ = try await draw(cards(29), program, in: scratch.folder)
    #expect(try kept() == 29)
    _ = try await draw([], program, in: scratch.folder)
    #expect(try kept() == 29)
  }
}
