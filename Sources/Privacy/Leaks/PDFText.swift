import Archives
import Markup

/// The text of a PDF file that is stored as letters (ISO 32000-1, 7.3.4): the strings in its own data and in
/// its streams, which are mostly compressed. Text that is stored as glyph numbers is not included.
struct PDFText {
  private(set) var parts: [[UInt8]] = []
  let isEncrypted: Bool

  /// The most that a stream may unpack to, in bytes.
  private static let largest = 64 << 20

  init(_ bytes: [UInt8]) {
    isEncrypted = bytes.includes("/Encrypt".utf8)
    parts.append(Self.strings(in: bytes[...]))
    var rest = bytes[...]
    while let start = rest.place(of: "stream".utf8)?.upperBound {
      let after = bytes[start...]
      let data = after.dropFirst(after.starts(with: [13, 10]) ? 2 : 1)
      guard let end = data.place(of: "endstream".utf8) else { break }
      rest = data[end.upperBound...]
      let stream = data[..<end.lowerBound]
      // A stream that is not compressed is read with the rest of the file.
      guard stream.first.map({ $0 & 0x0F == 8 }) ?? false else { continue }
      do throws(ArchiveProblem) {
        let unpacked = try inflated(stream, as: .zlib, atMost: Self.largest)
        parts += [unpacked, Self.strings(in: unpacked[...])]
      } catch {
        // A picture that only looks like compressed text, or a broken stream, which no PDF reader
        // shows.
        continue
      }
    }
  }

  /// All strings, each on a line. The strings of an array are one text, which may be typeset with
  /// extra space between them.
  private static func strings(in bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var isArray = false
    var rest = bytes
    while let next = rest.popFirst() {
      switch next {
      case UInt8(ascii: "["): isArray = true
      case UInt8(ascii: "]"):
        isArray = false
        text.append(10)
      case UInt8(ascii: "("):
        text += decoded(literal(&rest))
        if !isArray { text.append(10) }
      case UInt8(ascii: "<") where rest.first != UInt8(ascii: "<"):
        guard let string = hexadecimal(&rest) else { continue }
        text += decoded(string)
        if !isArray { text.append(10) }
      // Within an array, a large shift before the next string is the space between words.
      case UInt8(ascii: "-") where isArray:
        let digits = rest.prefix { (48...57).contains($0) }
        rest = rest.dropFirst(digits.count)
        if digits.count > 2 { text.append(32) }
      default: continue
      }
    }
    return text
  }

  /// The bytes of a string in brackets, whose opening bracket has been read.
  private static func literal(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    var string: [UInt8] = []
    var depth = 1
    while let next = rest.popFirst() {
      switch next {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return string }
      case UInt8(ascii: "\\"):
        let digits = rest.prefix(3).prefix { (48...55).contains($0) }
        guard digits.isEmpty else {
          string.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 - 48) }))
          rest = rest.dropFirst(digits.count)
          continue
        }
        guard let escaped = rest.popFirst() else { return string }
        if escaped != 10, escaped != 13 {
          string.append("nrtbf".utf8.contains(escaped) ? 32 : escaped)
        }
        continue
      default: break
      }
      string.append(next)
    }
    return string
  }

  /// The bytes of `<FEFF0041>`, whose first character has been read; `nil` for anything else.
  private static func hexadecimal(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    let written = rest.prefix { $0 != UInt8(ascii: ">") }
    var digits: [UInt8] = []
    for byte in written where byte > 32 {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      digits.append(UInt8(digit))
    }
    rest = rest.dropFirst(written.count + 1)
    if digits.count % 2 == 1 { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// A string in UTF-8; one without a byte order mark is read as Latin-1.
  private static func decoded(_ string: [UInt8]) -> [UInt8] {
    if string.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: string.count - 1, by: 2).map {
        UInt16(string[$0]) << 8 | UInt16(string[$0 + 1])
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    if string.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(string.dropFirst(3)) }
    return PackedFile.fromLatin(string)
  }
}
