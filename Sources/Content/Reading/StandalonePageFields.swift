package import Diagnostics
import Markdown

/// The fields of a page beside the entries.
enum ProseKey: String, FieldKey {
  case title, description, slug, aliases, draft

  var renaming: FieldRenaming { self == .slug || self == .aliases ? .addressPart : .words }
}

extension StandalonePage {
  /// Reads a page; everything wrong with it is reported in one go.
  /// - Parameter stem: the file name without extension.
  package init?(_ file: SourceFile, stem: String, reporting: inout Report) {
    guard let text = FrontMatterText(file, reporting: &reporting) else { return nil }
    var report = Report()
    defer { reporting.merge(report) }
    let value = YAMLValue(text, in: file, reporting: &report)
    if report.hasErrors { return nil }
    let fields = Fields<ProseKey>(
      value, start: TextRange(line: 1, column: 1, length: 3), in: file, reporting: &report)
    self.init(
      file: file,
      title: fields.require(.title, reporting: &report, parseText)?.value ?? "",
      description: fields.read(.description, reporting: &report, parseText)?.value,
      slug: fields.read(.slug, reporting: &report, parseSlug)?.value
        ?? FieldRenaming.addressPart.applied(to: Content.slug(from: stem), in: file),
      slugRange: fields.range(.slug),
      aliases: fields.readList(.aliases, reporting: &report, parseAlias),
      isDraft: fields.read(.draft, reporting: &report, parseFlag)?.value ?? false,
      story: Document(text.story, headingLevel: storyHeadingLevel), storyLine: text.storyLine)
    if slug.isEmpty { report.add(.noSlug(stem), at: nil, in: file) }
    if report.hasErrors { return nil }
  }
}
