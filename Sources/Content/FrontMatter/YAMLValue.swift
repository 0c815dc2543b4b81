import Diagnostics
import Yams

/// A value in front matter. Every scalar is text: what `no` means is for the field to say.
struct YAMLValue {
  enum Content {
    /// A scalar; `isPlain` when it stood without quotes.
    case text(String, isPlain: Bool)
    case list([YAMLValue])
    case mapping([(key: YAMLValue, value: YAMLValue)])
  }

  let content: Content
  /// Where it begins in the file.
  let start: Position

  /// Whether nothing was written: `key:` alone.
  var isBlank: Bool {
    if case .text("", isPlain: true) = content { true } else { false }
  }

  /// The stretch of the line on which the value begins.
  var range: TextRange {
    switch content {
    case .text(let text, let isPlain):
      return TextRange(
        line: start.line, column: start.column, length: text.firstLineLength + (isPlain ? 0 : 2))
    case .list, .mapping: return TextRange(line: start.line, column: start.column)
    }
  }
}

extension YAMLValue {
  /// Reads front matter; `nil` for none at all, or where the YAML is broken, which is reported.
  init?(_ text: FrontMatterText, in file: SourceFile, reporting: inout Report) {
    if let plain = PlainFrontMatter.mapping(text) {
      self = plain
      return
    }
    if let line = text.lineTooDeep {
      reporting.add(
        .tooDeep(), at: TextRange(line: line + text.yamlLine - 1, column: 1), in: file)
      return nil
    }
    do {
      guard let parsed = try YAMLValue(parsing: text) else { return nil }
      self = parsed
    } catch is TooManyValues {
      reporting.add(.tooManyValues(), at: TextRange(line: text.yamlLine, column: 1), in: file)
      return nil
    } catch let error as YamlError {
      let (message, position) = error.words
      let place = position ?? error.duplicateKey.flatMap { text.secondUse(ofKey: $0) }
      reporting.add(
        message,
        at: TextRange(
          line: (place?.line ?? 1) + text.yamlLine - 1, column: place?.column ?? 1), in: file)
      return nil
    } catch {
      reporting.add(.brokenYAML("\(error)", hint: nil), at: nil, in: file)
      return nil
    }
  }

  /// Parses front matter of any form with the YAML parser; `nil` for none at all.
  init?(parsing text: FrontMatterText) throws {
    // The basic resolver leaves 'no' and '2026-01-09' alone, and costs a quarter of the Codable
    // decoder's time.
    let parser = try Parser(yaml: text.yaml, resolver: .basic, encoding: .utf8)
    guard let root = try parser.singleRoot() else { return nil }
    // Without aliases no text has more values than twice its bytes.
    var room = text.yaml.utf8.count * 2 + Self.mostByAliases
    try self.init(root, lineOffset: text.yamlLine - 1, room: &room)
  }

  /// How many values aliases may add. A few lines of aliases can stand for billions.
  private static let mostByAliases = 100_000

  private struct TooManyValues: Error {}

  private init(_ node: Node, lineOffset: Int, room: inout Int) throws {
    room -= 1
    guard room >= 0 else { throw TooManyValues() }
    let mark = node.mark
    start = Position(line: (mark?.line ?? 1) + lineOffset, column: mark?.column ?? 1)
    switch node {
    case .scalar(let scalar):
      content = .text(scalar.string, isPlain: scalar.style == .plain)
    case .sequence(let sequence):
      content = .list(
        try sequence.map { try YAMLValue($0, lineOffset: lineOffset, room: &room) })
    case .mapping(let mapping):
      content = .mapping(
        try mapping.map { key, value in
          let key = try YAMLValue(key, lineOffset: lineOffset, room: &room)
          return (key, try YAMLValue(value, lineOffset: lineOffset, room: &room))
        })
    case .alias(let alias):
      content = .text("*\(alias.anchor.rawValue)", isPlain: true)
    }
  }
}

extension String {
  /// The length of the first line in Unicode scalars.
  fileprivate var firstLineLength: Int {
    let line = utf8.prefix { $0 != UInt8(ascii: "\n") }
    // Of the bytes of a scalar only the first is none of these.
    return line.withContiguousStorageIfAvailable { $0.count { !(0x80..<0xC0).contains($0) } }
      ?? line.count { !(0x80..<0xC0).contains($0) }
  }
}

extension FrontMatterText {
  /// Where a key stands for the second time at the outer level.
  fileprivate func secondUse(ofKey key: String) -> Position? {
    let lines = yaml.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let uses = lines.indices.filter { lines[$0].hasPrefix("\(key):") }
    return uses.dropFirst().first.map { Position(line: $0 + 1, column: 1) }
  }
}

extension YamlError {
  fileprivate var duplicateKey: String? {
    if case .duplicatedKeysInMapping(let duplicates, _) = self { duplicates.first } else { nil }
  }

  /// The error in the product's words, with the place that the parser gave.
  fileprivate var words: (Message, Position?) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (
        .brokenYAML(problem, hint: hint(for: problem)),
        Position(line: mark.line, column: mark.column)
      )
    case .duplicatedKeysInMapping(let duplicates, _):
      let key = duplicates.first ?? ""
      return (.brokenYAML("the key '\(key)' is written twice", hint: "keep one of the two"), nil)
    case .reader(_, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0)
      let line = before.count { $0.isNewline } + 1
      let column = before.reversed().prefix { !$0.isNewline }.count + 1
      return (
        .brokenYAML("a control character stands in the front matter", hint: "delete it"),
        Position(line: line, column: column)
      )
    default:
      return (.brokenYAML("the front matter cannot be read", hint: nil), nil)
    }
  }

  private func hint(for problem: String) -> String? {
    if problem.contains("mapping values are not allowed") {
      return "put a value that holds ': ' in quotes"
    }
    if problem.contains("cannot start any token") {
      return "put the value in quotes; indent with blanks, not tabs"
    }
    if problem.contains("tab character") { return "indent with blanks, not tabs" }
    if problem.contains("expected <block end>") || problem.contains("could not find expected ':'") {
      return "each field is 'key: value' on a line of its own, all indented alike"
    }
    if problem.contains("unexpected end of stream") { return "a quote is not closed" }
    if problem.contains("undefined alias") { return "put a value that begins with '*' in quotes" }
    return nil
  }
}

extension Message {
  static func brokenYAML(_ problem: String, hint: String?) -> Message {
    Message(.yaml, problem, hint: hint)
  }

  static func tooManyValues() -> Message {
    Message(.yaml, "the aliases stand for too many values", hint: "write the values out")
  }
}
