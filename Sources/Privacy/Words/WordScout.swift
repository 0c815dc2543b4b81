/// Finds out whether some bytes may have a secret, without reading their words: nearly all files have
/// none, and this takes a tenth of the time (12 of 130 ms for a site of 1,000 entries).
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

  private let words: SecretWords
  private let beginnings: UnsafeBufferPointer<UInt64>
  private let firstBits: UnsafeBufferPointer<UInt64>
  private let ascii: UnsafeBufferPointer<UInt64>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isPlain: Bool

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
    while offset &+ 72 <= bytes.count {
      var (letters, others) = (UInt64(0), UInt64(0))
      var shift: UInt64 = 0
      while shift < 64 {
        let eight = raw.loadUnaligned(
          fromByteOffset: offset &+ Int(truncatingIfNeeded: shift), as: UInt64.self)
        let masks = Self.masks(of: UInt64(littleEndian: eight))
        letters |= masks.letters &<< shift
        others |= masks.others &<< shift
        shift &+= 8
      }
      let starts = letters & ~(letters << 1 | carry)
      carry = letters >> 63
      var long = starts & letters >> 1 & letters >> 2
      while long != 0 {
        let place = offset &+ long.trailingZeroBitCount
        let four = raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
        let key = UInt32(littleEndian: four) & 0xFF_FFFF | 0x20_2020
        if mayBegin(key), mayFollow(from: place) { return true }
        long &= long &- 1
      }
      var rest = others | starts & ~(letters >> 1 & letters >> 2)
      while rest != 0 {
        if mayBegin(at: offset &+ rest.trailingZeroBitCount) { return true }
        rest &= rest &- 1
      }
      offset &+= 64
    }
    while offset < bytes.count {
      let isLetter = ascii[Int(bytes[offset])] != 0
      if !isLetter || carry == 0, mayBegin(at: offset) { return true }
      carry = isLetter ? 1 : 0
      offset += 1
    }
    return false
  }

  /// Which of eight bytes are ASCII letters or digits, and which begin an escape or another letter:
  /// a bit for each.
  @inline(__always)
  private static func masks(of eight: UInt64) -> (letters: UInt64, others: UInt64) {
    let low = eight & 0x7F7F_7F7F_7F7F_7F7F
    let folded = low | 0x2020_2020_2020_2020
    // The high bit of a byte is set from the lower bound on, and cleared behind the upper one.
    let letters =
      (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x0505_0505_0505_0505)
      | (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    let escapes =
      (low &+ 0x5B5B_5B5B_5B5B_5B5B) & ~(low &+ 0x5959_5959_5959_5959)
      | (low &+ 0x2424_2424_2424_2424) & ~(low &+ 0x2323_2323_2323_2323)
    return (bits(letters & ~eight), bits(escapes & ~eight | eight & eight << 1))
  }

  /// The high bits of eight bytes.
  @inline(__always)
  private static func bits(_ eight: UInt64) -> UInt64 {
    ((eight & 0x8080_8080_8080_8080) >> 7 &* 0x0102_0408_1020_4080) >> 56
  }

  @inline(__always)
  private func mayBegin(_ key: UInt32) -> Bool {
    let group = Beginnings.group(key)
    return beginnings[Int(group >> 6)] >> UInt64(group & 63) & 1 == 1
  }

  /// The same for any byte, at which an escape or a letter that is not ASCII may be.
  private func mayBegin(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    if ascii[Int(byte)] != 0 { return mayBeginWord(at: index) }
    guard let (scalar, length) = other(at: index) else { return false }
    switch Letters.kind(of: scalar) {
    case .letter where scalar >= 0x80 && byte >= 0x80 && follows(index): return false
    case .letter, .katakana: return mayFollowOther(from: index)
    case .word:
      let next = index + length
      let isWhole = next >= bytes.count || bytes[next] < 0x80 && !isEscape(bytes[next])
      let hash = Letters.hash(0, scalar: scalar)
      let isKnown = WordFilter.contains(hash, in: firstBits)
      if isWhole || !goesOn(at: next) { return isKnown && mayFollowOther(from: index) }
      return mayFollowOther(from: index)
    // The letter behind it begins a word that does not look like one: `%20Zoë`, `\nZoë`.
    case .nothing, .separator, .stop:
      return byte < 0x80 && mayBeginWord(at: index + length)
    }
  }

  /// Whether a letter is in the middle of a word.
  private func follows(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if ascii[Int(bytes[index - 1])] != 0 { return true }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard bytes[start] >= 0x80 else { return false }
    let (scalar, length) = bytes.scalar(at: start)
    return start + length == index && Letters.kind(of: scalar) == .letter
  }

  /// Whether what follows may belong to the letter before it, as the parts of a Hangul syllable do.
  private func goesOn(at index: Int) -> Bool {
    guard bytes[index] >= 0x80 else { return isEscape(bytes[index]) }
    let scalar = bytes.scalar(at: index).scalar
    return (0x1160..<0x1200).contains(scalar) || scalar == 0x3099 || scalar == 0x309A
      || Letters.kind(of: scalar) == .nothing || (0x300..<0x370).contains(scalar)
  }

  private func isEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\")
  }

  /// What an escape or some bytes that are not ASCII mean; `nil` for what means itself.
  private func other(at index: Int) -> (scalar: UInt32, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "&"): bytes.entity(at: index)
    case UInt8(ascii: "%"): bytes.percentEncoded(at: index)
    case UInt8(ascii: "\\"): bytes.escaped(at: index)
    case 0x80...: bytes.scalar(at: index)
    default: nil
    }
  }

  /// Looks at the first three letters from an index on.
  private func mayBeginWord(at index: Int) -> Bool {
    var key: UInt32 = 0
    for offset in 0..<3 where index + offset < bytes.count {
      let byte = bytes[index + offset]
      if ascii[Int(byte)] == 0 {
        if isWithinWord(index + offset) { return mayFollowOther(from: index) }
        if offset == 0 { return false }
        break
      }
      key |= UInt32(byte | 0x20) << UInt32(8 * offset)
    }
    return mayBegin(key) && mayFollow(from: index)
  }

  /// Whether a word may go on with what is no ASCII letter.
  private func isWithinWord(_ index: Int) -> Bool {
    let sign = bytes[index]
    let found = sign == UInt8(ascii: "<") ? (scalar: UInt32(sign), length: 1) : other(at: index)
    guard let (scalar, length) = found else { return false }
    switch Letters.kind(of: scalar) {
    case .letter, .word, .katakana, .nothing: return true
    case .stop, .separator:
      return scalar == UInt32(UInt8(ascii: "<")) && TagNames.isWithin(bytes, at: index + length)
    }
  }

  /// Whether the words from an index on may be a secret's, as far as they are plain.
  private func mayFollow(from start: Int) -> Bool {
    var (node, index) = (Int32(0), start)
    while index < bytes.count {
      var hash: UInt64 = 0
      while index < bytes.count, ascii[Int(bytes[index])] != 0 {
        hash = Letters.hash(hash, ascii[Int(bytes[index])])
        index += 1
      }
      // Digits behind a word, and what its last letters may be written as, are for the reader.
      if bytes[index - 1] &- 0x30 <= 9 || index == bytes.count || isWithinWord(index) {
        return mayFollowOther(from: start)
      }
      guard node > 0 || WordFilter.contains(hash, in: firstBits),
        let next = words.node(after: node, hash, isApart: false)
      else { return false }
      if words.secret(at: next) != nil { return true }
      node = next
      while index < bytes.count, ascii[Int(bytes[index])] == 0 {
        if isCut(index) { return mayFollowOther(from: start) }
        index += 1
      }
    }
    return false
  }

  private func isCut(_ index: Int) -> Bool {
    bytes[index] >= 0x80 || isEscape(bytes[index]) || bytes[index] == UInt8(ascii: "<")
  }

  /// The same, whatever the letters are written as.
  private func mayFollowOther(from start: Int) -> Bool {
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    // Whether a tag is open here, is not known: a letter behind another tag belongs to the word, or not.
    return [false, true].contains {
      WordMatcher.isFirst(of: words, firstBits, in: rest, isPlain: isPlain, isTag: $0)
    }
  }
}
