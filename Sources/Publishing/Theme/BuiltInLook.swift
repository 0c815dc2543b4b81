extension Look {
  /// A look that is part of the program, laid over another.
  public struct BuiltIn: Sendable {
    /// What `theme:` calls it.
    public let name: String
    let sheets: [[UInt8]]
    /// What all pages but the home page need besides.
    let subpages: [UInt8]
    /// The order of the home page, as its `theme.md` has it.
    public let home: [HomeRegion]

    public init(_ name: String, sheets: [[UInt8]], subpages: [UInt8], home: [HomeRegion]) {
      self.name = name
      self.sheets = sheets
      self.subpages = subpages
      self.home = home
    }
  }

  /// This look with one of those that are part of the program laid over it.
  public func overlaid(with look: BuiltIn) -> Look {
    var overlaid = overlaid(with: look.sheets.map(StyleSheet.init), homeRegions: look.home)
    overlaid.addStyles(look.subpages, toPages: "subpages")
    overlaid.dropTokens(declaredBy: look.sheets.map(StyleSheet.init))
    return overlaid
  }
}
