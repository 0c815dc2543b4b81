/// Numbers by hashes: a table with open addressing, because a search looks up every word of a site
/// in it.
struct WordTable: Sendable {
  private var keys: [UInt64] = [0, 0]
  private var values: [Int32] = [-1, -1]
  private var count = 0

  /// The number of a hash; `nil` if there is none.
  subscript(key: UInt64) -> Int32? {
    var index = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while values[index] >= 0 {
      if keys[index] == key { return values[index] }
      index = (index + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Adds a number, unless its hash has one already.
  mutating func insert(_ key: UInt64, _ value: Int32) {
    if self[key] != nil { return }
    if (count + 1) * 2 > keys.count {
      let old = zip(keys, values).filter { $0.1 >= 0 }
      keys = [UInt64](repeating: 0, count: keys.count * 2)
      values = [Int32](repeating: -1, count: keys.count)
      count = 0
      for (key, value) in old { insert(key, value) }
    }
    var index = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while values[index] >= 0 { index = (index + 1) & (keys.count - 1) }
    keys[index] = key
    values[index] = value
    count += 1
  }
}

/// Which hashes may be in a table: one bit for each of 65,536 groups of them. Nearly every word of
/// a site is decided here, without looking in the table.
struct WordFilter: Sendable {
  private(set) var bits = [UInt64](repeating: 0, count: 1 << 10)

  mutating func insert(_ hash: UInt64) {
    bits[Int(hash >> 54)] |= 1 << (hash >> 48 & 63)
  }

  @inline(__always)
  static func contains(_ hash: UInt64, in bits: UnsafeBufferPointer<UInt64>) -> Bool {
    bits[Int(hash >> 54)] >> (hash >> 48 & 63) & 1 == 1
  }
}
