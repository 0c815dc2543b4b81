/// The chance that a reply comes after a silence, from the asks that were silent for as long.
package struct ReplyChance: Sendable, Hashable {
  /// 0 … 1; 0 if none of them had a reply in that time.
  package let value: Double
  /// The plausible range; nil if none or all of them had a reply: then `silent` says how much that
  /// is worth.
  package let interval: ConfidenceInterval?
  /// How many asks were silent for as long, at least 1.
  package let silent: Int
  /// How many of them had a reply within the time.
  package let replies: Int
}

extension SurvivalCurve {
  /// The chance that a reply comes within `days` more days after `silence` days without one:
  /// 1 − S(silence + days) / S(silence), with Greenwood's variance of that ratio.
  ///
  /// nil if no ask is left waiting, or if the window extends beyond the data.
  package func chanceOfReply(within days: Int, afterSilenceOf silence: Int) -> ReplyChance? {
    precondition(days >= 0 && silence >= 0, "days cannot be negative")
    let silent = atRisk(on: silence + 1)
    guard silent > 0, let now = survival(at: silence), now > 0,
      let then = survival(at: silence + days)
    else { return nil }
    let window = steps.lazy.filter { $0.day > silence && $0.day <= silence + days }
    let before = steps.last { $0.day <= silence }?.greenwoodSum ?? 0
    let after = steps.last { $0.day <= silence + days }?.greenwoodSum
    let rest = after.flatMap { sum in
      ConfidenceInterval(
        around: then / now, relativeError: max(0, sum - before).squareRoot())
    }
    return ReplyChance(
      value: 1 - then / now,
      interval: rest.map { ConfidenceInterval(lower: 1 - $0.upper, upper: 1 - $0.lower) },
      silent: silent, replies: window.reduce(0) { $0 + $1.events })
  }
}
