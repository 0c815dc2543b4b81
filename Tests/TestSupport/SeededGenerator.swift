import Stats

/// Random numbers that are the same in every run, so that a property that fails once fails always.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var bits: SplitMix64

  package init(seed: UInt64) { bits = SplitMix64(seed: seed) }

  package mutating func next() -> UInt64 { bits.next() }

  /// A text of up to `length` scalars: half of them from `favourites`, the others from all of
  /// Unicode.
  package mutating func text(length: Int, favourites: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self))
      if Bool.random(using: &self), let any {
        text.append(any)
      } else if let favourite = favourites.randomElement(using: &self) {
        text.append(favourite)
      }
    }
    return String(text)
  }
}
