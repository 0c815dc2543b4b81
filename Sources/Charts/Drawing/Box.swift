/// A rectangle in a view box.
package struct Box: Hashable, Sendable {
  /// The left edge.
  package var minX: Double
  /// The upper edge.
  package var minY: Double
  /// The right edge.
  package var maxX: Double
  /// The lower edge.
  package var maxY: Double

  /// A rectangle between four edges.
  package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
  }

  /// From left to right.
  package var width: Double { maxX - minX }

  /// From top to bottom.
  package var height: Double { maxY - minY }

  /// The rectangle without a rim of some width, but never less than a hairline.
  package func inset(by rim: Double) -> Box {
    let (x, y) = (min(rim, width / 2 - 0.1), min(rim, height / 2 - 0.1))
    return Box(minX: minX + x, minY: minY + y, maxX: maxX - x, maxY: maxY - y)
  }

  /// Whether two rectangles share more than an edge.
  package func overlaps(_ other: Box) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// Whether the other is wholly inside.
  package func contains(_ other: Box) -> Bool {
    minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }
}
