import Content

/// How letters are compared: in small letters, decomposed, and each as a number, so that a word is
/// one number and no text is copied. 'É', 'é' and 'e' with an accent after it are the same.
enum Letters {
  /// What a scalar is to a word.
  enum Kind {
    /// It ends a word.
    case separator
    /// It ends a word, and after it a sentence may have ended.
    case stop
    /// It is not there, as a soft hyphen is not.
    case nothing
    /// A letter or digit of a script that puts spaces between words.
    case letter
    /// A letter of Katakana, whose words are not separated from other scripts by spaces.
    case katakana
    /// A word by itself, in scripts that put no spaces between words.
    case word
  }

  /// The number of each ASCII letter and digit, by its byte; 0 for every other byte.
  static let ascii: [UInt64] = (0..<256).map { (byte: UInt64) -> UInt64 in
    guard byte < 0x80 else { return 0 }
    let scalar = Unicode.Scalar(UInt8(byte))
    let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    return isLetter ? number(of: byte | (scalar.properties.isUppercase ? 0x20 : 0)) : 0
  }

  /// The hash of a word with one more letter.
  @inline(__always)
  static func hash(_ hash: UInt64, _ letter: UInt64) -> UInt64 {
    (hash << 7 | hash >> 57) ^ letter
  }

  /// The hash of a word as it was before its last letter.
  static func before(_ letter: UInt64, in hash: UInt64) -> UInt64 {
    let turned: UInt64 = hash ^ letter
    return turned >> 7 | turned << 57
  }

  /// The hash of a word with one more scalar that is not an ASCII one.
  static func hash(_ hash: UInt64, scalar: UInt32) -> UInt64 {
    switch scalar {
    case 0xC0..<0x180: latinScalars[Int(scalar - 0xC0)].reduce(hash, Letters.hash)
    case 0x180..<0x370: rareScalars[Int(scalar - 0x180)].reduce(hash, Letters.hash)
    case 0x370..<0x600: cyrillicScalars[Int(scalar - 0x370)].reduce(hash, Letters.hash)
    case 0x1E00..<0x2000: greekScalars[Int(scalar - 0x1E00)].reduce(hash, Letters.hash)
    case 0x3040..<0x3100: kanaScalars[Int(scalar - 0x3040)].reduce(hash, Letters.hash)
    case 0xFF66..<0xFFA0: narrowKana[Int(scalar - 0xFF66)].reduce(hash, Letters.hash)
    case 0xAC00..<0xD7A4: self.hash(hash, syllable: scalar - 0xAC00)
    default:
      if let letters = FancyLetters.plain(scalar) {
        letters.utf8.reduce(hash) { Letters.hash($0, ascii[Int($1)]) }
      } else {
        Letters.hash(hash, number(of: UInt64(scalar)))
      }
    }
  }

  /// The hash of a word with one more Hangul syllable, by its number: that of the two or three letters
  /// that make it (The Unicode Standard, 3.12).
  private static func hash(_ hash: UInt64, syllable: UInt32) -> UInt64 {
    let first = Letters.hash(hash, number(of: UInt64(0x1100 + syllable / 588)))
    let second = Letters.hash(first, number(of: UInt64(0x1161 + syllable % 588 / 28)))
    guard syllable % 28 > 0 else { return second }
    return Letters.hash(second, number(of: UInt64(0x11A7 + syllable % 28)))
  }

