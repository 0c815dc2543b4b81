import Lettering
package import Markup

/// A chart drawn for one width: shapes, and on top of them the words, whose positions the tests
/// check.
package struct Drawing: Sendable {
  /// The width that the drawing is for.
  package let frame: Frame
  /// The height of the view box; layouts set it.
  package var height: Double = 0
  /// Every line of text, in the order of reading.
  package private(set) var labels: [Label] = []
  private var shapes = HTML()
  private var textures: [Tone] = []
  private let id: String

  /// An empty drawing whose ids all begin with the given one.
  package init(frame: Frame, id: String) {
    self.frame = frame
    self.id = "\(id)-\(frame.rawValue)"
  }

  /// The width of the view box.
  package var width: Double { frame.width }

  /// Adds a shape on top of the others.
  mutating func add(_ shape: HTML) { shapes += shape }

  /// Adds a line of text; empty lines are left out.
  mutating func add(_ label: Label) {
    if !label.text.isEmpty { labels.append(label) }
  }

  /// Adds several lines of text.
  mutating func add(_ labels: [Label]) {
    for label in labels { add(label) }
  }

  /// The attributes that fill an area with a tone and its texture.
  mutating func paint(_ tone: Tone) -> HTML {
    let pattern = "\(id)-\(tone.rawValue)"
    if tone.texture(id: pattern) == nil {
      let kind = tone == .waiting ? "chart-outline" : "chart-fill"
      return #"class="\#(kind) \#(tone.name)""#
    }
    if !textures.contains(tone) { textures.append(tone) }
    return #"class="chart-texture \#(tone.name)" fill="url(#\#(pattern))""#
  }

  /// The drawing as an SVG element with its accessible name and description.
  package func svg(_ caption: Caption) -> HTML {
    let patterns = textures.compactMap { $0.texture(id: "\(id)-\($0.rawValue)") }
    let definitions: HTML? = patterns.isEmpty ? nil : "<defs>\n\(patterns)</defs>\n"
    return """
      <svg class="chart-\(frame.rawValue)" xmlns="http://www.w3.org/2000/svg" \
      viewBox="0 0 \(at: width) \(at: height)" width="\(at: width)" height="\(at: height)" \
      font-size="\(at: TextMeasure.regular.size)" role="img" \
      aria-labelledby="\(id)-title \(id)-description">
      <title id="\(id)-title">\(caption.title)</title>
      <desc id="\(id)-description">\(caption.description)</desc>
      \(definitions)\(shapes)\(labels.map(\.markup))</svg>

      """
  }
}
