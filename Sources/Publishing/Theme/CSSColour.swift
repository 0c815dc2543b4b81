import Markup

/// A colour in sRGB, as a style sheet writes it: in hexadecimal digits, by name, or with `rgb()` or
/// `hsl()` (W3C, "CSS Color Module Level 4"). Opacity is ignored.
struct CSSColour: Equatable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  /// `nil` for what is not a colour, and for a colour that only a browser can compute.
  init?(_ text: String) {
    let text = text.lowercased().filter { !"\t\n".contains($0) }
    if let digits = text.first == "#" ? text.dropFirst() : nil {
      self.init(digits: digits)
    } else if let opening = text.firstIndex(of: "("), text.last == ")" {
      let numbers = text[text.index(after: opening)...].dropLast()
        .split { " ,/".contains($0) }.map(String.init)
      guard numbers.count == 3 || numbers.count == 4 else { return nil }
      switch text[..<opening] {
      case "rgb", "rgba": self.init(channels: numbers)
      case "hsl", "hsla": self.init(hueSaturationLightness: numbers)
      default: return nil
      }
    } else if let digits = namedColours[text] {
      self.init(digits: digits[...])
    } else {
      return nil
    }
  }

  /// `#rrggbb`.
  var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private init?(digits: Substring) {
    guard [3, 4, 6, 8].contains(digits.utf8.count), digits.utf8.allSatisfy({ hexValue($0) != nil })
    else { return nil }
    var values = digits.utf8.compactMap(hexValue)
    if values.count < 6 { values = values.flatMap { [$0, $0] } }
    func channel(_ index: Int) -> UInt8 { values[2 * index] << 4 | values[2 * index + 1] }
    (red, green, blue) = (channel(0), channel(1), channel(2))
  }

  private init?(channels: [String]) {
    let values = channels.prefix(3).compactMap { text -> Double? in
      text.last == "%" ? Double(text.dropLast()).map { $0 * 2.55 } : Double(text)
    }
    guard values.count == 3 else { return nil }
    (red, green, blue) = (byte(values[0]), byte(values[1]), byte(values[2]))
  }

  private init?(hueSaturationLightness parts: [String]) {
    let degrees = parts[0].hasSuffix("deg") ? String(parts[0].dropLast(3)) : parts[0]
    let shares = parts[1...2].compactMap { text in
      Double(text.last == "%" ? String(text.dropLast()) : text).map { min(max($0, 0), 100) / 100 }
    }
    guard let hue = Double(degrees), hue.isFinite, shares.count == 2 else { return nil }
    let chroma = shares[0] * min(shares[1], 1 - shares[1])
    func channel(_ offset: Double) -> UInt8 {
      var turn = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
      if turn < 0 { turn += 12 }
      return byte((shares[1] - chroma * max(-1, min(turn - 3, 9 - turn, 1))) * 255)
    }
    (red, green, blue) = (channel(0), channel(8), channel(4))
  }
}

private func byte(_ value: Double) -> UInt8 {
  value.isFinite ? UInt8(min(max(value.rounded(), 0), 255)) : 0
}

/// The names of colours (CSS Color Module Level 4, section 6.1).
private let namedColours: [String: String] = Dictionary(
  uniqueKeysWithValues: """
    aliceblue f0f8ff, antiquewhite faebd7, aqua 00ffff, aquamarine 7fffd4, azure f0ffff, \
    beige f5f5dc, bisque ffe4c4, black 000000, blanchedalmond ffebcd, blue 0000ff, \
    blueviolet 8a2be2, brown a52a2a, burlywood deb887, cadetblue 5f9ea0, chartreuse 7fff00, \
    chocolate d2691e, coral ff7f50, cornflowerblue 6495ed, cornsilk fff8dc, crimson dc143c, \
    cyan 00ffff, darkblue 00008b, darkcyan 008b8b, darkgoldenrod b8860b, darkgray a9a9a9, \
    darkgreen 006400, darkgrey a9a9a9, darkkhaki bdb76b, darkmagenta 8b008b, \
    darkolivegreen 556b2f, darkorange ff8c00, darkorchid 9932cc, darkred 8b0000, \
    darksalmon e9967a, darkseagreen 8fbc8f, darkslateblue 483d8b, darkslategray 2f4f4f, \
    darkslategrey 2f4f4f, darkturquoise 00ced1, darkviolet 9400d3, deeppink ff1493, \
    deepskyblue 00bfff, dimgray 696969, dimgrey 696969, dodgerblue 1e90ff, firebrick b22222, \
    floralwhite fffaf0, forestgreen 228b22, fuchsia ff00ff, gainsboro dcdcdc, \
    ghostwhite f8f8ff, gold ffd700, goldenrod daa520, gray 808080, green 008000, \
    greenyellow adff2f, grey 808080, honeydew f0fff0, hotpink ff69b4, indianred cd5c5c, \
    indigo 4b0082, ivory fffff0, khaki f0e68c, lavender e6e6fa, lavenderblush fff0f5, \
    lawngreen 7cfc00, lemonchiffon fffacd, lightblue add8e6, lightcoral f08080, \
    lightcyan e0ffff, lightgoldenrodyellow fafad2, lightgray d3d3d3, lightgreen 90ee90, \
    lightgrey d3d3d3, lightpink ffb6c1, lightsalmon ffa07a, lightseagreen 20b2aa, \
    lightskyblue 87cefa, lightslategray 778899, lightslategrey 778899, lightsteelblue b0c4de, \
    lightyellow ffffe0, lime 00ff00, limegreen 32cd32, linen faf0e6, magenta ff00ff, \
    maroon 800000, mediumaquamarine 66cdaa, mediumblue 0000cd, mediumorchid ba55d3, \
    mediumpurple 9370db, mediumseagreen 3cb371, mediumslateblue 7b68ee, \
    mediumspringgreen 00fa9a, mediumturquoise 48d1cc, mediumvioletred c71585, \
    midnightblue 191970, mintcream f5fffa, mistyrose ffe4e1, moccasin ffe4b5, \
    navajowhite ffdead, navy 000080, oldlace fdf5e6, olive 808000, olivedrab 6b8e23, \
    orange ffa500, orangered ff4500, orchid da70d6, palegoldenrod eee8aa, palegreen 98fb98, \
    paleturquoise afeeee, palevioletred db7093, papayawhip ffefd5, peachpuff ffdab9, \
    peru cd853f, pink ffc0cb, plum dda0dd, powderblue b0e0e6, purple 800080, \
    rebeccapurple 663399, red ff0000, rosybrown bc8f8f, royalblue 4169e1, saddlebrown 8b4513, \
    salmon fa8072, sandybrown f4a460, seagreen 2e8b57, seashell fff5ee, sienna a0522d, \
    silver c0c0c0, skyblue 87ceeb, slateblue 6a5acd, slategray 708090, slategrey 708090, \
    snow fffafa, springgreen 00ff7f, steelblue 4682b4, tan d2b48c, teal 008080, thistle d8bfd8, \
    tomato ff6347, turquoise 40e0d0, violet ee82ee, wheat f5deb3, white ffffff, \
    whitesmoke f5f5f5, yellow ffff00, yellowgreen 9acd32
    """.split(separator: ",").map { line in
      let parts = line.split(separator: " ")
      return (String(parts[0]), String(parts[1]))
    })
