/// A rectangle in a view box.
package struct Box: Hashable, Sendable {
  package var minX: Double
  package var minY: Double
  package var maxX: Double
  package var maxY: Double

  /// A rectangle between four edges.
  package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
  }

  package var width: Double { maxX - minX }

  package var height: Double { maxY - minY }

  /// The rectangle made smaller on each side, but never thinner than a hairline.
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
