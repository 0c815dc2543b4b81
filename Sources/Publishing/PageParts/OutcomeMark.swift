import Calendar
import Content
public import Phrases
import Stats

/// An outcome as a page shows it.
public struct OutcomeMark: Sendable, Hashable {
  /// The outcome; its raw value is its class hook.
  public let name: OutcomeName
  /// The keeper's label, else the outcome's own word.
  public let word: String
}

extension OutcomeName {
  /// The word for an ask's outcome as of a day.
  init(_ ask: Ask, today: Day, quietAfter: Int) {
    self = ask.isQuiet(on: today, after: quietAfter) ? .quiet : OutcomeName(ask.outcome)
  }

  /// The word for an outcome, whatever the day.
  init(_ outcome: Outcome) {
    self =
      switch outcome {
      case .no: .no
      case .yes: .yes
      case .partial: .partial
      case .ghosted: .ghosted
      case .withdrawn: .withdrawn
      case .pending: .pending
      }
  }
}
