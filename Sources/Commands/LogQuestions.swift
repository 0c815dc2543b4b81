import Authoring
import Content
import Diagnostics
import Files

/// The questions of `thousand log`, for what its arguments left open.
struct LogQuestions {
  let journal: Journal
  let today: String
  private let questions = Questions()

  init(journal: Journal, today: String) {
    self.journal = journal
    self.today = today
  }

  /// Asks for what an entry lacks.
  func complete(_ entry: inout NewEntry, dateIsGiven: Bool) throws {
    try System.print("Enter skips a question, or takes what stands in brackets.\n", to: .output)
    entry.title = try questions.require("What did you ask for?", problem: problem(\.title, entry))
    if entry.to == nil {
      entry.to = try questions.ask("Whom?", problem: problem(\.to, entry))
    }
    if !dateIsGiven {
      let day = try questions.ask("When?", preset: today, problem: problem(\.date, entry))
      entry.date = day ?? today
    }
    if entry.outcome == nil {
      let outcome = try questions.ask(
        "What came of it? (pending, no, yes, partial, ghosted, withdrawn)", preset: "pending",
        problem: problem(\.outcome, entry))
      entry.outcome = outcome?.lowercased() == "pending" ? nil : outcome
    }
    if entry.outcome != nil { try completeAnswer(&entry) }
    if entry.category == nil {
      entry.category = try questions.choose(
        "Which category?", from: usedCategories, problem: problem(\.category, entry))
    }
    if entry.fear == nil {
      entry.fear = try questions.ask(
        "How afraid were you, 0 to 10?", problem: problem(\.fear, entry))
    }
  }

  private func completeAnswer(_ entry: inout NewEntry) throws {
    if entry.answered == nil {
      entry.answered = try questions.ask(
        "When was the answer?", preset: entry.date == today ? today : nil,
        problem: problem(\.answered, entry))
    }
    if entry.sting == nil {
      entry.sting = try questions.ask(
        "How much did it sting, 0 to 10?", problem: problem(\.sting, entry))
    }
    if entry.learned == nil {
      entry.learned = try questions.ask(
        "What did you learn, in a sentence?", problem: problem(\.learned, entry))
    }
  }

  /// Reads the entry with an answer in its place, and tells the first error in it.
  private func problem(
    _ field: WritableKeyPath<NewEntry, String?>, _ entry: NewEntry
  ) -> (String) -> String? {
    return { answer in
      var trial = entry
      trial[keyPath: field] = answer
      return firstProblem(trial)
    }
  }

  private func problem(
    _ field: WritableKeyPath<NewEntry, String>, _ entry: NewEntry
  ) -> (String) -> String? {
    return { answer in
      var trial = entry
      trial[keyPath: field] = answer
      return firstProblem(trial)
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
