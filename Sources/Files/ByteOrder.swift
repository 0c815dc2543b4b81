#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension [String] {
  /// The texts in the order of their UTF-8 bytes, independent of locale and normalisation.
  package func sortedByBytes() -> [String] { sortedByBytes(of: \.self) }
}

extension Array {
  /// The elements in the order of the UTF-8 bytes of one of their properties. Nearly all differ in
  /// their first bytes, which are compared as one number.
  func sortedByBytes(of text: (Element) -> String) -> [Element] {
    let keyed = map { element in (start: firstBytes(of: text(element)), element: element) }
    let sorted = keyed.sorted { first, second -> Bool in
      if first.start != second.start { return first.start < second.start }
      return precedesByBytes(text(first.element), text(second.element))
    }
    return sorted.map(\.element)
  }
}

/// The first sixteen bytes of a text as a number that has the same order; missing bytes count as
/// zero.
private func firstBytes(of text: String) -> UInt128 {
  var number: UInt128 = 0
  var missing = 16
  for byte in text.utf8.prefix(missing) {
    number = number << 8 | UInt128(byte)
    missing -= 1
  }
  return number << UInt128(8 * missing)
}

/// Whether a text comes before another in the order of their UTF-8 bytes, independent of locale and
/// normalisation.
package func precedesByBytes(_ first: String, _ second: String) -> Bool {
  // Comparing in place, because a copy would cost more than the comparison.
  let precedes = first.utf8.withContiguousStorageIfAvailable { first in
    second.utf8.withContiguousStorageIfAvailable { second in
      guard let start = first.baseAddress, let other = second.baseAddress else {
        return first.count < second.count
      }
      let order = memcmp(start, other, min(first.count, second.count))
      return order == 0 ? first.count < second.count : order < 0
    }
  }
  return precedes.flatMap(\.self) ?? first.utf8.lexicographicallyPrecedes(second.utf8)
}
