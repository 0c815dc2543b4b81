extension Look {
  /// A look that is part of the program, laid over another.
  public struct BuiltIn: Sendable {
    /// What `theme:` calls it.
    public let name: String
    let sheets: [[UInt8]]
    /// The order of the home page, as its `theme.md` has it.
    public let home: [HomeRegion]

    public init(_ name: String, sheets: [[UInt8]], home: [HomeRegion]) {
      self.name = name
      self.sheets = sheets
      self.home = home
    }
  }

  /// This look with one of those that are part of the program laid over it.
  public func overlaid(with look: BuiltIn) -> Look {
    overlaid(with: look.sheets.map(StyleSheet.init), homeRegions: look.home)
  }
}
