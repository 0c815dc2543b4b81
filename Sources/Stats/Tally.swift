package import Content

/// The number of asks by outcome. An entry that stands for several asks counts that often.
package struct Tally: Hashable, Sendable {
  package private(set) var no = 0
  package private(set) var yes = 0
  package private(set) var partial = 0
  package private(set) var ghosted = 0
  package private(set) var withdrawn = 0
  package private(set) var pending = 0

  /// With fewer asks than this, words are shown instead of a chart.
  package static let fewestForChart = 5

  package init() {}

  /// Adds an ask.
  package mutating func add(_ ask: Ask) { add(ask.count, ask.outcome) }

  /// Adds a number of asks with one outcome.
  mutating func add(_ count: Int, _ outcome: Outcome) {
    switch outcome {
    case .no: no += count
    case .yes: yes += count
    case .partial: partial += count
    case .ghosted: ghosted += count
    case .withdrawn: withdrawn += count
    case .pending: pending += count
    }
  }

  /// All asks.
  package var sent: Int { decided + withdrawn + pending }

  /// Asks with an answer, or with a silence that the keeper closed: the denominator of every rate.
  package var decided: Int { yes + partial + no + ghosted }

  /// The asks of one outcome.
  package subscript(outcome: Outcome) -> Int {
    switch outcome {
    case .no: no
    case .yes: yes
    case .partial: partial
    case .ghosted: ghosted
    case .withdrawn: withdrawn
    case .pending: pending
    }
  }
}
