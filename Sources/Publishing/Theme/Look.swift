/// The data half of a theme: styles, scripts, and the tokens in which every colour is declared
/// once.
public struct Look: Sendable {
  /// Every colour, size and typeface, as custom properties in `:root`.
  public let tokens: [UInt8]
  /// The other style sheets in the order of the cascade.
  public private(set) var styles: [[UInt8]]
  public let gridScript: [UInt8]
  public let logScript: [UInt8]
  /// Copies code from `/follow/`; `nil` for a look that leaves that to its readers.
  public let copyScript: [UInt8]?
  /// The values of the tokens by their names, in light and, where they differ, in dark.
  private var values: (light: [String: String], dark: [String: String])

  public init(
    tokens: [UInt8], styles: [[UInt8]], gridScript: [UInt8], logScript: [UInt8],
    copyScript: [UInt8]? = nil
  ) {
    self.tokens = tokens
    self.styles = styles
    self.gridScript = gridScript
    self.logScript = logScript
    self.copyScript = copyScript
    let sheet = StyleSheet(tokens)
    values = (sheet.light, sheet.dark)
  }

  /// The one style sheet that pages load.
  var styleSheet: [UInt8] { ([tokens] + styles).flatMap { $0 + [UInt8(ascii: "\n")] } }

  /// The value of a token in the light or the dark look; `fallback` where the theme has none.
  public func token(_ name: String, dark: Bool = false, fallback: String) -> String {
    (dark ? values.dark[name] : nil) ?? values.light[name] ?? fallback
  }
}

extension Look {
  /// This look with style sheets laid over it: they stand in the cascade layer `theme`, where they
  /// win whatever their selectors are, and in the dark as well.
  func overlaid(with sheets: [StyleSheet]) -> Look {
    var look = self
    for sheet in sheets {
      look.styles.append(Array("@layer theme {\n".utf8) + sheet.bytes + Array("\n}".utf8))
      look.values.light.merge(sheet.light) { $1 }
      look.values.dark.merge(sheet.light) { $1 }
      look.values.dark.merge(sheet.dark) { $1 }
    }
    return look
  }
}

/// Ten hexadecimal digits that change whenever the bytes do (FNV-1a, 64 bits), so that browsers
/// may keep a file for ever.
func fingerprint(_ bytes: [UInt8]) -> String {
  let hash = bytes.reduce(into: 0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
  let digits = String(hash, radix: 16)
  return String((String(repeating: "0", count: 16 - digits.utf8.count) + digits).prefix(10))
}
