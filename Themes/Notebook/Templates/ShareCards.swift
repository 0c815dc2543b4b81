import Lettering
import Markup
import Publishing

/// A share card as a picture.
struct CardTemplate {
  let card: ShareCard
  let inks: CardInks

  var svg: XML {
    let content =
      switch card.subject {
      case .home(let home): self.home(home, on: card)
      case .entry(let entry): self.entry(entry, on: card)
      case .milestone(let milestone): self.milestone(milestone, on: card)
      }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(ShareCard.width)" \
      height="\(ShareCard.height)" viewBox="0 0 \(ShareCard.width) \(ShareCard.height)" \
      xml:lang="\(card.language)">
      \(inks.hatching(every: 8, wide: 4))\(content)</svg>

      """
  }

  // The cover with the number on one side, the paper with the squares on the other.
  private func home(_ home: ShareCard.Home, on card: ShareCard) -> XML {
    let title = FittedText(
      card.journal, sizes: [72, 64, 56, 48, 40], lineLimit: 3, width: 690, height: 210)
    let left = card.left(464, width: 690)
    let grid = CardGrid(
      home.leaves, left: left, bottom: 572, width: 690, height: 572 - 92 - title.height, inks: inks)
    return """
      \(halves(cover: 398, on: card))\
      \(number(home.number, on: card))\
      \(coverLine(home.caption, y: 372, size: 44, on: card))\
      \(home.yeses.map { yeses($0, on: card) } ?? "")\
      \(coverLine(card.day, y: 572, size: 34, fill: inks.coverMuted, on: card))\
      \(title.svg(left: left, width: 690, top: 60, fill: inks.ink, family: inks.serif))\
      \(grid.svg)\(inks.spiral(at: card.left(398)))
      """
  }

  private func number(_ number: String, on card: ShareCard) -> XML {
    let size = [1: 280, 2: 224, 3: 150, 4: 112, 5: 100][number.count] ?? 81
    return coverLine(number, y: 300, size: size, on: card)
  }

  private func yeses(_ words: String, on card: ShareCard) -> XML {
    """
    \(inks.star(centre: card.left(70), 440, radius: 26, fill: inks.gold))\
    \(coverLine(words, y: 455, size: 44, fill: inks.gold, start: 110, on: card))
    """
  }

  /// One line on the cover, made smaller if it would touch the wire.
  private func coverLine(
    _ text: String, y: Int, size: Int, fill: String? = nil, start: Int = 46, end: Int = 362,
    on card: ShareCard
  ) -> XML {
    let fitted = FittedText(
      text, sizes: [100, 88, 76, 64].map { size * $0 / 100 }, lineLimit: 1, width: end - start,
      height: size * 2)
    return CardLine(
      text: fitted.lines.first ?? "", x: card.left(start), y: y, size: fitted.size,
      fill: fill ?? inks.coverInk, family: inks.serif, isRightToLeft: card.isRightToLeft
    ).svg
  }

  // A strip of the cover, and the page that the entry is written on.
  private func entry(_ entry: ShareCard.Entry, on card: ShareCard) -> XML {
    let title = FittedText(
      entry.title, sizes: [104, 92, 80, 70, 62, 54], lineLimit: 4, width: 930, height: 290)
    let left = card.left(198, width: 940)
    let day = [entry.dayTerm, card.day].compactMap(\.self).joined(separator: " ")
    return """
      \(halves(cover: 110, on: card))\
      \(OutcomeSeal(entry, on: card, inks: inks).svg)\
      \(title.svg(left: left, width: 940, top: 208, fill: inks.ink, family: inks.serif))\
      \(footer(day, left: left, width: 940, on: card))\
      \(inks.spiral(at: card.left(110)))
      """
  }

  private func footer(_ day: String, left: Int, width: Int, on card: ShareCard) -> XML {
    let journal = FittedText(
      card.journal, sizes: [32, 29, 26], lineLimit: 1, width: width * 6 / 10, height: 40)
    let (start, end) = card.isRightToLeft ? (left + width, left) : (left, left + width)
    return """
      <rect x="\(left)" y="528" width="\(width)" height="3" fill="\(inks.line)"/>\
      \(CardLine(
        text: journal.lines.first ?? "", x: start, y: 580, size: journal.size, fill: inks.muted,
        family: inks.serif, isRightToLeft: card.isRightToLeft
      ).svg)\
      \(CardLine(
        text: day, x: end, y: 580, size: 32, fill: inks.muted, family: inks.serif, weight: 400,
        anchor: "end", isRightToLeft: card.isRightToLeft
      ).svg)
      """
  }

  // The closed notebook, with the square or the star that was reached on its cover.
  private func milestone(_ milestone: ShareCard.Milestone, on card: ShareCard) -> XML {
    let name = FittedText(
      milestone.name, sizes: [92, 80, 70, 60], lineLimit: 3, width: 600, height: 250)
    let entry = milestone.entry.map {
      FittedText($0, sizes: [38, 34], lineLimit: 3, width: 600, height: 140)
    }
    let height = name.height + (entry.map { 24 + $0.height } ?? 0)
    let top = max(60, (520 - height) / 2)
    let left = card.left(530, width: 610)
    return """
      <rect width="\(ShareCard.width)" height="\(ShareCard.height)" fill="\(inks.cover)"/>\
      \(MilestoneSeal(milestone, on: card, inks: inks).svg)\
      \(name.svg(left: left, width: 610, top: top, fill: inks.coverInk, family: inks.serif))\
      \(entry?.svg(
        left: left, width: 610, top: top + name.height + 24, fill: inks.coverMuted,
        family: inks.serif, weight: 400) ?? "")\
      \(coverLine("\(card.day) · \(card.journal)", y: 570, size: 32, fill: inks.coverMuted,
        start: 132, end: 1140, on: card))\
      \(inks.spiral(at: card.left(44)))
      """
  }

  /// The cover up to the fold, the paper behind it, and the fold's shadow.
  private func halves(cover: Int, on card: ShareCard) -> XML {
    """
    <rect width="\(ShareCard.width)" height="\(ShareCard.height)" fill="\(inks.paper)"/>\
    <rect x="\(card.left(0, width: cover))" width="\(cover)" height="\(ShareCard.height)" \
    fill="\(inks.cover)"/>\
    <rect x="\(card.left(cover, width: 6))" width="6" height="\(ShareCard.height)" \
    fill="\(inks.line)"/>

    """
  }
}
