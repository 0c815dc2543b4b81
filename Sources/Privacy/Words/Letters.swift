import Content

/// How letters are compared: in lowercase, decomposed, and each as a number, so that a word is one
/// number and no text is copied. 'É', 'é' and 'e' with an accent after it are the same.
enum Letters {
  /// What a scalar is to a word.
  enum Kind {
    /// It ends a word.
    case separator
    /// It ends a word, and after it a sentence may have ended.
    case stop
    /// It is ignored, like a soft hyphen.
    case nothing
    /// A letter or digit of a script that puts spaces between words.
    case letter
    /// A letter of Katakana, where spaces do not separate words from other scripts.
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

  /// Whether a byte is an ASCII letter or digit.
  @inline(__always)
  static func isASCII(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
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
    case 0xAA..<0x180: latinScalars[Int(scalar - 0xAA)].reduce(hash, Letters.hash)
    case 0x180..<0x370: rareScalars[Int(scalar - 0x180)].reduce(hash, Letters.hash)
    case 0x370..<0x600: cyrillicScalars[Int(scalar - 0x370)].reduce(hash, Letters.hash)
    case 0x600..<0x700: arabicScalars[Int(scalar - 0x600)].reduce(hash, Letters.hash)
    case 0x900..<0xB80:
      (indicScalars[scalar] ?? [number(of: UInt64(scalar))]).reduce(hash, Letters.hash)
    case 0x1E00..<0x2000: greekScalars[Int(scalar - 0x1E00)].reduce(hash, Letters.hash)
    case 0x3040..<0x3100: kanaScalars[Int(scalar - 0x3040)].reduce(hash, Letters.hash)
    case 0xFF66..<0xFFA0: narrowKana[Int(scalar - 0xFF66)].reduce(hash, Letters.hash)
    case 0xAC00..<0xD7A4: self.hash(hash, syllable: scalar - 0xAC00)
    case 0x3400..<0xA000: Letters.hash(hash, number(of: UInt64(scalar)))
    default:
      if let letters = FancyLetters.plain(scalar), letters.utf8.allSatisfy({ $0 < 0x80 }) {
        letters.utf8.reduce(hash) { Letters.hash($0, ascii[Int($1)]) }
      } else if hasOtherForm(scalar) {
        numbers(of: scalar).reduce(hash, Letters.hash)
      } else {
        Letters.hash(hash, number(of: UInt64(scalar)))
      }
    }
  }

  /// Whether a scalar that is not in the tables below may be compared as another one: a capital, a
  /// ligature, or one that Unicode treats as equivalent to another.
  private static func hasOtherForm(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x10A0..<0x1100, 0x13A0..<0x1400, 0x1C80..<0x1CC0, 0x1D00..<0x1DC0, 0x2070..<0x20A0,
      0x2100..<0x2190, 0x2C00..<0x2D00, 0x2E80..<0x2FE0, 0x3038..<0x3040, 0xA640..<0xA6A0,
      0xA720..<0xA800, 0xAB30..<0xABC0, 0xF900..<0xFE00, 0xFE70..<0xFF00, 0x10000..<0x20000,
      0x2F800..<0x2FA20:
      true
    default: false
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
    scalar < 0x700 ? commonKinds[Int(scalar)] : kind(ofRare: scalar)
  }

  /// Latin, Greek, Cyrillic, Hebrew and Arabic letters: a table takes a tenth of the time of the switch.
  private static let commonKinds = (0..<0x700).map { kind(ofRare: $0) }

