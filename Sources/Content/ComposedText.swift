#if canImport(Darwin)
  import Foundation
#else
  // Foundation's own normalisation would bring 34 MB of ICU's tables into the program; the standard
  // library has the algorithm, but does not offer it publicly yet.
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
}
