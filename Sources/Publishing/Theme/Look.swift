import Markup

/// The data half of a theme: styles, scripts, the files that styles load, the order of the home page,
/// and the tokens in which every colour is declared once.
public struct Look: Sendable {
  /// Every colour, size and typeface, as custom properties in `:root`.
  public private(set) var tokens: [UInt8]
  /// The other style sheets in the order of the cascade, compact.
  public private(set) var styles: [[UInt8]]
  /// The style sheets of the open notebook, compact, for looks that open it.
  let openStyles: [[UInt8]]
  /// The style sheet for feeds in a browser, for elements of Atom and of XHTML.
  public let feedStyles: [UInt8]
  /// The scripts, which templates refer to by name.
  public let scripts: [Script]
  /// The compact style sheets for single kinds of pages, which templates ask for by name, so that other
  /// pages need not load them.
  public private(set) var pageStyles: [Script]
  /// The regions of the home page, in their order.
  public private(set) var homeRegions = HomeRegion.allCases
  /// The fonts and pictures that the styles load.
  private(set) var files: [LookFile] = []
  /// The values of the tokens by name, in light and, if they differ, in dark.
  private var values: (light: [String: String], dark: [String: String])

  /// Whether the home page has the notebook's order; the notebook is then open in a wide window.
  public var opensNotebook: Bool { homeRegions == HomeRegion.allCases }

  /// A script of the theme, or a style sheet for some of its pages.
  public struct Script: Sendable {
    /// The name that templates use.
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
  ///   - openStyles: the style sheets that only a look with an open notebook needs.
  ///   - feedStyles: the style sheet for feeds in a browser.
  ///   - scripts: the scripts that templates refer to by name.
  ///   - pageStyles: the style sheets for single kinds of pages.
  public init(
    tokens: [UInt8], styles: [[UInt8]] = [], openStyles: [[UInt8]] = [],
    feedStyles: [UInt8] = [], scripts: [Script] = [], pageStyles: [Script] = []
  ) {
    self.tokens = tokens
    self.styles = styles.map(compact)
    self.openStyles = openStyles.map(compact)
    self.feedStyles = feedStyles
    self.scripts = scripts
    self.pageStyles = pageStyles.map { Script($0.name, compact($0.bytes)) }
    let sheet = StyleSheet(tokens)
    values = (sheet.light, sheet.dark)
  }

  /// The style sheet that every page loads.
  var styleSheet: [UInt8] {
    ([compact(tokens)] + styles + (opensNotebook ? openStyles : [])).flatMap {
      $0 + [UInt8(ascii: "\n")]
    }
  }

  /// The tokens alone, including those of a journal's own look.
  var tokenSheet: [UInt8] {
    func rule(_ values: [String: String]) -> String {
      let lines = values.sorted { $0.key < $1.key }.map { "--\($0.key): \($0.value);" }
      return ":root {\n\(lines.joined(separator: "\n"))\n}\n"
    }
    let dark = "@media (prefers-color-scheme: dark) {\n\(rule(values.dark))}\n"
    return Array((rule(values.light) + dark).utf8)
  }

  /// The value of a token in the light or the dark look, with references to other tokens resolved.
  /// `fallback` if there is no such token, or if the fallback is a colour and the value is one that
  /// only a browser can compute.
  public func token(_ name: String, dark: Bool = false, fallback: String) -> String {
    guard let value = value(of: name, dark: dark) else { return fallback }
    return CSSColour(fallback) != nil && CSSColour(value) == nil ? fallback : value
  }

  /// The value of a token in the light or the dark look, with `var()` and `light-dark()` resolved;
  /// `nil` for a token that does not exist or refers to itself.
  func value(of name: String, dark: Bool) -> String? {
    guard let value = (dark ? values.dark[name] : nil) ?? values.light[name] else { return nil }
    return resolved(value, dark: dark, within: [name])
  }

