import Markup
import Phrases
import Publishing

/// The small grid: all leaves, arranged so that their squares are as large as possible.
struct CardGrid {
  private let leaves: [[ShareCard.Home.Square]]
  private let inks: CardInks
  private let left: Double
  private let top: Double
  private let columns: Int
  /// The distance from square to square.
  private let pitch: Double

  /// The gap between two leaves, in squares.
  private static let gap = 1.3

  /// Places the leaves at the bottom of a box.
  init(
    _ leaves: [[ShareCard.Home.Square]], left: Int, bottom: Int, width: Int, height: Int,
    inks: CardInks
  ) {
    self.leaves = leaves
    self.inks = inks
    func units(_ count: Int) -> Double { Double(count) * (10 + Self.gap) - Self.gap }
    func rows(_ columns: Int) -> Int { (leaves.count + columns - 1) / columns }
    func pitch(_ columns: Int) -> Double {
      min(Double(width) / units(columns), Double(height) / units(rows(columns)))
    }
    columns = (1...max(1, leaves.count)).max { pitch($0) < pitch($1) } ?? 1
    self.pitch = pitch(columns)
    self.left = Double(left)
    top = Double(bottom) - units(rows(columns)) * self.pitch
  }

  var svg: XML {
    """
    \(filled([.no], fill: inks.no))\
    \(filled([.ghosted], fill: "url(#hatch)"))\
    \(filled([.other], fill: inks.partialInk))\
    \(filled([.empty, .star, .milestone], fill: inks.empty))\
    \(outlined(inks.waiting) { $0.mark == .waiting || $0.mark == .quiet })\
    \(outlined(inks.yes) { $0.isMilestone })
    """
  }

  private func filled(_ marks: Set<SquareMark>, fill: String) -> XML {
    let path = path(inset: 0.08) { marks.contains($0.mark) && !$0.isMilestone }
    return path.isEmpty ? "" : #"<path fill="\#(fill)" d="\#(path)"/>\#n"#
  }

  private func outlined(
    _ stroke: String, where isIncluded: (ShareCard.Home.Square) -> Bool
  ) -> XML {
    let path = path(inset: 0.17, where: isIncluded)
    return path.isEmpty
      ? ""
      : """
      <path fill="none" stroke="\(stroke)" stroke-width="\(tenths(pitch * 0.18))" d="\(path)"/>

      """
  }

  private func path(
    inset: Double, where isIncluded: (ShareCard.Home.Square) -> Bool
  ) -> String {
    let side = tenths(pitch * (1 - 2 * inset))
    var path = ""
    for (leaf, squares) in leaves.enumerated() {
      let x = left + Double(leaf % columns) * (10 + Self.gap) * pitch
      let y = top + Double(leaf / columns) * (10 + Self.gap) * pitch
      for (place, square) in squares.enumerated() where isIncluded(square) {
        let across = tenths(x + (Double(place % 10) + inset) * pitch)
        let down = tenths(y + (Double(place / 10) + inset) * pitch)
        path += "M\(across) \(down)h\(side)v\(side)h-\(side)z"
      }
    }
    return path
  }
}

/// The column of a square in its leaf, counted from the left.
func leafColumn(of place: Int, isRightToLeft: Bool) -> Int {
  isRightToLeft ? 9 - place % 10 : place % 10
}

/// A number with at most one decimal.
func tenths(_ value: Double) -> String {
  let tenths = Int((abs(value) * 10).rounded())
  let digits = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  return value < 0 && tenths > 0 ? "-\(digits)" : digits
}
