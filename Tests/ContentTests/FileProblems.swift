import Diagnostics
import Files
import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// One thing that can be wrong with a file or a name in a journal's folder.
struct FileProblem: Sendable, CustomTestStringConvertible {
  let id: DiagnosticID
  /// The path that is named, within the journal's folder.
  let path: String
  let message: String
  let hint: String?
  /// Brings a good journal into the bad state.
  let prepare: @Sendable (TemporaryJournal) throws -> Void

  init(
    _ id: DiagnosticID, _ path: String, _ message: String, hint: String? = nil,
    prepare: @escaping @Sendable (TemporaryJournal) throws -> Void
  ) {
    self.id = id
    self.path = path
    self.message = message
    self.hint = hint
    self.prepare = prepare
  }

  var testDescription: String { "\(id.rawValue): \(path)" }

  static let all: [FileProblem] =
    [
      FileProblem(
        .noJournal, "journal.md", "there is no journal here",
        hint: "name the folder with journal.md and entries/"
      ) { try Disk.remove($0.path("journal.md")) },
      FileProblem(.unreadable, "journal.md", "cannot be read: it is not a regular file") {
        try Disk.remove($0.path("journal.md"))
        try Disk.makeFolder($0.path("journal.md"))
      },
      FileProblem(.unreadable, "entries", "cannot be read: Not a directory") {
        try Disk.removeTree($0.path("entries"))
        try $0.write("", to: "entries")
      },
      FileProblem(.symbolicLink, "entries/a.md", "the symbolic link is broken") {
        try $0.link("entries/a.md", to: "missing.md")
      },
      FileProblem(
        .symbolicLink, "entries/a.md",
        "the symbolic link points outside the journal, to '\(realPath("/usr"))'",
        hint: "copy the file into the journal, so that nothing is published by accident"
      ) { try $0.link("entries/a.md", to: realPath("/usr")) },
      FileProblem(
        .symbolicLink, "entries/a", "the symbolic link points to a folder",
        hint: "only links to files are followed"
      ) {
        try Disk.makeFolder($0.path("other"))
        try $0.link("entries/a", to: "../other")
      },
      FileProblem(
        .tooLarge, "entries/a.md", "the file is larger than 16 MiB, the limit"
      ) { journal in
        try journal.write("", to: "entries/a.md")
        let file = try #require(FileHandle(forWritingAtPath: journal.path("entries/a.md")))
        try file.truncate(atOffset: (16 << 20) + 1)
      },
      FileProblem(.emptyFile, "entries/a.md", "the file is empty") {
        try $0.write("", to: "entries/a.md")
      },
      FileProblem(
        .encoding, "entries/a.md", "the file is UTF-16, not UTF-8",
        hint: "save it as UTF-8 in your editor"
      ) { try Disk.write([0xFF, 0xFE, 0x2D, 0x00], to: $0.path("entries/a.md")) },
      FileProblem(
        .encoding, "entries/b.md", "the file is UTF-16, not UTF-8",
        hint: "save it as UTF-8 in your editor"
      ) { try Disk.write([0xFE, 0xFF, 0x00, 0x2D], to: $0.path("entries/b.md")) },
      FileProblem(
        .fileName, "entries/2026-01-10-cafe\u{301}.md",
        "the name differs from another one only in how its letters are composed",
        hint: "rename one of the two: on macOS they are one file"
      ) { journal in
        // Foundation would write both names in one form.
        for (name, slug) in [("2026-01-10-cafe\u{301}", "one"), ("2026-01-10-caf\u{E9}", "two")] {
          try journal.writeEntry("\(name).md", "slug: \(slug)")
        }
      },
    ] + links + pipes + notEntries + unreadableNames

  /// What is not in the journal must not be read by way of a link, whatever it is read for.
  private static let links = ["journal.md", "cheers.md", "entries", "pages", "entries/a.md"]
    .flatMap { name in
      [
        FileProblem(
          .symbolicLink, name,
          "the symbolic link points outside the journal, to '\(realPath("/usr"))'",
          hint: "copy the file into the journal, so that nothing is published by accident"
        ) { try $0.replace(name, byLinkTo: realPath("/usr")) },
        FileProblem(.symbolicLink, name, "the symbolic link is broken") {
          try $0.replace(name, byLinkTo: "missing")
        },
        FileProblem(
          .unreadable, name, "cannot be read: Too many levels of symbolic links"
        ) { try $0.replace(name, byLinkTo: Disk.name(of: name)) },
      ]
    }

  /// Reading a pipe would wait for somebody to write.
  private static let pipes = ["journal.md", "cheers.md", "entries/a.md"].map { name in
    FileProblem(.unreadable, name, "cannot be read: it is not a regular file") {
      try Disk.remove($0.path(name))
      try #require(mkfifo($0.path(name), 0o600) == 0)
    }
  }

  private static let notEntries = [
    "a.markdown", "a.txt", "a.MD", "a.mD", "a.Markdown", "a.mkd", "2026/a.mdown", "airline",
  ].map { name in
    FileProblem(
      .notAnEntry, "entries/\(name)", "not read: entries and pages end in '.md'"
    ) { try $0.write("---\n---\n", to: "entries/\(name)") }
  }

  #if os(Linux)
    // Other systems refuse such a name themselves.
    private static let unreadableNames = [
      FileProblem(
        .fileName, "entries/a\u{FFFD}.md", "the file name is not UTF-8", hint: "rename the file"
      ) { journal in
        let path = Array("\(journal.folder)/entries/a".utf8) + [0xFF] + Array(".md\0".utf8)
        let descriptor = open(path.map { CChar(bitPattern: $0) }, O_CREAT, 0o644)
        try #require(descriptor >= 0)
        close(descriptor)
      }
    ]
  #else
    private static let unreadableNames: [FileProblem] = []
  #endif
}

private func realPath(_ path: String) -> String { Disk.plainPath(path) }
