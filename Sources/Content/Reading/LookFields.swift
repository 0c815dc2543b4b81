package import Diagnostics

/// The fields of `theme.md`.
enum LookKey: String, FieldKey {
  case name, description, templates, home

  var renaming: FieldRenaming { .never }
}

/// The content of `theme.md`.
package struct LookManifest: Sendable {
  package let file: SourceFile
  /// The theme whose templates draw the pages; `nil` if it is not named.
  package let templates: Located<String>?
  /// The regions of the home page in order; `nil` for the order of the templates.
  package let home: [Located<String>]?

  /// Reads `theme.md`; everything wrong with it is reported in one go.
  package init?(_ file: SourceFile, reporting: inout Report) {
    guard let text = FrontMatterText(file, reporting: &reporting) else { return nil }
    var report = Report()
    defer { reporting.merge(report) }
    let value = YAMLValue(text, in: file, reporting: &report)
    if report.hasErrors { return nil }
    let fields = Fields<LookKey>(
      value, start: TextRange(line: 1, column: 1, length: 3), in: file, reporting: &report)
    self.file = file
    _ = fields.read(.name, reporting: &report, parseText)
    _ = fields.read(.description, reporting: &report, parseText)
    templates = fields.read(.templates, reporting: &report, parseText)
    let regions = fields.readList(.home, reporting: &report, parseText)
    home = fields.has(.home) ? regions : nil
    if report.hasErrors { return nil }
  }
}

extension Message {
  static func badThemeName(_ typed: String) -> Message {
    Message(
      .unknownTheme, "'\(typed)' is not the name of a folder in Themes/",
      hint: "expected a name such as Harbour, for Themes/Harbour/")
  }
}
