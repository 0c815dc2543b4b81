import Content

/// An issue form as the keeper has filled it in.
package enum IssueForm: Sendable {
  /// The question that each form begins with, and by which it is recognised.
  static let beginnings = [
    EntryKey.title.field.questions[0], FormQuestion.entry, FormQuestion.takenDown,
  ]

  /// "I asked".
  case asked(NewEntry)
  /// "They answered".
  case answered(ReplyForm)
  /// "Take it down", with the words that name the entry.
  case takenDown(String)

  /// Reads a form, recognised by its first question.
  /// - Parameter today: the day of an ask if the form gives none.
  /// - Returns: `nil` for a text that is not one of the forms.
  package init?(_ text: String, today: String) {
    let first = text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }
    guard let heading = first.flatMap({ FormText.heading($0) }) else { return nil }
    let question = FormText.folded(heading.text)
    if EntryKey.title.field.questions.contains(where: { FormText.folded($0) == question }) {
      self = .asked(NewEntry(form: text, today: today))
    } else if question == FormText.folded(FormQuestion.entry) {
      self = .answered(ReplyForm(text))
    } else if question == FormText.folded(FormQuestion.takenDown) {
      self = .takenDown(FormText(takenDown: text)[[FormQuestion.takenDown]] ?? "")
    } else {
      return nil
    }
  }

  /// Whether a text of this form gives no day, so that the ask is taken to be from today.
  package func leavesOutDay(in text: String) -> Bool {
    switch self {
    case .asked: answers(in: text)[EntryKey.date.field.questions] == nil
    case .answered: answers(in: text)[EntryKey.answered.field.questions] == nil
    case .takenDown: false
    }
  }

  /// The headings in a text of this form that are not its questions, for example after a change to
  /// the form: their answers would be taken as part of the previous answer.
  package func unknownQuestions(in text: String) -> [String] { answers(in: text).unknown }

  /// The questions in a text of this form whose answers have an attachment that would be lost: only a
  /// story can show one.
  package func questionsWithAttachments(in text: String) -> [String] {
    answers(in: text).withAttachments
  }

  private func answers(in text: String) -> FormText {
    switch self {
    case .asked: FormText(asked: text)
    case .answered: FormText(answered: text)
    case .takenDown: FormText(takenDown: text)
    }
  }
}
