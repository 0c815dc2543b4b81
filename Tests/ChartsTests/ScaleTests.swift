import Calendar
import Charts
import Lettering
import Testing

@Suite("Scales")
struct ScaleTests {
  @Test(
    "steps are 1, 2 or 5 times a power of ten",
    arguments: [
      (10.0, 5, 2.0), (86, 5, 20), (1000, 5, 200), (1, 5, 0.2), (0.7, 5, 0.2), (3, 4, 1),
      (100, 4, 50), (1e12, 5, 2e11), (0, 5, 2e-10),
    ])
  func steps(span: Double, count: Int, step: Double) {
    #expect(abs(LinearScale.step(for: span, count: count) - step) < step * 1e-9)
  }

  @Test("a nice domain begins at 0 and ends on a tick")
  func nice() {
    #expect(LinearScale.nice([3, 86], count: 5) == 0...100)
    #expect(LinearScale.nice([3, 100], count: 5) == 0...100)
    #expect(LinearScale.nice([-12, 30], count: 5) == -20...30)
    #expect(LinearScale.nice([2], count: 5, least: 1) == 0...2)
    #expect(LinearScale.nice([], count: 5, least: 1) == 0...1)
    #expect(LinearScale.nice([0, 0], count: 5) == 0...1)
    #expect(LinearScale.nice([.nan, .infinity], count: 5, least: 1) == 0...1)
  }

  @Test("ticks lie on the step, inside the domain")
  func ticks() {
    let scale = LinearScale(domain: 0...100, start: 0, end: 1)
    #expect(scale.ticks(count: 5) == [0, 20, 40, 60, 80, 100])
    #expect(LinearScale(domain: 3...17, start: 0, end: 1).ticks(count: 5) == [5, 10, 15])
    #expect(LinearScale(domain: 0...2, start: 0, end: 1).ticks(count: 5, least: 1) == [0, 1, 2])
    #expect(LinearScale(domain: 7...7, start: 0, end: 1).ticks(count: 5) == [7])
  }

  @Test("values beyond the domain stand at its edge, a lone value in the middle")
  func places() {
    let scale = LinearScale(domain: 0...10, start: 200, end: 0)
    #expect(scale(5) == 100)
    #expect(scale(99) == 0)
    #expect(scale(-.infinity) == 200)
    #expect(scale(.nan) == 200)
    #expect(LinearScale(domain: 4...4, start: 0, end: 50)(4) == 25)
  }
}

@Suite("Date axes")
struct DayScaleTests {
  @Test("the axis takes the closest ticks that have room")
  func closeness() {
    #expect(words(2026, 2, 9, days: 6) == ["9 Feb/2026", "11 Feb", "13 Feb", "15 Feb"])
    #expect(words(2026, 2, 9, days: 40) == ["9 Feb/2026", "23 Feb", "9 Mar"])
    #expect(
      words(2025, 10, 20, days: 150) == ["Nov/2025", "Dec", "Jan/2026", "Feb", "Mar"])
    #expect(words(2025, 1, 1, days: 900) == ["Jan/2025", "Jul", "Jan/2026", "Jul", "Jan/2027"])
    #expect(words(2020, 5, 1, days: 3650) == ["2022", "2024", "2026", "2028", "2030"])
    #expect(words(2026, 2, 9, days: 0) == ["9 Feb/2026"])
  }

  @Test("weeks begin on Monday")
  func mondays() {
    let scale = DayScale(days: 20_493...20_533, start: 0, end: 300)
    #expect(scale.ticks(in: Samples.dates).allSatisfy { (Int($0.value) + 3) % 7 == 0 })
  }

  @Test("words never touch, whatever the span", arguments: [1, 9, 33, 80, 400, 2000, 90_000])
  func room(days: Int) {
    for width in stride(from: 40.0, through: 600, by: 35) {
      let scale = DayScale(days: 20_000...20_000 + days, start: 0, end: width)
      let ticks = scale.ticks(in: Samples.dates)
      #expect(!ticks.isEmpty)
      let ends = ticks.map { tick in
        let half = TextMeasure.regular.width(of: tick.label) / 2
        return (scale(Int(tick.value)) - half, scale(Int(tick.value)) + half)
      }
      for (left, right) in zip(ends, ends.dropFirst()) { #expect(left.1 < right.0) }
    }
  }

  private func words(_ year: Int, _ month: Int, _ day: Int, days: Int) -> [String] {
    let first = Day.number(year: year, month: month, day: day)
    return DayScale(days: first...first + days, start: 0, end: 240).ticks(in: Samples.dates)
      .map { $0.under.isEmpty ? $0.label : "\($0.label)/\($0.under)" }
  }
}