  /// What a scalar is to a word.
  static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case UInt32(UInt8(ascii: ".")), UInt32(UInt8(ascii: ",")), UInt32(UInt8(ascii: ";")),
      UInt32(UInt8(ascii: ":")), UInt32(UInt8(ascii: "!")), UInt32(UInt8(ascii: "?")),
      UInt32(UInt8(ascii: "(")), UInt32(UInt8(ascii: ")")), 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF1A,
      0xFF1B, 0xFF1F, 0x2026, 0x37E, 0x387, 0x55B...0x55E, 0x589, 0x5C3, 0x60C, 0x61B,
      0x61D...0x61F,
      0x6D4, 0x964...0x965, 0x1362...0x1368, 0x1803, 0x1809:
      .stop
    case 0..<0x80: ascii[Int(scalar)] == 0 ? .separator : .letter
    case 0xAA, 0xB5, 0xBA: .letter
    // Besides what is not seen, marks that cross letters out or circle them, and signs of Hebrew and
    // Arabic that are seldom written.
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xE0000..<0xE1000, 0x334...0x338, 0x1AB0..<0x1B00, 0x20D0..<0x2100,
      0xFE20..<0xFE30, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7, 0x610...0x61A,
      0x640,
      0x64B...0x652, 0x656...0x65F, 0x670:
      .nothing
    // Punctuation of other scripts, and letters that serve as apostrophes.
    case 0x2B9...0x2DF, 0x2E5..<0x300, 0x55A, 0x55F, 0x58A, 0x58D..<0x590, 0x5BE, 0x5C0, 0x5C6,
      0x5F3...0x5F4,
      0x600...0x60F, 0x66A...0x66D, 0x6DD...0x6DE, 0x6E9, 0x700...0x70D, 0x7F6...0x7F9,
      0x830..<0x840,
      0x85E, 0x970, 0x9FD, 0xA76, 0xAF0, 0xC77, 0xC84, 0xDF4, 0xF01...0xF17, 0xF3A...0xF3D, 0x10FB,
      0x1360...0x1361, 0x1400, 0x166D...0x166E, 0x1680, 0x169B...0x169C, 0x16EB...0x16ED,
      0x1735...0x1736,
      0x1800...0x180A, 0x1944...0x1945, 0x1C3B...0x1C3F, 0x1C7E...0x1C7F, 0x1CC0...0x1CC7,
      0x2070, 0x2072...0x207E, 0x2080...0x208F, 0x30A0, 0x30FB, 0xA60D...0xA60F, 0xA6F2...0xA6F7,
      0xFD3E...0xFD3F:
      .separator
    // Letters in circles and squares.
    case 0x24B6..<0x24EA, 0x1F130..<0x1F18A: .letter
    case 0x80..<0xC0, 0xD7, 0xF7, 0x2000..<0x2070, 0x20A0..<0x20D0, 0x2190..<0x2C00,
      0x2E00..<0x2E80, 0x3000, 0x3003...0x3004, 0x3008..<0x3021, 0x3030, 0xFE10..<0xFE20,
      0xFE30..<0xFE70, 0xFF00..<0xFF10, 0xFF1C...0xFF20, 0xFF3B..<0xFF41, 0xFF5B..<0xFF66,
      0xFFE0..<0x10000, 0x1F000..<0x20000, 0xE000..<0xF900:
      .separator
    case 0x0E00..<0x10A0, 0x1950..<0x19E0, 0x1A20..<0x1AB0, 0x1B00..<0x1B80, 0xA980..<0xA9E0,
      0x1100..<0x1200, 0x1780..<0x1800, 0x2E80..<0x2FE0,
      0x3005..<0x30A0, 0x3100..<0xA000, 0xAC00..<0xD800, 0xF900..<0xFB00, 0x20000..<0x40000:
      .word
    case 0x30A0..<0x3100, 0xFF66..<0xFFA0: .katakana
    default: .letter
    }
  }

  /// The ASCII letters or digits that a scalar is compared as; `nil` where it is compared as others.
  static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß", "ẞ": return "ss"
    case "İ", "ı": return "i"
    case "Ĳ", "ĳ": return "ij"
    default:
      if scalar.isASCII { return String(scalar).lowercased() }
      return FancyLetters.plain(scalar.value)
    }
  }

  // Each is made when it is first asked for, which takes about 5 ms for a thousand scalars.
  private static let latinScalars = (0xC0..<0x180).map(folded)
  private static let rareScalars = (0x180..<0x370).map(folded)
  private static let cyrillicScalars = (0x370..<0x600).map(folded)
  private static let greekScalars = (0x1E00..<0x2000).map(folded)
  private static let kanaScalars = (0x3040..<0x3100).map(folded)
  /// The narrow letters of Katakana, as the wide ones are.
  private static let narrowKana =
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}"
    .unicodeScalars.map { folded(Int($0.value)) }

  private static func folded(_ scalar: Int) -> [UInt64] {
    guard let scalar = Unicode.Scalar(UInt32(scalar)) else { return [] }
    switch scalar {
    case "ß", "ẞ": return [ascii[0x73], ascii[0x73]]
    // Turkish has two letters of which English makes one.
    case "İ", "ı": return [ascii[0x69]]
    case "ς": return [number(of: 0x3C3)]
    case "Ĳ", "ĳ": return [ascii[0x69], ascii[0x6A]]
    default:
      if let plain = FancyLetters.plain(scalar.value) { return plain.utf8.map { ascii[Int($0)] } }
      return String(scalar).lowercased().decomposed.unicodeScalars.map {
        $0.isASCII ? ascii[Int($0.value)] : number(of: UInt64($0.value))
      }
    }
  }

  /// A number that distinguishes a letter from every other (the mixing of SplitMix64).
  private static func number(of scalar: UInt64) -> UInt64 {
    var mixed = (scalar &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
