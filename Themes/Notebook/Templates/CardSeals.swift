import Lettering
import Markup
import Phrases
import Publishing

/// The mark of an entry: its square with its number, or a star, and the word beside it.
struct OutcomeSeal {
  private let entry: ShareCard.Entry
  private let card: ShareCard
  private let inks: CardInks

  private static let side = 104
  private static let top = 62
  /// The most digits that fit in the square.
  private static let mostDigits = 5

  init(_ entry: ShareCard.Entry, on card: ShareCard, inks: CardInks) {
    self.entry = entry
    self.card = card
    self.inks = inks
  }

  var svg: XML { "\(mark)\(digits)\(word)" }

  private var left: Int { card.left(198, width: Self.side) }
  private var name: OutcomeName { entry.outcome.name }

  private var mark: XML {
    switch name {
    case .no: square(fill: inks.no, stroke: inks.no)
    case .ghosted: square(fill: "url(#hatch)", stroke: inks.no)
    case .yes: star(fill: inks.yes)
    case .partial: star(fill: "none")
    case .withdrawn, .pending, .quiet: square(fill: "none", stroke: inks.waiting)
    }
  }

  private func square(fill: String, stroke: String) -> XML {
    """
    <rect x="\(left + 3)" y="\(Self.top + 3)" width="\(Self.side - 6)" height="\(Self.side - 6)" \
    rx="12" fill="\(fill)" stroke="\(stroke)" stroke-width="6"/>

    """
  }

  private func star(fill: String) -> XML {
    inks.star(
      centre: left + Self.side / 2, Self.top + Self.side / 2 + 4, radius: 60, fill: fill,
      stroke: inks.yes)
  }

  /// Whether the number fits into the square.
  private var isNumbered: Bool {
    [.no, .ghosted].contains(name) && (entry.number.map { $0.count <= Self.mostDigits } ?? false)
  }

  private var digits: XML {
    guard isNumbered, let number = entry.number else { return "" }
    let size = [1: 64, 2: 58, 3: 46, 4: 38][number.count] ?? 32
    let middle = left + Self.side / 2
    let baseline = Self.top + Self.side / 2 + size * 36 / 100
    let plate: XML =
      name == .no
      ? ""
      : """
      <rect x="\(left + 14)" y="\(Self.top + 20)" width="\(Self.side - 28)" \
      height="\(Self.side - 40)" rx="6" fill="\(inks.paper)"/>

      """
    return """
      \(plate)\(CardLine(
        text: number, x: middle, y: baseline, size: size,
        fill: name == .no ? inks.coverInk : inks.noInk, family: inks.serif, anchor: "middle"
      ).svg)
      """
  }

  private var word: XML {
    let number = isNumbered ? nil : entry.number
    let words = [entry.outcome.word, number].compactMap(\.self).joined(separator: " ")
    let fitted = FittedText(words, sizes: [76, 64, 52, 44], lineLimit: 1, width: 800, height: 100)
    return CardLine(
      text: fitted.lines.first ?? "", x: card.left(198 + Self.side + 32),
      y: Self.top + Self.side / 2 + fitted.size * 35 / 100, size: fitted.size,
      fill: inks.word(name), family: inks.serif, isRightToLeft: card.isRightToLeft
    ).svg
  }
}

/// The mark of a milestone: a square with a golden edge, or a golden star, and its number.
struct MilestoneSeal {
  private let milestone: ShareCard.Milestone
  private let card: ShareCard
  private let inks: CardInks

  private static let side = 310
  private static let top = 115

  init(_ milestone: ShareCard.Milestone, on card: ShareCard, inks: CardInks) {
    self.milestone = milestone
    self.card = card
    self.inks = inks
  }

  var svg: XML {
    let left = card.left(132, width: Self.side)
    let middle = left + Self.side / 2
    let isStar = milestone.kind == .yeses
    let sizes = isStar ? [1: 116, 2: 100, 3: 74, 4: 56] : [1: 200, 2: 176, 3: 134, 4: 104]
    let size = sizes[milestone.number.count] ?? (isStar ? 46 : 88)
    let centre = Self.top + Self.side / 2 + (isStar ? 6 : 0)
    let shape: XML =
      isStar
      ? inks.star(
        centre: middle, Self.top + Self.side / 2 + 10, radius: 188, fill: inks.gold,
        stroke: inks.gold)
      : """
      <rect x="\(left + 8)" y="\(Self.top + 8)" width="\(Self.side - 16)" \
      height="\(Self.side - 16)" rx="26" fill="\(inks.paper)" stroke="\(inks.gold)" \
      stroke-width="16"/>

      """
    return """
      \(shape)\(CardLine(
        text: milestone.number, x: middle, y: centre + size * 36 / 100, size: size,
        fill: isStar ? inks.hole : inks.noInk, family: inks.serif, anchor: "middle"
      ).svg)
      """
  }
}
