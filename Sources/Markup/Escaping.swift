/// The appenders behind `HTML`, `XML` and `JSON`.
extension [UInt8] {
  /// Appends text with `& < > " '` escaped; control characters and noncharacters, which HTML and
  /// XML forbid, become U+FFFD, so that no input can make a page invalid.
  mutating func appendEscaped(_ text: String) {
    text.withBytes { appendEscaped($0) }
  }

  /// Appends text in valid UTF-8, likewise.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    append(text, isHarmless: { $0.isHarmlessText }, replacing: entity)
  }

  /// Appends the inside of a JSON string. `< > &` are escaped too, and what HTML forbids becomes
  /// U+FFFD, so that the result may stand in an HTML script element.
  mutating func appendJSONEscaped(_ text: String) {
    text.withBytes { appendJSONEscaped($0) }
  }

  /// Appends text in valid UTF-8 as the inside of a JSON string, likewise.
  mutating func appendJSONEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    append(text, isHarmless: { $0.isHarmlessText }, replacing: jsonEscape)
  }

  /// Appends markup in valid UTF-8 as it is, but for what HTML forbids, which becomes U+FFFD.
  package mutating func appendAllowed(_ markup: UnsafeBufferPointer<UInt8>) {
    append(markup, isHarmless: { $0.isPrintableASCII }, replacing: control)
  }

  /// Appends a literal from the program's own source as it is.
  mutating func append(_ literal: StaticString) {
    if literal.hasPointerRepresentation {
      append(
        contentsOf: UnsafeBufferPointer(
          start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    } else {
      append(contentsOf: String(literal.unicodeScalar).utf8)
    }
  }

  /// Appends text that is known to need no escapes.
  mutating func append(unescaped text: String) {
    text.withBytes { append(contentsOf: $0) }
  }

  /// Appends a piece, with room behind it for what is usual.
  mutating func append(_ piece: [UInt8], leaving usual: Int) {
    makeRoom(piece.count, leaving: usual)
    self += piece
  }

  /// Makes room for a large piece, and behind it for what is usual, so that the bytes are moved once
  /// and not twice.
  mutating func makeRoom(_ size: Int, leaving usual: Int) {
    if capacity - count < size { reserveCapacity(count + size + usual) }
  }

  /// Appends a whole number in decimal digits, with no grouping.
  mutating func append(decimal number: Int) {
    if (0...9).contains(number) { return append(UInt8(ascii: "0") + UInt8(number)) }
    append(unescaped: String(number))
  }

  /// No special byte becomes more bytes than this.
  static var longestEscape: Int { 6 }

  /// Appends bytes with the special ones among them replaced. What holds none is appended as it
  /// is; the rest is put together aside, for many small appends would cost more than the copy.
  @inline(__always)
  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, isHarmless: (SixteenBytes) -> Bool,
    replacing: (UInt8) -> StaticString?
  ) {
    let start = bytes.harmlessPrefix(isHarmless, replacing)
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<start]))
    guard start < bytes.count else { return }
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: rest.count * Self.longestEscape + SixteenBytes.count
    ) { target in
      let count = rest.copy(to: target, isHarmless: isHarmless, replacing: replacing)
      append(contentsOf: UnsafeBufferPointer(rebasing: target[..<count]))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes stand before the first special one.
  @inline(__always)
  fileprivate func harmlessPrefix(
    _ isHarmless: (SixteenBytes) -> Bool, _ replacing: (UInt8) -> StaticString?
  ) -> Int {
    var index = 0
    while let chunk = chunk(at: index), isHarmless(chunk) { index += SixteenBytes.count }
    while index < count,
      self[index].isLetterOrBlank || (self[index] < 0xC2 && replacing(self[index]) == nil)
    {
      index += 1
    }
    return index
  }

  /// Copies the bytes with the special ones replaced, and returns how many were written.
  /// - Parameter target: has room for the longest replacement of every byte, and a chunk more.
  @inline(__always)
  fileprivate func copy(
    to target: UnsafeMutableBufferPointer<UInt8>, isHarmless: (SixteenBytes) -> Bool,
    replacing: (UInt8) -> StaticString?
  ) -> Int {
    var (index, written) = (0, 0)
    func write(_ replacement: StaticString) {
      for offset in 0..<replacement.utf8CodeUnitCount {
        target[written + offset] = replacement.utf8Start[offset]
      }
      written += replacement.utf8CodeUnitCount
    }
    while index < count {
      if let chunk = chunk(at: index), isHarmless(chunk) {
        UnsafeMutableRawBufferPointer(target).storeBytes(
          of: chunk.words, toByteOffset: written, as: SIMD2<UInt64>.self)
        index += SixteenBytes.count
        written += SixteenBytes.count
        continue
      }
      // Byte by byte up to the special one, behind which there may be sixteen harmless bytes again.
      while index < count, self[index].isLetterOrBlank {
        target[written] = self[index]
        written += 1
        index += 1
      }
      guard index < count else { break }
      let byte = self[index]
      if let replacement = replacing(byte) {
        write(replacement)
        index += 1
      } else if byte >= 0xC2, let length = forbiddenLength(self[index...]) {
        write("\u{FFFD}")
        index += length
      } else {
        target[written] = byte
        written += 1
        index += 1
      }
    }
    return written
  }
}

extension String {
  /// Calls a function with the bytes of the text where they lie; a copy would be counted.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }
}
