import CImages

/// The SVG with each line of text that has an emoji in it as a picture of that line: librsvg draws
/// text as outlines, so that an emoji would be a black shape.
///
/// Such a line must be one `<text>` element without children that carries `x`, `y`, `font-family`,
/// `font-size` and a `fill` of the form `#rrggbb` itself; any other is left as it is.
func drawingColourGlyphs(of svg: String) -> String {
  guard svg.contains(where: \.isColourful) else { return svg }
  var result = ""
  var rest = svg[...]
  while let start = rest.firstRange(of: "<text "), let end = rest.firstRange(of: "</text>") {
    guard start.lowerBound < end.lowerBound else { break }
    let element = rest[start.lowerBound..<end.upperBound]
    result += rest[..<start.lowerBound]
    result += TextLine(element)?.picture ?? String(element)
    rest = rest[end.upperBound...]
  }
  return result + rest
}

extension Character {
  /// Whether the character is usually drawn in colours.
  fileprivate var isColourful: Bool {
    unicodeScalars.contains { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }
  }
}

/// A `<text>` element whose text has an emoji in it.
private struct TextLine {
  private let x: Double
  private let y: Double
  private let families: String
  private let size: Double
  private let weight: Int
  private let colour: Int
  private let anchor: String
  private let isRightToLeft: Bool
  private let text: String

  /// Reads an element from its `<text ` to its `</text>`; `nil` for one that need not, or cannot,
  /// become a picture.
  init?(_ element: Substring) {
    guard let tagEnd = element.firstIndex(of: ">") else { return nil }
    let content = element[element.index(after: tagEnd)...].dropLast("</text>".count)
    guard content.contains(where: \.isColourful), !content.contains("<") else { return nil }
    let tag = element[..<tagEnd]
    func attribute(_ name: String) -> String? {
      guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
      return unescaped(tag[start.upperBound...].prefix { $0 != "\"" })
    }
    guard let x = attribute("x").flatMap(Double.init), let y = attribute("y").flatMap(Double.init),
      let families = attribute("font-family"),
      let size = attribute("font-size").flatMap(Double.init), size > 0,
      let fill = attribute("fill"), fill.utf8.count == 7, fill.hasPrefix("#"),
      let colour = Int(fill.dropFirst(), radix: 16)
    else { return nil }
    self.x = x
    self.y = y
    self.families = families.filter { $0 != "\"" && $0 != "'" }
    self.size = size
    self.colour = colour
    weight = attribute("font-weight").flatMap { Int($0) } ?? 400
    anchor = attribute("text-anchor") ?? "start"
    isRightToLeft = attribute("direction") == "rtl"
    text = unescaped(content)
  }

  /// The line as an `<image>` element; `nil` where there is nothing to see.
  var picture: String? {
    var place = images_place()
    let bytes = Array(text.utf8)
    let digits = families.withCString { families in
      var type = images_type(
        families: families, size: size, weight: CInt(weight), red: channel(16), green: channel(8),
        blue: channel(0), is_right_to_left: isRightToLeft)
      return bytes.withUnsafeBytes { images_draw_line($0.baseAddress, $0.count, &type, &place) }
    }
    guard let digits else { return nil }
    defer { images_release(digits) }
    let left = lineLeft(place.advance) + place.left
    return """
      <image x="\(left)" y="\(y + place.top)" width="\(place.width)" height="\(place.height)" \
      href="data:image/png;base64,\(String(cString: digits))"/>
      """
  }

  private func channel(_ shift: Int) -> Double { Double(colour >> shift & 255) / 255 }

  /// The left end of a line so long.
  private func lineLeft(_ advance: Double) -> Double {
    switch (anchor, isRightToLeft) {
    case ("middle", _): x - advance / 2
    case ("end", false), ("start", true): x - advance
    default: x
    }
  }
}

/// The text without the five entities that the tool writes.
private func unescaped(_ text: Substring) -> String {
  [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
}
