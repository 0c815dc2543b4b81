import Calendar
package import Diagnostics
import Files
import Markdown
import Markup

/// The fields of `journal.md`.
enum JournalKey: String, FieldKey {
  case title, keeper, description, url, language, timezone, begun, goal, counts, pauses
  case theme, typography, links, contact, subscribe, circle
  case quietAfter = "quiet_after"
  case feedID = "feed_id"
  case feedItems = "feed_items"
  case names, delay, noindex, allow, review
  case startedBy = "started_by"
  case aiCrawlers = "ai_crawlers"

  var renaming: FieldRenaming {
    switch self {
    case .url, .language, .timezone, .theme, .feedID, .allow, .names, .review, .links, .contact,
      .subscribe, .circle, .startedBy:
      .never
    default: .words
    }
  }
}

enum GoalKey: String, FieldKey {
  case since, target, because
}

enum PauseKey: String, FieldKey {
  case from, to, because
}

extension JournalSettings {
  /// The goal of a journal that names none.
  package static let defaultTarget = 1000
  /// The outcomes that fill a square by default.
  package static let defaultCounts: Set<Outcome> = [.no, .ghosted]
  /// The days after which silence is shown as quiet by default.
  package static let defaultQuietAfter = 30
  /// The most items in a feed by default.
  package static let defaultFeedItems = 50

  /// Reads `journal.md`; everything wrong with it is reported in one go.
  package init?(_ file: SourceFile, reporting: inout Report) {
    guard let text = FrontMatterText(file, reporting: &reporting) else { return nil }
    var report = Report()
    defer { reporting.merge(report) }
    let value = YAMLValue(text, in: file, reporting: &report)
    if report.hasErrors { return nil }
    let fields = Fields<JournalKey>(
      value, start: TextRange(line: 1, column: 1, length: 3), in: file, reporting: &report)
    let counts = fields.readList(.counts, reporting: &report, Outcome.parseCounted)
    self.init(
      file: file,
      title: fields.require(.title, reporting: &report, parseText)?.value ?? "",
      keeper: fields.require(.keeper, reporting: &report, parseText)?.value ?? "",
      description: fields.read(.description, reporting: &report, parseText)?.value,
      url: fields.read(.url, reporting: &report, parseSiteURL)?.value,
      language: fields.read(.language, reporting: &report, parseLanguage)?.value ?? "en",
      timeZone: fields.read(.timezone, reporting: &report, parseTimeZone)?.value,
      begun: fields.read(.begun, reporting: &report, Day.parse)?.value,
      goals: Goal.read(fields, in: file, reporting: &report),
      counts: fields.has(.counts) ? Set(counts.map(\.value)) : Self.defaultCounts,
      quietAfter: fields.read(.quietAfter, reporting: &report, parseNumber(in: 1...3650))?.value
        ?? Self.defaultQuietAfter,
      pauses: Pause.read(fields, in: file, reporting: &report),
      feedID: fields.read(.feedID, reporting: &report, FeedID.parse)?.value,
      feedItems: fields.read(.feedItems, reporting: &report, parseNumber(in: 1...500))?.value
        ?? Self.defaultFeedItems,
      theme: fields.read(.theme, reporting: &report, parseThemeName),
      typography: fields.read(.typography, reporting: &report, parseTypography)?.value
        ?? .typographic,
      links: WebLink.read(fields, reporting: &report),
      contact: fields.read(.contact, reporting: &report, Contact.parse)?.value,
      subscribe: fields.read(.subscribe, reporting: &report, parseWebLink)?.value,
      circle: Companion.read(fields, in: file, reporting: &report),
      startedBy: fields.read(.startedBy, reporting: &report, parseSiteURL)?.value,
      privacy: PrivacySettings(fields, reporting: &report),
      story: Document(text.story, headingLevel: storyHeadingLevel), storyLine: text.storyLine)
    if report.hasErrors { return nil }
  }
}

extension JournalSettings {
  /// Default settings for a journal whose own have errors, so that the rest can be checked in the
  /// same run.
  init(standingInFor file: SourceFile) {
    self.init(
      file: file, title: "", keeper: "", description: nil, url: nil, language: "en", timeZone: nil,
      begun: nil, goals: [Goal(since: nil, target: Self.defaultTarget, reason: nil)],
      counts: Self.defaultCounts, quietAfter: Self.defaultQuietAfter, pauses: [],
      feedID: nil, feedItems: Self.defaultFeedItems, theme: nil, links: [],
      contact: nil, subscribe: nil, circle: [], startedBy: nil, privacy: PrivacySettings(),
      story: Document([]), storyLine: 1)
  }
}

extension Goal {
  private static let targets = 1...100_000

