import Markup

/// Path data in the making.
struct Subpaths {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A star's radius in the units of the drawing.
  enum StarSize { case small, large }

  /// Adds a shape that begins at a point.
  mutating func draw(_ shape: StaticString, _ x: Int, _ y: Int) {
    bytes.append(UInt8(ascii: "M"))
    bytes.append(decimal: x)
    bytes.append(UInt8(ascii: " "))
    bytes.append(decimal: y)
    bytes += UnsafeBufferPointer(start: shape.utf8Start, count: shape.utf8CodeUnitCount)
  }

  /// Adds a star around a point.
  mutating func drawStar(_ x: Int, _ y: Int, _ size: StarSize) {
    switch size {
    case .small:
      draw(
        "l1.7 4.3l4.6 0.3l-3.5 2.9l1.1 4.4l-3.9-2.4l-3.9 2.4l1.1-4.4l-3.5-2.9l4.6-0.3z", x, y - 7)
    case .large: draw("l3 9h9l-7 6 3 9-8-6-8 6 3-9-7-6h9z", x, y - 13)
    }
  }
}
