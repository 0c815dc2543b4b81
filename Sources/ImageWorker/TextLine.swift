import CImages
import Markup

/// A line of text that contains all that is needed to draw it: a `<text>` element without children
/// that has `x`, `y`, `font-family`, `font-size` and a `fill` of the form `#rrggbb`, and no other
/// attributes except `font-weight`, `font-style`, `text-anchor` and `direction`.
struct TextLine {
  private let x: Double
  private let y: Double
  private let families: String
  private let size: Double
  private let weight: Int
  private let isItalic: Bool
  private let colour: Int
  private let anchor: String
  private let isRightToLeft: Bool
  private let text: String

  private static let known: Set<String> = [
    "x", "y", "font-family", "font-size", "fill", "font-weight", "font-style",
    "text-anchor", "direction",
  ]

  /// Reads an element of a document; `nil` for one that is not such a line.
  init?(_ element: ElementList.Element, in svg: [UInt8]) {
    guard element.tag.name == "text" else { return nil }
    let content = String(decoding: svg[element.content], as: UTF8.self)
    let attributes = element.tag.attributes
    guard !content.contains("<"), holdsOnlyKnownEntities(content),
      Self.known.isSuperset(of: attributes.keys),
      let x = attributes["x"].flatMap(Double.init), let y = attributes["y"].flatMap(Double.init),
      let families = attributes["font-family"],
      let size = attributes["font-size"].flatMap(Double.init), size > 0,
      let fill = attributes["fill"], fill.utf8.count == 7, fill.hasPrefix("#"),
      let colour = Int(fill.dropFirst(), radix: 16)
    else { return nil }
    self.x = x
    self.y = y
    self.families = families.filter { $0 != "\"" && $0 != "'" }
    self.size = size
    self.colour = colour
    weight = attributes["font-weight"].flatMap { Int($0) } ?? 400
    isItalic = attributes["font-style"] == "italic"
    anchor = attributes["text-anchor"] ?? "start"
    isRightToLeft = attributes["direction"] == "rtl"
    text = content.unescaped
  }

  func draw(on canvas: OpaquePointer) {
    let bytes = Array(text.utf8)
    families.withCString { families in
      var type = images_type(
        families: families, size: size, weight: CInt(weight), is_italic: isItalic,
        red: channel(16), green: channel(8),
        blue: channel(0), is_right_to_left: isRightToLeft, before: before)
      bytes.withUnsafeBytes { images_draw_line(canvas, $0.baseAddress, $0.count, &type, x, y) }
    }
  }

  private func channel(_ shift: Int) -> Double { Double(colour >> shift & 255) / 255 }

  /// How much of the line is to the left of its place.
  private var before: Double {
    switch (anchor, isRightToLeft) {
    case ("middle", _): 0.5
    case ("end", false), ("start", true): 1
    default: 0
    }
  }
}
