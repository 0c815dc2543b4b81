/// Letters that look like Latin ones and are others to a computer: full-width, in circles, ligatures,
/// and the bold, italic, script, small and raised alphabets that people copy into posts.
enum FancyLetters {
  /// The ASCII letters or digits that a letter stands for; `nil` where it is none of these.
  static func plain(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0xFF10...0xFF19: digit(scalar - 0xFF10)
    case 0xFF21...0xFF3A: letter(scalar - 0xFF21)
    case 0xFF41...0xFF5A: letter(scalar - 0xFF41)
    case 0x24B6..<0x24EA: letter((scalar - 0x24B6) % 26)
    case 0x1F130..<0x1F14A: letter(scalar - 0x1F130)
    case 0x1F150..<0x1F16A: letter(scalar - 0x1F150)
    case 0x1F170..<0x1F18A: letter(scalar - 0x1F170)
    // Thirteen alphabets, each with capitals and small letters.
    case 0x1D400..<0x1D6A4: letter((scalar - 0x1D400) % 26)
    case 0x1D7CE...0x1D7FF: digit((scalar - 0x1D7CE) % 10)
    case 0xFB00...0xFB06: ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar - 0xFB00)]
    case 0x2100..<0x2150: others[scalar]
    case 0x250..<0x300, 0x1D00..<0x1DC0, 0x2070..<0x20A0, 0xA730..<0xA800: small[scalar]
    default: nil
    }
  }

  private static func letter(_ number: UInt32) -> String? {
    Unicode.Scalar(0x61 + number).map(String.init)
  }

  private static func digit(_ number: UInt32) -> String? {
    Unicode.Scalar(0x30 + number).map(String.init)
  }

  /// Small capitals and raised letters.
  private static let small: [UInt32: String] = {
    let alphabets = [
      ("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz"),
      ("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", "abcdefghijklmnoprstuvwxyz"),
      ("ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁᵂ", "abdeghijklmnoprtuw"),
    ]
    let pairs = alphabets.flatMap { zip($0.unicodeScalars.map(\.value), $1.map(String.init)) }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// Those that the alphabets leave out, because they had been letters before.
  private static let others: [UInt32: String] = [
    0x2102: "c", 0x210A: "g", 0x210B: "h", 0x210C: "h", 0x210D: "h", 0x210E: "h", 0x2110: "i",
    0x2111: "i", 0x2112: "l", 0x2113: "l", 0x2115: "n", 0x2119: "p", 0x211A: "q", 0x211B: "r",
    0x211C: "r", 0x211D: "r", 0x2124: "z", 0x2128: "z", 0x212A: "k", 0x212C: "b", 0x212D: "c",
    0x212F: "e", 0x2130: "e", 0x2131: "f", 0x2133: "m", 0x2134: "o", 0x2139: "i", 0x2145: "d",
    0x2146: "d", 0x2147: "e", 0x2148: "i", 0x2149: "j",
  ]
}
