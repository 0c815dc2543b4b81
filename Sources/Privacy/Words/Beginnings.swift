import CBytes
import Content

/// The letters that secrets begin with, in two tables: see `find_beginnings`.
struct Beginnings: Sendable {
  /// The groups include the first one and two letters of each secret, for words that continue with
  /// something else.
  private(set) var groups = [UInt64](repeating: 0, count: 1 << 9)
  private(set) var sets = [UInt8](repeating: 0xFF, count: 3 * 32)
  /// Whether a secret may begin with a word of one or two letters.
  private(set) var haveShortWords = false

  /// Adds the first word of a secret.
  ///
  /// Of a word whose first three letters are not all ASCII, in whatever composition, only the
  /// letters before the first other one are needed, because the scout looks closely at every other
  /// letter and escape.
  mutating func insert(_ word: ArraySlice<UInt8>) {
    let three = word.prefix(3)
    if three.count == 3, three.allSatisfy({ Letters.ascii[Int($0)] != 0 }) {
      let key = three.reversed().reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
      mark(Self.beginning(key & 0xFF))
      mark(Self.beginning(key & 0xFFFF))
      mark(key)
      return addToSet(key, 3)
    }
    var (key, count) = (UInt32(0), 0)
    letters: for scalar in String(decoding: Array(word), as: UTF8.self).unicodeScalars {
      if Letters.kind(of: scalar.value) == .nothing { continue }
      for letter in Letters.compared(scalar.value) {
        guard letter < 0x80 else {
          if count < 3 { return addToSet(key, count) }
          break letters
        }
        if count == 3 { break letters }
        key |= (letter | 0x20) << UInt32(8 * count)
        count += 1
        if count < 3 { mark(Self.beginning(key)) }
      }
    }
    mark(key)
    addToSet(key, count)
    guard count < 3 else { return }
    haveShortWords = true
    for letter in count..<3 { allowAny(letter, in: Self.set(of: key, count)) }
    // Digits after a name do not hide it.
    markDigits(after: key, count)
  }

  private mutating func markDigits(after key: UInt32, _ count: Int) {
    for digit in UInt32(0x30)...0x39 {
      let longer = key | digit << UInt32(8 * count)
      mark(longer)
      if count < 2 { markDigits(after: longer, count + 1) }
    }
  }

  private mutating func mark(_ key: UInt32) {
    let group = letter_group(key)
    groups[Int(group >> 6)] |= 1 << UInt64(group & 63)
  }

  /// The mark for a word that begins with one or two letters.
  static func beginning(_ key: UInt32) -> UInt32 { key | 0xFF00_0000 }

  private mutating func addToSet(_ key: UInt32, _ count: Int) {
    for letter in 0..<count {
      let small = UInt8(truncatingIfNeeded: key >> UInt32(8 * letter))
      for byte in [small, small ^ 0x20] {
        sets[32 * letter + Int(byte & 15)] &= ~Self.set(of: key, count)
        sets[32 * letter + 16 + Int(byte >> 4)] &= ~Self.set(of: key, count)
      }
    }
  }

  private mutating func allowAny(_ letter: Int, in set: UInt8) {
    for half in 0..<32 { sets[32 * letter + half] &= ~set }
  }

  /// The set for a beginning, by its second letter: neighbouring letters of the alphabet share most
  /// bits, so that fewer other words seem to be in the set. Beginnings of one letter are in the last
  /// set.
  private static func set(of key: UInt32, _ count: Int) -> UInt8 {
    count == 1 ? 0x80 : 1 << UInt8(key >> 10 & 7)
  }
}
