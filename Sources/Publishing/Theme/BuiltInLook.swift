extension Look {
  /// A look that is part of the program, laid over another.
  public struct BuiltIn: Sendable {
    /// Its name for `theme:`.
    public let name: String
    let sheets: [[UInt8]]
    /// The styles that all pages except the home page need in addition.
    let subpages: [UInt8]
    /// The order of the home page in its `theme.md`.
    public let home: [HomeRegion]

    public init(_ name: String, sheets: [[UInt8]], subpages: [UInt8], home: [HomeRegion]) {
      self.name = name
      self.sheets = sheets
      self.subpages = subpages
      self.home = home
    }
  }

  /// This look with a built-in one laid over it.
  public func overlaid(with look: BuiltIn) -> Look {
    var overlaid = overlaid(with: look.sheets.map(StyleSheet.init), homeRegions: look.home)
    overlaid.addStyles(look.subpages, toPages: "subpages")
    overlaid.dropTokens(declaredBy: look.sheets.map(StyleSheet.init))
    return overlaid
  }
}