  /// A number, or a list of goals in the order of their days.
  fileprivate static func read(
    _ fields: Fields<JournalKey>, in file: SourceFile, reporting: inout Report
  ) -> [Goal] {
    guard fields.has(.goal) else {
      return [Goal(since: nil, target: JournalSettings.defaultTarget, reason: nil)]
    }
    if fields.isText(.goal) {
      let number = fields.read(.goal, reporting: &reporting, parseNumber(in: targets))
      return [
        Goal(since: nil, target: number?.value ?? JournalSettings.defaultTarget, reason: nil)
      ]
    }
    var goals: [Goal] = []
    for item in fields.readMappings(.goal, of: GoalKey.self, reporting: &reporting) {
      let since = item.require(.since, reporting: &reporting, Day.parse)
      let target = item.require(.target, reporting: &reporting, parseNumber(in: targets))
      let reason = item.read(.because, reporting: &reporting, parseText)?.value
      guard let since, let target else { continue }
      if let earlier = goals.last?.since, since.value <= earlier {
        reporting.add(.goalOrder(since.value, after: earlier), at: since.range, in: file)
      }
      goals.append(Goal(since: since.value, target: target.value, reason: reason))
    }
    return goals.isEmpty
      ? [Goal(since: nil, target: JournalSettings.defaultTarget, reason: nil)] : goals
  }
}

extension Pause {
  /// The pauses in order; none may begin before the one above has ended.
  fileprivate static func read(
    _ fields: Fields<JournalKey>, in file: SourceFile, reporting: inout Report
  ) -> [Pause] {
    var pauses: [Pause] = []
    for item in fields.readMappings(.pauses, of: PauseKey.self, reporting: &reporting) {
      let from = item.require(.from, reporting: &reporting, Day.parse)
      let to = item.read(.to, reporting: &reporting, Day.parse)
      let reason = item.read(.because, reporting: &reporting, parseText)?.value
      guard let from else { continue }
      if let to, to.value < from.value {
        reporting.add(.pauseEndsEarly(to.value, from.value), at: to.range, in: file)
      }
      if let last = pauses.last, last.to.map({ $0 >= from.value }) ?? true {
        reporting.add(.pauseOverlaps(from.value), at: from.range, in: file)
      }
      pauses.append(Pause(from: from.value, to: to?.value, reason: reason))
    }
    return pauses
  }
}

extension Outcome {
  /// An outcome that may fill a square, which `pending` may not.
  fileprivate static func parseCounted(_ text: String) -> Result<Outcome, Message> {
    parse(text).flatMap { $0 == .pending ? .failure(.pendingCounts()) : .success($0) }
  }
}

/// The public address of the site: `https://name.example/`, with or without a path.
package func parseSiteURL(_ text: String) -> Result<String, Message> {
  let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
  let rest = text.drop { $0 != ":" }.dropFirst(3)
  let host = rest.prefix { $0 != "/" }
  guard isWeb, !host.isEmpty,
    !text.contains(where: { $0.isWhitespace || "?#\"<>\\".contains($0) })
  else { return .failure(.badURL(text)) }
  var url = text[...]
  while url.hasSuffix("/") { url = url.dropLast() }
  return .success(String(url))
}

/// A name that is valid for a folder.
private func parseThemeName(_ text: String) -> Result<String, Message> {
  let isName = !text.hasPrefix(".") && !text.contains { "/\\:".contains($0) }
  return isName ? .success(text) : .failure(.badThemeName(text))
}

private func parseTypography(_ text: String) -> Result<JournalSettings.Typography, Message> {
  JournalSettings.Typography(rawValue: text).map { .success($0) }
    ?? .failure(.unknownTypography(text))
}

/// A name of the system's time zone database; without a database, any name is accepted.
private func parseTimeZone(_ text: String) -> Result<String, Message> {
  let database = "/usr/share/zoneinfo"
  do {
    guard try Disk.status(of: database) != nil else { return .success(text) }
    let isPlain = !text.includes("..") && !text.hasPrefix("/")
    guard isPlain, try Disk.status(of: "\(database)/\(text)")?.kind == .file else {
      return .failure(.unknownTimeZone(text))
    }
    return .success(text)
  } catch {
    return .failure(.unreadableTimeZone(text, error))
  }
}

extension Message {
  static func goalOrder(_ since: Day, after earlier: Day) -> Message {
    Message(
      .goalOrder, "the goal dated \(since) is listed after the one dated \(earlier)",
      hint: "goals are in the order of their days, each day once")
  }

  static func pauseEndsEarly(_ to: Day, _ from: Day) -> Message {
    Message(.pauseOrder, "the pause ends on \(to), before it begins on \(from)")
  }

  static func pauseOverlaps(_ from: Day) -> Message {
    Message(
      .pauseOrder, "the pause from \(from) begins before the one above it has ended",
      hint: "pauses are in the order of their days and do not overlap")
  }

  static func pendingCounts() -> Message {
    Message(.unknownWord, "'pending' cannot fill a square: it is not an answer yet")
  }

  static func unknownTypography(_ typed: String) -> Message {
    let known = JournalSettings.Typography.allCases.map(\.rawValue)
    return Message(
      .unknownWord, "unknown typography '\(typed)'",
      hint: suggestion(for: typed, in: known)
        ?? "expected 'typographic' or 'plain'")
  }

  static func badURL(_ typed: String) -> Message {
    Message(
      .badAddress, "'\(typed)' is not a web address", hint: "expected https://name.example/journal/"
    )
  }

  static func unknownTimeZone(_ typed: String) -> Message {
    Message(
      .unknownTimeZone, "unknown time zone '\(typed)'",
      hint: "expected a name such as Europe/Lisbon")
  }

  static func unreadableTimeZone(_ typed: String, _ error: DiskError) -> Message {
    Message(
      .unknownTimeZone, "cannot check whether there is a time zone '\(typed)'",
      hint: error.description)
  }
}
