internal import CYAML
internal import Diagnostics

/// Converts libyaml's marks to positions in the file.
///
/// For libyaml, a line also ends at U+0085, U+2028, U+2029 and a carriage return alone, as in YAML
/// 1.1; for editors, and in all our other messages, it ends at a line feed.
struct LineTable {
  /// Where each line begins, in Unicode scalars; `nil` if both count the lines in the same way.
  private let starts: [UInt]?

  init(_ bytes: [UInt8]) {
    guard Self.hasOtherEnds(bytes) else {
      starts = nil
      return
    }
    var starts: [UInt] = [0]
    var scalars: UInt = 0
    for byte in bytes {
      if byte & 0b1100_0000 != 0b1000_0000 { scalars += 1 }
      if byte == UInt8(ascii: "\n") { starts.append(scalars) }
    }
    self.starts = starts
  }

  func position(_ mark: yaml_mark_t) -> Position {
    guard let starts else {
      return Position(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
    let index = UInt(mark.index)
    var (line, end) = (0, starts.count)
    while end - line > 1 {
      let middle = (line + end) / 2
      if starts[middle] <= index { line = middle } else { end = middle }
    }
    return Position(line: line + 1, column: Int(index - starts[line]) + 1)
  }

  private static func hasOtherEnds(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case UInt8(ascii: "\r"): return next != UInt8(ascii: "\n")
      case 0xC2: return next == 0x85
      case 0xE2:
        return next == 0x80 && index + 2 < bytes.count && (0xA8...0xA9).contains(bytes[index + 2])
      default: return false
      }
    }
  }
}
