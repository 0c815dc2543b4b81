/// The data half of a theme: styles, scripts, and the tokens in which every colour is declared
/// once.
public struct Look: Sendable {
  /// Every colour, size and typeface, as custom properties in `:root`.
  public let tokens: [UInt8]
  /// The other style sheets in the order of the cascade.
  public let styles: [[UInt8]]
  public let gridScript: [UInt8]
  public let logScript: [UInt8]
  /// Copies code from `/follow/`; `nil` for a look that leaves that to its readers.
  public let copyScript: [UInt8]?
  /// The values of the tokens by their names, in light and, where they differ, in dark.
  private let values: (light: [String: String], dark: [String: String])

  public init(
    tokens: [UInt8], styles: [[UInt8]], gridScript: [UInt8], logScript: [UInt8],
    copyScript: [UInt8]? = nil
  ) {
    self.tokens = tokens
    self.styles = styles
    self.gridScript = gridScript
    self.logScript = logScript
    self.copyScript = copyScript
    let blocks = String(decoding: tokens, as: UTF8.self).components(between: ":root", and: "}")
      .map(Self.declarations)
    values = (
      blocks.first ?? [:], blocks.dropFirst().reduce(into: [:]) { $0.merge($1) { old, _ in old } }
    )
  }

  /// The one style sheet that pages load.
  var styleSheet: [UInt8] { ([tokens] + styles).flatMap { $0 + [UInt8(ascii: "\n")] } }

  /// The value of a token in the light or the dark look; `fallback` where the theme has none.
  public func token(_ name: String, dark: Bool = false, fallback: String) -> String {
    (dark ? values.dark[name] : nil) ?? values.light[name] ?? fallback
  }

  /// The custom properties of a block.
  private static func declarations(in block: Substring) -> [String: String] {
    var values: [String: String] = [:]
    for declaration in block.split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":"),
        let name = declaration[..<colon].firstRange(of: "--")
      else { continue }
      let value = declaration[declaration.index(after: colon)...]
      values[String(declaration[name.upperBound..<colon])] =
        value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return values
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The stretches that stand between an opening and the next closing text.
  fileprivate func components(between open: String, and close: String) -> [Substring] {
    ranges(of: open).map { self[$0.upperBound...].prefix(upTo: close) }
  }
}

extension Substring {
  fileprivate func prefix(upTo end: String) -> Substring {
    firstRange(of: end).map { self[..<$0.lowerBound] } ?? self
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
