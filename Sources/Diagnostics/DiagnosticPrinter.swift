internal import Markup

/// Prints a report for people or for programs.
package struct DiagnosticPrinter: Sendable {
  /// Who reads the report.
  package enum Format: Sendable {
    /// People, with an excerpt and a caret; in colour on a terminal.
    case text(colour: Bool)
    /// Programs: one JSON array.
    case json
    /// GitHub's workflow annotations.
    case github
  }

  private let format: Format

  package init(_ format: Format) { self.format = format }

  /// The whole report, ordered, with a final newline; empty for an empty report in `text` and
  /// `github`.
  package func print(_ report: Report) -> String {
    switch format {
    case .text(let colour):
      Self.grouped(report.sorted).map { diagnostic, others in
        text(diagnostic, Palette(isOn: colour))
          + (others > 0 ? "  and the same in \(others) other places\n" : "")
      }.joined()
    case .github:
      report.sorted.map(annotation).joined()
    case .json:
      String(decoding: JSON.array(report.sorted.map(json)).indentedBytes, as: UTF8.self)
    }
  }

  /// The problems to print, each with the number of others that it speaks for: a message that
  /// occurs in more than `manyFiles` files is printed once.
  private static func grouped(
    _ diagnostics: [Diagnostic]
  ) -> [(diagnostic: Diagnostic, others: Int)] {
    var paths: [Message: Set<String>] = [:]
    var counts: [Message: Int] = [:]
    for diagnostic in diagnostics {
      paths[diagnostic.message, default: []].insert(diagnostic.path)
      counts[diagnostic.message, default: 0] += 1
    }
    var seen: Set<Message> = []
    return diagnostics.compactMap { diagnostic in
      let message = diagnostic.message
      guard paths[message, default: []].count > manyFiles else { return (diagnostic, 0) }
      return seen.insert(message).inserted ? (diagnostic, counts[message, default: 1] - 1) : nil
    }
  }

  private static let manyFiles = 10

  private func text(_ diagnostic: Diagnostic, _ palette: Palette) -> String {
    let message = diagnostic.message
    let severity = palette.severity(diagnostic.severity)
    var lines = [
      "\(palette.bold(printable(diagnostic.location))): \(severity): "
        + "\(printable(message.text)) [\(message.id.rawValue)]"
    ]
    if let range = diagnostic.range, let excerpt = diagnostic.excerpt {
      let number = String(range.start.line)
      let gutter = String(repeating: " ", count: number.count)
      let caret = palette.caret(excerpt.caret)
      let hint = message.hint.map { " " + printable($0) } ?? ""
      lines.append("  \(number) | \(excerpt.text)")
      lines.append("  \(gutter) | \(excerpt.indent)\(caret)\(hint)")
    } else if let hint = message.hint {
      lines.append("  \(printable(hint))")
    }
    if let other = diagnostic.other {
      lines.append("  see also \(printable(other.description))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func annotation(_ diagnostic: Diagnostic) -> String {
    var properties = "file=\(escapedProperty(diagnostic.path))"
    if let start = diagnostic.range?.start {
      properties += ",line=\(start.line),col=\(start.column)"
    }
    properties += ",title=\(diagnostic.message.id.rawValue)"
    var words = diagnostic.message.text
    if let hint = diagnostic.message.hint { words += "; \(hint)" }
    if let other = diagnostic.other { words += "; see also \(other.description)" }
    return "::\(diagnostic.severity.rawValue) \(properties)::\(escapedData(words))\n"
  }

  private func json(_ diagnostic: Diagnostic) -> JSON {
    .object(dropping: [
      "id": .string(diagnostic.message.id.rawValue),
      "severity": .string(diagnostic.severity.rawValue),
      "path": .string(diagnostic.path),
      "line": diagnostic.range.map { .integer($0.start.line) },
      "column": diagnostic.range.map { .integer($0.start.column) },
      "length": diagnostic.range.map { .integer($0.length) },
      "message": .string(diagnostic.message.text),
      "hint": diagnostic.message.hint.map { .string($0) },
      "other": diagnostic.other.map { .string($0.description) },
    ])
  }
}

extension Diagnostic {
  var location: String {
    range.map { "\(path):\($0.start.line):\($0.start.column)" } ?? path
  }
}

/// The few colours of a terminal, or none.
private struct Palette {
  let isOn: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func caret(_ text: String) -> String { wrap(text, "32") }
  func severity(_ severity: Severity) -> String {
    wrap("\(severity.rawValue)", severity == .error ? "1;31" : "1;33")
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// GitHub ends a property at a comma, a colon or a line end, and the data at a line end.
private func escapedProperty(_ text: String) -> String { escaped(text, "%\r\n:,") }

private func escapedData(_ text: String) -> String { escaped(text, "%\r\n") }

/// Percent-encodes some ASCII characters, scalar by scalar: CRLF is one `Character`.
private func escaped(_ text: String, _ special: String) -> String {
  text.unicodeScalars.reduce(into: "") { result, scalar in
    guard special.unicodeScalars.contains(scalar) else {
      result.unicodeScalars.append(scalar)
      return
    }
    let hex = String(scalar.value, radix: 16, uppercase: true)
    result += hex.count < 2 ? "%0\(hex)" : "%\(hex)"
  }
}
