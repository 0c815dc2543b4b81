import Charts
import Files
import Markup
import TestSupport
import Testing

@Suite("Every chart looks as it did")
struct GoldenTests {
  @Test("each chart prints its recorded drawings, and there are no others")
  func drawings() throws {
    var found: [String: String] = [:]
    for (name, chart) in Samples.all {
      for frame in Frame.allCases {
        found["\(name)-\(frame.rawValue).svg"] = chart.drawing(in: frame).svg(chart.caption).text
      }
    }
    let golden = GoldenFiles("\(Disk.parent(of: #filePath))/Golden")
    #expect(try golden.differences(from: found) == [])
  }

  @Test("the same chart is the same bytes")
  func sameBytes() {
    for (_, chart) in Samples.all { #expect(chart.svg == chart.svg) }
  }
}
