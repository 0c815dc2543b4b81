import Authoring
import Calendar
import Content
import Diagnostics

/// A form as the keeper has filled it in, with what is wrong in it.
struct FilledForm: Sendable {
  /// The words in each field, by its name.
  var values: [String: String]
  /// What is wrong, with the name of the field where it is known.
  var problems: [Problem] = []

  struct Problem: Sendable {
    let field: String?
    let words: String
  }

  init(_ values: [String: String] = [:]) { self.values = values }

  /// What stands in a field on one line; `nil` where it is blank.
  subscript(name: String) -> String? {
    let words = oneLine(values[name] ?? "")
    return words.isEmpty ? nil : words
  }

  /// What is wrong in a field.
  func problem(in name: String) -> String? { problems.first { $0.field == name }?.words }

  /// Takes the errors of a report over.
  /// - Parameter field: the field that a line of the entry's text comes from.
  mutating func take(_ report: Report, field: (Int) -> String?) {
    problems = report.sorted.filter { $0.severity == .error }.map { diagnostic in
      let message = diagnostic.message
      return Problem(
        field: diagnostic.range.flatMap { field($0.start.line) },
        words: [message.text, message.hint].compactMap(\.self).joined(separator: "; "))
    }
  }
}

extension FilledForm {
  /// The new entry that the form "I asked" describes.
  /// - Parameter today: the day of the ask where the form says none.
  func newEntry(today: Day) -> NewEntry {
    var entry = NewEntry(title: self["title"] ?? "", date: self["date"] ?? today.description)
    let outcome = self["outcome"]
    entry.outcome = outcome == Outcome.pending.rawValue ? nil : outcome
    (entry.answered, entry.to, entry.category) = (self["answered"], self["to"], self["category"])
    (entry.label, entry.fear, entry.sting) = (self["label"], self["fear"], self["sting"])
    (entry.expected, entry.learned) = (self["expected"], self["learned"])
    entry.tags = (self["tags"] ?? "").split(separator: ",").map { oneLine(String($0)) }
      .filter { !$0.isEmpty }
    entry.story = (values["story"] ?? "").replacing("\r\n", with: "\n")
    entry.takeAnswerOfToday(today)
    return entry
  }

  /// The answer that the form "They answered" describes; what is wrong in it is noted.
  mutating func reply(today: Day) -> Reply? {
    let outcome = Outcome(rawValue: self["outcome"] ?? "")
    if outcome == nil || outcome == .pending {
      problems.append(Problem(field: "outcome", words: "say what came of it"))
    }
    let day = self["day"].map { Day($0) } ?? today
    if day == nil {
      problems.append(
        Problem(field: "day", words: "'\(self["day"] ?? "")' is not a day; expected YYYY-MM-DD"))
    }
    let sting = self["sting"].map { Int($0).flatMap { (0...10).contains($0) ? $0 : nil } }
    if let sting, sting == nil {
      problems.append(
        Problem(field: "sting", words: "'\(self["sting"] ?? "")' is not a number from 0 to 10"))
    }
    guard problems.isEmpty, let outcome, let day else { return nil }
    return Reply(outcome: outcome, day: day, sting: sting ?? nil, learned: self["learned"])
  }
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
