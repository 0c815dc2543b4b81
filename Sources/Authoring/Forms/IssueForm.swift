import Content

/// An issue form as the keeper has filled it in.
package enum IssueForm: Sendable {
  /// The question that each form begins with, by which it is recognised.
  static let beginnings = [
    EntryKey.title.field.questions[0], FormQuestion.entry, FormQuestion.takenDown,
  ]

  /// "I asked".
  case asked(NewEntry)
  /// "They answered".
  case answered(ReplyForm)
  /// "Take it down", with what names the entry.
  case takenDown(String)

  /// Reads a form, recognised by its first question.
  /// - Parameter today: the day of an ask where the form says none.
  /// - Returns: `nil` for a text that is none of the forms.
  package init?(_ text: String, today: String) {
    let first = text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }
    guard let first, first.hasPrefix("### ") else { return nil }
    let question = String(first.dropFirst(4))
    if EntryKey.title.field.questions.contains(question) {
      self = .asked(NewEntry(form: text, today: today))
    } else if question == FormQuestion.entry {
      self = .answered(ReplyForm(text))
    } else if question == FormQuestion.takenDown {
      let form = FormText(text, questions: [question])
      self = .takenDown(form[[question]] ?? "")
    } else {
      return nil
    }
  }

  /// Whether a text of this form leaves the day out, so that it is taken for today's.
  package func leavesOutDay(in text: String) -> Bool {
    switch self {
    case .asked: FormText(asked: text)[EntryKey.date.field.questions] == nil
    case .answered: FormText(answered: text)[EntryKey.answered.field.questions] == nil
    case .takenDown: false
    }
  }

  /// The headings in a text of this form that are none of its questions, as after a change to the
  /// form: their answers would be taken for a part of the one before.
  package func unknownQuestions(in text: String) -> [String] {
    switch self {
    case .asked: FormText(asked: text).unknown
    case .answered: FormText(answered: text).unknown
    case .takenDown: []
    }
  }
}
