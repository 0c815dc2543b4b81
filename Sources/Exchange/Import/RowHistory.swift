import Authoring
import Calendar
import Content

/// The history of an ask, from all cells of its row together.
struct RowHistory {
  let answersAreReplies: Bool
  /// The state as typed, without a day.
  var typed = ""
  var meaning = StateMeaning.outcome(.pending)
  /// Whether the state says no more than its meaning does.
  private var isExact = true
  /// The stage that the state mentions.
  private var stage: String?
  /// A day beside the state.
  var stateDay: Day?
  /// The day of the answer.
  var answered: Day?
  /// The day of the state of a waiting ask, and the name of its column.
  var statusDay: (name: String, day: Day)?
  /// The first day of a history in one cell.
  var first: Day?
  private var steps: [(day: Day, word: String)] = []
  /// Stages without a known day.
  private var undated: [String] = []
  private var decided: (outcome: Outcome, day: Day?, column: String)?

  init(answersAreReplies: Bool) { self.answersAreReplies = answersAreReplies }

  mutating func read(_ state: StateCount) {
    meaning = state.meaning
    isExact = state.isExact
    stage = state.stage
  }

  /// Records that a stage was reached; one whose word is an outcome decides the ask.
  mutating func reach(_ word: String, on day: Day?) throws(RowProblem) {
    if let outcome = Outcome(rawValue: word), outcome != .pending {
      try decide(outcome, on: day, by: word)
    } else if let day {
      steps.append((day, word))
    } else {
      undated.append(word)
    }
  }

  /// Records the outcome that a column gives.
  mutating func decide(_ outcome: Outcome, on day: Day?, by column: String) throws(RowProblem) {
    if let decided, decided.outcome != outcome {
      throw .wrong("it is both '\(decided.outcome.rawValue)' and '\(outcome.rawValue)'")
    }
    decided = (outcome, decided?.day ?? day, column)
  }

  /// Writes the history into the facts; what has no place in the front matter becomes a note.
  func write(into facts: inout EntryFacts, notes: inout [String]) throws(RowProblem) {
    facts.outcome = meaning.outcome
    if !isExact { facts.label = typed }
    var answered = answered ?? (meaning.outcome == .pending ? nil : stateDay)
    if let decided {
      guard facts.outcome == .pending || facts.outcome == decided.outcome else {
        throw .wrong(
          "the state '\(typed)' is '\(facts.outcome.rawValue)', but '\(decided.column)' says "
            + "'\(decided.outcome.rawValue)'")
      }
      if facts.outcome == .pending { facts.label = nil }
      facts.outcome = decided.outcome
      answered = answered ?? decided.day
    }
    var steps = ordered
    for (day, word) in steps where day < facts.asked {
      throw .wrong("\(word) on \(day), before the ask of \(facts.asked)")
    }
    if let answered, answered < facts.asked {
      throw .wrong("answered on \(answered), before the ask of \(facts.asked)")
    }
    notes += undated.map(Self.sentence)
    if let statusDay, statusDay.day != facts.asked {
      notes.append("\(statusDay.name): \(statusDay.day)")
    }
    if facts.outcome == .pending {
      writeOpen(answered, &steps, into: &facts)
      return
    }
    facts.answered = answered
    if let answered, !facts.outcome.isReply, answersAreReplies {
      // Somebody replied on that day, and then nothing followed: the day on which the ask was
      // closed is not known, but until then it was open.
      let word = steps.isEmpty ? stage ?? "reply" : "reply"
      steps.insert((answered, word), at: steps.firstIndex { $0.day >= answered } ?? steps.count)
      facts.answered = steps.last?.day
    } else if let answered, facts.outcome.isReply, steps.isEmpty, let stage {
      // The stage that the state names was reached on that day at the latest.
      steps = [(answered, stage)]
    }
    if let answered = facts.answered, !steps.isEmpty, steps.allSatisfy({ $0.day <= answered }) {
      steps.append((answered, facts.outcome.rawValue))
      facts.steps = steps.map { "\($0.day) \($0.word)" }
    } else {
      // A step that follows the answer, or an answer without a day: it goes into the story.
      notes += steps.map { "\(Self.capital($0.word)): \($0.day)" }
    }
  }

  private func writeOpen(
    _ answered: Day?, _ steps: inout [(day: Day, word: String)], into facts: inout EntryFacts
  ) {
    if let answered {
      let isStage = meaning == .stage && steps.isEmpty
      let word = isStage ? stage ?? StateReading.plain(typed) : "reply"
      steps.insert((answered, word), at: steps.firstIndex { $0.day >= answered } ?? steps.count)
    }
    if let stateDay, meaning == .stage, stateDay >= facts.asked, answered == nil {
      steps.insert(
        (stateDay, stage ?? StateReading.plain(typed)),
        at: steps.firstIndex { $0.day > stateDay } ?? steps.count)
    }
    facts.steps = steps.map { "\($0.day) \($0.word)" }
    if meaning == .stage, steps.isEmpty { facts.label = typed }
  }

  private var ordered: [(day: Day, word: String)] {
    steps.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  private static func sentence(_ stage: String) -> String { "\(capital(stage)): day not known." }

  private static func capital(_ word: String) -> String {
    "\(word.prefix(1).uppercased())\(word.dropFirst())"
  }
}
