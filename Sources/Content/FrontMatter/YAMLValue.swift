import Diagnostics
import Markup
import YAML

/// A value in front matter. Every scalar is text; the field decides what `no` means.
struct YAMLValue {
  enum Content {
    /// A scalar; `isPlain` if it was written without quotes.
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

  /// The range of the value on its first line.
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
  /// Reads front matter; `nil` for none, or if the YAML is broken, which is reported.
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
    } catch {
      let (message, position) = error.words
      reporting.add(
        message,
        at: TextRange(
          line: (position?.line ?? 1) + text.yamlLine - 1, column: position?.column ?? 1),
        in: file)
      return nil
    }
  }

  /// Parses front matter of any form with the YAML parser; `nil` for none.
  init?(parsing text: FrontMatterText) throws(FrontMatterProblem) {
    let document: YAMLDocument
    do { document = try YAMLDocument(text.yaml) } catch { throw .notYAML(error) }
    guard let root = document.root else { return nil }
    // Without aliases no text has more values than twice its bytes.
    var limits = Limits(room: text.yaml.utf8.count * 2 + Limits.mostByAliases)
    try self.init(root, of: document, lineOffset: text.yamlLine - 1, within: &limits)
  }

  private init(
    _ node: YAMLNode, of document: borrowing YAMLDocument, lineOffset: Int,
    within limits: inout Limits
  ) throws(FrontMatterProblem) {
    try limits.enter()
    defer { limits.depth -= 1 }
    start = Position(line: node.start.line + lineOffset, column: node.start.column)
    switch node.content {
    case .text(let text, let isPlain): content = .text(text, isPlain: isPlain)
    case .list(let items):
      var values: [YAMLValue] = []
      for case let item? in items.map({ document[$0] }) {
        values.append(
          try YAMLValue(item, of: document, lineOffset: lineOffset, within: &limits))
      }
      content = .list(values)
    case .mapping(let pairs):
      var values: [(key: YAMLValue, value: YAMLValue)] = []
      var keys: Set<String> = []
      for (key, value) in pairs {
        guard let keyNode = document[key], let valueNode = document[value] else { continue }
        if case .text(let name, _) = keyNode.content, !keys.insert(name).inserted {
          throw .keyTwice(name, keyNode.start)
        }
        values.append(
          (
            try YAMLValue(keyNode, of: document, lineOffset: lineOffset, within: &limits),
            try YAMLValue(valueNode, of: document, lineOffset: lineOffset, within: &limits)
          ))
      }
      content = .mapping(values)
    }
  }
}

/// Limits for aliases, which could otherwise expand beyond the memory of any machine.
private struct Limits {
  /// The most values that aliases may add. A few lines of aliases can expand to billions.
  static let mostByAliases = 100_000
  /// The deepest nesting of values. Aliases can nest values more deeply than the text does, and
  /// even inside themselves.
  static let mostDepth = 200

  var room: Int
  var depth = 0

  mutating func enter() throws(FrontMatterProblem) {
    room -= 1
    depth += 1
    guard room >= 0, depth <= Self.mostDepth else { throw .tooManyValues }
  }
}

/// Why front matter cannot be read.
enum FrontMatterProblem: Error {
  case notYAML(YAMLProblem)
  case keyTwice(String, Position)
  case tooManyValues
}

extension String {
  /// The length of the first line in Unicode scalars.
  fileprivate var firstLineLength: Int {
    let line = utf8.prefix { $0 != UInt8(ascii: "\n") }
    // Counts the bytes that begin a scalar.
    return line.withContiguousStorageIfAvailable { $0.count { !(0x80..<0xC0).contains($0) } }
      ?? line.count { !(0x80..<0xC0).contains($0) }
  }
}

extension FrontMatterProblem {
  /// The problem as a message, with its place in the YAML if that is known.
  fileprivate var words: (Message, Position?) {
    switch self {
    case .tooManyValues: (.tooManyValues(), nil)
    case .keyTwice(let key, let place):
      (.brokenYAML("the key '\(key)' is written twice", hint: "keep one of the two"), place)
    case .notYAML(let problem) where problem.isForbiddenCharacter:
      (
        .brokenYAML("the front matter has a control character", hint: "delete it"),
        problem.position
      )
    case .notYAML(let problem):
      (.brokenYAML(problem.words, hint: hint(for: problem.words)), problem.position)
    }
  }

  private func hint(for problem: String) -> String? {
    if problem.includes("mapping values are not allowed") {
      return "put a value with ': ' in quotes"
    }
    if problem.includes("cannot start any token") {
      return "put the value in quotes; indent with spaces, not tabs"
    }
    if problem.includes("tab character") { return "indent with spaces, not tabs" }
    if problem.includes("expected <block end>") || problem.includes("could not find expected ':'") {
      return "each field is 'key: value' on a line of its own, all indented alike"
    }
    if problem.includes("unexpected end of stream") { return "a quote is not closed" }
    if problem.includes("undefined alias") { return "put a value that begins with '*' in quotes" }
    return nil
  }
}

extension Message {
  static func brokenYAML(_ problem: String, hint: String?) -> Message {
    Message(.yaml, problem, hint: hint)
  }

  static func tooManyValues() -> Message {
    Message(.yaml, "the aliases expand to too many values", hint: "write the values out")
  }
}
