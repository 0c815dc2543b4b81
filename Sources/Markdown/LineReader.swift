/// Finds lines of a text by increasing numbers, so that the text is read only once.
struct LineReader {
  private let source: ArraySlice<UInt8>
  private var number = 1
  private var start: Int

  init(_ source: ArraySlice<UInt8>) {
    self.source = source
    start = source.startIndex
  }

  /// The web address that a line consists of; `nil` for any other line.
  /// - Parameter wanted: from 1, and not smaller than in the previous call.
  mutating func address(onLine wanted: Int) -> String? {
    while number < wanted {
      guard let end = source[start...].firstIndex(where: Self.endsLine) else { return nil }
      let isPair = source[end...].starts(with: [13, 10])
      start = end + (isPair ? 2 : 1)
      number += 1
    }
    guard number == wanted else { return nil }
    var line = source[start...].prefix { !Self.endsLine($0) }.drop(while: Self.isBlank)
    while let last = line.last, Self.isBlank(last) { line.removeLast() }
    guard line.starts(with: "http://".utf8) || line.starts(with: "https://".utf8),
      line.allSatisfy({ $0 > 32 && $0 != 127 && $0 != UInt8(ascii: "<") })
    else { return nil }
    return String(decoding: line, as: UTF8.self)
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
}
