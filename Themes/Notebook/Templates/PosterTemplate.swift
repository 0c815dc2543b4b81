import Lettering
import Markup
import Phrases
import Publishing

/// The poster: the cover, in place of two leaves, with all the leaves around it.
struct PosterTemplate {
  private let poster: Poster
  private let inks: CardInks
  private let columns: Int
  /// The distance from square to square, in tenths of a millimetre.
  private let pitch: Double
  private let left: Double
  private let top: Double

  /// The gap between two leaves, and the space above each leaf for its caption, in squares.
  private static let (gap, head) = (1.1, 0.8)
  private static let (margin, coverSlots) = (200.0, 2)

  init(poster: Poster, inks: CardInks) {
    self.poster = poster
    self.inks = inks
    let slots = poster.leaves.count + Self.coverSlots
    let room = (
      width: Double(Poster.width) - 2 * Self.margin, height: Double(Poster.height) - 2 * Self.margin
    )
    func size(_ columns: Int) -> (width: Double, height: Double) {
      let rows = Double((slots + columns - 1) / columns)
      return (
        Double(columns) * (10 + Self.gap) - Self.gap, rows * (10 + Self.head + Self.gap) - Self.gap
      )
    }
    func pitch(_ columns: Int) -> Double {
      min(room.width / size(columns).width, room.height / size(columns).height)
    }
    let columns = (2...max(2, slots)).max { pitch($0) < pitch($1) } ?? 2
    self.columns = columns
    self.pitch = pitch(columns)
    left = (Double(Poster.width) - size(columns).width * pitch(columns)) / 2
    top = (Double(Poster.height) - size(columns).height * pitch(columns)) / 2
  }

