import Stats
import Testing

@Suite("Ranges as they are worded")
struct WordedRangeTests {
  struct Example: Sendable {
    let from: Double
    let to: Double
    let unit: WordedRange.Unit
    let low: Int?
    let high: Int?
  }

  @Test(
    "Ranges are rounded outward, and one-sided where only the end is worth saying",
    arguments: [
      Example(from: 3.2, to: 20.1, unit: .days, low: 3, high: 21),
      Example(from: 0.4, to: 20.1, unit: .days, low: nil, high: 21),
      Example(from: 3, to: 27, unit: .weeks, low: nil, high: 4),
      Example(from: 22.9, to: 59.9, unit: .weeks, low: 3, high: 9),
      Example(from: 100, to: 400, unit: .months, low: 3, high: 14),
      Example(from: 1315, to: 1936, unit: .halfYears, low: 7, high: 11),
      Example(from: 3000, to: 5000, unit: .years, low: 8, high: 14),
      Example(from: 100, to: 5000, unit: .years, low: nil, high: 14),
      // An end in ninety years says nothing, and a beginning does.
      Example(from: 240, to: 33_000, unit: .months, low: 7, high: nil),
      Example(from: 6000, to: 33_000, unit: .years, low: 16, high: 91),
      Example(from: 800, to: Forecast.horizon, unit: .months, low: 26, high: nil),
      Example(from: 0.1, to: 0.2, unit: .days, low: nil, high: 1),
    ])
  func examples(_ example: Example) {
    let range = WordedRange(from: example.from, to: example.to)
    #expect(range.unit == example.unit)
    #expect(range.low == example.low)
    #expect(range.high == example.high)
  }

  @Test("The words allow all that the range does")
  func outward() {
    var generator = SplitMix64(seed: 9)
    for _ in 0..<500 {
      let low = generator.number(0, 1) * generator.number(0, 1) * 8000
      let high = low + generator.number(0, 1) * generator.number(0, 1) * 8000
      let range = WordedRange(from: low, to: high)
      #expect(range.contains(days: low) && range.contains(days: high))
    }
  }
}
