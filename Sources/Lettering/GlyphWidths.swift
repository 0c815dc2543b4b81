/// How wide letters are, in hundredths of the letter size.
///
/// The table is DejaVu Sans, the widest face that the theme's font stack commonly falls back to
/// (Inter, Segoe UI, Roboto and Noto Sans are some 12% narrower), measured in Chromium. A label
/// that fits by this table fits on any reader's screen.
enum GlyphWidths {
  /// The width of one character.
  static func hundredths(of character: Character, isStrong: Bool) -> Int {
    guard let scalar = character.unicodeScalars.first?.value else { return 0 }
    if let width = ascii(scalar, isStrong: isStrong) { return width }
    switch scalar {
    case 0x00A0, 0x2009, 0x202F: return 35
    case 0x2013: return 50
    case 0x2018...0x201F: return isStrong ? 66 : 52
    case 0x0080..<0x0250: return isStrong ? 84 : 76
    case 0x0250..<0x0590: return isStrong ? 96 : 88
    case 0x0590..<0x1100: return 80
    case 0x1F000...0x1FAFF: return 140
    default: return 106
    }
  }

  private static func ascii(_ scalar: UInt32, isStrong: Bool) -> Int? {
    guard (32...126).contains(scalar) else { return nil }
    return Int((isStrong ? strong : regular)[Int(scalar) - 32])
  }

  /// U+0020 to U+007E.
  private static let regular: [UInt8] = [
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 73, 77, 63, 60, 77, 75, 29, 54, 66, 56, 89, 75,
    79, 63, 79, 69, 64, 64, 74, 68, 99, 69, 66, 69, 39, 34, 39, 84, 50, 50, 61, 63, 58, 63, 62, 36,
    63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 54, 64, 34, 64, 84,
  ]

  private static let strong: [UInt8] = [
    35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 54, 84, 38, 47, 38, 38, 70, 70, 70, 70, 70, 70, 70, 70,
    70, 70, 40, 40, 84, 84, 84, 58, 100, 77, 76, 74, 83, 68, 68, 82, 84, 37, 56, 77, 64, 100, 84,
    85, 73, 85, 77, 72, 68, 81, 77, 110, 77, 72, 73, 46, 38, 46, 84, 50, 50, 67, 72, 59, 72, 68,
    44, 72, 71, 34, 34, 67, 34, 104, 71, 69, 72, 72, 49, 60, 48, 71, 65, 92, 65, 65, 58, 71, 37,
    71, 84,
  ]
}
