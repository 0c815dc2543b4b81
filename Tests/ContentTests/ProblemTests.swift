import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct `Problems of what the keeper wrote` {
  @Test(
    arguments: Problem.ofFrontMatter + Problem.ofEntries + Problem.ofSettings + Problem.ofCheers)
  func `each is told once, in its words and at its place`(problem: Problem) throws {
    let diagnostics = problem.read().sorted
    #expect(diagnostics.count == 1)
    let found = try #require(diagnostics.first)
    #expect(found.message.id == problem.id)
    #expect(found.message.text == problem.message)
    #expect(found.message.hint == problem.hint)
    #expect(found.range == problem.text.range(from: 1))
    #expect(found.severity == problem.id.severity)
  }

  @Test(arguments: FileProblem.all)
  func `each problem of a file names the file`(problem: FileProblem) async throws {
    try await TemporaryJournal.with { journal in
      try problem.prepare(journal)
      let (_, _, report) = try await journal.read()
      let diagnostics = report.sorted
      #expect(diagnostics.count == 1)
      let found = try #require(diagnostics.first)
      #expect(found.message.id == problem.id)
      #expect(found.path == journal.path(problem.path))
      #expect(found.message.text == problem.message)
      #expect(found.message.hint == problem.hint)
      #expect(found.range == nil)
    }
  }

  @Test(
    arguments: [
      ("title: Café 1️⃣", [0xE9] as [UInt8], "0xE9"),
      ("日本1️⃣", [0xC3, 0x28], "0xC3"),
      ("1️⃣", [0x80], "0x80"),
      ("e\u{301}1️⃣", [0xED, 0xA0, 0x80], "0xED"),
      ("1️⃣", [0xF5], "0xF5"),
      ("x1️⃣", [0xE2, 0x82], "0xE2"),
    ] as [(MarkedText, [UInt8], String)])
  func `a byte that is not UTF-8 is found where it stands`(
    marked: MarkedText, bytes: [UInt8], shown: String
  ) throws {
    for (mark, ending) in [("", "\n"), ("\u{FEFF}", "\n"), ("", "\r\n"), ("", "")] {
      let before = "\(mark)---\ntitle: x\n---\n\n"
      let all = Array(before.utf8) + Array(marked.text.utf8) + bytes + Array(ending.utf8)
      var report = Report()
      let file = SourceFile(path: "a.md", bytes: all)
      #expect(Entry(file, stem: "a", reporting: &report) == nil)
      let found = try #require(report.sorted.first)
      #expect(report.sorted.count == 1)
      #expect(found.message.id == .encoding)
      #expect(found.message.text == "the byte \(shown) is not UTF-8")
      #expect(found.message.hint == "save the file as UTF-8 in your editor")
      #expect(found.range == TextRange(line: 5, column: marked[1]?.column ?? 0))
    }
  }

  @Test func `a byte order mark takes no column on its line`() throws {
    var report = Report()
    let file = SourceFile(path: "a.md", bytes: [0xEF, 0xBB, 0xBF, 0x2D, 0xFF, 0x0A])
    #expect(Entry(file, stem: "a", reporting: &report) == nil)
    #expect(report.sorted.map(\.range) == [TextRange(line: 1, column: 2)])
  }

  @Test func `all problems of a file come in one run`() {
    let text: MarkedText = """
      1️⃣---
      mood: fine
      fear: 11
      sting: low
      outcome: mabye
      answered: 2026-02-30
      draft: perhaps
      slug: No Way
      ---
      """
    var report = Report()
    #expect(Entry(text.file(), stem: "airline", reporting: &report) == nil)
    #expect(
      report.sorted.map { "\($0.range?.start.line ?? 0) \($0.message.id.rawValue)" } == [
        "1 missing-field", "1 missing-field", "2 unknown-key", "3 out-of-range", "4 not-a-number",
        "5 unknown-outcome", "6 not-a-day", "7 unknown-word", "8 bad-slug",
      ])
  }

  @Test func `every id is either covered here or raised by Publishing or Authoring`() {
    let covered =
      (Problem.ofFrontMatter + Problem.ofEntries + Problem.ofSettings + Problem.ofCheers).map(\.id)
      + FileProblem.all.map(\.id)
    // What only the whole journal and its site can tell, or what is written into it.
    let ofPublishing: Set<DiagnosticID> = [
      .futureDay, .noPhrases, .duplicateAddress, .ledToNowhere, .ledToItself, .spelling, .rawHTML,
      .emptyLink, .unsafeLink, .brokenLink, .linkToUnpublished, .missingImage, .wordlessImage,
      .remoteImage,
      .imageKind, .noImageWorker, .cardFailed, .missingGlyph, .unknownEntry, .styleBraces,
      .styleLoads, .styleColour, .unclosedComment, .footnote, .lookFile, .homeRegions,
      .answeredAlready, .videoPlace, .circleCopy,
      // Names, and what must not be seen
      .namesFile, .nameRule, .shortName, .unusedName, .namesRequired, .namesInSources, .leak,
      .unsearched,
      .privacy,
      .unusedAllowance, .notReviewed,
    ]
    #expect(ofPublishing.isDisjoint(with: covered))
    #if canImport(Glibc)
      #expect(ofPublishing.union(covered) == Set(DiagnosticID.allCases))
    #else
      #expect(ofPublishing.union(covered).union([.fileName]) == Set(DiagnosticID.allCases))
    #endif
  }
}