  private func resolved(_ value: String, dark: Bool, within names: Set<String>) -> String? {
    guard let function = Function(in: value) else { return value }
    let replacement: String?
    switch function.name {
    case "light-dark":
      replacement = function.arguments.count == 2 ? function.arguments[dark ? 1 : 0] : nil
    default:
      let name = String((function.arguments.first ?? "").drop { $0 == "-" })
      let other =
        names.contains(name) ? nil : (dark ? values.dark[name] : nil) ?? values.light[name]
      // A name inside itself is refused, which limits the depth.
      replacement =
        other.flatMap { resolved($0, dark: dark, within: names.union([name])) }
        ?? (function.arguments.count > 1 ? function.arguments[1] : nil)
    }
    guard let replacement else { return nil }
    let whole =
      value[..<function.range.lowerBound] + replacement + value[function.range.upperBound...]
    return whole.utf8.count > 1000 ? nil : resolved(String(whole), dark: dark, within: names)
  }
}

/// The first `var()` or `light-dark()` of a value.
private struct Function {
  let name: String
  let arguments: [String]
  let range: Range<String.Index>

  init?(in value: String) {
    let found = ["var(", "light-dark("].compactMap { name in
      value.place(of: name).map { (name, $0) }
    }.min { $0.1.lowerBound < $1.1.lowerBound }
    guard let (opening, start) = found else { return nil }
    var depth = 1
    var arguments = [""]
    var end = start.upperBound
    while end < value.endIndex, depth > 0 {
      let character = value[end]
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      if character == ",", depth == 1, opening != "var(" || arguments.count == 1 {
        arguments.append("")
      } else if depth > 0 {
        arguments[arguments.count - 1].append(character)
      }
      end = value.index(after: end)
    }
    guard depth == 0 else { return nil }
    name = String(opening.dropLast())
    self.arguments = arguments.map { String($0.trimmingSpaces) }
    range = start.lowerBound..<end
  }
}

extension String {
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Look {
  /// This look with another laid over it.
  /// - Parameters:
  ///   - sheets: put into the cascade layer `theme`, where they override any selector, in light and
  ///     in dark.
  ///   - files: the files that the sheets load, by the paths in them.
  ///   - homeRegions: the order of the home page; `nil` for no change.
  func overlaid(
    with sheets: [StyleSheet], loading files: [String: LookFile] = [:],
    homeRegions: [HomeRegion]? = nil
  ) -> Look {
    var look = self
    if let homeRegions { look.homeRegions = homeRegions }
    for sheet in sheets {
      look.addStyles(sheet.bytes(loading: files.mapValues(\.publishedName)))
      look.values.light.merge(sheet.light) { $1 }
      look.values.dark.merge(sheet.light) { $1 }
      look.values.dark.merge(sheet.dark) { $1 }
    }
    look.files += files.values.sorted { $0.publishedName < $1.publishedName }
    return look
  }

  private mutating func addStyles(_ bytes: [UInt8]) { styles.append(compact(Self.inTheme(bytes))) }

  /// Adds to the style sheet for some kinds of pages.
  mutating func addStyles(_ bytes: [UInt8], toPages name: String) {
    pageStyles = pageStyles.map { style in
      style.name == name ? Script(name, style.bytes + compact(Self.inTheme(bytes))) : style
    }
  }

  /// Leaves out the lines of tokens that sheets in the layer `theme` declare again for light and dark,
  /// because no browser would use them.
  mutating func dropTokens(declaredBy sheets: [StyleSheet]) {
    let names = Set(sheets.flatMap(\.light.keys))
    let newline = UInt8(ascii: "\n")
    tokens = Array(
      tokens.split(separator: newline).filter { line in
        let declaration = line.drop { $0 == UInt8(ascii: " ") }
        let name = declaration.dropFirst(2).prefix { $0 != UInt8(ascii: ":") }
        return !declaration.starts(with: "--".utf8) || declaration.last != UInt8(ascii: ";")
          || !names.contains(String(decoding: name, as: UTF8.self))
      }.joined(separator: [newline]))
  }

  private static func inTheme(_ bytes: [UInt8]) -> [UInt8] {
    Array("@layer theme {\n".utf8) + bytes + Array("\n}".utf8)
  }
}
