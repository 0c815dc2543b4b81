/// Characters that look like one or more ordinary letters, but are different ones to a computer:
/// full-width letters, letters in circles, ligatures, and the bold, italic, script, small and raised
/// alphabets that people copy into posts (the compatibility decompositions of the Unicode Standard, 3.7,
/// as far as names are written with them).
enum FancyLetters {
  /// The letters or digits that a letter stands for; `nil` if it is not one of these.
  static func plain(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0xFF10...0xFF19: digit(scalar - 0xFF10)
    case 0xFF21...0xFF3A: letter(scalar - 0xFF21)
    case 0xFF41...0xFF5A: letter(scalar - 0xFF41)
    case 0x249C..<0x24B6: letter(scalar - 0x249C)
    case 0x24B6..<0x24EA: letter((scalar - 0x24B6) % 26)
    case 0x1F110..<0x1F12A: letter(scalar - 0x1F110)
    case 0x1F130..<0x1F14A: letter(scalar - 0x1F130)
    case 0x1F150..<0x1F16A: letter(scalar - 0x1F150)
    case 0x1F170..<0x1F18A: letter(scalar - 0x1F170)
    // Thirteen alphabets, each with uppercase and lowercase letters, and five Greek ones.
    case 0x1D400..<0x1D6A4: letter((scalar - 0x1D400) % 26)
    case 0x1D6A4...0x1D6A5: scalar == 0x1D6A4 ? "i" : "j"
    case 0x1D6A8..<0x1D7CA: greek[Int((scalar - 0x1D6A8) % 58)]
    case 0x1D7CA...0x1D7CB: "ϝ"
    case 0x1E030..<0x1E06E: cyrillic[Int(scalar - 0x1E030)]
    case 0x1D7CE...0x1D7FF: digit((scalar - 0x1D7CE) % 10)
    case 0x1FBF0...0x1FBF9: digit(scalar - 0x1FBF0)
    case 0xFB00...0xFB06: ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar - 0xFB00)]
    case 0xFB13...0xFB17: ["մն", "մե", "մի", "վն", "մխ"][Int(scalar - 0xFB13)]
    case 0xFB20...0xFB28: hebrew[Int(scalar - 0xFB20)]
    case 0xFB4F: "אל"
    case 0xFB50..<0xFE00, 0xFE70..<0xFF00, 0x1EE00..<0x1EF00: ArabicForms.letters(of: scalar)
    case 0x2F00..<0x2FD6: roots[Int(scalar - 0x2F00)]
    case 0xAA..<0x250, 0x370..<0x700, 0x10FC, 0x2E80..<0x2F00, 0x3038..<0x3100: others[scalar]
    case 0x2100..<0x2190: signs[scalar]
    case 0x250..<0x300, 0x1D00..<0x1DC0, 0x2070..<0x20A0, 0x2C7C...0x2C7D, 0xA69C...0xA69D,
      0xA730..<0xA800, 0x107A5:
      small[scalar]
    default: nil
    }
  }

  private static func letter(_ number: UInt32) -> String? {
    Unicode.Scalar(0x61 + number).map(String.init)
  }

  private static func digit(_ number: UInt32) -> String? {
    Unicode.Scalar(0x30 + number).map(String.init)
  }

  /// An alphabet, first uppercase and then lowercase, each followed by signs.
  private static let greek = "αβγδεζηθικλμνξοπρθστυφχψω∇αβγδεζηθικλμνξοπρςστυφχψω∂εθκφρπ".map(
    String.init)

  /// Raised and lowered letters.
  private static let cyrillic = "абвгдежзиклмопрстуфхцчшыэюꚉәіјөүӏабвгдежзиклопсуфхцчшъыґіѕџҫꙑұ"
    .map(
      String.init)

  /// Wide letters.
  private static let hebrew = "עאדהכלםרת".map(String.init)

  /// The radicals of Chinese characters, which look like the characters and appear in their place in
  /// text from PDF files.
  private static let roots = """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸\
    屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父\
    爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自\
    至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面\
    革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.map(String.init)

  /// Ligatures and variants.
  private static let others: [UInt32: String] = [
    0xAA: "a", 0xB5: "μ", 0xBA: "o", 0xDF: "ss", 0x130: "i", 0x131: "i", 0x132: "ij", 0x133: "ij",
    0x13F: "l", 0x140: "l", 0x149: "n", 0x17F: "s", 0x1C4: "dž", 0x1C5: "dž", 0x1C6: "dž",
    0x1C7: "lj", 0x1C8: "lj", 0x1C9: "lj", 0x1CA: "nj", 0x1CB: "nj", 0x1CC: "nj", 0x1F1: "dz",
    0x1F2: "dz", 0x1F3: "dz", 0x237: "j", 0x675: "ا\u{674}", 0x676: "و\u{674}", 0x677: "ۇ\u{674}",
    0x678: "ي\u{674}", 0x10FC: "ნ", 0x3C2: "σ", 0x3D0: "β", 0x3D1: "θ", 0x3D2: "υ", 0x3D5: "φ",
    0x3D6: "π",
    0x3F0: "κ", 0x3F1: "ρ", 0x3F2: "σ", 0x3F4: "θ", 0x3F5: "ε", 0x3F9: "σ", 0x587: "եւ",
    0x2E9F: "母", 0x2EF3: "龟", 0x3038: "十", 0x3039: "卄", 0x303A: "卅", 0x309F: "より", 0x30FF: "コト",
  ]

  /// Small capitals and raised letters.
  private static let small: [UInt32: String] = {
    let alphabets = [
      ("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz"),
      (
        "ʰʱʲʳʴʵʶʷʸˠˡˢˣˤᴬᴭᴮᴰᴱᴲᴳᴴᴵᴶᴷᴸᴹᴺᴼᴽᴾᴿᵀᵁᵂᵃᵄᵅᵆᵇᵈᵉᵊᵋᵌᵍᵏᵐᵑᵒᵓᵔᵕᵖᵗᵘᵙᵚᵛᵜᵝᵞ",
        "hɦjrɹɻʁwyɣlsxʕaæbdeǝghijklmnoȣprtuwaɐɑᴂbdeəɛɜgkmŋoɔᴖᴗptuᴝɯvᴥβγ"
      ),
      (
        "ᵟᵠᵡᵢᵣᵤᵥᵦᵧᵨᵩᵪᵸᶛᶜᶝᶞᶟᶠᶡᶢᶣᶤᶥᶦᶧᶨᶩᶪᶫᶬᶭᶮᶯᶰᶱᶲᶳᶴᶵᶶᶷᶸᶹᶺᶻᶼᶽᶾᶿⁱⁿₐₑₒₓₔₕₖₗₘₙ",
        "δφχiruvβγρφχнɒcɕðɜfɟɡɥɨɩɪᵻʝɭᶅʟɱɰɲɳɴɵɸʂʃƫʉʊᴜʋʌzʐʑʒθinaeoxəhklmn"
      ),
      (
        "ₚₛₜⱼⱽꚜꚝꟲꟳꟴꟸꟹ𐞥",
        "pstjvъьcfqħœq"
      ),
    ]
    let pairs = alphabets.flatMap { zip($0.unicodeScalars.map(\.value), $1.map(String.init)) }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// Roman numerals, and letters that the alphabets leave out because Unicode had them already.
  private static let signs: [UInt32: String] = {
    var signs: [UInt32: String] = [
      0x2102: "c", 0x210A: "g", 0x210B: "h", 0x210C: "h", 0x210D: "h", 0x210E: "h", 0x210F: "ħ",
      0x2110: "i", 0x2111: "i", 0x2112: "l", 0x2113: "l", 0x2115: "n", 0x2119: "p", 0x211A: "q",
      0x211B: "r", 0x211C: "r", 0x211D: "r", 0x2124: "z", 0x2128: "z", 0x212A: "k", 0x212C: "b",
      0x212D: "c", 0x212F: "e", 0x2130: "e", 0x2131: "f", 0x2133: "m", 0x2134: "o", 0x2135: "א",
      0x2136: "ב", 0x2137: "ג", 0x2138: "ד", 0x2139: "i", 0x213C: "π", 0x213D: "γ", 0x213E: "γ",
      0x213F: "π", 0x2145: "d", 0x2146: "d", 0x2147: "e", 0x2148: "i", 0x2149: "j",
    ]
    let numbers = "i ii iii iv v vi vii viii ix x xi xii l c d m".split(separator: " ")
    for (index, number) in zip(UInt32(0)..., numbers) {
      (signs[0x2160 + index], signs[0x2170 + index]) = (String(number), String(number))
    }
    return signs
  }()
}
