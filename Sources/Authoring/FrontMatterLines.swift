/// The lines of a file's front matter as ranges of bytes, for edits that change nothing else.
struct FrontMatterLines {
  /// A line without its ending, and the start of the next one.
  struct Line {
    let content: Range<Int>
    let end: Int
  }

  let bytes: [UInt8]
  /// The lines between the fences.
  let lines: [Line]
  /// Where the first of them begins.
  let start: Int
  /// Everything after the closing fence.
  let story: ArraySlice<UInt8>
  /// The indentation of the keys.
  let indent: Range<Int>

  /// Splits a file that `Entry` has read; `nil` for one without fences.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var all: [Line] = []
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < bytes.count {
      let newline = bytes[offset...].firstIndex(of: UInt8(ascii: "\n"))
      var contentEnd = newline ?? bytes.count
      if contentEnd > offset, bytes[contentEnd - 1] == UInt8(ascii: "\r") { contentEnd -= 1 }
      let line = Line(content: offset..<contentEnd, end: newline.map { $0 + 1 } ?? bytes.count)
      let isFence =
        bytes[line.content].starts(with: "---".utf8)
        && bytes[line.content].dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      all.append(line)
      offset = line.end
      if isFence, all.count > 1 { break }
    }
    guard let first = all.first, let last = all.last, all.count > 1 else { return nil }
    start = first.end
    story = bytes[last.end...]
    lines = Array(all.dropFirst().dropLast())
    var indent = start..<start
    for line in lines {
      let rest = bytes[line.content].drop { $0 == 0x20 }
      guard let key = rest.first, key != UInt8(ascii: "#"), key != 0x09 else { continue }
      indent = line.content.lowerBound..<rest.startIndex
      break
    }
    self.indent = indent
  }

  /// Whether the front matter is written as `{title: …, outcome: …}`.
  var isFlow: Bool {
    let first = lines.lazy.map { bytes[$0.content].drop { $0 == 0x20 || $0 == 0x09 } }
      .first { !$0.isEmpty && $0.first != UInt8(ascii: "#") }
    return first?.first == UInt8(ascii: "{")
  }

  /// The line that begins with a key, and the offset after its colon.
  func find(_ key: String) -> (line: Int, value: Int)? {
    for (index, line) in lines.enumerated() {
      let content = bytes[line.content]
      guard content.starts(with: bytes[indent]) else { continue }
      let rest = content.dropFirst(indent.count)
      for spelling in [key, "\"\(key)\"", "'\(key)'"] where rest.starts(with: spelling.utf8) {
        let after = rest.dropFirst(spelling.utf8.count).drop { $0 == 0x20 || $0 == 0x09 }
        guard after.first == UInt8(ascii: ":") else { continue }
        let value = after.startIndex + 1
        if value == line.content.upperBound || isBlank(bytes[value]) { return (index, value) }
      }
    }
    return nil
  }

  /// The last line of the value of a key: its own, or the last line below it that is indented or an
  /// item of its list.
  func lastLine(ofKeyAt index: Int) -> Int {
    var last = index
    for next in lines.indices.dropFirst(index + 1) {
      let content = bytes[lines[next].content]
      let blanks = content.prefix { isBlank($0) }.count
      if blanks == content.count { continue }
      let isItem =
        blanks == indent.count && content.dropFirst(blanks).first == UInt8(ascii: "-")
      guard blanks > indent.count || isItem else { break }
      last = next
    }
    return last
  }

  /// The line ending of a line, or of the file if the line has none.
  func ending(of index: Int) -> ArraySlice<UInt8> {
    let line = lines[index]
    return bytes[line.content.upperBound..<line.end]
  }
}

/// Whether a byte is a space or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
