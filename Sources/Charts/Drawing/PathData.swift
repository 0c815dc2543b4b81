/// A position in a view box; y grows downwards.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// The `d` of a path.
struct PathData: Sendable {
  private(set) var text = ""

  /// Lifts the pen and sets it down elsewhere.
  mutating func move(to point: Point) { add("M", [point.x, point.y]) }

  /// Draws a straight line.
  mutating func line(to point: Point) { add("L", [point.x, point.y]) }

  /// Goes across first and then up or down, as a count does.
  mutating func step(to point: Point) {
    add("H", [point.x])
    add("V", [point.y])
  }

  /// Draws a cubic curve.
  mutating func curve(to point: Point, _ first: Point, _ second: Point) {
    add("C", [first.x, first.y, second.x, second.y, point.x, point.y])
  }

  /// Draws a rectangle of its own.
  mutating func rectangle(_ box: Box) {
    move(to: Point(x: box.minX, y: box.minY))
    add("h", [box.width])
    add("v", [box.height])
    add("h", [-box.width])
    close()
  }

  /// Draws a star of five points.
  mutating func star(around centre: Point, radius: Double) {
    move(to: Point(x: centre.x, y: centre.y - radius))
    for (x, y) in Self.starSteps { add("l", [x * radius, y * radius]) }
    close()
  }

  /// From corner to corner of a star of radius 1 whose notches are at .45, from its top.
  private static let starSteps = [
    (0.2645, 0.6359), (0.6866, 0.0551), (-0.5231, 0.4481), (0.1598, 0.6699), (-0.5878, -0.359),
    (-0.5878, 0.359), (0.1598, -0.6699), (-0.5231, -0.4481), (0.6866, -0.0551),
  ]

  /// Goes back to where the pen was set down.
  mutating func close() { text += "Z" }

  private mutating func add(_ command: String, _ numbers: [Double]) {
    text += command + numbers.map(coordinate).joined(separator: " ")
  }
}
