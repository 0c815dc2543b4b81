#if canImport(Darwin)
  import Foundation
#else
  // Foundation's normalisation would add 34 MB of ICU's tables to the program. The standard library
  // has the algorithm, but not yet as public API.
  @_spi(_Unicode) import Swift
#endif

extension StringProtocol {
  /// The text in composed form (NFC), in which 'é' is one scalar however it was typed.
  package var composed: String {
    #if canImport(Darwin)
      precomposedStringWithCanonicalMapping
    #else
      String(String.UnicodeScalarView(String(self)._nfc))
    #endif
  }

  /// The text in decomposed form (NFD), in which 'é' is two scalars however it was typed.
  package var decomposed: String {
    #if canImport(Darwin)
      decomposedStringWithCanonicalMapping
    #else
      String(String.UnicodeScalarView(String(self)._nfd))
    #endif
  }
}
