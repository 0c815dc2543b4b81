/// A hash that says nothing about its text without the salt: SipHash-2-4 (Aumasson and Bernstein,
/// "SipHash: a fast short-input PRF", 2012).
struct SaltedHash: Hashable, Sendable {
  private let salt: (first: UInt64, second: UInt64)

  /// A new salt.
  init() {
    var random = SystemRandomNumberGenerator()
    salt = (random.next(), random.next())
  }

  /// A salt as `description` wrote it; `nil` for other text.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count == 32, let first = UInt64(text.prefix(16), radix: 16),
      let second = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    salt = (first, second)
  }

  /// 32 hexadecimal digits.
  var description: String { hex(salt.first, 16) + hex(salt.second, 16) }

  /// Ten hexadecimal digits for a text; `-` for an empty one.
  func callAsFunction(_ text: some StringProtocol) -> String {
    text.isEmpty ? "-" : hex(hash(Array(text.utf8)) >> 24, 10)
  }

  /// The hash of some bytes.
  func hash(_ bytes: [UInt8]) -> UInt64 {
    var state = SipState(salt)
    var word: UInt64 = 0
    for (index, byte) in bytes.enumerated() {
      word |= UInt64(byte) << (UInt64(index & 7) * 8)
      if index & 7 == 7 {
        state.absorb(word)
        word = 0
      }
    }
    state.absorb(word | UInt64(bytes.count & 0xFF) << 56)
    return state.finish()
  }

  static func == (left: SaltedHash, right: SaltedHash) -> Bool { left.salt == right.salt }
  func hash(into hasher: inout Hasher) {
    hasher.combine(salt.first)
    hasher.combine(salt.second)
  }

  private func hex(_ number: UInt64, _ digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

/// The four words of SipHash's state.
private struct SipState {
  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64

  init(_ key: (first: UInt64, second: UInt64)) {
    v0 = key.first ^ 0x736F_6D65_7073_6575
    v1 = key.second ^ 0x646F_7261_6E64_6F6D
    v2 = key.first ^ 0x6C79_6765_6E65_7261
    v3 = key.second ^ 0x7465_6462_7974_6573
  }

  mutating func absorb(_ word: UInt64) {
    v3 ^= word
    for _ in 0..<2 { round() }
    v0 ^= word
  }

  mutating func finish() -> UInt64 {
    v2 ^= 0xFF
    for _ in 0..<4 { round() }
    return v0 ^ v1 ^ v2 ^ v3
  }

  private mutating func round() {
    v0 &+= v1
    v1 = rotated(v1, 13) ^ v0
    v0 = rotated(v0, 32)
    v2 &+= v3
    v3 = rotated(v3, 16) ^ v2
    v0 &+= v3
    v3 = rotated(v3, 21) ^ v0
    v2 &+= v1
    v1 = rotated(v1, 17) ^ v2
    v2 = rotated(v2, 32)
  }

  private func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word << bits | word >> (64 - bits)
  }
}
