internal import CYAML
package import Diagnostics

/// Why a text is not YAML, in libyaml's words, which are the same in all its versions.
package struct YAMLProblem: Error {
  package let words: String
  /// The place in the text; `nil` if the parser does not give one.
  package let position: Position?
  /// Whether the text has a character that YAML forbids.
  package let isForbiddenCharacter: Bool

  init(_ words: String, at position: Position? = nil) {
    self.words = words
    self.position = position
    isForbiddenCharacter = false
  }

  init(_ parser: yaml_parser_t, reading bytes: [UInt8], _ lines: LineTable) {
    words = parser.problem.map { String(cString: $0) } ?? "the text cannot be read"
    isForbiddenCharacter = parser.error == YAML_READER_ERROR
    position =
      isForbiddenCharacter
      ? Position(ofByte: parser.problem_offset, in: bytes) : lines.position(parser.problem_mark)
  }
}

extension Position {
  /// The position of a byte in valid UTF-8.
  fileprivate init(ofByte offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    let line = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    self.init(
      line: line.count,
      column: String(decoding: line.last ?? [], as: UTF8.self).unicodeScalars.count + 1)
  }
}
