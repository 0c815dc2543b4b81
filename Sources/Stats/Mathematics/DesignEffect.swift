/// How many asks are worth one independent ask, if some entries stand for several asks that were
/// made and answered together: Σc² / Σc, 1 if each entry is one ask.
///
/// Source: Kish (1965), Survey Sampling; the effective size is (Σc)² / Σc².
package struct DesignEffect: Sendable, Hashable {
  private var sum = 0
  private var squares = 0

  package init() {}

  /// Counts in an entry that stands for `count` ≥ 1 asks.
  package mutating func add(_ count: Int) {
    sum += count
    squares += count * count
  }

  /// At least 1; 1 for nothing.
  package var value: Double { sum == 0 ? 1 : Double(squares) / Double(sum) }
}
