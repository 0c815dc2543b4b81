package import Content

/// The text of an issue form as GitHub writes it: each question as a third-level heading, followed by
/// its answer. Only known questions are read; a keeper who edits a form may have changed the number
/// signs, spaces or capitals of a heading.
struct FormText {
  private var answers: [String: String] = [:]
  /// The headings that are not questions, or that repeat one: the text below them would be taken as
  /// part of the previous answer.
  private(set) var unknown: [String] = []

  /// Reads the answers to `questions`.
  /// - Parameters:
  ///   - questions: only the first occurrence of each counts.
  ///   - last: the question whose answer may contain headings of its own, so that none after it
  ///     counts.
  init(_ text: String, questions: [String], last: String? = nil) {
    var rest = Dictionary(questions.map { (Self.folded($0), $0) }) { first, _ in first }
    var current: String?
    var lines: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let heading = Self.heading(line)
      if let heading, let question = rest.removeValue(forKey: Self.folded(heading.text)) {
        if let current { keep(lines, as: current) }
        (current, lines) = (question, [])
        if question == last { rest = [:] }
      } else {
        if let heading, heading.level == 3, current != last || last == nil {
          unknown.append(heading.text)
        }
        lines.append(String(line))
      }
    }
    if let current { keep(lines, as: current) }
  }

  /// The answer to the first of these questions that has one.
  subscript(questions: [String]) -> String? { questions.lazy.compactMap { answers[$0] }.first }

  /// The questions, except the story, whose answers contain an attachment.
  var withAttachments: [String] {
    answers.filter { $0.key != FormQuestion.story && !IssueAttachments.all(in: $0.value).isEmpty }
      .keys.sorted()
  }

  /// A line as a heading, with the number of its number signs; `nil` for any other line.
  static func heading(_ line: some StringProtocol) -> (level: Int, text: String)? {
    let text = line.drop { $0 == " " }
    let level = text.prefix { $0 == "#" }.count
    guard (1...6).contains(level), text.dropFirst(level).first?.isWhitespace == true else {
      return nil
    }
    var words = text.dropFirst(level).drop(while: \.isWhitespace)
    while let last = words.last, last.isWhitespace || last == "#" { words.removeLast() }
    return (level, String(words))
  }

  static func folded(_ heading: String) -> String {
    heading.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func keep(_ lines: [String], as question: String) {
    let isBlank = { (line: String) in line.allSatisfy(\.isWhitespace) }
    var lines = lines.drop(while: isBlank)
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    let answer = lines.joined(separator: "\n")
    let isGiven = !answer.isEmpty && answer != "_No response_" && answer != "None"
    if isGiven { answers[question] = answer }
  }
}

extension EntryField {
  /// The fields that the form "I asked" asks for, in its order.
  static let inIssues = asked.filter { $0.question?.inIssues == true }

  /// What it asks for as well in a private repository. A public one would show beforehand what is not
  /// public yet.
  static let inPrivateIssues = [EntryKey.visibility.field, EntryKey.publish.field]

  /// The fields that the form "They answered" asks for after the outcome.
  static let inReplies = asked.filter { $0.question?.part == .answer }

  /// The headings that ask for it, present and former.
  var questions: [String] { question.map { [$0.words] + $0.formerly } ?? [] }
}

/// The questions of the forms that do not belong to a field.
enum FormQuestion {
  static let story = "The story"
  static let entry = "Which ask?"
  static let outcome = "What did they say?"
  static let again = "Does it replace an earlier answer?"
  static let takenDown = "Which entry is to be taken down?"
}

extension FormText {
  /// The form "I asked".
  init(asked text: String) {
    let fields = EntryField.inIssues + EntryField.inPrivateIssues
    self.init(
      text, questions: fields.flatMap(\.questions) + [FormQuestion.story], last: FormQuestion.story)
  }

  /// The form "They answered".
  init(answered text: String) {
    self.init(
      text,
      questions: EntryField.inReplies.flatMap(\.questions)
        + [FormQuestion.entry, FormQuestion.outcome, FormQuestion.again])
  }
}

extension FormText {
  /// The form "Take it down".
  init(takenDown text: String) { self.init(text, questions: [FormQuestion.takenDown]) }
}

extension NewEntry {
  /// Reads the form "I asked".
  /// - Parameter today: the day of the ask if the form has none.
  package init(form text: String, today: String) {
    let form = FormText(asked: text)
    self.init(title: "", date: today)
    for field in EntryField.inIssues + EntryField.inPrivateIssues {
      if let answer = form[field.questions] { self[field.key] = answer }
    }
    story = form[[FormQuestion.story]] ?? ""
  }
}

/// The content of the form "They answered", as typed.
package struct ReplyForm: Hashable, Sendable {
  /// The words that name the entry; empty if the form has none.
  package let entry: String
  /// The fields of the answer, as typed.
  package let facts: [EntryKey: String]
  /// Whether it may replace an existing answer.
  package let again: Bool
  /// What the form answers to that instead of yes or no; `nil` for yes, no, or no answer.
  package let unclearAgain: String?

  /// Reads the form.
  package init(_ text: String) {
    let form = FormText(answered: text)
    entry = form[[FormQuestion.entry]] ?? ""
    let again = form[[FormQuestion.again]]
    self.again = again?.lowercased() == "yes"
    unclearAgain = again.flatMap { ["yes", "no"].contains($0.lowercased()) ? nil : $0 }
    var facts: [EntryKey: String] = [:]
    facts[.outcome] = form[[FormQuestion.outcome]]
    for field in EntryField.inReplies { facts[field.key] = form[field.questions] }
    self.facts = facts
  }
}
