import Content
package import Diagnostics

extension Look {
  /// A look that is part of the program, laid over another.
  public struct BuiltIn: Sendable {
    /// Its name for `theme:`.
    public let name: String
    /// Its `theme.md`, which orders the home page.
    let manifest: [UInt8]
    let sheets: [[UInt8]]
    /// The styles that all pages except the home page need in addition.
    let subpages: [UInt8]

    /// A look from the texts of its files.
    public init(_ name: String, manifest: [UInt8], sheets: [[UInt8]], subpages: [UInt8]) {
      self.name = name
      self.manifest = manifest
      self.sheets = sheets
      self.subpages = subpages
    }
  }

  /// This look with a built-in one laid over it.
  package func overlaid(with look: BuiltIn, reporting: inout Report) -> Look {
    let file = SourceFile(path: "Themes/\(look.name)/theme.md", bytes: look.manifest)
    let manifest = LookManifest(file, reporting: &reporting)
    var overlaid = overlaid(
      with: look.sheets.map(StyleSheet.init),
      homeRegions: manifest?.homeRegions(reporting: &reporting))
    overlaid.addStyles(look.subpages, toPages: "subpages")
    overlaid.dropTokens(declaredBy: look.sheets.map(StyleSheet.init))
    return overlaid
  }
}
