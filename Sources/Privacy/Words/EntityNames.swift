import Content

/// The HTML entities that a Latin name may be written with: letters with accents, ligatures, spaces,
/// invisible characters, and the signs between the words of a name (HTML Standard, 13.5, "Named
/// character references").
enum EntityNames {
  /// The most letters of an entity's name.
  static let longest = 24

  static let scalars: [String: UInt32] = {
    var scalars = accented
    for (scalar, names) in others {
      for name in names.split(separator: " ") { scalars[String(name)] = scalar }
    }
    return scalars
  }()

  /// `eacute`, `Scaron`: every Latin letter with an accent.
  private static var accented: [String: UInt32] {
    var scalars: [String: UInt32] = [:]
    for (name, mark) in [
      ("acute", "\u{301}"), ("grave", "\u{300}"), ("circ", "\u{302}"), ("uml", "\u{308}"),
      ("tilde", "\u{303}"), ("cedil", "\u{327}"), ("ring", "\u{30A}"), ("caron", "\u{30C}"),
      ("macr", "\u{304}"), ("breve", "\u{306}"), ("ogon", "\u{328}"),
      ("dblac", "\u{30B}"),
    ] {
      for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" {
        let composed = "\(letter)\(mark)".composed.unicodeScalars
        guard composed.count == 1, let scalar = composed.first else { continue }
        scalars["\(letter)\(name)"] = scalar.value
      }
    }
    return scalars
  }

  private static let others: [(UInt32, String)] = [
    (
      0x20, "ensp emsp emsp13 emsp14 numsp puncsp thinsp ThinSpace hairsp VeryThinSpace MediumSpace"
    ),
    (0x20, "NonBreakingSpace NewLine Tab"), (0x10B, "cdot Cdot"), (0x117, "edot Edot"),
    (0x121, "gdot Gdot"), (0x130, "Idot"), (0x17C, "zdot Zdot"),
    (0x200B, "shy zwnj zwj lrm rlm ZeroWidthSpace NoBreak ApplyFunction af InvisibleTimes it"),
    (0x200B, "InvisibleComma ic NegativeVeryThinSpace NegativeThinSpace NegativeMediumSpace"),
    (0x200B, "NegativeThickSpace"), (0x2D, "hyphen dash ndash mdash horbar lowbar UnderBar sol"),
    (0x27, "rsquo lsquo rsquor lsquor grave DiacriticalGrave"), (0x2E, "period"), (0x2C, "comma"),
    (0x40, "commat"), (0x23, "num"), (0xDF, "szlig"), (0xE6, "aelig AElig"),
    (0xF8, "oslash Oslash"),
    (0x153, "oelig OElig"), (0x142, "lstrok Lstrok"), (0x111, "dstrok Dstrok"),
    (0x127, "hstrok Hstrok"), (0xF0, "eth ETH"), (0xFE, "thorn THORN"),
    (0x131, "imath inodot"), (0xFB00, "fflig"), (0xFB01, "filig"), (0xFB02, "fllig"),
    (0xFB03, "ffilig"), (0xFB04, "ffllig"),
  ]
}
