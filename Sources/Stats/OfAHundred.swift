/// Of a hundred asks like those so far: how many are a no, a yes, or still waiting after some days.
package struct OfAHundred: Sendable, Hashable {
  /// What is expected by a day.
  package struct Row: Sendable, Hashable {
    /// Days since the ask.
    package let days: Int
    package let no: CompetingRisks.Share
    /// Yeses and partial yeses.
    package let yes: CompetingRisks.Share
    package let waiting: CompetingRisks.Share
    /// How many of a hundred squares each gets, rounded so that they add up to a hundred.
    package let squares: (no: Int, yes: Int, waiting: Int)

    package static func == (left: Row, right: Row) -> Bool {
      (left.days, left.no, left.yes, left.waiting)
        == (right.days, right.no, right.yes, right.waiting)
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(days)
      hasher.combine(no)
      hasher.combine(yes)
    }
  }

  /// One row for each of `days` that enough asks have waited.
  package let rows: [Row]
  /// The curve, as far as enough asks have waited.
  package let steps: [CompetingRisks.Step]
  /// The number of asks behind it.
  package let asks: Int

  /// The days looked at.
  package static let days = [7, 30, 60, 90]
  /// With fewer asks with a known end than this, nothing is said.
  package static let fewestEnds = 10

  /// `nil` while too few asks have ended on a known day, or waited a week, and if none of them
  /// ended within a time that enough asks have waited.
  init?(_ replies: Replies) {
    let ends = replies.ends
    rows = Self.days.compactMap { day in
      ends.shares(by: day).map { Row(days: day, no: $0.no, yes: $0.yes, waiting: $0.waiting) }
    }
    steps = Array(
      ends.steps.prefix {
        ends.isTold(on: $0.day) && $0.day <= Self.days[Self.days.count - 1]
      })
    asks = ends.steps.first?.atRisk ?? 0
    let ended = ends.steps.reduce(0) { $0 + $1.noes + $1.yeses }
    guard replies.areDaysKnown, rows.contains(where: { $0.waiting.value < 1 }),
      Double(ended) >= Double(Self.fewestEnds) * ends.designEffect
    else { return nil }
  }
}

extension OfAHundred.Row {
  init(
    days: Int, no: CompetingRisks.Share, yes: CompetingRisks.Share, waiting: CompetingRisks.Share
  ) {
    (self.days, self.no, self.yes, self.waiting) = (days, no, yes, waiting)
    squares = Self.squares(no: no.value, yes: yes.value)
  }

  /// By largest remainders; if two are equal, the earlier of no, yes and waiting gets the square.
  private static func squares(no: Double, yes: Double) -> (no: Int, yes: Int, waiting: Int) {
    let exact = [no, yes, max(0, 1 - no - yes)].map { $0 * 100 }
    var whole = exact.map { Int(($0 + 1e-9).rounded(.down)) }
    let rests = zip(exact, whole).map { $0 - Double($1) }
    let order = exact.indices.sorted { (rests[$1], $0) < (rests[$0], $1) }
    for place in order.prefix(max(0, 100 - whole.reduce(0, +))) { whole[place] += 1 }
    return (whole[0], whole[1], whole[2])
  }
}