  var svg: XML {
    let shapes: [XML] = squares.map(shape)
    let stars: [XML] = squares.filter(\.square.hasStar).map(star)
    let words: [XML] = squares.map(smallPrint)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(Poster.width)" height="\(Poster.height)" \
      viewBox="0 0 \(Poster.width) \(Poster.height)" xml:lang="\(poster.language)">
      \(inks.storyDefinitions)\
      <rect width="\(Poster.width)" height="\(Poster.height)" fill="\(inks.paper)"/>
      \(cover)\(shapes)\(stars)\(captions)\(words)\(title)</svg>

      """
  }

  // MARK: Places

  /// A square and the position of its upper left corner.
  private struct Placed {
    let square: Poster.Square
    let x: Double
    let y: Double
  }

  private func corner(ofSlot slot: Int) -> (x: Double, y: Double) {
    let column = poster.isRightToLeft ? columns - 1 - slot % columns : slot % columns
    return (
      left + Double(column) * (10 + Self.gap) * pitch,
      top + Double(slot / columns) * (10 + Self.head + Self.gap) * pitch
    )
  }

  private var squares: [Placed] {
    poster.leaves.enumerated().flatMap { place, leaf in
      let corner = corner(ofSlot: place + Self.coverSlots)
      return leaf.squares.enumerated().map { index, square in
        let column = leafColumn(of: index, isRightToLeft: poster.isRightToLeft)
        return Placed(
          square: square, x: corner.x + Double(column) * pitch,
          y: corner.y + (Self.head + Double(index / 10)) * pitch)
      }
    }
  }

  private var side: Double { pitch * 0.92 }

  // MARK: Squares

  private func shape(_ placed: Placed) -> XML {
    let square = placed.square
    let (fill, stroke) =
      switch square.mark {
      case .no: (inks.no, inks.no)
      case .ghosted: ("url(#hatch)", inks.no)
      case .other: (inks.partialInk, inks.partialInk)
      case .waiting, .quiet: (inks.paper, inks.waiting)
      case .empty, .star, .milestone: (inks.paper, square.isMilestone ? inks.yes : inks.line)
      }
    let box: XML = """
      <rect x="\(tenths(placed.x + 1.5))" y="\(tenths(placed.y + 1.5))" width="\(tenths(side - 3))" \
      height="\(tenths(side - 3))" rx="\(tenths(side * 0.09))" fill="\(fill)" stroke="\(stroke)" \
      stroke-width="\(square.isMilestone ? "5" : "3")"/>

      """
    guard square.mark == .ghosted else { return box }
    let inset = side * 0.11
    return """
      \(box)<rect x="\(tenths(placed.x + inset))" y="\(tenths(placed.y + inset))" \
      width="\(tenths(side - 2 * inset))" height="\(tenths(side - 2 * inset))" \
      rx="\(tenths(side * 0.05))" fill="\(inks.paper)"/>

      """
  }

  private func star(_ placed: Placed) -> XML {
    inks.star(
      centre: Int((placed.x + (poster.isRightToLeft ? 0 : side)).rounded()),
      Int((placed.y + side).rounded()), radius: side * 0.24, fill: inks.yes, stroke: inks.paper)
  }

  /// The number, and below it what was asked, as far as there is room.
  private func smallPrint(_ placed: Placed) -> XML {
    let size = Int(side * 0.13)
    guard size >= 5 else { return "" }
    let fill =
      switch placed.square.mark {
      case .no: inks.onNo
      case .ghosted: inks.noInk
      case .other: inks.paper
      case .waiting, .quiet, .empty, .star, .milestone: inks.muted
      }
    let inset = Int(side * (placed.square.mark == .ghosted ? 0.16 : 0.09))
    let (x, y, width) = (Int(placed.x), Int(placed.y), Int(side) - 2 * inset)
    let title = placed.square.title.map { words in
      FittedText(
        // On paper, for a thousand squares, 6 to 3.4 points; anything smaller could not be read.
        words, sizes: [22, 20, 18, 16, 14, 12].map { max(4, Int(side) * $0 / 108) },
        lineLimit: 7, width: width, height: Int(side) - 2 * inset - size - 2)
    }
    return """
      \(CardLine(
        text: placed.square.number, x: poster.isRightToLeft ? x + Int(side) - inset : x + inset,
        y: y + inset + size, size: size, fill: fill, family: inks.serif,
        isRightToLeft: poster.isRightToLeft
      ).svg)\
      \(title?.svg(
        left: x + inset, width: width, top: y + inset + size + 4, fill: fill, family: inks.serif,
        weight: 400) ?? "")
      """
  }

  private var captions: XML {
    let lines: [XML] = poster.leaves.enumerated().map { place, leaf in
      let corner = corner(ofSlot: place + Self.coverSlots)
      return CardLine(
        text: leaf.caption, x: Int(corner.x + (poster.isRightToLeft ? 10 * pitch : 0)),
        y: Int(corner.y + pitch * 0.55), size: Int(pitch * 0.42), fill: inks.muted,
        family: inks.serif, isRightToLeft: poster.isRightToLeft
      ).svg
    }
    return "\(lines)"
  }

  // MARK: The cover

  private var box: (x: Double, y: Double, width: Double, height: Double) {
    let (first, second) = (corner(ofSlot: 0), corner(ofSlot: 1))
    let width = (20 + Self.gap) * pitch - 0.08 * pitch
    return (min(first.x, second.x), first.y, width, (10 + Self.head) * pitch)
  }

  private var cover: XML {
    let box = box
    let step = box.height / 14
    let rings: [XML] = (0..<14).map { place in
      let y = tenths(box.y + step * (Double(place) + 0.5))
      let hole = poster.isRightToLeft ? box.x + box.width - pitch * 0.6 : box.x + pitch * 0.6
      let end = poster.isRightToLeft ? hole + pitch * 1.1 : hole - pitch * 1.1
      return """
        <circle cx="\(tenths(hole))" cy="\(y)" r="\(tenths(pitch * 0.17))" fill="\(inks.hole)"/>\
        <path d="M\(tenths(end)) \(y)H\(tenths(hole))" stroke="\(inks.wire)" \
        stroke-width="\(tenths(pitch * 0.14))" stroke-linecap="round"/>

        """
    }
    return """
      <rect x="\(tenths(box.x))" y="\(tenths(box.y))" width="\(tenths(box.width))" \
      height="\(tenths(box.height))" rx="\(tenths(pitch * 0.3))" fill="\(inks.cover)"/>
      \(rings)
      """
  }

  private var title: XML {
    let box = box
    func share(_ part: Double) -> Int { Int(box.height * part) }
    let column = StoryColumn(
      left: Int(box.x + pitch * (poster.isRightToLeft ? 0.8 : 1.5)),
      width: Int(box.width - pitch * 2.3),
      isRightToLeft: poster.isRightToLeft, inks: inks)
    let title = FittedText(
      poster.journal, sizes: [16, 14, 12, 10, 8, 7].map { share(Double($0) / 100) }, lineLimit: 3,
      width: column.width, height: share(0.42))
    let number = share(0.3)
    let start = Typeface.pagella.width(of: poster.number) * number / 1000 + share(0.05)
    let top = Int(box.y)
    let foot = [poster.day, poster.address].compactMap(\.self).joined(separator: " · ")
    return """
      \(column.lines(title, top: top + share(0.08), fill: inks.coverInk))\
      \(column.line(
        poster.number, sizes: [number], baseline: top + share(0.8), fill: inks.coverInk))\
      \(column.line(
        poster.caption, sizes: [share(0.09), share(0.07), share(0.05)], baseline: top + share(0.68),
        fill: inks.coverMuted, from: start))\
      \(poster.yeses.map {
        column.line(
          $0, sizes: [share(0.09), share(0.07), share(0.05)], baseline: top + share(0.8),
          fill: inks.gold, from: start)
      } ?? "")\
      \(column.line(
        foot, sizes: [share(0.055), share(0.045), share(0.035)], baseline: top + share(0.92),
        fill: inks.coverMuted))
      """
  }
}
