// The only calls of the C library: every logarithm and exponential of this module goes through
// here. Square roots come from the standard library and are exact to the last bit everywhere; these
// three may differ in the last bit between C libraries, so round before printing.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The natural logarithm of `x`, for x ≥ 0; −∞ at 0.
func ln(_ x: Double) -> Double { log(x) }

/// The natural logarithm of 1 + `x`, exact for small `x`; for x ≥ −1.
func ln1p(_ x: Double) -> Double { log1p(x) }

/// *e* to the power `x`; 0 when it underflows, +∞ when it overflows.
func exponential(_ x: Double) -> Double { exp(x) }
