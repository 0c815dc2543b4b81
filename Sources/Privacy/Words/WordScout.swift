import CBytes

/// Finds out whether some bytes may have a secret, without reading their words: nearly all files have
/// none, and this takes a fraction of the time.
///
/// It looks at the places at which a word may begin, 64 bytes at a time: an ASCII letter or digit
/// behind something else, an escape, and a letter that is not ASCII. What it cannot tell it leaves to
/// the reader, and it never overlooks what the reader would find.
struct WordScout {
  static func mayFind(
    _ words: SecretWords, in bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool
  ) -> Bool {
    if words.isEmpty { return false }
    return words.beginnings.bits.withUnsafeBufferPointer { beginnings in
      words.firstWords.bits.withUnsafeBufferPointer { firstBits in
        Letters.ascii.withUnsafeBufferPointer { ascii in
          WordScout(
            words: words, beginnings: beginnings, firstBits: firstBits, ascii: ascii, bytes: bytes,
            isPlain: isPlain
          ).mayFind()
        }
      }
    }
  }

  let words: SecretWords
  private let beginnings: UnsafeBufferPointer<UInt64>
  let firstBits: UnsafeBufferPointer<UInt64>
  let ascii: UnsafeBufferPointer<UInt64>
  let bytes: UnsafeBufferPointer<UInt8>
  let isPlain: Bool

  private init(
    words: SecretWords, beginnings: UnsafeBufferPointer<UInt64>,
    firstBits: UnsafeBufferPointer<UInt64>, ascii: UnsafeBufferPointer<UInt64>,
    bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool
  ) {
    (self.words, self.beginnings, self.firstBits) = (words, beginnings, firstBits)
    (self.ascii, self.bytes, self.isPlain) = (ascii, bytes, isPlain)
  }

  private func mayFind() -> Bool {
    guard let raw = UnsafeRawPointer(bytes.baseAddress) else { return false }
    var (offset, carry) = (0, UInt64(0))
    // Three letters, and the byte behind them, are read at once.
    while offset &+ 68 <= bytes.count {
      let masks = byte_masks(raw + offset)
      let next = offset &+ 64
      let behind = isLetter(at: next) | isLetter(at: next &+ 1) << 1
      if mayBegin(in: raw, from: offset, masks.letters, after: carry, before: behind)
        || mayBegin(from: offset, others: masks.others)
      {
        return true
      }
      carry = masks.letters >> 63
      offset = next
    }
    while offset < bytes.count {
      let isLetter = isLetter(at: offset)
      if isLetter == 0 || carry == 0, mayBegin(at: offset) { return true }
      carry = isLetter
      offset += 1
    }
    return false
  }

  /// 1 for an ASCII letter or digit, 0 for all else.
  @inline(__always)
  private func isLetter(at index: Int) -> UInt64 { ascii[Int(bytes[index])] == 0 ? 0 : 1 }

  /// Looks at the words that begin among 64 bytes.
  /// - Parameters:
  ///   - carry: 1 if the byte before them is a letter.
  ///   - next: the bytes behind them that are letters, of which two matter.
  @inline(__always)
  private func mayBegin(
    in raw: UnsafeRawPointer, from offset: Int, _ letters: UInt64, after carry: UInt64,
    before next: UInt64
  ) -> Bool {
    let starts = letters & ~(letters << 1 | carry)
    let (second, third) = (letters >> 1 | next << 63, letters >> 2 | next << 62)
    var long = starts & second & third
    while long != 0 {
      let place = offset &+ long.trailingZeroBitCount
      if mayBegin(key(in: raw, at: place) & 0xFF_FFFF), mayFollow(from: place) { return true }
      long &= long &- 1
    }
    var short = starts & ~(second & third)
    while short != 0 {
      let bit = short.trailingZeroBitCount
      let place = offset &+ bit
      let length = 1 &+ Int(second >> UInt64(bit) & 1)
      let key = key(in: raw, at: place) & (length == 1 ? 0xFF : 0xFFFF)
      if isCut(place &+ length) {
        if mayBegin(Beginnings.beginning(key)), mayBeginWord(at: place) { return true }
      } else if mayBegin(key), mayFollow(from: place) {
        return true
      }
      short &= short &- 1
    }
    return false
  }

  /// Looks at the escapes and other letters among 64 bytes.
  @inline(__always)
  private func mayBegin(from offset: Int, others: UInt64) -> Bool {
    var others = others
    while others != 0 {
      if mayBegin(at: offset &+ others.trailingZeroBitCount) { return true }
      others &= others &- 1
    }
    return false
  }

  /// Four bytes, in small letters.
  @inline(__always)
  private func key(in raw: UnsafeRawPointer, at place: Int) -> UInt32 {
    UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)) | 0x2020_2020
  }

  /// Whether a secret may begin with three letters.
  @inline(__always)
  func mayBegin(_ key: UInt32) -> Bool {
    let group = Beginnings.group(key)
    return beginnings[Int(group >> 6)] >> UInt64(group & 63) & 1 == 1
  }
}
