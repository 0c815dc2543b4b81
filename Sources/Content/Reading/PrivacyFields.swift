/// The fields of a finding that is allowed.
enum AllowanceKey: String, FieldKey {
  case finding, because

  var renaming: FieldRenaming { .never }
}

package import Diagnostics

/// What a journal says of what is not to be seen, and by whom.
package struct PrivacySettings: Sendable {
  /// Where it says that nothing is published without a names file; `nil` where it does not.
  package var namesRequired: TextRange?
  /// Where it says that nothing is published that the keeper has not looked at.
  package var reviewRequired: TextRange?
  /// How many days after the ask, and after the answer, it is shown.
  package var delay = 0
  /// Where it tells search engines not to list any page; `nil` where it does not.
  package var unlisted: TextRange?
  /// Where it refuses crawlers that collect texts for language models; `nil` where it does not.
  package var aiCrawlersRefused: TextRange?
  /// What `thousand check --privacy` need not point at any more.
  package var allowed: [Allowance] = []

  /// A finding that the keeper has looked at.
  package struct Allowance: Sendable {
    /// The text that is found.
    package let finding: Located<String>
    package let reason: String
  }

  /// Whether search engines are told not to list any page.
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
