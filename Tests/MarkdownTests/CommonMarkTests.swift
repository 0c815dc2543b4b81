import Foundation
import Markdown
import Markup
import Testing

/// The examples of the CommonMark specification, version 0.30, against the `cmark` program: the
/// module must add nothing to libcmark, and take nothing away.
@Suite struct `CommonMark` {
  /// Where `COMMONMARK_SPEC` says, or where Debian's golang-github-yuin-goldmark-dev puts them.
  private static let specification =
    ProcessInfo.processInfo.environment["COMMONMARK_SPEC"]
    ?? "/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json"
  private static let program = "/usr/bin/cmark"
  private static let isInstalled = [specification, program].allSatisfy {
    FileManager.default.fileExists(atPath: $0)
  }
  private static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  private struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
  }

  private static func examples() throws -> [Example] {
    let data = try Data(contentsOf: URL(filePath: specification))
    return try JSONDecoder().decode([Example].self, from: data)
  }

  @Test(.enabled(if: isCI))
  func `CI has the examples and the program`() {
    #expect(Self.isInstalled, "missing: \(Self.specification) or \(Self.program)")
  }

  @Test(.enabled(if: isInstalled))
  func `all 652 examples give the bytes that cmark gives`() throws {
    let examples = try Self.examples()
    #expect(examples.map(\.example) == Array(1...652))
    let expected = try Self.cmark(examples.map(\.markdown))
    for (example, expected) in zip(examples, expected) {
      let document = Document(ArraySlice(example.markdown.utf8))
      #expect(document.html.bytes == expected, "example \(example.example)")
      let resolved = document.html { _ in .asWritten }
      #expect(resolved.bytes == expected, "example \(example.example), links resolved")
    }
  }

  @Test(.enabled(if: isInstalled))
  func `examples that safe mode does not touch give the bytes of the specification`() throws {
    let examples = try Self.examples().map { ($0, Document(ArraySlice($0.markdown.utf8))) }
    let untouched = examples.filter { $1.html.text.contains("raw HTML omitted") == false }
    #expect(untouched.count == 581)
    for (example, document) in untouched {
      #expect(document.html.text == example.html, "example \(example.example)")
    }
  }

  /// What the program prints for each text, run on each by one shell.
  private static func cmark(_ texts: [String]) throws -> [[UInt8]] {
    let folder = URL.temporaryDirectory.appending(path: "commonmark-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, text) in texts.enumerated() {
      try Data(text.utf8).write(to: folder.appending(path: "\(index).md"))
    }
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.currentDirectoryURL = folder
    shell.arguments = ["-ec", "for text in *.md; do \(program) \"$text\" > \"$text.html\"; done"]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    return try texts.indices.map { index in
      Array(try Data(contentsOf: folder.appending(path: "\(index).md.html")))
    }
  }
}
