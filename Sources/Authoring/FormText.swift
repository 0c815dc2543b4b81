/// The text of an issue form as GitHub writes it: each question as a heading of the third level,
/// with the answer below. It is data: nothing in it is run, and only known questions are read.
struct FormText {
  private var answers: [String: String] = [:]

  /// Reads the answers to questions.
  /// - Parameter questions: in the order of the form. A heading counts only where its question is
  ///   still to come, and none counts behind the last: an answer may hold headings of its own.
  init(_ text: String, questions: [String]) {
    var rest = questions[...]
    var current: String?
    var lines: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let heading = line.hasPrefix("### ") ? String(line.dropFirst(4)) : nil
      if let heading, let index = rest.firstIndex(of: heading) {
        if let current { keep(lines, as: current) }
        (current, lines) = (heading, [])
        rest = rest[(index + 1)...]
      } else {
        lines.append(String(line))
      }
    }
    if let current { keep(lines, as: current) }
  }

  /// The answer to a question; `nil` where there is none.
  subscript(question: String) -> String? { answers[question] }

  private mutating func keep(_ lines: [String], as question: String) {
    let isBlank = { (line: String) in line.allSatisfy(\.isWhitespace) }
    var lines = lines.drop(while: isBlank)
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    let answer = lines.joined(separator: "\n")
    let isGiven = !answer.isEmpty && answer != "_No response_" && answer != "None"
    if isGiven { answers[question] = answer }
  }
}

/// The questions of the form "I asked".
enum AskQuestion: String, CaseIterable {
  case title = "What did you ask for?"
  case to = "Whom?"
  case date = "On which day?"
  case outcome = "What came of it?"
  case category = "Category"
  case tags = "Tags"
  case fear = "Fear before asking"
  case sting = "Sting after the answer"
  case story = "The story"
}

/// The questions of the form "They answered".
enum ReplyQuestion: String, CaseIterable {
  case entry = "Which ask?"
  case outcome = "What did they say?"
  case day = "On which day?"
  case sting = "Sting after the answer"
  case learned = "What did you learn?"
  case again = "Does it replace an earlier answer?"
}

extension NewEntry {
  /// Reads the form "I asked".
  /// - Parameter today: the day of the ask where the form says none.
  package init(form text: String, today: String) {
    let form = FormText(text, questions: AskQuestion.allCases.map(\.rawValue))
    func answer(_ question: AskQuestion) -> String? { form[question.rawValue] }
    self.init(title: answer(.title) ?? "", date: answer(.date) ?? today)
    let outcome = answer(.outcome)
    self.outcome = outcome == "pending" ? nil : outcome
    (to, category, fear, sting) = (answer(.to), answer(.category), answer(.fear), answer(.sting))
    tags = (answer(.tags) ?? "").split(separator: ",").map { oneLine(String($0)) }
      .filter { !$0.isEmpty }
    story = answer(.story) ?? ""
  }
}

/// What the form "They answered" says, as typed.
package struct ReplyForm: Hashable, Sendable {
  /// What names the entry; empty where the form does not say.
  package let entry: String
  package let outcome: String
  package let day: String?
  package let sting: String?
  package let learned: String?
  /// Whether it may take the place of an answer that the ask has already.
  package let again: Bool

  /// Reads the form.
  package init(_ text: String) {
    let form = FormText(text, questions: ReplyQuestion.allCases.map(\.rawValue))
    func answer(_ question: ReplyQuestion) -> String? { form[question.rawValue] }
    (entry, outcome) = (answer(.entry) ?? "", answer(.outcome) ?? "")
    (day, sting, learned) = (answer(.day), answer(.sting), answer(.learned))
    again = answer(.again)?.lowercased() == "yes"
  }
}
