import Authoring
import Content

/// A state and how often it is in the spreadsheet.
package struct StateCount: Hashable, Sendable {
  package let typed: String
  package let count: Int
  package let reading: StateReading
  /// The meaning that the keeper chose; `nil` for none.
  package let chosen: StateMeaning?
  /// Whether that was in an earlier import.
  package let isKept: Bool
  /// The stage that the state mentions.
  let stage: String?

  /// The states of some counts, the most frequent first.
  /// - Throws: if the keeper chose a meaning for a state that is not there.
  static func all(
    _ counts: [String: Int], choices: ImportChoices
  ) throws(ImportProblem) -> [StateCount] {
    for state in choices.statesSaidNow where counts[state] == nil {
      let known = counts.keys.filter { !$0.isEmpty }.sorted().map { "'\($0)'" }
      let words = known.isEmpty ? "there are none" : "they are \(known.joined(separator: ", "))"
      throw ImportProblem("there is no state '\(state)'; \(words)")
    }
    let sentences = counts.keys.map { ($0, StateSentence($0)) }
    // If the column also has a word for the other side's no, "not interested" is the keeper's own.
    let saysNo = sentences.contains { _, sentence in
      !sentence.isNotInterested && sentence.reading.meaning == .outcome(.no)
    }
    return sentences.map { typed, sentence in
      let isOwn = sentence.isNotInterested && saysNo && !typed.contains("?")
      return StateCount(
        typed: typed, count: counts[typed] ?? 0,
        reading: isOwn ? .known(.outcome(.withdrawn), isExact: false) : sentence.reading,
        chosen: choices.chosen(for: typed),
        isKept: choices.isKept(state: typed), stage: sentence.stage)
    }
    .sorted { ($1.count, $0.typed) < ($0.count, $1.typed) }
  }

  /// The question whether this is what the state means, if that is open.
  var question: ImportQuestion? {
    guard chosen == nil, case .unsure(let meaning) = reading else { return nil }
    return .state(typed, count: count, perhaps: meaning)
  }

  /// What the state means; pending while that is a question.
  var meaning: StateMeaning { chosen ?? reading.meaning ?? .outcome(.pending) }

  /// Whether the word says no more than the outcome does.
  var isExact: Bool {
    guard let chosen else {
      if case .known(_, let isExact) = reading { return isExact }
      return false
    }
    if case .known(chosen, let isExact) = reading { return isExact }
    // A misspelt word says no more than the word does, and an empty cell says nothing.
    return typed.isEmpty || reading == .unsure(chosen)
  }
}

/// A state without the day beside it: "Rejected" of "Rejected 3/4/2026".
struct DatedState: Sendable {
  let words: String
  let day: DayText?

  init(_ cell: String) {
    let typed = oneLine(cell)
    let items = typed.utf8.contains { (0x30...0x39).contains($0) } ? CellHistory(typed).items : []
    if let item = items.last, !item.words.isEmpty {
      (words, day) = (item.words, item.day)
    } else {
      (words, day) = (typed, nil)
    }
  }
}
