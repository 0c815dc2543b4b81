import Authoring
import Calendar
import Content
import Diagnostics

/// A form as the keeper filled it in, with its problems.
struct FilledForm: Sendable {
  /// The words in each field, by its name.
  var values: [String: String]
  /// The problems, each with the name of its field if that is known.
  var problems: [Problem] = []

  struct Problem: Sendable {
    let field: String?
    let words: String
  }

  init(_ values: [String: String] = [:]) { self.values = values }

  /// The value of a field on one line; `nil` if it is blank.
  subscript(name: String) -> String? {
    let words = oneLine(values[name] ?? "")
    return words.isEmpty ? nil : words
  }

  /// The problem of a field.
  func problem(in name: String) -> String? { problems.first { $0.field == name }?.words }

  /// Adds the errors of a report.
  /// - Parameter field: the field that a line of the entry's text comes from.
  mutating func take(_ report: Report, field: (Int) -> String?) {
    problems = report.sorted.filter { $0.severity == .error }.map { diagnostic in
      Problem(
        field: diagnostic.range.flatMap { field($0.start.line) }, words: diagnostic.message.words)
    }
  }
}

extension FilledForm {
  /// The new entry that the form "I asked" describes.
  /// - Parameter today: the day of the ask if the form has none.
  func newEntry(today: Day) -> NewEntry {
    var entry = NewEntry(title: "", date: today.description)
    for field in EntryField.asked {
      if let text = self[field.key.rawValue] { entry[field.key] = text }
    }
    entry.story = (values["story"] ?? "").replacing("\r\n", with: "\n")
    entry.readDays(today: today)
    entry.takeAnswerOfToday(today)
    return entry
  }

  /// The answer that the form "They answered" describes; problems are added to `problems`.
  mutating func reply(today: Day) -> Reply? {
    let outcome = Outcome(rawValue: self["outcome"] ?? "")
    if outcome == nil || outcome == .pending {
      problems.append(Problem(field: "outcome", words: "say what came of it"))
    }
    var facts: [EntryKey: String] = [:]
    for field in EntryField.ofAnswer + [EntryKey.answered.field] {
      guard let text = self[field.key.rawValue] else { continue }
      let day = field.kind == .day ? Day(typed: text, today: today)?.description : nil
      switch field.kind.parse(day ?? text) {
      case .success(let value): facts[field.key] = value
      case .failure(let message):
        problems.append(Problem(field: field.key.rawValue, words: message.words))
      }
    }
    guard problems.isEmpty, let outcome else { return nil }
    let day = facts.removeValue(forKey: .answered).flatMap { Day($0) } ?? today
    return Reply(outcome: outcome, day: day, saying: facts)
  }
}

extension Message {
  /// What is wrong and what to do.
  fileprivate var words: String { [text, hint].compactMap(\.self).joined(separator: "; ") }
}

extension NewEntry {
  /// The field that a line of the text comes from.
  /// - Parameter number: from 1.
  func field(ofLine number: Int) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1) else { return nil }
    let end = lines.dropFirst().firstIndex(of: "---") ?? lines.endIndex
    let line = lines[number - 1]
    return number - 1 < end ? line.firstIndex(of: ":").map { String(line[..<$0]) } : "story"
  }
}
