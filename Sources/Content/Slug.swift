/// The last part of an address made from free words: letters and digits of any script in small
/// letters and composed form (NFC), everything else a hyphen. Empty where nothing is left.
package func slug(from text: String) -> String {
  if let plain = asciiSlug(text) { return plain }
  let composed = text.composed.lowercased().composed
  var result = String.UnicodeScalarView()
  var hyphenWaits = false
  for scalar in composed.unicodeScalars {
    if scalar == "'" || scalar == "’" { continue }
    guard scalar.isSlugLetter else {
      hyphenWaits = !result.isEmpty
      continue
    }
    if hyphenWaits { result.append("-") }
    hyphenWaits = false
    result.append(scalar)
  }
  return String(result)
}

/// The same for ASCII, which is nearly every name; `nil` for other text.
private func asciiSlug(_ text: String) -> String? {
  guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
  return String(unsafeUninitializedCapacity: text.utf8.count) { result in
    var count = 0
    var hyphenWaits = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if hyphenWaits {
          result[count] = UInt8(ascii: "-")
          count += 1
        }
        hyphenWaits = false
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        result[count] = isCapital ? byte | 0x20 : byte
        count += 1
      case UInt8(ascii: "'"): continue
      default: hyphenWaits = count > 0
      }
    }
    return count
  }
}

extension Unicode.Scalar {
  fileprivate var isSlugLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      true
    default: false
    }
  }
}
