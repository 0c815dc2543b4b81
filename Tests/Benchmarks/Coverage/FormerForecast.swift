import Stats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The forecast before version 2 of the numbers, to compare with: an even pace over the whole past,
/// or whole weeks drawn again where they were bursty, worded inward.
struct FormerForecast {
  let range: (low: Double, high: Double)
  let said: (low: Double, high: Double)

  init(_ past: ArraySlice<Int>, remaining: Int, _ generator: inout SplitMix64) {
    let days = Array(past)
    let weeks = stride(from: 0, through: days.count - 7, by: 7).map {
      days[$0..<$0 + 7].reduce(0, +)
    }
    let isBursty = Dispersion(weeklyCounts: weeks)?.isBursty ?? false
    if isBursty {
      let drawn = (0..<400).map { _ in
        Self.days(to: remaining, weeks: weeks, &generator)
      }.sorted()
      range = (drawn[20], drawn[379])
    } else {
      let events = Double(days.reduce(0, +))
      let forecast = Forecast(events: events, inDays: Double(days.count), remaining: remaining)
      range = (forecast?.earliest ?? 0, forecast?.latest ?? Forecast.horizon)
    }
    let (low, high) = range
    let unit = high <= 21 ? 1 : high <= 120 ? 7 : high <= 1100 ? 30.44 : 365.25
    said = (max(1, (low / unit).rounded()) * unit, max(1, (high / unit).rounded()) * unit)
  }

  private static func days(
    to target: Int, weeks: [Int], _ generator: inout SplitMix64
  ) -> Double {
    let past = weeks.map { _ in weeks[generator.index(below: weeks.count)] }
    guard past.contains(where: { $0 > 0 }) else { return Forecast.horizon }
    var (missing, full) = (target, 0)
    while Double(full) * 7 < Forecast.horizon {
      let count = past[generator.index(below: past.count)]
      if count >= missing {
        return min(Forecast.horizon, 7 * (Double(full) + Double(missing) / Double(count)))
      }
      missing -= count
      full += 1
    }
    return Forecast.horizon
  }
}
