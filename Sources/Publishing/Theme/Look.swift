/// The data half of a theme: styles, scripts, the files that styles load, the order of the home page,
/// and the tokens in which every colour is declared once.
public struct Look: Sendable {
  /// Every colour, size and typeface, as custom properties in `:root`.
  public let tokens: [UInt8]
  /// The other style sheets in the order of the cascade.
  public private(set) var styles: [[UInt8]]
  /// The scripts that the theme's templates ask for by their names.
  public let scripts: [Script]
  /// The regions of the home page, in their order.
  public private(set) var homeRegions = HomeRegion.allCases
  /// The fonts and pictures that the styles load.
  private(set) var files: [LookFile] = []
  /// What is laid over the styles where a look orders the home page itself.
  private let reordering: [UInt8]
  /// The values of the tokens by their names, in light and, where they differ, in dark.
  private var values: (light: [String: String], dark: [String: String])

  /// A script of the theme.
  public struct Script: Sendable {
    /// By which templates ask for it.
    public let name: String
    public let bytes: [UInt8]

    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// - Parameters:
  ///   - tokens: the custom properties in `:root`.
  ///   - styles: the other style sheets.
  ///   - scripts: what the templates ask for by name.
  ///   - reordering: a style sheet for a home page whose order is not that of the templates.
  public init(
    tokens: [UInt8], styles: [[UInt8]] = [], scripts: [Script] = [], reordering: [UInt8] = []
  ) {
    self.tokens = tokens
    self.styles = styles
    self.scripts = scripts
    self.reordering = reordering
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
  /// This look with another laid over it.
  /// - Parameters:
  ///   - sheets: stand in the cascade layer `theme`, where they win whatever their selectors are, and
  ///     in the dark as well.
  ///   - files: what the sheets load, by the paths under which they name it.
  ///   - homeRegions: the order of the home page; `nil` leaves it as it is.
  func overlaid(
    with sheets: [StyleSheet], loading files: [String: LookFile] = [:],
    homeRegions: [HomeRegion]? = nil
  ) -> Look {
    var look = self
    if let homeRegions, homeRegions != look.homeRegions {
      look.homeRegions = homeRegions
      look.addStyles(reordering)
    }
    for sheet in sheets {
      look.addStyles(sheet.bytes(loading: files.mapValues(\.publishedName)))
      look.values.light.merge(sheet.light) { $1 }
      look.values.dark.merge(sheet.light) { $1 }
      look.values.dark.merge(sheet.dark) { $1 }
    }
    look.files += files.values.sorted { $0.publishedName < $1.publishedName }
    return look
  }

  private mutating func addStyles(_ bytes: [UInt8]) {
    styles.append(Array("@layer theme {\n".utf8) + bytes + Array("\n}".utf8))
  }
}
