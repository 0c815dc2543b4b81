import Lettering
import Markup
import Phrases
import Publishing

/// A page of the notebook with one ask: paper, and gold for a yes. Above the words are the squares as
/// they were that day; below them are the squares to come, or the stars.
struct StoryPage {
  let entry: StoryPicture.Entry
  let picture: StoryPicture
  let inks: CardInks

  private var isUpright: Bool { picture.shape == .story }
  private var isYes: Bool { entry.outcome.name == .yes }
  private var ink: String { isYes ? inks.onGold : inks.ink }
  private var muted: String { isYes ? inks.mutedOnGold : inks.muted }
  private var word: String { isYes ? inks.wordOnGold : inks.word(entry.outcome.name) }
  private var empty: (fill: String, opacity: String) {
    isYes ? (inks.paper, "0.5") : (inks.empty, "1")
  }

  private var column: StoryColumn {
    picture.isRightToLeft
      ? StoryColumn(left: 140, width: 756, isRightToLeft: true, inks: inks)
      : StoryColumn(left: 184, width: 826, isRightToLeft: false, inks: inks)
  }

  /// The left edge of rows of ten squares, which may leave the column.
  private var rowsLeft: Int { picture.isRightToLeft ? 60 : 184 }
  private static let (side, pitch) = (75.0, 84.6)

  // The positions of the fixed parts, from top to bottom.
  private var rowsEnd: Int { isUpright ? 206 : 53 }
  private var markTop: Int { isUpright ? 262 : 150 }
  private var markSide: Int { isUpright && isYes ? 320 : isUpright ? 156 : 140 }
  private var firstFoot: Int { isUpright ? 1508 : 986 }
  private var lastFoot: Int { isUpright ? 1566 : 1042 }

  var svg: XML {
    let (width, height) = (picture.shape.width, picture.shape.height)
    let ground: XML =
      isYes
      ? inks.shaded(
        inks.gold, by: inks.goldShade, upTo: 0.4, fromBelow: false, width: width, height: height)
      : #"<rect width="\#(width)" height="\#(height)" fill="\#(inks.paper)"/>\#n"#
    return """
      \(ground)\(picture.mirrored(inks.boundEdge(of: picture.shape)))\
      \(rowsAbove)\(mark)\(words)\(foot)\(isUpright ? below : "")
      """
  }

  private var rowsAbove: XML {
    let rows = entry.squares.count / 10
    let top = Double(rowsEnd) - Self.side - Double(rows - 1) * Self.pitch
    return SquareField(
      entry.squares, left: rowsLeft, top: Int(top.rounded()), side: Self.side, pitch: Self.pitch,
      inks: inks, isRightToLeft: picture.isRightToLeft, empty: empty
    ).svg
  }

  // MARK: The mark

  /// A star and the word, or the word and its square with the number.
  private var mark: XML {
    switch entry.outcome.name {
    case .yes, .partial: starMark
    case .no, .ghosted, .withdrawn, .pending, .quiet: squareMark
    }
  }

  private var starMark: XML {
    let radius = Double(markSide) * 0.56
    let centre = (x: column.x(markSide / 2 + 4), y: markTop + markSide / 2 + markSide / 16)
    return """
      \(inks.star(
        centre: centre.x, centre.y, radius: radius, fill: isYes ? inks.paper : "none",
        stroke: isYes ? "none" : inks.yes))\
      \(wordLine(
        sizes: isUpright ? [180, 150, 124, 100, 84, 70, 58] : [150, 124, 100, 84, 70, 58],
        middle: centre.y, from: markSide + 60))
      """
  }

  /// The outcome's word, centred on a height, with the number if it has no square.
  private func wordLine(
    sizes: [Int], middle: Int, from start: Int, within room: Int? = nil
  ) -> XML {
    let fitted = FittedText(
      entry.outcome.word, sizes: sizes, lineLimit: 1, width: room ?? column.width - start,
      height: 1000)
    return column.line(
      fitted.lines.first ?? "", sizes: [fitted.size], baseline: middle + fitted.size * 34 / 100,
      fill: word, from: start, within: room)
  }

  private var squareMark: XML {
    let sizes = isUpright ? [190, 160, 132, 108, 88, 72, 58] : [170, 140, 116, 96, 80, 66, 54]
    let plate = entry.number.map { max(markSide, 60 + $0.count * 34) } ?? markSide
    let room = column.width - plate - 44
    let fitted = FittedText(
      entry.outcome.word, sizes: sizes, lineLimit: 1, width: room, height: 1000)
    let wordWidth =
      Typeface.pagella.width(of: fitted.lines.first ?? "") * fitted.size / 1000
    return """
      \(wordLine(sizes: [fitted.size], middle: markTop + markSide / 2, from: 0, within: room))\
      \(square(left: column.x(min(wordWidth, room) + 44, width: plate), width: plate))
      """
  }

