package import Content

/// What a word in a column of states stands for.
package enum StateMeaning: Hashable, Sendable {
  case outcome(Outcome)
  /// A stage on the way: the ask is still open.
  case stage
  /// Nothing has been asked yet: the row is left out.
  case notAsked

  /// The meaning in the words of `--state`: an outcome, "stage", or "-" for a row to leave out.
  package init?(_ word: String) {
    switch word {
    case "stage": self = .stage
    case "-": self = .notAsked
    default:
      guard let outcome = Outcome(rawValue: word) else { return nil }
      self = .outcome(outcome)
    }
  }

  /// The word that `--state` takes for it.
  package var word: String {
    switch self {
    case .outcome(let outcome): outcome.rawValue
    case .stage: "stage"
    case .notAsked: "-"
    }
  }

  /// The words that `--state` takes, for people.
  package static let choices =
    (Outcome.allCases.map(\.rawValue) + ["stage", "- (not asked yet)"]).joined(separator: ", ")

  /// The outcome that an entry gets.
  var outcome: Outcome {
    switch self {
    case .outcome(let outcome): outcome
    case .stage, .notAsked: .pending
    }
  }
}

/// How a state, as typed, is understood.
package enum StateReading: Hashable, Sendable {
  /// What it says; `isExact` if it says no more than the outcome does.
  case known(StateMeaning, isExact: Bool)
  /// Perhaps this: the keeper has to say so.
  case unsure(StateMeaning?)

  /// Reads a state by what its phrases mean together.
  package init(_ typed: String) { self = StateSentence(typed).reading }

  /// What the state certainly says; `nil` if it is unsure.
  var meaning: StateMeaning? {
    if case .known(let meaning, _) = self { meaning } else { nil }
  }

  /// Lowercase and spaces only: "OFFER!!!!" is "offer".
  static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.joined(separator: " ")
  }
}
