/// How wide text is, without its font being known: a cautious estimate in thousandths of the font
/// size, for bold serif letters. The letters of ASCII are as wide as in DejaVu Serif Bold, one of
/// the widest faces that a machine may fall back to.
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
  case 0xC6, 0x152: return 1200
  case 0xA0...0x24F: return first.properties.isUppercase ? 950 : 760
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
  348, 439, 521, 838, 696, 950, 903, 306, 473, 473, 523, 838, 348, 415, 348, 365,  //   to /
  696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 369, 369, 838, 838, 838, 586,  // 0 to ?
  1000, 776, 845, 796, 867, 762, 710, 854, 945, 468, 473, 869, 703, 1107, 914, 871,  // @ to O
  752, 871, 831, 722, 744, 872, 776, 1123, 776, 714, 730, 473, 365, 473, 838, 500,  // P to _
  500, 648, 699, 609, 699, 636, 430, 699, 727, 380, 362, 693, 380, 1058, 727, 667,  // ` to o
  699, 699, 527, 563, 462, 727, 581, 861, 596, 581, 568, 643, 364, 643, 838,  // p to ~
]
