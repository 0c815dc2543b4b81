import Phrases

/// What is drawn on a small leaf over its squares, which a style sheet draws: paths in a drawing of
/// 200 by 200 units, with ten squares of 20 in a row. Each is empty if there is nothing to draw.
public struct LeafMini: Sendable {
  /// The silences among the noes.
  public let silences: String
  /// A star for each yes that came in between.
  public let stars: String
  /// The milestones, reached or not.
  public let milestones: String
  /// Whether every square of the leaf is filled.
  public let isFull: Bool

  /// Whether there is nothing to draw.
  public var isBlank: Bool { silences.isEmpty && stars.isEmpty && milestones.isEmpty }

  /// - Parameters:
  ///   - filled: the marks of the filled squares.
  ///   - numbers: the numbers of all its squares.
  ///   - milestones: the numbers of milestones, wherever they are.
  ///   - stars: for each yes, how many noes had been counted before it.
  init(_ filled: [SquareMark], numbers: ClosedRange<Int>, milestones: Set<Int>, stars: [Int]) {
    let first = numbers.lowerBound
    func corner(_ place: Int) -> (x: Int, y: Int) { (place % 10 * 20, place / 10 * 20) }
    var silences = Subpaths()
    for (place, mark) in filled.enumerated() where mark == .ghosted {
      let (x, y) = corner(place)
      silences.draw("h8v8h-8z", x + 6, y + 6)
    }
    var marked = Subpaths()
    for number in milestones.sorted() where numbers.contains(number) {
      let (x, y) = corner(number - first)
      marked.draw("h15v15h-15z", x + 2, y + 2)
    }
    var sky = Subpaths()
    for after in stars {
      let place = min(max(after - first, 0), 99)
      let (x, y) = corner(place)
      sky.drawStar(x + 17, y + 14, .large)
    }
    self.silences = silences.text
    self.stars = sky.text
    self.milestones = marked.text
    isFull = filled.count == numbers.count
  }
}
