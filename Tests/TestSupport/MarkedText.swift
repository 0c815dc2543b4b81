package import Diagnostics

/// A text with markers at the places that a test speaks of, after swift-format's idea:
///
/// ```swift
/// let marked: MarkedText = "outcome: 1️⃣mabye2️⃣"
/// marked.text   // "outcome: mabye"
/// marked[1]     // line 1, column 10
/// ```
///
/// A marker is a digit's keycap. It stands before the character that it marks, and takes no place.
package struct MarkedText: Sendable {
  /// The text without its markers.
  package let text: String
  private var positions: [Int: Position] = [:]

  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var position = Position(line: 1, column: 1)
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.first {
      if let digit = scalar.properties.numericType == .decimal ? Int(String(scalar)) : nil,
        rest.dropFirst().starts(with: keycap)
      {
        positions[digit] = position
        rest = rest.dropFirst(1 + keycap.count)
        continue
      }
      text.append(scalar)
      rest = rest.dropFirst()
      position =
        scalar == "\n"
        ? Position(line: position.line + 1, column: 1)
        : Position(line: position.line, column: position.column + 1)
    }
    self.text = String(text)
  }

  /// Where a marker stood: line and column from 1, columns in Unicode scalars; `nil` where the text
  /// has no such marker.
  package subscript(marker: Int) -> Position? { positions[marker] }

  /// The stretch from a marker to the next one, or one character where there is no next one.
  package func range(from marker: Int) -> TextRange? {
    positions[marker].map { start in
      let end = positions[marker + 1]?.column ?? start.column + 1
      return TextRange(line: start.line, column: start.column, length: end - start.column)
    }
  }

  /// The text as a file.
  package func file(_ path: String = "test.md") -> SourceFile {
    SourceFile(path: path, bytes: Array(text.utf8))
  }
}

extension MarkedText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }
}

/// What follows the digit in a keycap emoji.
private let keycap: [Unicode.Scalar] = ["\u{FE0F}", "\u{20E3}"]
