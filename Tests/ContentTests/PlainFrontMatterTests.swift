import Diagnostics
import Testing

@testable import Content

/// The quick reader of plain front matter against the YAML parser.
@Suite("Plain front matter")
struct PlainFrontMatterTests {
  @Test("What the quick reader takes, it reads as the YAML parser does", arguments: 0..<4000)
  func agrees(seed: Int) throws {
    var random = Random(state: UInt64(seed) &+ 1)
    let lines = (0..<(1 + random.below(6))).map { _ in Self.line(&random) }
    let ending = random.below(5) == 0 ? "\r\n" : "\n"
    let text = "---\n" + lines.joined(separator: ending) + ending + "---\n"
    var report = Report()
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    let split = try #require(FrontMatterText(file, reporting: &report))
    guard let plain = PlainFrontMatter.mapping(split) else { return }
    let parsed = try #require(try YAMLValue(parsing: split), "\(text)")
    #expect(plain.outline == parsed.outline, "\(text)")
  }

  @Test(
    "Plain front matter is taken by the quick reader",
    arguments: [
      "title: Asked for a late checkout, twice", "outcome: no", "date: 2026-02-09",
      "tags: [one, two words]", "title: \"a: b\"", "title: 'a # b'", "to: Éva “the” baker",
    ])
  func isTaken(line: String) throws {
    #expect(try mapping(line) != nil)
  }

  @Test(
    "Anything else is left to the parser",
    arguments: [
      "title: a: b", "title: a # b", "title:", "title: |", "title: &a b", "title: *a",
      "title: - b", "title: {a: b}", "title: a\n  b", "title: a\ntitle: b", "tags: [a, [b]]",
      "tags: [a,]", "title: \"a\\n\"", "title: 'it''s'", "title: a\u{2028}b", "title: !x y",
      "title: @x", "title: `x`", "title: %x", "title: a\tb", "# note", "steps:\n  - a",
    ])
  func isLeft(line: String) throws {
    #expect(try mapping(line) == nil)
  }

  private func mapping(_ lines: String) throws -> YAMLValue? {
    var report = Report()
    let file = SourceFile(path: "a.md", bytes: Array("---\n\(lines)\n---\n".utf8))
    return PlainFrontMatter.mapping(
      try #require(FrontMatterText(file, reporting: &report)))
  }

  /// A line of front matter that is mostly plain, with the marks that make YAML difficult mixed in.
  private static func line(_ random: inout Random) -> String {
    let keys = ["title", "date", "outcome", "tags", "to", "led_to"]
    let pieces = [
      "a", "no", "Yes", "2026-01-09", " ", " ", "  ", "-", ":", ": ", "#", " #", ",", "[", "]",
      "{", "}", "'", "\"", "\\", "é", "“", "日本", "&", "*", "!", "|", ">", "%", "@", "`", "~",
      "null", "1", ".", "/", "?", "\u{2028}", "\u{85}", "\u{FEFF}", "\t", "£",
    ]
    let value = (0..<(1 + random.below(5))).map { _ in
      random.below(2) == 0 ? "word" : pieces[random.below(pieces.count)]
    }.joined()
    let key = keys[random.below(keys.count)]
    switch random.below(6) {
    case 0: return "\(key): [\(value), \(value)]"
    case 1: return "\(key): \"\(value)\""
    case 2: return "\(key): '\(value)'"
    default: return "\(key): \(value)"
    }
  }
}

/// A small generator with a seed (xorshift), so that every run is the same.
private struct Random {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}

extension YAMLValue {
  /// The value with its places, as text.
  fileprivate var outline: String {
    let place = "\(start.line):\(start.column)"
    switch content {
    case .text(let text, let isPlain): return "\(place) \(isPlain ? "plain" : "quoted") <\(text)>"
    case .list(let items): return "\(place) [\(items.map(\.outline).joined(separator: ", "))]"
    case .mapping(let pairs):
      return "{\(pairs.map { "\($0.key.outline): \($0.value.outline)" }.joined(separator: ", "))}"
    }
  }
}
