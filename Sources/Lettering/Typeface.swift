/// A typeface with estimated widths. No font is available when a page is built, so all widths are
/// estimates, on the wide side.
package enum Typeface: Hashable, Sendable {
  /// DejaVu Sans, the widest face that the theme's font stack commonly falls back to (Inter, Segoe UI,
  /// Roboto and Noto Sans are some 12% narrower), measured in Chromium.
  case sans
  /// The same in bold, for semibold text.
  case strongSans
  /// Verdana, the widest common typeface, for pictures that bring no typeface along.
  case verdana
  /// TeX Gyre Pagella Bold, which comes with the tool and draws the cards.
  case pagella

  /// The width of a text, in thousandths of the font size.
  package func width(of text: some StringProtocol) -> Int {
    let ascii = ascii
    guard text.utf8.allSatisfy({ (32..<127).contains($0) }) else {
      return text.reduce(0) { $0 + width(of: $1) }
    }
    return text.utf8.reduce(0) { $0 + Int(ascii[Int($1) - 32]) }
  }

  /// The width of a character, in thousandths of the font size.
  package func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if (32..<127).contains(first.value), first.value > 57 || scalars.count == 1 {
      return Int(ascii[Int(first.value) - 32])
    }
    let beyond = beyondASCII
    if scalars.contains(where: { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }) {
      return beyond.emoji
    }
    let isCapital = first.properties.isUppercase
    switch first.value {
    case 0xA0, 0x2009, 0x202F: return width(of: " ")
    case 0x80..<0x250: return isCapital ? beyond.capital : beyond.small
    case 0x250..<0x590, 0x10A0...0x10FF: return isCapital ? beyond.farCapital : beyond.farSmall
    case 0x590...0x8FF: return beyond.semitic
    case 0x2013: return beyond.dash
    case 0x2018...0x201F: return beyond.quote
    case 0x900...0xAFF:
      // In the scripts of northern India, a character has signs above or below its letters, and some beside
      // them, which are narrower.
      return scalars.reduce(0) { width, scalar in
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .format: width
        case .spacingMark: width + beyond.wide * 4 / 10
        default: width + beyond.wide * 8 / 10
        }
      }
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: return 0
    default:
      // Other scripts have clusters in which each part may have its own width.
      let parts = scalars.count { $0.properties.canonicalCombiningClass == .notReordered }
      return beyond.wide * max(1, parts)
    }
  }
}

/// The widths of characters outside ASCII.
private struct BeyondASCII {
  /// Latin letters with marks, uppercase and lowercase.
  let capital, small: Int
  /// Greek, Cyrillic, Armenian, Georgian.
  let farCapital, farSmall: Int
  /// Hebrew and Arabic.
  let semitic: Int
  /// The en dash, and each of the curly quotes.
  let dash, quote: Int
  let emoji: Int
  /// Everything else: Chinese, Japanese, Korean, Indic.
  let wide: Int
}

extension Typeface {
  private var beyondASCII: BeyondASCII {
    switch self {
    case .sans:
      BeyondASCII(
        capital: 760, small: 760, farCapital: 880, farSmall: 880, semitic: 800, dash: 500,
        quote: 520, emoji: 1400, wide: 1060)
    case .strongSans:
      BeyondASCII(
        capital: 840, small: 840, farCapital: 960, farSmall: 960, semitic: 800, dash: 500,
        quote: 660, emoji: 1400, wide: 1060)
    case .verdana:
      BeyondASCII(
        capital: 850, small: 850, farCapital: 850, farSmall: 850, semitic: 1050, dash: 850,
        quote: 850, emoji: 1300, wide: 1050)
    case .pagella:
      BeyondASCII(
        capital: 1000, small: 833, farCapital: 1000, farSmall: 850, semitic: 760, dash: 500,
        quote: 500, emoji: 1250, wide: 1000)
    }
  }

  /// The widths from space to tilde.
  private var ascii: [UInt16] {
    switch self {
    case .sans: Self.sansWidths
    case .strongSans: Self.strongWidths
    case .verdana: Self.verdanaWidths
    case .pagella: Self.pagellaWidths
    }
  }

  private static let sansWidths: [UInt16] = [
    320, 400, 460, 840, 640, 950, 780, 270, 390, 390, 500, 840, 320, 360, 320, 340, 640, 640, 640,
    640, 640, 640, 640, 640, 640, 640, 340, 340, 840, 840, 840, 530, 1000, 680, 690, 730, 770, 630,
    600, 770, 750, 290, 540, 660, 560, 890, 750, 790, 630, 790, 690, 640, 640, 740, 680, 990, 690,
    660, 690, 390, 340, 390, 840, 500, 500, 610, 630, 580, 630, 620, 360, 630, 630, 280, 280, 580,
    280, 970, 630, 610, 630, 630, 410, 520, 390, 630, 590, 820, 590, 590, 540, 640, 340, 640, 840,
  ]

  private static let strongWidths: [UInt16] = [
    350, 460, 520, 840, 700, 1000, 870, 310, 460, 460, 540, 840, 380, 470, 380, 380, 700, 700, 700,
    700, 700, 700, 700, 700, 700, 700, 400, 400, 840, 840, 840, 580, 1000, 770, 760, 740, 830, 680,
    680, 820, 840, 370, 560, 770, 640, 1000, 840, 850, 730, 850, 770, 720, 680, 810, 770, 1100, 770,
    720, 730, 460, 380, 460, 840, 500, 500, 670, 720, 590, 720, 680, 440, 720, 710, 340, 340, 670,
    340, 1040, 710, 690, 720, 720, 490, 600, 480, 710, 650, 920, 650, 650, 580, 710, 370, 710, 840,
  ]

  private static let verdanaWidths: [UInt16] = [
    370, 370, 820, 820, 820, 1080, 820, 280, 460, 460, 820, 820, 370, 460, 370, 460, 640, 640, 640,
    640, 640, 640, 640, 640, 640, 640, 370, 370, 820, 820, 820, 820, 1080, 790, 790, 790, 790, 790,
    790, 790, 790, 460, 460, 790, 790, 1080, 790, 790, 790, 790, 790, 790, 790, 790, 790, 1080, 790,
    790, 790, 820, 820, 820, 820, 820, 820, 640, 640, 640, 640, 640, 370, 640, 640, 280, 280, 640,
    280, 980, 640, 640, 640, 640, 460, 640, 460, 640, 640, 980, 640, 640, 640, 820, 370, 820, 820,
  ]

  private static let pagellaWidths: [UInt16] = [
    250, 278, 402, 500, 500, 889, 833, 227, 490, 490, 421, 760, 250, 333, 250, 511, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 250, 250, 769, 760, 769, 444, 747, 778, 667, 722, 833, 611,
    556, 833, 833, 389, 389, 778, 611, 1000, 833, 833, 611, 833, 722, 611, 667, 778, 778, 1000, 667,
    667, 667, 457, 511, 457, 606, 500, 333, 500, 611, 444, 611, 500, 389, 556, 611, 333, 333, 611,
    333, 889, 611, 556, 611, 611, 395, 444, 333, 611, 565, 834, 516, 556, 500, 472, 232, 472, 606,
  ]
}
