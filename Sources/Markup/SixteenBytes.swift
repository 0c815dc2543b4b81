/// Sixteen bytes of a text that are looked at in one go.
///
/// The tests compute on all bytes of a word at once: where no byte is above 127, subtracting a number
/// from every byte sets the highest bit of exactly those that were smaller, and perhaps of one behind
/// such a byte, which makes no difference to the answer.
struct SixteenBytes {
  static let count = 16

  let words: SIMD2<UInt64>

  /// Whether all bytes are ASCII and none is a control character.
  @inline(__always)
  var isPrintableASCII: Bool { hasNone(words | below(0x20) | equal(0x7F)) }

  /// Whether, besides, none is a mark that HTML, XML or the strings of JSON escape.
  @inline(__always)
  var isHarmlessText: Bool {
    hasNone(
      words | below(0x20) | equal(0x7F) | equal(UInt8(ascii: "\"")) | equal(UInt8(ascii: "\\"))
        // The two marks of each pair differ in one bit.
        | equal(UInt8(ascii: "'"), settingBits: UInt8(ascii: "'") ^ UInt8(ascii: "&"))
        | equal(UInt8(ascii: ">"), settingBits: UInt8(ascii: ">") ^ UInt8(ascii: "<")))
  }

  /// The highest bit of every byte below a limit.
  @inline(__always)
  private func below(_ limit: UInt8) -> SIMD2<UInt64> { words &- filled(limit) }

  /// The highest bit of every byte that equals another once some bits are set.
  @inline(__always)
  private func equal(_ byte: UInt8, settingBits bits: UInt8 = 0) -> SIMD2<UInt64> {
    ((words | filled(bits)) ^ filled(byte)) &- filled(1)
  }

  /// Whether the highest bit of no byte is set.
  @inline(__always)
  private func hasNone(_ found: SIMD2<UInt64>) -> Bool {
    let highest = found & filled(0x80)
    return highest.x | highest.y == 0
  }

  @inline(__always)
  private func filled(_ byte: UInt8) -> SIMD2<UInt64> {
    SIMD2(repeating: 0x0101_0101_0101_0101 &* UInt64(byte))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Sixteen bytes; `nil` where there are fewer left.
  @inline(__always)
  func chunk(at index: Int) -> SixteenBytes? {
    guard index + SixteenBytes.count <= count else { return nil }
    return SixteenBytes(
      words: UnsafeRawBufferPointer(self).loadUnaligned(
        fromByteOffset: index, as: SIMD2<UInt64>.self))
  }
}
