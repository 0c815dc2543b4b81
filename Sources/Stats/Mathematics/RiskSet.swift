/// The observations that ended on one day, and how many were still waiting just before it.
struct RiskSet<Observation> {
  /// Days since the wait began.
  let day: Int
  /// How many waits had not ended before this day, those of `ended` included; at least 1.
  let atRisk: Int
  /// The observations that ended on this day, in the order they were given.
  let ended: [Observation]

  /// Groups observations by their day, days ascending, in time O(n) plus sorting distinct days.
  static func all(of observations: [Observation], by day: (Observation) -> Int) -> [RiskSet] {
    let groups = Dictionary(grouping: observations, by: day)
    var waiting = observations.count
    var sets: [RiskSet] = []
    sets.reserveCapacity(groups.count)
    for (day, ended) in groups.sorted(by: { $0.key < $1.key }) {
      sets.append(RiskSet(day: day, atRisk: waiting, ended: ended))
      waiting -= ended.count
    }
    return sets
  }
}
