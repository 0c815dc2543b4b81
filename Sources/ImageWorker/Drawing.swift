import CImages

/// A card split into what librsvg draws and the lines of text that pango sets, in their order.
///
/// librsvg searches for the fonts of every line again, traces the outline of every letter, and draws
/// emoji as black shapes. So pango sets the lines that contain all they need (see `TextLine`), and
/// librsvg draws everything else.
struct Drawing {
  /// In pixels.
  let width: Int
  let height: Int
  let pieces: [Piece]

  enum Piece {
    /// An SVG document of the whole card's size.
    case shapes([UInt8])
    case text(TextLine)
  }

  /// The most pixels of a card.
  private static let largest = 40_000_000

  /// Reads an SVG document; `nil` for one without a size in pixels.
  init?(_ svg: [UInt8]) {
    guard let document = ElementList(svg) else { return nil }
    let attributes = document.root.attributes
    func length(_ name: String) -> Int? {
      attributes[name].flatMap(Double.init).flatMap(Int.init(exactly:)).flatMap {
        $0 > 0 ? $0 : nil
      }
    }
    guard let width = length("width"), let height = length("height"), width <= Self.largest,
      height <= Self.largest / width
    else { return nil }
    self.width = width
    self.height = height
    // Lines are placed in pixels, which is only right if the drawing's unit is a pixel.
    let view = attributes["viewBox"]
    guard view == nil || view == "0 0 \(width) \(height)" else {
      pieces = [.shapes(svg)]
      return
    }
    pieces = Self.pieces(of: document, in: svg)
  }

  private static func pieces(of document: ElementList, in svg: [UInt8]) -> [Piece] {
    let definitions = document.elements.filter { definitionNames.contains($0.tag.name) }
      .flatMap { svg[$0.range] }
    let opening = Array(svg[document.opening]) + definitions
    var pieces: [Piece] = []
    var shapes: [UInt8] = []
    func closeShapes() {
      if !shapes.isEmpty { pieces.append(.shapes(opening + shapes + Array("</svg>".utf8))) }
      shapes = []
    }
    for element in document.elements where !definitionNames.contains(element.tag.name) {
      if let line = TextLine(element, in: svg) {
        closeShapes()
        pieces.append(.text(line))
      } else {
        shapes += svg[element.range]
      }
    }
    closeShapes()
    return pieces
  }

  /// Elements that draw nothing themselves, and that any other element may refer to.
  private static let definitionNames: Set<String> = [
    "defs", "pattern", "linearGradient", "radialGradient", "clipPath", "mask", "filter", "style",
    "symbol", "marker", "title", "desc",
  ]

  /// The picture as PNG; `nil` if it cannot be drawn; `images_problem` then says why.
  func png() -> [UInt8]? {
    guard let canvas = images_canvas_create(CInt(width), CInt(height)) else { return nil }
    defer { images_canvas_free(canvas) }
    guard draw(on: canvas) else { return nil }
    var length = 0
    return Self.taken(images_png(canvas, &length), length)
  }

  /// The picture as a page to print, a tenth of a millimetre for each pixel; `nil` as above.
  func page(isPDF: Bool) -> [UInt8]? {
    var length = 0
    let bytes = withUnsafePointer(to: self) { drawing in
      images_page(
        CInt(width), CInt(height), isPDF,
        { canvas, drawing in
          guard let canvas, let drawing else { return false }
          return drawing.assumingMemoryBound(to: Drawing.self).pointee.draw(on: canvas)
        }, drawing, &length)
    }
    return Self.taken(bytes, length)
  }

  private func draw(on canvas: OpaquePointer) -> Bool {
    for piece in pieces {
      switch piece {
      case .shapes(let svg): guard images_draw_svg(canvas, svg, svg.count) else { return false }
      case .text(let line): line.draw(on: canvas)
      }
    }
    return true
  }

  private static func taken(_ bytes: UnsafeMutableRawPointer?, _ length: Int) -> [UInt8]? {
    guard let bytes else { return nil }
    defer { images_release(bytes) }
    return Array(UnsafeRawBufferPointer(start: bytes, count: length))
  }
}
