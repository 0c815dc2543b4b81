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

  /// From tip to tip of a star of radius 1, as it is drawn without lifting the pen; the inside, which
  /// is gone around twice, is filled.
  private static let starSteps = [
    (0.5878, 1.809), (-1.5389, -1.118), (1.9021, 0), (-1.5389, 1.118),
  ]

  /// Goes back to where the pen was set down.
  mutating func close() { text += "Z" }

  private mutating func add(_ command: String, _ numbers: [Double]) {
    text += command + numbers.map(coordinate).joined(separator: " ")
  }
}
