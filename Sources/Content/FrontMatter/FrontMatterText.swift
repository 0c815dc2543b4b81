import Diagnostics

/// A file split into its front matter and its story.
struct FrontMatterText {
  /// The YAML between the fences, in valid UTF-8.
  let yaml: String
  /// The line of the file at which the YAML begins, from 1.
  let yamlLine: Int
  let story: ArraySlice<UInt8>
  /// The line of the file at which the story begins, from 1.
  let storyLine: Int

  /// Splits a file at its fences: `---` alone on the first line and on a later one. A byte order
  /// mark before the first, CRLF, and spaces after the dashes are allowed; any `---` after the
  /// second belongs to the story.
  init?(_ file: SourceFile, reporting: inout Report) {
    guard !file.bytes.isEmpty else {
      reporting.add(.emptyFile(), at: nil, in: file)
      return nil
    }
    guard let text = file.validText(reporting: &reporting) else { return nil }
    guard let opening = text.line(at: 0), isFence(text.bytes[opening.content]) else {
      reporting.add(.noFrontMatter(), at: TextRange(line: 1, column: 1), in: file)
      return nil
    }
    var line = 2
    var start = opening.end
    while let next = text.line(at: start) {
      if isFence(text.bytes[next.content]) {
        yaml = String(decoding: text.bytes[opening.end..<start], as: UTF8.self)
        yamlLine = 2
        story = text.bytes[next.end...]
        storyLine = line + 1
        return
      }
      start = next.end
      line += 1
    }
    reporting.add(.unclosedFence(), at: TextRange(line: 1, column: 1, length: 3), in: file)
    return nil
  }
}

/// The bytes of a file after its byte order mark, known to be UTF-8.
private struct ValidText {
  let bytes: ArraySlice<UInt8>

  /// The line that begins at an offset into the bytes, without its ending, and where the next one
  /// begins.
  func line(at offset: Int) -> (content: Range<Int>, end: Int)? {
    let start = max(offset, bytes.startIndex)
    guard start < bytes.endIndex else { return nil }
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
      return (start..<bytes.endIndex, bytes.endIndex)
    }
    return (start..<end, end + 1)
  }
}

extension SourceFile {
  /// The file with names replaced in its story, which begins after the second fence; a file without
  /// fences has no story.
  func renamed(by renaming: (any Renaming)?) -> SourceFile {
    guard let renaming else { return self }
    var reported = Report()
    let story = FrontMatterText(self, reporting: &reported)?.story
    return renamed(by: renaming, from: story?.startIndex ?? bytes.count)
  }

  fileprivate func validText(reporting: inout Report) -> ValidText? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      reporting.add(.utf16(), at: nil, in: self)
      return nil
    }
    guard let offset = firstInvalidByte else {
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      return ValidText(bytes: hasMark ? bytes[3...] : bytes[...])
    }
    let position = position(ofByte: offset)
    reporting.add(
      .notUTF8(bytes[offset]), at: TextRange(line: position.line, column: position.column),
      in: self)
    return nil
  }

  /// The offset of the first byte that is not valid UTF-8, or `nil` for valid text.
  private var firstInvalidByte: Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return min(offset, bytes.count - 1)
      }
    }
  }
}

private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
  guard line.starts(with: "---".utf8) else { return false }
  return line.dropFirst(3).allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
}

extension Message {
  static func emptyFile() -> Message { Message(.emptyFile, "the file is empty") }

  static func utf16() -> Message {
    Message(
      .encoding, "the file is UTF-16, not UTF-8",
      hint: "save it as UTF-8 in your editor")
  }

  static func notUTF8(_ byte: UInt8) -> Message {
    let hex = String(byte, radix: 16, uppercase: true)
    return Message(
      .encoding, "the byte 0x\(hex) is not UTF-8", hint: "save the file as UTF-8 in your editor")
  }

  static func noFrontMatter() -> Message {
    Message(
      .noFrontMatter, "no front matter; the first line must be '---'",
      hint: "write '---', the fields such as 'title:', and '---' above the story")
  }

  static func unclosedFence() -> Message {
    Message(
      .unclosedFence, "the front matter is not closed",
      hint: "put a line '---' between the fields and the story")
  }
}
