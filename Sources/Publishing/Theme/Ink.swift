/// A colour of the look for use outside style sheets: on cards, badges and icons, and in the
/// browser's own frame. The raw values are the names of the tokens.
public enum Ink: String, Sendable, CaseIterable {
  case paper, ink, muted, line, empty, waiting, milestone, cover
  case coverInk = "cover-ink"
  case coverMuted = "cover-muted"
  case hole = "cover-hole"
  case wire = "cover-wire"
  case gold = "cover-gold"
  case no, yes
  case noInk = "no-ink"
  case yesInk = "yes-ink"
  case partialInk = "partial-ink"

  /// The colour for a look that does not declare the token.
  fileprivate var usual: String {
    switch self {
    case .paper: "#fbf8f1"
    case .ink: "#221f1b"
    case .muted: "#655e54"
    case .line: "#ddd5c4"
    case .empty: "#ece5d6"
    case .waiting: "#6f675c"
    case .milestone: "#c08a0a"
    case .cover: "#8c1720"
    case .coverInk: "#ffffff"
    case .coverMuted: "#f6d9d6"
    case .hole: "#3d070c"
    case .wire: "#f1e4dc"
    case .gold: "#f0c04a"
    case .no: "#b3202a"
    case .noInk: "#a81d27"
    case .yes: "#c08a0a"
    case .yesInk: "#865c00"
    case .partialInk: "#5a6b1d"
    }
  }
}

extension Look {
  /// A colour in the light or the dark look.
  public func colour(_ ink: Ink, dark: Bool = false) -> String {
    token(ink.rawValue, dark: dark, fallback: ink.usual)
  }

  /// The first of some colours that can be read on another, by the contrast that WCAG requires for
  /// text; else the one that comes closest. All colours are those of the light look, as `#rrggbb`.
  public func legible(_ inks: [Ink], on ground: Ink) -> String {
    let back = CSSColour(colour(ground))?.luminance ?? 0
    let colours = inks.compactMap { CSSColour(colour($0)) }
    func contrast(_ colour: CSSColour) -> Double {
      let (low, high) = (min(colour.luminance, back), max(colour.luminance, back))
      return (high + 0.05) / (low + 0.05)
    }
    let best =
      colours.first { contrast($0) >= 4.5 } ?? colours.max { contrast($0) < contrast($1) }
    return best?.hex ?? Ink.ink.usual
  }

  /// White, or black if the words are lighter than their ground: shading the ground with it leaves the
  /// words as legible as they were.
  public func shade(of ground: Ink, behind words: String) -> String {
    func light(_ colour: String) -> Double { CSSColour(colour)?.luminance ?? 0 }
    return light(words) > light(colour(ground)) ? "#000000" : "#ffffff"
  }
}

extension CSSColour {
  /// The relative luminance, 0 to 1, with a gamma of 2 instead of sRGB's curve.
  fileprivate var luminance: Double {
    func linear(_ channel: UInt8) -> Double { Double(channel) * Double(channel) / 65_025 }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