  private static func kind(ofRare scalar: UInt32) -> Kind {
    switch scalar {
    // Pictographs, which are more frequent on a page than all that follow.
    case 0x2500..<0x2C00, 0x1F200..<0x1FB00: .separator
    case UInt32(UInt8(ascii: ".")), UInt32(UInt8(ascii: ",")), UInt32(UInt8(ascii: ";")),
      UInt32(UInt8(ascii: ":")), UInt32(UInt8(ascii: "!")), UInt32(UInt8(ascii: "?")),
      UInt32(UInt8(ascii: "(")), UInt32(UInt8(ascii: ")")), 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF1A,
      0xFF1B, 0xFF1F, 0x2026, 0x37E, 0x387, 0x55B...0x55E, 0x589, 0x5C3, 0x60C, 0x61B,
      0x61D...0x61F,
      0x6D4, 0x964...0x965, 0x1362...0x1368, 0x1803, 0x1809:
      .stop
    case 0..<0x80: ascii[Int(scalar)] == 0 ? .separator : .letter
    case 0xAA, 0xB5, 0xBA: .letter
    // Invisible characters, marks that cross letters out or circle them, and signs of Hebrew and
    // Arabic that are seldom written.
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xE0000..<0xE1000, 0x334...0x338, 0x1AB0..<0x1B00, 0x20D0..<0x2100,
      0xFE20..<0xFE30, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7, 0x610...0x61A,
      0x640,
      0x64B...0x652, 0x656...0x65F, 0x670, 0xFB1E, 0xFC5E...0xFC63, 0xFCF2...0xFCF4,
      0xFE70...0xFE7F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A:
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
    // Letters in brackets, circles and squares.
    case 0x249C..<0x24EA, 0x1F110..<0x1F12A, 0x1F130..<0x1F14A, 0x1F150..<0x1F16A,
      0x1F170..<0x1F18A, 0x1FBF0...0x1FBF9:
      .letter
    // Signs for trade, money, measures and music, and separate accents.
    case 0x375, 0x384...0x385, 0x3F6, 0x482, 0x6FD...0x6FE, 0x7FE...0x7FF, 0x888, 0x9F2...0x9F3,
      0x9FA...0x9FB, 0xAF1, 0xB70, 0xBF3...0xBFA, 0xC7F, 0xD4F, 0xD79, 0x1390...0x1399, 0x1940,
      0x1A1E...0x1A1F, 0x1BFC...0x1BFF, 0x1CD3, 0xAA5C...0xAA5F, 0x1FBD, 0x1FBF...0x1FC1,
      0x1FCD...0x1FCF, 0x1FDD...0x1FDF, 0x1FED...0x1FEF, 0x1FFD...0x1FFE,
      0x2100...0x2101, 0x2103...0x2106, 0x2108...0x2109, 0x2114, 0x2116...0x2118, 0x211E...0x2123,
      0x2125, 0x2127, 0x2129, 0x213A...0x213B, 0x2140...0x2144, 0x214A...0x214D, 0x214F...0x215F,
      0x2189...0x218F, 0x2CE5...0x2CEA, 0x2CF9...0x2CFF, 0x2D70, 0x3164, 0xA4FE...0xA4FF, 0xA673,
      0xA67E, 0xA700...0xA716, 0xA720...0xA721, 0xA789...0xA78A, 0xA828...0xA82B, 0xA836...0xA839,
      0xA874...0xA877, 0xA8CE...0xA8CF, 0xA8F8...0xA8FA, 0xA8FC, 0xA92E...0xA92F, 0xA95F,
      0xAADE...0xAADF, 0xAAF0...0xAAF1, 0xAB5B, 0xAB6A...0xAB6B, 0xABEB, 0xFB29, 0xFBB2...0xFBC2,
      0xFD40...0xFD4F, 0xFDCF, 0xFDFC...0xFDFF, 0xFFA0, 0x1CF50..<0x1D400, 0x1D800..<0x1DAA0:
      .separator
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

  /// The letters that a scalar is compared as: lowercase, decomposed, and without invisible
  /// characters.
  static func compared(_ scalar: UInt32) -> [UInt32] {
    guard let letter = Unicode.Scalar(scalar) else { return [] }
    if letter.isASCII { return [letter.properties.isUppercase ? scalar | 0x20 : scalar] }
    return (FancyLetters.plain(scalar) ?? String(letter)).lowercased().decomposed.unicodeScalars
      .flatMap { (part: Unicode.Scalar) -> [Unicode.Scalar] in
        FancyLetters.plain(part.value).map { Array($0.unicodeScalars) } ?? [part]
      }.map(\.value).filter { kind(of: $0) != .nothing }
  }

  private static func numbers(of scalar: UInt32) -> [UInt64] {
    compared(scalar).map { $0 < 0x80 ? ascii[Int($0)] : number(of: UInt64($0)) }
  }

  // Each table is made when it is first needed, which takes about 5 ms for a thousand scalars.
  private static let latinScalars = (0xAA..<0x180).map { numbers(of: $0) }
  private static let rareScalars = (0x180..<0x370).map { numbers(of: $0) }
  private static let cyrillicScalars = (0x370..<0x600).map { numbers(of: $0) }
  private static let arabicScalars = (0x600..<0x700).map { numbers(of: $0) }
  private static let greekScalars = (0x1E00..<0x2000).map { numbers(of: $0) }
  private static let kanaScalars = (0x3040..<0x3100).map { numbers(of: $0) }
  /// Letters with a dot below, which are two scalars even in composed text.
  private static let indicScalars = Dictionary(
    uniqueKeysWithValues: [
      0x958...0x95F, 0x9DC...0x9DD, 0x9DF...0x9DF, 0xA33...0xA33, 0xA36...0xA36, 0xA59...0xA5B,
      0xA5E...0xA5E, 0xB5C...0xB5D,
    ].flatMap { $0.map { (UInt32($0), numbers(of: UInt32($0))) } })
  /// The half-width letters of Katakana, like the full-width ones.
  private static let narrowKana =
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}"
    .unicodeScalars.map { numbers(of: $0.value) }

  /// A number that distinguishes a letter from every other (the mixing of SplitMix64).
  private static func number(of scalar: UInt64) -> UInt64 {
    var mixed = (scalar &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
