import Content

/// The letters that secrets begin with: one bit for each of 32,768 groups of three. Among them are the
/// first one and two letters of each secret, for words that go on with something else.
struct Beginnings: Sendable {
  private(set) var bits = [UInt64](repeating: 0, count: 1 << 9)

  /// Takes the first word of a secret.
  ///
  /// A word whose first three letters are not all ASCII, however it is composed, needs no bit: the
  /// scout looks closely at every other letter and escape.
  mutating func insert(_ word: ArraySlice<UInt8>) {
    let three = word.prefix(3)
    if three.count == 3, three.allSatisfy({ Letters.ascii[Int($0)] != 0 }) {
      let key = three.reversed().reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
      mark(Self.beginning(key & 0xFF))
      mark(Self.beginning(key & 0xFFFF))
      return mark(key)
    }
    var (key, count) = (UInt32(0), 0)
    letters: for scalar in String(decoding: Array(word), as: UTF8.self).unicodeScalars {
      if Letters.kind(of: scalar.value) == .nothing { continue }
      for letter in Letters.compared(scalar.value) {
        guard letter < 0x80 else {
          if count < 3 { return }
          break letters
        }
        if count == 3 { break letters }
        key |= (letter | 0x20) << UInt32(8 * count)
        count += 1
        if count < 3 { mark(Self.beginning(key)) }
      }
    }
    mark(key)
    // Digits behind a name do not hide it.
    if count < 3 { markDigits(after: key, count) }
  }

  private mutating func markDigits(after key: UInt32, _ count: Int) {
    for digit in UInt32(0x30)...0x39 {
      let longer = key | digit << UInt32(8 * count)
      mark(longer)
      if count < 2 { markDigits(after: longer, count + 1) }
    }
  }

  private mutating func mark(_ key: UInt32) {
    bits[Int(Self.group(key) >> 6)] |= 1 << UInt64(Self.group(key) & 63)
  }

  /// What is marked for a word that begins with one or two letters.
  @inline(__always)
  static func beginning(_ key: UInt32) -> UInt32 { key | 0xFF00_0000 }

  /// The group of three ASCII letters or digits, in small letters; 0 for those that a short word has not.
  @inline(__always)
  static func group(_ key: UInt32) -> UInt32 { (key &* 0x9E37_79B1) >> 17 }
}
