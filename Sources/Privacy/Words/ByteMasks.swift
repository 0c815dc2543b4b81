/// Which of 128 bytes are ASCII letters or digits, and which begin an escape or another letter.
///
/// Arithmetic on two words at a time, because Swift compares vectors of bytes one by one. It takes a
/// fifth off the search of a site (27 to 21 ms of processor for 14 MB).
struct ByteMasks {
  /// How many bytes are looked at at once.
  static let length = 128

  /// A bit for each byte that is a letter or digit, the first byte's the lowest: those of the first 64
  /// bytes and of the last.
  let letters: (UInt64, UInt64)
  /// A bit for each `%`, `&`, backslash, and byte that begins a letter in UTF-8, in an order of
  /// `place`.
  let others: SIMD2<UInt64>

  /// - Parameter bytes: of which there are 128.
  @inline(__always)
  init(_ bytes: UnsafeRawPointer) {
    var letters = SIMD2<UInt64>()
    var others = SIMD2<UInt64>()
    for eighth in 0..<8 {
      let sixteen = bytes.loadUnaligned(fromByteOffset: 16 &* eighth, as: SIMD2<UInt64>.self)
      let high = Self.all(0x80)
      let low = sixteen & Self.all(0x7F)
      let folded = low | Self.all(0x20)
      // The high bit of a sum is set from a bound on. The ranges are given one after the other, so that
      // the compiler finds no sum of likes to take apart.
      let isLetter =
        (((low &+ Self.all(0x50)) ^ (low &+ Self.all(0x46))) | (folded &+ Self.all(0x1F)))
        ^ (folded &+ Self.all(0x05))
      let isEscape =
        (((low &+ Self.all(0x5B)) ^ (low &+ Self.all(0x59))) | (low &+ Self.all(0x24)))
        ^ (low &+ Self.all(0x23))
      let isFirst = sixteen & (sixteen &+ sixteen) & high
      let isASCII = sixteen & high ^ high
      letters = letters &>> SIMD2(repeating: 1) | isLetter & isASCII
      others = others &>> SIMD2(repeating: 1) | (isEscape & isASCII ^ isFirst)
    }
    let rows = Self.transposed(letters)
    self.letters = (
      Self.spread(rows[0]) | Self.spread(rows[1]) << 8,
      Self.spread(rows[0] >> 32) | Self.spread(rows[1] >> 32) << 8
    )
    self.others = others
  }

  /// The place of a byte among the 128, from that of its bit among the others.
  /// - Parameter half: which of the two numbers the bit is in.
  @inline(__always)
  static func place(of bit: Int, in half: Int) -> Int { (bit & 7) &<< 4 | half &<< 3 | bit &>> 3 }

  /// Four bytes with an empty one behind each.
  @inline(__always)
  private static func spread(_ bytes: UInt64) -> UInt64 {
    let pairs = (bytes & 0xFFFF_FFFF | bytes << 16) & 0x0000_FFFF_0000_FFFF
    return (pairs | pairs << 8) & 0x00FF_00FF_00FF_00FF
  }

  /// Eight rows of eight bits, with rows and columns exchanged (Warren, "Hacker's Delight", 7-3).
  @inline(__always)
  private static func transposed(_ rows: SIMD2<UInt64>) -> SIMD2<UInt64> {
    var rows = exchanged(rows, 7, 0x00AA_00AA_00AA_00AA)
    rows = exchanged(rows, 14, 0x0000_CCCC_0000_CCCC)
    return exchanged(rows, 28, 0x0000_0000_F0F0_F0F0)
  }

  @inline(__always)
  private static func exchanged(
    _ rows: SIMD2<UInt64>, _ distance: UInt64, _ mask: UInt64
  ) -> SIMD2<UInt64> {
    let distance = SIMD2(repeating: distance)
    let differences = (rows ^ rows &>> distance) & SIMD2(repeating: mask)
    return rows ^ differences ^ differences &<< distance
  }

  @inline(__always)
  private static func all(_ byte: UInt64) -> SIMD2<UInt64> {
    SIMD2(repeating: byte &* 0x0101_0101_0101_0101)
  }
}
