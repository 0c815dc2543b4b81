/// How wide text is on a card, in thousandths of the font size: that of TeX Gyre Pagella Bold, which
/// comes with the tool, for the letters that it has, and a cautious estimate for those that another
/// font of the machine lends.
func estimatedWidth(of text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + estimatedWidth(of: $1) }
}

func estimatedWidth(of character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  if (32..<127).contains(first.value) && scalars.count == 1 {
    return asciiWidths[Int(first.value) - 32]
  }
  if scalars.contains(where: { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }) {
    return 1250
  }
  switch first.value {
  case 0x41...0x5A, 0x61...0x7A: return asciiWidths[Int(first.value) - 32]
  case 0xA0...0x24F: return first.properties.isUppercase ? 1000 : 833
  case 0x370...0x52F, 0x10A0...0x10FF: return first.properties.isUppercase ? 1000 : 850
  case 0x590...0x8FF: return 760
  case 0x2013, 0x2018...0x201B: return 500
  case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: return 0
  default:
    // Letters beyond these come in clusters, of which every part may take room of its own.
    return 1000 * max(1, scalars.count { $0.properties.canonicalCombiningClass == .notReordered })
  }
}

/// The widths from the blank to the tilde.
private let asciiWidths = [
  250, 278, 402, 500, 500, 889, 833, 227, 490, 490, 421, 760, 250, 333, 250, 511,  //   to /
  500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 250, 250, 769, 760, 769, 444,  // 0 to ?
  747, 778, 667, 722, 833, 611, 556, 833, 833, 389, 389, 778, 611, 1000, 833, 833,  // @ to O
  611, 833, 722, 611, 667, 778, 778, 1000, 667, 667, 667, 457, 511, 457, 606, 500,  // P to _
  333, 500, 611, 444, 611, 500, 389, 556, 611, 333, 333, 611, 333, 889, 611, 556,  // ` to o
  611, 611, 395, 444, 333, 611, 565, 834, 516, 556, 500, 472, 232, 472, 606,  // p to ~
]
