public import Markup
import Phrases

/// The squares as one small drawing: a path for each kind of square, in leaves of ten by ten.
///
/// Every square is the subpath `h8v8h-8z` of exactly one layer; layers on top (`hatch`, `hole`,
/// `newest`, `star`) use other shapes.
public struct SquareDrawing: Sendable, Hashable {
  /// In the units of the paths.
  public let width: Int
  public let height: Int
  /// In the order in which they are drawn.
  public let layers: [Layer]

  /// All squares of one kind.
  public struct Layer: Sendable, Hashable {
    public let kind: Kind
    /// The path data. It is escaped once here, because escaping it again on each page that shows it
    /// took 4 % of a whole build.
    public let path: HTML

    fileprivate init(_ kind: Kind, _ path: Subpaths) {
      self.kind = kind
      self.path = "\(path.text)"
    }
  }

  /// The kinds of layers. The raw values are class hooks of the theme contract.
  public enum Kind: String, Sendable, CaseIterable {
    case empty, milestone, waiting, quiet, no, other
    /// The hole in a square of another outcome that counts.
    case hole
    case ghosted
    /// The lines across a silence.
    case hatch
    /// The ring around the square that the drawing is about.
    case newest
    /// A yes, at its place among the noes.
    case star
  }

  /// The distance from square to square.
  private static let pitch = 12
  /// The distance between two leaves.
  private static let gap = 12

  /// Draws squares.
  /// - Parameters:
  ///   - marks: the squares from number 1 on.
  ///   - milestones: the numbers of squares with a golden edge.
  ///   - newest: the number of the square with a ring around it.
  ///   - stars: for each yes to be drawn, how many squares are before it.
  ///   - leavesInRow: how many leaves are side by side, at most.
  init(
    _ marks: [SquareMark], milestones: Set<Int> = [], newest: Int? = nil, stars: [Int] = [],
    leavesInRow: Int = 5
  ) {
    var paths: [Kind: Subpaths] = [:]
    for (index, mark) in marks.enumerated() {
      let (x, y) = Self.corner(of: index, leavesInRow: leavesInRow)
      let kind = milestones.contains(index + 1) ? .milestone : Kind(mark)
      paths[kind, default: Subpaths()].draw("h8v8h-8z", x + 2, y + 2)
      if kind == .ghosted {
        paths[.hatch, default: Subpaths()].draw("l4-4", x + 2, y + 6)
        paths[.hatch, default: Subpaths()].draw("l8-8", x + 2, y + 10)
        paths[.hatch, default: Subpaths()].draw("l4-4", x + 6, y + 10)
      }
      if kind == .other { paths[.hole, default: Subpaths()].draw("h4v4h-4z", x + 4, y + 4) }
      if index + 1 == newest { paths[.newest, default: Subpaths()].draw("h12v12h-12z", x, y) }
    }
    for star in stars where !marks.isEmpty {
      let (x, y) = Self.corner(of: min(max(star - 1, 0), marks.count - 1), leavesInRow: leavesInRow)
      paths[.star, default: Subpaths()].drawStar(x + (star == 0 ? 2 : 11), y + 10, .small)
    }
    layers = Kind.allCases.compactMap { kind in
      paths[kind].map { Layer(kind, $0) }
    }
    let leaves = (marks.count + 99) / 100
    let columns = max(1, min(leaves, leavesInRow))
    let rows = max(1, (leaves + columns - 1) / columns)
    let squareRows = leaves > 1 ? 10 : max(1, (marks.count + 9) / 10)
    width = columns * 10 * Self.pitch + (columns - 1) * Self.gap - 2
    height = ((rows - 1) * 10 + squareRows) * Self.pitch + (rows - 1) * Self.gap - 2
  }

  /// The same drawing with a ring around one of its squares.
  /// - Parameter number: from 1.
  func ringed(_ number: Int) -> SquareDrawing {
    var ring = Subpaths()
    let (x, y) = Self.corner(of: number - 1, leavesInRow: 5)
    ring.draw("h12v12h-12z", x, y)
    return SquareDrawing(
      width: width, height: height, layers: layers + [Layer(.newest, ring)])
  }

  /// The same drawing with one star.
  /// - Parameter after: how many squares are before it.
  func starred(after: Int) -> SquareDrawing {
    var star = Subpaths()
    let (x, y) = Self.corner(of: max(after - 1, 0), leavesInRow: 5)
    star.drawStar(x + (after == 0 ? 2 : 11), y + 10, .small)
    return SquareDrawing(
      width: width, height: height, layers: layers + [Layer(.star, star)])
  }

  private init(width: Int, height: Int, layers: [Layer]) {
    self.width = width
    self.height = height
    self.layers = layers
  }

  /// The corner of the space for a square, by its index from 0: the square begins two units inside
  /// it, and its line one unit, so that the first square touches the edge of the drawing.
  private static func corner(of index: Int, leavesInRow: Int) -> (x: Int, y: Int) {
    let leaf = index / 100
    let size = 10 * pitch + gap
    return (
      leaf % leavesInRow * size + index % 10 * pitch - 1,
      leaf / leavesInRow * size + index % 100 / 10 * pitch - 1
    )
  }
}

extension SquareDrawing.Kind {
  /// The layer that a square is drawn on.
  fileprivate init(_ mark: SquareMark) {
    self =
      switch mark {
      case .no: .no
      case .ghosted: .ghosted
      case .other: .other
      case .waiting: .waiting
      case .quiet: .quiet
      case .empty, .star: .empty
      case .milestone: .milestone
      }
  }
}
