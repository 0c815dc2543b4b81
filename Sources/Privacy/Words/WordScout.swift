import CBytes

/// Finds out whether some bytes may contain a secret, without reading their words: nearly all files
/// contain none, and this takes a fraction of the time.
///
/// It looks at the places where a secret may begin: a word with the right letters, an escape, and a
/// letter that is not ASCII. It leaves what it cannot decide to the reader, and never misses what the
/// reader would find.
struct WordScout {
  static func mayFind(
    _ words: SecretWords, in bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool
  ) -> Bool {
    if words.isEmpty { return false }
    return withUnsafePointer(to: words) { words in
      words.pointee.beginnings.groups.withUnsafeBufferPointer { groups in
        words.pointee.firstWords.bits.withUnsafeBufferPointer { firstBits in
          Letters.ascii.withUnsafeBufferPointer { ascii in
            WordScout(
              words: words, groups: groups, firstBits: firstBits, ascii: ascii, bytes: bytes,
              isPlain: isPlain
            ).mayFind()
          }
        }
      }
    }
  }

  /// A pointer, because every copy would count references to nine arrays, on all processors.
  let words: UnsafePointer<SecretWords>
  private let groups: UnsafeBufferPointer<UInt64>
  let firstBits: UnsafeBufferPointer<UInt64>
  let ascii: UnsafeBufferPointer<UInt64>
  let bytes: UnsafeBufferPointer<UInt8>
  let isPlain: Bool

  private init(
    words: UnsafePointer<SecretWords>, groups: UnsafeBufferPointer<UInt64>,
    firstBits: UnsafeBufferPointer<UInt64>, ascii: UnsafeBufferPointer<UInt64>,
    bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool
  ) {
    (self.words, self.groups, self.firstBits) = (words, groups, firstBits)
    (self.ascii, self.bytes, self.isPlain) = (ascii, bytes, isPlain)
  }

  private func mayFind() -> Bool {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: PLACES) { places in
      guard let start = bytes.baseAddress, let first = places.baseAddress else { return false }
      let beginnings = words.pointee.beginnings
      var offset = 0
      while offset < bytes.count {
        let count = find_beginnings(
          beginnings.groups, beginnings.sets, beginnings.haveShortWords, start, bytes.count,
          &offset, first)
        for place in places[..<count] where mayBegin(at: place) { return true }
      }
      return false
    }
  }

  /// Whether a secret may begin with three letters.
  @inline(__always)
  func mayBegin(_ key: UInt32) -> Bool {
    let group = letter_group(key)
    return groups[Int(group >> 6)] >> UInt64(group & 63) & 1 == 1
  }
}
