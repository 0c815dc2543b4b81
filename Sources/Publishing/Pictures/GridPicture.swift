import Lettering
import Markup

/// `grid.svg`: the squares with their numbers and their day, as a separate document. It contains
/// its colours for light and dark, and loads nothing from elsewhere.
struct GridPicture {
  let title: String
  let description: String
  /// "86 of 1,000 noes".
  let noes: String
  /// "17 yeses"; empty if there are none.
  let yeses: String
  /// "9 February 2026".
  let day: String
  let drawing: SquareDrawing
  let paint: PicturePaint
  let language: String

  private static let margin = 24
  private static let letters = 20

  /// The size at which the picture is shown by default.
  var size: (width: Int, height: Int) {
    (contentWidth + 2 * Self.margin, drawing.height + 2 * Self.margin + lineCount * 28)
  }

  var svg: [UInt8] {
    let (width, height) = size
    let picture: XML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xml:lang="\(language)" role="img" \
      aria-labelledby="title description" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)">
      <title id="title">\(title)</title>
      <desc id="description">\(description)</desc>
      <style>@media (prefers-color-scheme: dark) {
      \(darkRules)}</style>
      <rect class="paper" width="\(width)" height="\(height)" rx="12" fill="\(paint.paper.light)"/>
      <g transform="translate(\(Self.margin) \(Self.margin))" stroke-linejoin="round">
      \(drawing.layers.map(layer))</g>
      <g font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Verdana, \
      sans-serif" font-size="\(Self.letters)">
      \(words)</g>
      </svg>

      """
    return picture.bytes
  }

  private func layer(_ layer: SquareDrawing.Layer) -> XML {
    let (fill, stroke, width) = paint.layer(layer.kind)
    let dashes: XML = layer.kind == .quiet ? #" stroke-dasharray="2 2""# : ""
    return """
      <path class="\(layer.kind.rawValue)" fill="\(fill?.light ?? "none")" \
      stroke="\(stroke.light)" stroke-width="\(width)"\(dashes) d="\(xhtml: layer.path)"/>

      """
  }

  private var darkRules: [XML] {
    let layers: [XML] = drawing.layers.map { layer in
      let (fill, stroke, _) = paint.layer(layer.kind)
      let inside: XML = fill.map { "fill: \($0.dark); " } ?? ""
      return ".\(layer.kind.rawValue) { \(inside)stroke: \(stroke.dark) }\n"
    }
    return [
      ".paper { fill: \(paint.paper.dark) }\n", ".ink { fill: \(paint.ink.dark) }\n",
      ".muted { fill: \(paint.muted.dark) }\n",
    ] + layers
  }
}

extension GridPicture {
  private var numbers: String { yeses.isEmpty ? noes : "\(noes), \(yeses)" }

  private func width(_ text: String) -> Int {
    Typeface.verdana.width(of: text) * Self.letters / 1000
  }

  /// Whether numbers and day are side by side.
  private var isOneLine: Bool { width(numbers) + 24 + width(day) <= drawing.width }
  private var lineCount: Int { isOneLine ? 1 : 2 }
  private var contentWidth: Int { max(drawing.width, width(numbers), width(day)) }

  private var words: [XML] {
    let base = Self.margin + drawing.height + 30
    let first: XML = """
      <text class="ink" x="\(Self.margin)" y="\(base)" fill="\(paint.ink.light)" \
      font-weight="600">\(numbers)</text>

      """
    let second: XML =
      isOneLine
      ? """
      <text class="muted" x="\(Self.margin + contentWidth)" y="\(base)" text-anchor="end" \
      fill="\(paint.muted.light)">\(day)</text>

      """
      : """
      <text class="muted" x="\(Self.margin)" y="\(base + 28)" \
      fill="\(paint.muted.light)">\(day)</text>

      """
    return [first, second]
  }
}
