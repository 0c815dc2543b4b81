extension WordReader {
  /// The hash of a word without the digits after its letters, as in an address, a file name or a
  /// handle. In a plain text a number makes it another word.
  @inline(__always)
  func stem(of hash: UInt64, _ range: Range<Int>) -> UInt64 {
    isPlain || bytes[range.upperBound - 1] &- 0x30 > 9 ? hash : withoutDigits(hash, range)
  }

  private func withoutDigits(_ whole: UInt64, _ range: Range<Int>) -> UInt64 {
    var (hash, end) = (whole, range.upperBound)
    while end > range.lowerBound, bytes[end - 1] &- 0x30 <= 9 {
      // `%C3%A9` ends with no digit.
      if end - range.lowerBound > 2, bytes[end - 3] == UInt8(ascii: "%") { return hash }
      hash = Letters.before(Letters.ascii[Int(bytes[end - 1])], in: hash)
      end -= 1
    }
    return end == range.lowerBound ? whole : hash
  }

  /// The scalar in UTF-8 at an index, and its length; what is not UTF-8 is a separator.
  func scalar(at index: Int) -> (scalar: UInt32, length: Int) {
    decoded(length: bytes.count - index) { bytes[index + $0] }
  }

  /// `%C3%A9`, which may be as many bytes as the scalar has; `nil` for a percent sign.
  func percentEncoded(at index: Int) -> (scalar: UInt32, length: Int)? {
    guard encodedByte(at: index) != nil else { return nil }
    var count = 1
    while count < 4, encodedByte(at: index + 3 * count) != nil { count += 1 }
    let found = decoded(length: count) { encodedByte(at: index + 3 * $0) ?? 0 }
    return (found.scalar, found.length * 3)
  }

  private func encodedByte(at index: Int) -> UInt8? {
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "%"),
      let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
    else { return nil }
    return UInt8(high << 4 | low)
  }

  /// `&lt;`, `&#233;`, `&#xE9;`, however often its own sign is escaped: `&amp;lt;`. An unknown one,
  /// and an `&` that stands for itself, is a separator; `nil` for an `&` that begins nothing.
  func entity(at index: Int) -> (scalar: UInt32, length: Int)? {
    var offset = index + 1
    while matches("amp;", at: offset) { offset += 4 }
    for (name, scalar) in [
      ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"), ("nbsp;", " "),
      ("shy;", "\u{AD}"),
    ] as [(StaticString, Unicode.Scalar)] where matches(name, at: offset) {
      return (scalar.value, offset + name.utf8CodeUnitCount - index)
    }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "#") else {
      return offset > index + 1 ? (UInt32(UInt8(ascii: "&")), offset - index) : nil
    }
    offset += 1
    let isHex = offset < bytes.count && bytes[offset] | 0x20 == UInt8(ascii: "x")
    if isHex { offset += 1 }
    var scalar: UInt32 = 0
    let first = offset
    while offset < bytes.count, offset < first + 8, let digit = digit(bytes[offset]),
      isHex || digit < 10
    {
      scalar = scalar &* (isHex ? 16 : 10) &+ digit
      offset += 1
    }
    guard offset > first, offset < bytes.count, bytes[offset] == UInt8(ascii: ";") else {
      return nil
    }
    return (scalar, offset + 1 - index)
  }

  /// `\u00e9`, `\n`, `\"`; `nil` for a backslash that stands for itself.
  func escaped(at index: Int) -> (scalar: UInt32, length: Int)? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "u"):
      guard index + 5 < bytes.count else { return nil }
      var scalar: UInt32 = 0
      for offset in 2..<6 {
        guard let digit = digit(bytes[index + offset]) else { return nil }
        scalar = scalar << 4 | digit
      }
      return (scalar, 6)
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return (32, 2)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return (UInt32(bytes[index + 1]), 2)
    default: return nil
    }
  }

  private func matches(_ name: StaticString, at index: Int) -> Bool {
    guard index + name.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<name.utf8CodeUnitCount where bytes[index + offset] != name.utf8Start[offset] {
      return false
    }
    return true
  }

  private func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - 0x30)
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      UInt32(byte | 0x20) - 0x57
    default: nil
    }
  }
}

/// The first scalar of some bytes in UTF-8, and how many it takes; a space for what is none.
private func decoded(
  length: Int, _ byte: (Int) -> UInt8
) -> (scalar: UInt32, length: Int) {
  let first = UInt32(byte(0))
  let count =
    switch first {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  guard count > 0, count <= length else { return (32, 1) }
  if count == 1 { return (first, 1) }
  var scalar = first & (0x7F >> UInt32(count))
  for offset in 1..<count {
    let next = UInt32(byte(offset))
    guard next & 0xC0 == 0x80 else { return (32, 1) }
    scalar = scalar << 6 | next & 0x3F
  }
  return (scalar, count)
}
