import Charts
import Markup
import Testing

@Suite("Every chart looks as it did")
struct GoldenTests {
  @Test("a chart prints the recorded drawing", arguments: Samples.all.indices)
  func drawings(index: Int) throws {
    let (name, chart) = Samples.all[index]
    for frame in Frame.allCases {
      let svg = chart.drawing(in: frame).svg(chart.caption)
      try Golden.expect(svg.text, in: "\(name)-\(frame.rawValue).svg")
    }
  }

  @Test("each recorded drawing belongs to a chart")
  func noneTooMany() throws {
    let expected = Samples.all.flatMap { name, _ in
      Frame.allCases.map { "\(name)-\($0.rawValue).svg" }
    }
    if !Golden.isRecording { #expect(try Golden.names() == Set(expected)) }
  }

  @Test("the same chart is the same bytes")
  func sameBytes() {
    for (_, chart) in Samples.all { #expect(chart.svg == chart.svg) }
  }
}