  private func square(left: Int, width: Int) -> XML {
    let (fill, stroke) =
      switch entry.outcome.name {
      case .no: (inks.no, inks.no)
      case .ghosted: ("url(#hatch)", inks.no)
      case .yes, .partial: (inks.yes, inks.yes)
      case .withdrawn, .pending, .quiet: ("none", inks.waiting)
      }
    let box: XML = """
      <rect x="\(left + 4)" y="\(markTop + 4)" width="\(width - 8)" height="\(markSide - 8)" rx="22" \
      fill="\(fill)" stroke="\(stroke)" stroke-width="8"/>

      """
    guard let number = entry.number else { return box }
    let isHatched = entry.outcome.name == .ghosted
    let size = [1: 100, 2: 92, 3: 72, 4: 64][number.count] ?? 60
    let plate: XML =
      isHatched
      ? """
      <rect x="\(left + 22)" y="\(markTop + 30)" width="\(width - 44)" height="\(markSide - 60)" \
      rx="10" fill="\(inks.paper)"/>

      """ : ""
    return """
      \(box)\(plate)\(CardLine(
        text: number, x: left + width / 2, y: markTop + markSide / 2 + size * 35 / 100, size: size,
        fill: isHatched ? inks.noInk : inks.onNo, family: inks.serif, anchor: "middle"
      ).svg)
      """
  }

  // MARK: The words

  private var words: XML {
    let markEnd = markTop + markSide
    let dayEnd = isUpright ? markEnd + 76 : markEnd
    let learned = isUpright ? entry.learned.map(fitted) : nil
    let rule = firstFoot - 70 - (learned.map { $0.height + 34 } ?? 0)
    let step = isUpright ? 84 : 74
    let ratings = entry.ratings.count * step
    let titleTop = dayEnd + (isUpright ? 34 : 44)
    let title = FittedText(
      entry.title, sizes: [128, 116, 106, 96, 86, 78, 70, 62, 54, 48], lineLimit: 7,
      width: column.width, height: rule - 24 - ratings - titleTop)
    let ratingsTop = titleTop + title.height + (isUpright ? 34 : 16)
    let bars: [XML] = entry.ratings.enumerated().map { place, rating in
      bar(rating, top: ratingsTop + place * step)
    }
    return """
      \(isUpright
        ? column.line(picture.day, sizes: [42, 38, 34], baseline: markEnd + 60, fill: muted, weight: 400)
        : "")\
      \(column.lines(title, top: titleTop, fill: ink))\(bars)\
      <rect x="\(column.left)" y="\(rule)" width="\(column.width)" height="3" \
      fill="\(isYes ? muted : inks.line)" fill-opacity="\(isYes ? "0.5" : "1")"/>
      \(learned.map {
        column.lines($0, top: rule + 30, fill: ink, weight: 400, isItalic: true)
      } ?? "")
      """
  }

  private func fitted(_ learned: String) -> FittedText {
    FittedText(learned, sizes: [48, 44, 40, 36], lineLimit: 4, width: column.width, height: 230)
  }

  private func bar(_ rating: StoryPicture.Entry.Rating, top: Int) -> XML {
    let (start, side, pitch) = (246, 40, 49)
    let full = isYes ? inks.onGold : rating.isSting ? inks.no : inks.waiting
    let squares: [XML] = (0..<10).map { place in
      let isFull = place < rating.value
      return """
        <rect x="\(column.x(start + place * pitch, width: side))" y="\(top)" width="\(side)" \
        height="\(side)" rx="6" fill="\(isFull ? full : empty.fill)" \
        fill-opacity="\(isFull ? "1" : empty.opacity)"/>
        """
    }
    return """
      \(column.line(
        rating.term, sizes: [40, 36, 32, 28], baseline: top + 34, fill: muted,
        within: start - 20, weight: 400))\
      \(squares)
      \(column.line(
        "\(rating.value)", sizes: [44], baseline: top + 35, fill: ink, from: start + 10 * pitch + 18))
      """
  }

  private var foot: XML {
    let last = isUpright ? [picture.address] : [picture.address, picture.day]
    return """
      \(column.line(
        picture.journal, sizes: [40, 36, 32, 28], baseline: firstFoot, fill: muted))\
      \(column.line(
        last.compactMap(\.self).joined(separator: " · "), sizes: [40, 36, 32, 28, 24],
        baseline: lastFoot, fill: word))
      """
  }

  /// Squares to come; for a yes, the stars so far.
  private var below: XML {
    guard entry.stars > 0 else {
      return SquareField(
        Array(repeating: StoryPicture.Square(mark: .empty), count: 40), left: rowsLeft, top: 1660,
        side: Self.side, pitch: Self.pitch, inks: inks, isRightToLeft: picture.isRightToLeft,
        empty: empty
      ).svg
    }
    let stars: [XML] = (0..<entry.stars).map { place in
      let column = leafColumn(of: place, isRightToLeft: picture.isRightToLeft)
      let isOwn = place == entry.stars - 1
      return inks.star(
        centre: rowsLeft + Int((Double(column) * Self.pitch + Self.side / 2).rounded()),
        1722 + place / 10 * 98, radius: isOwn ? 46 : 40, fill: isOwn ? word : inks.paper)
    }
    return "\(stars)"
  }
}
