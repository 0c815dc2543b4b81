/// A test of whether chance alone explains a difference.
package protocol SignificanceTest: Sendable {
  /// The chance of a difference at least this large where there is none in truth, 0 … 1.
  var pValue: Double { get }
}

extension SignificanceTest {
  /// Whether chance is an unlikely reason: p < .05, the one level of every test here, to which the
  /// intervals of 95% correspond.
  package var isSignificant: Bool { pValue < 0.05 }
}
