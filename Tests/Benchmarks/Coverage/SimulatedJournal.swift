import Stats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A kind of journal, by how its asks and answers come.
struct Kind {
  enum Pace {
    /// Asks by a Poisson process, answered at once, three in four with a no.
    case even
    /// The rate of each week is drawn anew: gamma, shape 0.6.
    case bursty
    /// Spells of asking, 28 days in the mean, and of not asking, 21 days.
    case spells
    /// Nine in ten answers come after 30 days in the mean (exponential), the others never.
    case delayed
    /// The pace halves on a day between the 60th and the 200th; cut between half and twice that day.
    case halving
  }

  let name: String
  let pace: Pace
  /// Cut between 14 and 60 days instead of 30 to 500.
  let isYoung: Bool
  /// The share of worded ranges that must hold, in percent.
  let needed: Int
  let seed: UInt64

  static let all = [
    Kind(name: "even pace", pace: .even, isYoung: false, needed: 88, seed: 1),
    Kind(name: "bursty weeks", pace: .bursty, isYoung: false, needed: 88, seed: 2),
    Kind(name: "on/off spells", pace: .spells, isYoung: false, needed: 88, seed: 3),
    Kind(name: "delayed answers", pace: .delayed, isYoung: false, needed: 88, seed: 4),
    Kind(name: "young, even pace", pace: .even, isYoung: true, needed: 85, seed: 5),
    Kind(name: "young, bursty weeks", pace: .bursty, isYoung: true, needed: 85, seed: 6),
    Kind(name: "young, on/off spells", pace: .spells, isYoung: true, needed: 85, seed: 7),
    Kind(name: "young, delayed answers", pace: .delayed, isYoung: true, needed: 85, seed: 8),
    Kind(name: "a pace that halves", pace: .halving, isYoung: false, needed: 75, seed: 9),
  ]
}

/// The noes of a journal day by day, far beyond the day at which it is cut.
struct SimulatedJournal {
  private static let days = 12_000
  private let noes: [Int]
  private let cut: Int

  /// Between one ask in five days and two a day.
  init(_ kind: Kind, _ generator: inout SplitMix64) {
    let rate = exp(log(0.2) + generator.unit() * log(10))
    var noes = [Int](repeating: 0, count: Self.days)
    var (level, left, isOn, turn) = (1.0, 0, false, Int.max)
    if kind.pace == .halving { turn = 60 + generator.index(below: 140) }
    for day in noes.indices {
      if kind.pace == .bursty, day % 7 == 0 { level = generator.gamma(shape: 0.6) / 0.6 }
      if kind.pace == .spells {
        if left == 0 {
          isOn.toggle()
          left = generator.geometric(mean: isOn ? 28 : 21)
          level = isOn ? 1.75 : 0
        }
        left -= 1
      }
      for _ in 0..<generator.poisson(rate * level * (day >= turn ? 0.5 : 1)) {
        guard generator.unit() < 0.75 else { continue }
        var answered = day
        if kind.pace == .delayed {
          guard generator.unit() < 0.9 else { continue }
          answered += Int(-30 * log(1 - generator.unit()))
        }
        if answered < noes.count { noes[answered] += 1 }
      }
    }
    self.noes = noes
    cut =
      kind.isYoung
      ? 14 + generator.index(below: 47)
      : kind.pace == .halving
        ? turn / 2 + generator.index(below: 2 * turn - turn / 2)
        : 30 + generator.index(below: 470)
  }

  /// What is known at the cut and what came after it; `nil` where nothing would be said, or the
  /// number is never reached.
  func trial(toGoal: Bool) -> (past: ArraySlice<Int>, remaining: Int, took: Double)? {
    let past = noes[..<cut]
    let count = past.reduce(0, +)
    guard count >= 5, count < 1000, cut >= 14 else { return nil }
    let milestone = [10, 25, 50, 100, 250, 500, 750, 1000].first { $0 > count } ?? 1000
    let remaining = (toGoal ? 1000 : milestone) - count
    var (found, day) = (0, cut)
    while day < noes.count {
      found += noes[day]
      if found >= remaining { return (past, remaining, Double(day - cut + 1)) }
      day += 1
    }
    return nil
  }
}

extension SplitMix64 {
  /// A number from 0 up to but not including 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Knuth's method; the mean is small.
  mutating func poisson(_ mean: Double) -> Int {
    let limit = exp(-mean)
    var (count, product) = (0, unit())
    while product > limit {
      count += 1
      product *= unit()
    }
    return count
  }

  /// At least 1.
  mutating func geometric(mean: Double) -> Int {
    1 + Int(log(1 - unit()) / log(1 - 1 / mean))
  }

  /// Scale 1, shape below 1 (Ahrens and Dieter 1974).
  mutating func gamma(shape: Double) -> Double {
    let bound = 1 + shape / exp(1.0)
    while true {
      let point = bound * unit()
      let rest = -log(1 - unit())
      if point <= 1 {
        let value = pow(point, 1 / shape)
        if value <= rest { return value }
      } else {
        let value = -log((bound - point) / shape)
        if pow(value, shape - 1) >= 1 - unit() { return value }
      }
    }
  }
}
