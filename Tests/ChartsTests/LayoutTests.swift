import Charts
import Foundation
import Markup
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Whatever is drawn can be read")
struct LayoutTests {
  private static let charts: [any Chart] = Samples.all.map(\.chart) + Hostile.all
  /// Each chart drawn and parsed once, for all of the rules.
  private static let drawn = charts.map { chart in Result { try Drawn(chart) } }

  @Test("no text leaves the drawing or touches another text", arguments: charts.indices)
  func words(index: Int) throws {
    for drawing in try Self.drawn[index].get().drawings {
      let frame = drawing.frame
      let page = Box(minX: -0.1, minY: -0.1, maxX: drawing.width + 0.1, maxY: drawing.height + 0.1)
      let boxes = drawing.labels.map { ($0.text, $0.box) }
      for (number, (text, box)) in boxes.enumerated() {
        #expect(page.contains(box), "'\(text)' in \(frame) stands outside: \(box)")
        let other = boxes.prefix(number).first { $0.1.overlaps(box) }
        if let other { Issue.record("'\(text)' lies on '\(other.0)' in \(frame)") }
      }
    }
  }

  @Test(
    "no word stands twice below rates, however small they are", arguments: [0.0003, 0.0038, 0.0114])
  func smallRates(high: Double) throws {
    let interval = IntervalRow.Interval(value: 0, low: 0, high: high)
    let chart = IntervalChart(
      caption: Caption(id: "rates", title: "Yeses", description: "None."),
      rows: [IntervalRow(label: "street", interval: interval, note: "0 of 1,000")])
    for drawing in try Drawn(chart).drawings {
      let words = drawing.labels.map(\.text).filter { $0.hasSuffix("%") }
      #expect(words.count >= 2)
      #expect(Set(words).count == words.count)
    }
  }

  @Test(
    "the drawing is well-formed, and shows the words that were laid out", arguments: charts.indices)
  func wellFormed(index: Int) throws {
    let drawn = try Self.drawn[index].get()
    let texts = drawn.elements.filter { $0.name == "text" }
    let labels = drawn.drawings.flatMap(\.labels)
    #expect(texts.count == labels.count)
    for (text, label) in zip(texts, labels) {
      #expect(text.attributes["x"] == coordinate(label.x))
      #expect(text.attributes["y"] == coordinate(label.y))
    }
  }

  @Test("numbers are plain, nothing is styled or scripted inline", arguments: charts.indices)
  func attributes(index: Int) throws {
    let plain = try Regex("[MLHVCZmlhv0-9. -]*")
    for element in try Self.drawn[index].get().elements {
      for (name, value) in element.attributes {
        #expect(name != "style" && !name.hasPrefix("on"))
        if ["d", "x", "y", "cx", "cy", "r", "width", "height", "viewBox"].contains(name) {
          #expect(value.wholeMatch(of: plain) != nil, "\(element.name) \(name)=\(value)")
        }
        if ["width", "height", "r"].contains(name) {
          #expect((Double(value) ?? -1) >= 0, "\(element.name) \(name)=\(value)")
        }
      }
      #expect(!["script", "style", "foreignObject", "a"].contains(element.name))
    }
  }

  @Test("ids are unique, and every reference is met", arguments: charts.indices)
  func ids(index: Int) throws {
    let elements = try Self.drawn[index].get().elements
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for element in elements {
      for id in element.attributes["aria-labelledby"]?.split(separator: " ") ?? [] {
        #expect(ids.contains(String(id)))
      }
      if let fill = element.attributes["fill"] {
        #expect(ids.contains(String(fill.dropFirst(5).dropLast())))
      }
    }
  }

  @Test("every drawing has a name and a description")
  func accessible() throws {
    for (_, chart) in Samples.all {
      let svgs = try Elements(parsing: chart.svg.text).all.filter { $0.name == "svg" }
      #expect(svgs.map { $0.attributes["role"] } == ["img", "img"])
      #expect(chart.svg.text.contains("<title id=\"\(chart.caption.id)-wide-title\">"))
      #expect(chart.svg.text.contains("<desc id=\"\(chart.caption.id)-narrow-description\">"))
    }
  }

  @Test("drawings are small enough for a page")
  func size() {
    for (name, chart) in Samples.all { #expect(chart.svg.bytes.count < 17_000, "\(name)") }
  }
}

/// A chart in all frames, and the elements of its SVG.
private struct Drawn: Sendable {
  let drawings: [Drawing]
  let elements: [Elements.Element]

  init(_ chart: any Chart) throws {
    drawings = Frame.allCases.map { chart.drawing(in: $0) }
    elements = try Elements(parsing: chart.svg.text).all
  }
}

/// The elements of a piece of XML.
final class Elements: NSObject, XMLParserDelegate {
  struct Malformed: Error { var text: String }

  struct Element: Sendable {
    let name: String
    let attributes: [String: String]
  }

  private(set) var all: [Element] = []

  init(parsing text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() {
      throw Malformed(text: "\(String(describing: parser.parserError)) \(text)")
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    all.append(Element(name: name, attributes: attributes))
  }
}
