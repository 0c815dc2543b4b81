import Stats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How often the forecasts hold: `CoverageBenchmark [JOURNALS [SEED]]`, by default 2,000 journals of
/// each kind and seed 2026. Each journal is cut at a random day; on that day the range to the next
/// milestone (or to the goal of 1,000) is given, in words, and the journal goes on until it is known
/// whether that held. 300 journals are enough for the shares, but not for the scores before: one range
/// of a hundred years among them adds 120 days to their mean.
///
/// `score` is the mean interval score of Gneiting and Raftery (2007, JASA 102:359-378), in days: the
/// width, and twenty times what the outcome lies outside; less is better. `before` is the method that
/// this one replaced, and `ratio` compares the two; beside the means it is a geometric one, in
/// which no kind outweighs another. Exit 1 where a kind holds less often than it must, or the scores as a whole
/// are worse than before.
@main
enum CoverageBenchmark {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let count = arguments.first ?? 2000
    let seed = UInt64(arguments.dropFirst().first ?? 2026)
    print("\(count) journals of each kind, seed \(seed)")
    print(
      row(
        ["to the next milestone", "must", "words", "before", "range"]
          + ["score", "before", "ratio", "width"]))
    let results = Kind.all.map { kind in
      let result = Result(kind, count: count, seed: seed)
      print(row([kind.name, "\(kind.needed)%"] + result.cells))
      return (kind, result)
    }
    let scores = results.map(\.1.now.score)
    let former = results.map(\.1.before.score)
    let ratio = exp(mean(zip(scores, former).map { log($0 / $1) }))
    print(
      row(["mean", "", "", "", "", whole(mean(scores)), whole(mean(former)), percent(ratio), ""]))
    print(
      "\n"
        + row(["to the goal", "", "words", "before", "range", "score", "before", "ratio", "width"]))
    for kind in Kind.all where !kind.isYoung {
      let result = Result(kind, count: count / 3, seed: seed, toGoal: true)
      print(row([kind.name, ""] + result.cells))
    }
    let failed = results.filter { $0.1.now.worded * 100 < Double($0.0.needed) }
    for (kind, _) in failed { print("held too seldom: \(kind.name)") }
    if !failed.isEmpty || mean(scores) > mean(former) || ratio > 1 { exit(1) }
  }

  static func row(_ cells: [String]) -> String {
    zip(cells, [26, 6] + [Int](repeating: 8, count: 7)).map { cell, width in
      let space = String(repeating: " ", count: max(0, width - cell.count))
      return width == 26 ? cell + space : space + cell
    }.joined()
  }

  static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }

  static func whole(_ value: Double) -> String { String(Int(value.rounded())) }
  static func percent(_ share: Double) -> String { "\(whole(share * 100))%" }
}

/// What came of the ranges of one kind of journal.
struct Result {
  /// How often ranges held and how good they were.
  struct Score {
    var worded = 0.0
    var range = 0.0
    var score = 0.0
    var width = 0.0

    /// Adds one range out of `count`.
    mutating func add(
      _ range: (low: Double, high: Double), said: (low: Double, high: Double), took: Double,
      of count: Int
    ) {
      let share = 1 / Double(count)
      if took >= range.low && took <= range.high { self.range += share }
      if took >= said.low && took <= said.high { worded += share }
      let miss = max(0, said.low - took) + max(0, took - said.high)
      score += share * (said.high - said.low + 20 * miss)
      width += share * (said.high - said.low)
    }
  }

  var now = Score()
  var before = Score()

  init(_ kind: Kind, count: Int, seed: UInt64, toGoal: Bool = false) {
    var generator = SplitMix64(seed: seed &+ kind.seed)
    var found = 0
    while found < count {
      let journal = SimulatedJournal(kind, &generator)
      guard let trial = journal.trial(toGoal: toGoal) else { continue }
      found += 1
      if let pace = RecentPace(dailyCounts: trial.past),
        let forecast = Forecast(pace, remaining: trial.remaining)
      {
        let said = forecast.range.days
        now.add(
          (forecast.earliest, forecast.latest), said: (said.first, said.last ?? Forecast.horizon),
          took: trial.took, of: count)
      }
      let former = FormerForecast(trial.past, remaining: trial.remaining, &generator)
      before.add(former.range, said: former.said, took: trial.took, of: count)
    }
  }

  var cells: [String] {
    [now.worded, before.worded, now.range].map(CoverageBenchmark.percent)
      + [now.score, before.score].map(CoverageBenchmark.whole)
      + [CoverageBenchmark.percent(now.score / before.score)]
      + [CoverageBenchmark.whole(now.width)]
  }
}
