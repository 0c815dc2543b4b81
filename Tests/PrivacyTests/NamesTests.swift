import Diagnostics
import TestSupport
import Testing

@testable import Privacy

/// The names of a file with these lines.
func names(_ lines: String) throws -> Names {
  let folder = try TemporaryFolder()
  try folder.write(lines, to: "names.txt")
  var report = Report()
  let names = Names.read(
    "\(folder.path)/names.txt", outside: "\(folder.path)/content", reporting: &report)
  return try #require(names, "\(DiagnosticPrinter(.text(colour: false)).print(report))")
}

@Suite("Names are replaced in sentences that still read well")
struct NamesTests {
  private let file = """
    # whom I ask
    Aurora Airlines: an airline
    Meridian: the studio
    Maria Ng: initials
    "Studio: North": blocks
    Smith: a friend
    Kennedy: a cousin
    O'Neil: the neighbour
    王伟: 邻居
    José: a brother
    Zoë Müller: a painter
    """

  @Test(
    arguments: [
      ("Asked Aurora Airlines for a seat", "Asked an airline for a seat"),
      ("Aurora Airlines said no", "An airline said no"),
      ("No. Aurora Airlines laughed", "No. An airline laughed"),
      ("AURORA AIRLINES, aurora-airlines", "An airline, an airline"),
      ("the Aurora Airlines desk", "the airline desk"),
      ("an Aurora Airlines desk", "an airline desk"),
      ("An Aurora Airlines desk", "An airline desk"),
      (
        "No. An Aurora Airlines desk, and a Meridian one", "No. An airline desk, and the studio one"
      ),
      ("Aurora Airlines' desk", "An airline' desk"),
      ("Meridian's lot and Meridian’s gate", "The studio's lot and the studio’s gate"),
      ("the two Meridians", "the two studios"), ("the Meridian lot", "the studio lot"),
      ("Maria Ng and MARIA NG", "M. N. and M. N."),
      ("at Studio: North today", "at ██████: █████ today"),
      ("the Smiths came, and Smith", "the friends came, and a friend"),
      ("some Kennedys, some Kennedies", "some cousins, some cousins"),
      ("O'Neil, O’Neil's dog", "The neighbour, the neighbour's dog"),
      ("我问王伟要", "我问邻居要"),
      ("with JOSE\u{301} and José", "with a brother and a brother"),
      ("Jose, Auroras, Airlines, Smithson", "Jose, Auroras, Airlines, Smithson"),
      ("Aurora. Airlines", "Aurora. Airlines"),
      ("with Zoe Muller and ZOE MUELLER", "with a painter and a painter"),
      ("with 𝗭𝗼𝗲̈ Müller, Zoe", "with a painter, Zoe"),
    ])
  func sentences(typed: String, shown: String) throws {
    #expect(try names(file).words(typed) == shown)
  }

  @Test(
    "in Cyrillic with or without the dots, but with the letter that only looks like a marked one")
  func cyrillic() throws {
    let file = "Сергей Ёлкин: друг\nАлёна: подруга"
    #expect(try names(file).words("Видел Сергей Елкин, Алена") == "Видел друг, подруга")
    #expect(try names(file).words("Видел Сергеи Елкин") == "Видел Сергеи Елкин")
  }

  @Test("a text that is a name and nothing else is no sentence")
  func alone() throws {
    #expect(try names(file).words("Aurora Airlines") == "an airline")
    #expect(try names(file).words("Smiths") == "friends")
  }

  @Test(
    arguments: [
      ("2026-01-09-aurora-airlines", "2026-01-09-an-airline"), ("/maria-ng/old/", "/m-n/old/"),
      ("studio-north", "x"), ("aurora-airlines2.jpg", "an-airline2.jpg"),
      ("Aurora Airlines desk.jpg", "an-airline desk.jpg"), ("smithy", "smithy"),
    ])
  func addresses(typed: String, shown: String) throws {
    #expect(try names(file).addressPart(typed) == shown)
  }

  private func story(_ text: String) throws -> String {
    let renamed = try names(file).story(Array(text.utf8)[...])
    return renamed.map { String(decoding: $0.bytes, as: UTF8.self) } ?? text
  }

  @Test("a story keeps its lines, its links and its Markdown")
  func stories() throws {
    #expect(
      try story("I wrote to Aurora\nAirlines again.\n") == "I wrote to an\nairline again.\n")
    #expect(try story("> to Maria\n> Ng again") == "> to M.\n> N. again")
    #expect(
      try story("[Aurora Airlines](https://aurora-airlines.example/a \"Smith\") and Smith")
        == "[An airline](https://aurora-airlines.example/a \"a friend\") and a friend")
    #expect(try story("![Smith](smith.jpg)") == "![A friend](smith.jpg)")
    #expect(try story("[x]: <smith page.md>\n\nSmith") == "[x]: <smith page.md>\n\nA friend")
    #expect(
      try story("see https://smith.example/ of Smith") == "see https://smith.example/ of a friend")
    #expect(try story("Aurora\n\nAirlines") == "Aurora\n\nAirlines")
    #expect(try story("# Smith\n\n- Smith\n") == "# A friend\n\n- A friend\n")
    #expect(
      try names("Smith: *a* [b]").story(Array("to Smith".utf8)[...])?.bytes
        == Array(#"to \*a\* \[b\]"#.utf8))
  }

  @Test("a message about a renamed story has the place and the line that were typed")
  func places() throws {
    let file = SourceFile(path: "a.md", bytes: Array("Smith and Smith (b).\nNext <b>".utf8))
    let renamed = file.renamed(by: try names("Smith: a very long friend"), from: 0)
    var report = Report()
    let message = Message(.rawHTML, "here")
    // "A very long friend and a very long friend (b)."
    report.add(message, at: TextRange(line: 1, column: 44, length: 1), in: renamed)
    report.add(message, at: TextRange(line: 2, column: 6, length: 3), in: renamed)
    #expect(
      report.sorted.map(\.range) == [
        TextRange(line: 1, column: 18, length: 1), TextRange(line: 2, column: 6, length: 3),
      ])
    #expect(report.sorted.first?.excerpt?.text == "Smith and Smith (b).")
  }
}
