package import Calendar
package import Content
package import Diagnostics

extension Reply {
  /// Writes the answer into an entry's file. The file is replaced in one step and keeps its mode;
  /// on any problem it stays unchanged.
  /// - Parameters:
  ///   - path: the entry's path as `Journal.read` gives it.
  ///   - folder: the journal's folder.
  ///   - earlier: the answer that the keeper wants to replace; `nil` for none. An entry with
  ///     another answer is not changed.
  ///   - rules: the rules that the journal must follow afterwards.
  ///   - today: the day as of which numbers are given.
  /// - Throws: `DiskError`.
  package func write(
    to path: String, in folder: String, replacing earlier: Outcome?, rules: JournalRules,
    today: (JournalSettings) -> Day
  ) async throws -> WriteResult {
    try await EntryRewriting.write(to: path, in: folder, rules: rules, today: today) {
      entry, report in
      guard entry.ask.outcome == .pending || entry.ask.outcome == earlier || repeats(entry.ask)
      else {
        report.add(.answeredAlready(entry.ask), path: path)
        return nil
      }
      return edit(entry, stem: entry.fileStem, reporting: &report)
    }
  }

  /// Whether the ask has this answer already, so that repeating it can only add fields.
  package func repeats(_ ask: Ask) -> Bool {
    ask.outcome == outcome && (ask.answered == nil || ask.answered == day)
  }
}

extension Message {
  static func answeredAlready(_ ask: Ask) -> Message {
    let outcome = "'\(ask.outcome.rawValue)'"
    return Message(
      .answeredAlready,
      ask.answered.map { "the answer has been \(outcome) since \($0)" }
        ?? "the answer is \(outcome) already",
      hint: "to replace it, use 'thousand answer … --again', or the form's last question")
  }
}

extension Reply {
  /// Reads what was typed for an answer: its outcome, its day, and its other fields.
  /// - Parameters:
  ///   - today: the day of the answer if none was typed.
  ///   - note: called with what is wrong, and with which field.
  /// - Returns: `nil` if something is wrong.
  package static func typed(
    _ texts: [EntryKey: String], today: Day, noting note: (EntryKey, Message) -> Void
  ) -> Reply? {
    var (facts, isRight) = ([EntryKey: String](), true)
    for field in EntryField.ofAnswer + [EntryKey.answered.field, EntryKey.outcome.field] {
      guard let text = texts[field.key] else { continue }
      let day = field.kind == .day ? Day(typed: text, today: today)?.description : nil
      switch field.kind.parse(day ?? text) {
      case .success(let value): facts[field.key] = value
      case .failure(let message):
        note(field.key, message)
        isRight = false
      }
    }
    let outcome = facts.removeValue(forKey: .outcome).flatMap { Outcome(rawValue: $0) }
    if texts[.outcome] == nil || outcome == .pending {
      note(.outcome, .noOutcome())
      isRight = false
    }
    guard isRight, let outcome else { return nil }
    let day = facts.removeValue(forKey: .answered).flatMap { Day($0) } ?? today
    return Reply(outcome: outcome, day: day, saying: facts)
  }
}

extension Message {
  fileprivate static func noOutcome() -> Message {
    Message(.unknownOutcome, "say what came of it")
  }
}
