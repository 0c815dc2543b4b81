/// The last part of an address made from free words: letters and digits of any script, lowercase
/// and composed (NFC), with hyphens for everything else. A name that Windows reserves for a device
/// gets a number: `con-1`; one that is too long for a file is cut. Empty if nothing is left.
package func slug(from text: String) -> String {
  let words = asciiSlug(text) ?? unicodeSlug(text)
  if words.utf8.count <= 4, AddressPart.isReserved(words) { return "\(words)-1" }
  return words.utf8.count <= AddressPart.longest ? words : shortened(words)
}

/// The beginning of a slug, and a number that distinguishes it from others with that beginning
/// (FNV-1a, 32 bits).
private func shortened(_ slug: String) -> String {
  let hash = slug.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  let number = "-\(hash)"
  var start = ""
  for character in slug {
    guard start.utf8.count + character.utf8.count + number.utf8.count <= AddressPart.longest
    else { break }
    start.append(character)
  }
  while start.hasSuffix("-") { start.removeLast() }
  return start + number
}

private func unicodeSlug(_ text: String) -> String {
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

/// The same for ASCII, which is nearly every name; `nil` for other text. Without it, a build of 1,000
/// entries takes 24% more instructions.
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
