/// A line of words that belongs to a place on a horizontal line, with a leader between the two.
struct Flag: Sendable {
  /// The position of the leader; `nil` if it has none.
  var leader: Double?
  /// Where the words begin if they are to the right of their place.
  var start: Double
  /// Where they end if they are to its left.
  var end: Double
  var width: Double
}

/// Flags in lanes, so that no words overlap, and no leader crosses other words unless two flags are
/// so close together that it cannot be avoided.
struct Lanes: Sendable {
  /// The left edge of each flag's words.
  private(set) var starts: [Double]
  /// The lane of each flag: 0 is the nearest to the place.
  private(set) var numbers: [Int]

  private let flags: [Flag]
  private static let gap = 10.0

  /// Places flags between two edges.
  init(_ flags: [Flag], from left: Double, to right: Double) {
    self.flags = flags
    starts = flags.map(\.start)
    numbers = [Int](repeating: -1, count: flags.count)
    placeSideways(from: left, to: right)
    assignLanes()
  }

  /// The number of lanes in use.
  var count: Int { (numbers.max() ?? -1) + 1 }

  /// Where a flag's words are anchored: at the end nearer to their place, or in the middle if there
  /// is no leader. So they stay in place whatever the width of the reader's typeface.
  func anchor(of index: Int) -> (x: Double, side: Label.Anchor) {
    let (flag, start) = (flags[index], starts[index])
    if flag.leader == nil { return (start + flag.width / 2, .middle) }
    return start < flag.start ? (start + flag.width, .end) : (start, .start)
  }

  /// Puts words to the right of their place; if they would pass the edge, moves them back; if they
  /// would then touch a neighbour, puts them to the left.
  private mutating func placeSideways(from left: Double, to right: Double) {
    var turned: [Double] = []
    for index in flags.indices.sorted(by: { (flags[$1].start, $1) < (flags[$0].start, $0) }) {
      let flag = flags[index]
      let start = max(min(flag.start, right - flag.width), left)
      let others = start == flag.start ? turned : leaders(besides: index)
      let isInTheWay = others.contains { $0 > start - 3 && $0 < start + flag.width + Self.gap }
      let canTurn = flag.end - flag.width >= left && flag.end <= right
      starts[index] = isInTheWay && canTurn ? flag.end - flag.width : start
      if let leader = flag.leader, starts[index] != flag.start { turned.append(leader) }
    }
  }

  private func leaders(besides index: Int) -> [Double] {
    flags.indices.filter { $0 != index }.compactMap { flags[$0].leader }
  }

  /// Gives each flag the nearest free lane, beginning with those whose leaders others must not
  /// block.
  private mutating func assignLanes() {
    var waiting = flags.indices.sorted { (starts[$1], $1) < (starts[$0], $0) }
    while !waiting.isEmpty {
      let next = waiting.firstIndex { index in
        !waiting.contains { $0 != index && crosses($0, index) }
      }
      let index = waiting.remove(at: next ?? 0)
      let placed = flags.indices.filter { numbers[$0] >= 0 }
      let nearer = placed.filter { crosses($0, index) }.map { numbers[$0] + 1 }.max() ?? 0
      let taken = Set(placed.filter { overlaps($0, index) }.map { numbers[$0] })
      var lane = nearer
      while taken.contains(lane) { lane += 1 }
      numbers[index] = lane
    }
  }

  /// Whether the leader of one flag is within the words of another.
  private func crosses(_ one: Int, _ other: Int) -> Bool {
    guard let leader = flags[one].leader else { return false }
    return leader > starts[other] - 3 && leader < starts[other] + flags[other].width + 3
  }

  private func overlaps(_ one: Int, _ other: Int) -> Bool {
    starts[one] < starts[other] + flags[other].width + Self.gap
      && starts[other] < starts[one] + flags[one].width + Self.gap
  }
}
