import CDeflate

/// Why an archive, or a file in it, cannot be unpacked.
package enum ArchiveProblem: Error {
  case damaged
  /// It unpacks to more than any honest archive would.
  case tooLarge
  case encrypted
}

/// A zip archive in memory (PKWARE, APPNOTE.TXT), read defensively: nothing is unpacked beyond the
/// size that the archive declares, and that size is limited.
package struct Archive {
  /// The bytes that a zip archive begins with.
  package static let mark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  private struct Item {
    let offset: Int
    let packed: Int
    let unpacked: Int
    let method: Int
    let checksum: UInt32
    let isEncrypted: Bool
  }

  private let bytes: [UInt8]
  private var items: [String: Item] = [:]

  /// Reads the list of its files.
  package init(_ bytes: [UInt8]) throws(ArchiveProblem) {
    self.bytes = bytes
    guard let end = Self.end(of: bytes) else { throw .damaged }
    let count = Self.number(bytes, end + 10, 2)
    var place = Self.number(bytes, end + 16, 4)
    guard count <= 10_000 else { throw .tooLarge }
    for _ in 0..<count {
      guard place + 46 <= bytes.count, Self.number(bytes, place, 4) == 0x0201_4B50 else {
        throw .damaged
      }
      let nameLength = Self.number(bytes, place + 28, 2)
      let next =
        place + 46 + nameLength + Self.number(bytes, place + 30, 2)
        + Self.number(bytes, place + 32, 2)
      guard next <= bytes.count else { throw .damaged }
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
      items[name] = Item(
        offset: Self.number(bytes, place + 42, 4), packed: Self.number(bytes, place + 20, 4),
        unpacked: Self.number(bytes, place + 24, 4), method: Self.number(bytes, place + 10, 2),
        checksum: UInt32(Self.number(bytes, place + 16, 4)),
        isEncrypted: Self.number(bytes, place + 8, 2) & 1 == 1)
      place = next
    }
  }

  /// The names of all files in it.
  package var names: [String] { items.keys.sorted() }

  /// The bytes of a file; `nil` if there is none with that name.
  package func file(_ name: String) throws(ArchiveProblem) -> [UInt8]? {
    guard let item = items[name] else { return nil }
    if item.isEncrypted { throw .encrypted }
    // Spreadsheets shrink to between a tenth and a thirtieth; a file that shrinks to almost nothing
    // is an attack.
    guard item.unpacked <= Self.largest,
      item.unpacked < 10_000_000 || item.unpacked / max(1, item.packed) <= 150
    else { throw .tooLarge }
    let header = item.offset
    guard header + 30 <= bytes.count, Self.number(bytes, header, 4) == 0x0403_4B50 else {
      throw .damaged
    }
    let start =
      header + 30 + Self.number(bytes, header + 26, 2) + Self.number(bytes, header + 28, 2)
    guard start + item.packed <= bytes.count else { throw .damaged }
    let packed = bytes[start..<(start + item.packed)]
    let result = item.method == 0 ? Array(packed) : inflated(packed, as: .plain, to: item.unpacked)
    guard item.method == 0 || item.method == 8, let result,
      result.count == item.unpacked,
      libdeflate_crc32(0, result, result.count) == item.checksum
    else { throw .damaged }
    return result
  }

  /// The most that one file may unpack to, in bytes.
  private static let largest = 256_000_000

  /// The offset of the record at the end, which only a comment may follow.
  private static func end(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let first = max(0, bytes.count - 22 - 65_535)
    return stride(from: bytes.count - 22, through: first, by: -1).first {
      number(bytes, $0, 4) == 0x0605_4B50
    }
  }

  /// A little-endian number; the caller has checked the length.
  private static func number(_ bytes: [UInt8], _ place: Int, _ length: Int) -> Int {
    (0..<length).reduce(0) { $0 | Int(bytes[place + $1]) << ($1 * 8) }
  }
}
