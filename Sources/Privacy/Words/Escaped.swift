import Content

extension WordReader {
  /// The hash of a word without the digits after its letters, as in an address, a file name or a
  /// handle. In a plain text a number makes it a different word.
  @inline(__always)
  func stem(of hash: UInt64, _ range: Range<Int>) -> UInt64 {
    isPlain || bytes[range.upperBound - 1] &- 0x30 > 9 ? hash : withoutDigits(hash, range)
  }

  private func withoutDigits(_ whole: UInt64, _ range: Range<Int>) -> UInt64 {
    var (hash, end) = (whole, range.upperBound)
    while end > range.lowerBound, bytes[end - 1] &- 0x30 <= 9 {
      // The 9 in `%C3%A9` is not a digit.
      if end - range.lowerBound > 2, bytes[end - 3] == UInt8(ascii: "%") { return hash }
      hash = Letters.before(Letters.ascii[Int(bytes[end - 1])], in: hash)
      end -= 1
    }
    return end == range.lowerBound ? whole : hash
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar in UTF-8 at an index, and its length; anything but UTF-8 is a separator.
  func scalar(at index: Int) -> (scalar: UInt32, length: Int) {
    decoded(length: count - index) { self[index + $0] }
  }

  /// `%C3%A9`, with as many bytes as the scalar has, however often the percent sign itself is
  /// escaped: `%25C3%25A9`. `nil` for a mere percent sign.
  func percentEncoded(at index: Int) -> (scalar: UInt32, length: Int)? {
    guard let first = encodedByte(at: index) else { return nil }
    var (bytes, ends) = (UInt32(first.byte), [first.end])
    while ends.count < 4, first.byte >= 0xC0, let end = ends.last,
      let next = encodedByte(at: end)
    {
      bytes |= UInt32(next.byte) << UInt32(8 * ends.count)
      ends.append(next.end)
    }
    let found = decoded(length: ends.count) { UInt8(truncatingIfNeeded: bytes >> UInt32(8 * $0)) }
    return (found.scalar, ends[found.length - 1] - index)
  }

  private func encodedByte(at index: Int) -> (byte: UInt8, end: Int)? {
    guard index + 2 < count, self[index] == UInt8(ascii: "%") else { return nil }
    var index = index + 1
    while index + 3 < count, self[index] == UInt8(ascii: "2"), self[index + 1] == UInt8(ascii: "5"),
      digit(self[index + 2]) != nil, digit(self[index + 3]) != nil
    {
      index += 2
    }
    guard let high = digit(self[index]), let low = digit(self[index + 1]) else { return nil }
    return (UInt8(high << 4 | low), index + 2)
  }

  /// `&lt;`, `&#233;`, `&#xE9;`, however often the `&` itself is escaped: `&amp;lt;`. An unknown
  /// entity, and one that stands for `&` itself, is a separator; `nil` for an `&` that begins no
  /// entity.
  func entity(at index: Int) -> (scalar: UInt32, length: Int)? {
    var offset = index + 1
    while matches("amp;", at: offset) { offset += 4 }
    guard offset < count, self[offset] == UInt8(ascii: "#") else {
      if let named = named(at: offset) { return (named.scalar, named.end - index) }
      return offset > index + 1 ? (UInt32(UInt8(ascii: "&")), offset - index) : nil
    }
    offset += 1
    let isHex = offset < count && self[offset] | 0x20 == UInt8(ascii: "x")
    if isHex { offset += 1 }
    var scalar: UInt32 = 0
    let first = offset
    while offset < count, offset < first + 32, let digit = digit(self[offset]), isHex || digit < 10
    {
      scalar = Swift.min(scalar * (isHex ? 16 : 10) + digit, 0x11_0000)
      offset += 1
    }
    guard offset > first else { return nil }
    // Browsers accept entities without the semicolon too.
    let isClosed = offset < count && self[offset] == UInt8(ascii: ";")
    return (scalar, offset + (isClosed ? 1 : 0) - index)
  }

  /// Entities with names.
  private func named(at offset: Int) -> (scalar: UInt32, end: Int)? {
    // Every attribute of a page has some of these, and a list of them would be allocated on every
    // call.
    let named: (name: StaticString, scalar: UInt32)? =
      if matches("lt;", at: offset) {
        ("lt;", 0x3C)
      } else if matches("gt;", at: offset) {
        ("gt;", 0x3E)
      } else if matches("quot;", at: offset) {
        ("quot;", 0x22)
      } else if matches("apos;", at: offset) {
        ("apos;", 0x27)
      } else if matches("nbsp;", at: offset) {
        ("nbsp;", 0x20)
      } else {
        nil
      }
    if let named { return (named.scalar, offset + named.name.utf8CodeUnitCount) }
    var end = offset
    while end < count, end < offset + EntityNames.longest, isNamePart(self[end]) { end += 1 }
    guard end > offset, end < count, self[end] == UInt8(ascii: ";") else { return nil }
    let name = String(decoding: self[offset..<end], as: UTF8.self)
    return EntityNames.scalars[name].map { ($0, end + 1) }
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte)
  }

  /// `\u00e9`, `\n`, `\"`; `nil` for a backslash that stands for itself.
  func escaped(at index: Int) -> (scalar: UInt32, length: Int)? {
    guard index + 1 < count else { return nil }
    switch self[index + 1] {
    case UInt8(ascii: "u"):
      guard index + 5 < count else { return nil }
      guard let first = unit(at: index + 2) else { return nil }
      if (0xD800..<0xDC00).contains(first), index + 11 < count,
        self[index + 6] == UInt8(ascii: "\\"), let second = unit(at: index + 8),
        (0xDC00..<0xE000).contains(second)
      {
        return (0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), 12)
      }
      return (first, 6)
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return (32, 2)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return (UInt32(self[index + 1]), 2)
    default: return nil
    }
  }

  /// The number that four hexadecimal digits are.
  private func unit(at index: Int) -> UInt32? {
    var unit: UInt32 = 0
    for offset in 0..<4 {
      guard let digit = digit(self[index + offset]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private func matches(_ name: StaticString, at index: Int) -> Bool {
    guard index + name.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<name.utf8CodeUnitCount where self[index + offset] != name.utf8Start[offset] {
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

/// The first scalar of some bytes in UTF-8, and how many bytes it takes; a space for invalid bytes.
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
