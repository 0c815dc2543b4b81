import Authoring
import Calendar
import Content
import Diagnostics
import Files

/// The questions of `thousand log`, for fields that its arguments do not give.
struct LogQuestions {
  let journal: Journal
  let today: Day
  private let questions = Questions()

  init(journal: Journal, today: Day) {
    self.journal = journal
    self.today = today
  }

  /// Asks for the missing fields of an entry.
  /// - Parameter given: the fields that the arguments give.
  func complete(_ entry: inout NewEntry, given: Set<EntryKey>) throws {
    try System.print("Press Enter to skip or to accept the answer in brackets.\n", to: .output)
    for field in EntryField.asked where !given.contains(field.key) {
      guard let question = field.question, question.part != .more else { continue }
      if question.part == .answer, entry[.outcome] == nil { continue }
      entry[field.key] = try answer(to: question, field, entry)
      for read in entry.readDays(today: today) { try showDay(read.typed, read.day) }
    }
  }

  private func answer(
    to question: FieldQuestion, _ field: EntryField, _ entry: NewEntry
  ) throws -> String? {
    let problem = { (answer: String) -> String? in
      var trial = entry
      trial[field.key] = answer
      trial.readDays(today: today)
      return firstProblem(trial)
    }
    switch field.kind {
    case _ where field.key == .title: return try questions.require(question.words, problem: problem)
    case .topic: return try questions.choose(question.words, from: usedCategories, problem: problem)
    case .outcome:
      let words = Outcome.allCases.map(\.rawValue).joined(separator: ", ")
      return try questions.ask(
        "\(question.words) (\(words))", preset: Outcome.pending.rawValue, problem: problem)
    case .day:
      let isToday = field.key == .date || entry[.date] == today.description
      return try questions.ask(
        question.words, preset: isToday ? today.description : nil, problem: problem)
    default: return try questions.ask(question.words, problem: problem)
    }
  }

  private func firstProblem(_ trial: NewEntry) -> String? {
    var report = Report()
    _ = trial.read(as: "entry", stem: trial.stem, reporting: &report)
    let error = report.sorted.first { $0.severity == .error }
    return error.map {
      [$0.message.text, $0.message.hint].compactMap(\.self).joined(separator: "; ")
    }
  }

  /// The categories used so far, the most used first, at most nine.
  private var usedCategories: [String] {
    let uses = Dictionary(grouping: journal.entries.compactMap(\.ask.category)) { $0 }
    let sorted = uses.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return sorted.prefix(9).map(\.key)
  }
}
