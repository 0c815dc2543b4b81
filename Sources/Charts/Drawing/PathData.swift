/// A position in a view box; y grows downwards.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// The `d` of a path.
struct PathData: Sendable {
  private(set) var text = ""

  /// Begins a new line at a point.
  mutating func move(to point: Point) { add("M", [point.x, point.y]) }

  /// Draws a straight line.
  mutating func line(to point: Point) { add("L", [point.x, point.y]) }

  /// Draws a horizontal line and then a vertical one, as for a count.
  mutating func step(to point: Point) {
    add("H", [point.x])
    add("V", [point.y])
  }

  /// Draws a cubic curve.
  mutating func curve(to point: Point, _ first: Point, _ second: Point) {
    add("C", [first.x, first.y, second.x, second.y, point.x, point.y])
  }

  /// Draws a separate rectangle.
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

  /// The steps from tip to tip of a star of radius 1, drawn as one line. The line goes around the
  /// inside twice, so that is filled too.
  private static let starSteps = [
    (0.5878, 1.809), (-1.5389, -1.118), (1.9021, 0), (-1.5389, 1.118),
  ]

  /// Draws a line back to where this one began.
  mutating func close() { text += "Z" }

  private mutating func add(_ command: String, _ numbers: [Double]) {
    text += command + numbers.map(coordinate).joined(separator: " ")
  }
}
