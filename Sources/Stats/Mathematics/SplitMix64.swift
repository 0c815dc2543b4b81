/// A small seeded source of random bits: the same seed gives the same numbers on every platform.
///
/// For resampling only, never for secrets. Source: Steele, Lea and Flood (2014), "Fast splittable
/// pseudorandom number generators"; constants as in Vigna's splitmix64.c.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence that belongs to `seed`; any value will do.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to but not including `count`, which is at least 1.
  ///
  /// Own arithmetic rather than `Int.random(in:using:)`, whose method the standard library may
  /// change; the bias is below count / 2⁶⁴.
  package mutating func index(below count: Int) -> Int {
    precondition(count > 0, "there is nothing to choose from")
    return Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }
}
