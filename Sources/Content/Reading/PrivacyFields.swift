/// The fields of a finding that is allowed.
enum AllowanceKey: String, FieldKey {
  case finding, because

  var renaming: FieldRenaming { .never }
}

package import Diagnostics

/// A journal's settings for what must stay private, and from whom.
package struct PrivacySettings: Sendable {
  /// Where it says that nothing is published without a names file; `nil` if it does not.
  package var namesRequired: TextRange?
  /// Where it says that nothing is published which the keeper has not reviewed; `nil` if it does
  /// not.
  package var reviewRequired: TextRange?
  /// After how many days an ask, and its answer, is shown.
  package var delay = 0
  /// Where it asks search engines not to list any page; `nil` if it does not.
  package var unlisted: TextRange?
  /// Where it refuses crawlers that collect texts for language models; `nil` if it does not.
  package var aiCrawlersRefused: TextRange?
  /// The findings that `thousand check --privacy` no longer reports.
  package var allowed: [Allowance] = []

  /// A finding that the keeper allows.
  package struct Allowance: Sendable {
    /// The text of the finding.
    package let finding: Located<String>
    package let reason: String
  }

  /// Whether search engines are asked not to list any page.
  package var isUnlisted: Bool { unlisted != nil }
  /// Whether crawlers that collect texts for language models may read the site.
  package var welcomesAICrawlers: Bool { aiCrawlersRefused == nil }

  init() {}

  init(_ fields: Fields<JournalKey>, reporting: inout Report) {
    namesRequired =
      fields.read(.names, reporting: &reporting) {
        parseWord($0, among: ["required"])
      }?.range
    reviewRequired =
      fields.read(.review, reporting: &reporting) {
        parseWord($0, among: ["required"])
      }?.range
    delay = fields.read(.delay, reporting: &reporting, parseNumber(in: 0...3650))?.value ?? 0
    unlisted = fields.read(.noindex, reporting: &reporting, parseFlag)
      .flatMap { $0.value ? $0.range : nil }
    aiCrawlersRefused = fields.read(.aiCrawlers, reporting: &reporting, parseFlag)
      .flatMap { $0.value ? nil : $0.range }
    allowed = fields.readMappings(.allow, of: AllowanceKey.self, reporting: &reporting)
      .compactMap { item in
        let finding = item.require(.finding, reporting: &reporting, parseText)
        let reason = item.require(.because, reporting: &reporting, parseText)
        guard let finding, let reason else { return nil }
        return Allowance(finding: finding, reason: reason.value)
      }
  }
}
