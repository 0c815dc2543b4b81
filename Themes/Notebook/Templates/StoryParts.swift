import Lettering
import Markup
import Phrases
import Publishing

/// Squares in rows of ten, as story pictures show them.
struct SquareField {
  let squares: [StoryPicture.Square]
  /// Where yeses came, each by the number of squares before it.
  var stars: [Int] = []
  let left: Int
  let top: Int
  let side: Double
  let pitch: Double
  let inks: CardInks
  let isRightToLeft: Bool
  /// The fill of squares to come, and its opacity.
  var empty: (fill: String, opacity: String)

  init(
    _ squares: [StoryPicture.Square], stars: [Int] = [], left: Int, top: Int, side: Double,
    pitch: Double, inks: CardInks, isRightToLeft: Bool,
    empty: (fill: String, opacity: String)? = nil
  ) {
    (self.squares, self.stars, self.left, self.top) = (squares, stars, left, top)
    (self.side, self.pitch, self.inks, self.isRightToLeft) = (side, pitch, inks, isRightToLeft)
    self.empty = empty ?? (inks.empty, "1")
  }

  var svg: XML {
    """
    \(filled(inks.no) { $0.mark == .no })\
    \(filled("url(#hatch)") { $0.mark == .ghosted })\
    \(outlined(inks.no) { $0.mark == .ghosted })\
    \(filled(inks.partialInk) { $0.mark == .other })\
    \(filled(empty.fill, opacity: empty.opacity) { isEmpty($0) && !$0.isMilestone })\
    \(outlined(inks.waiting) { ($0.mark == .waiting || $0.mark == .quiet) && !$0.isMilestone })\
    \(outlined(inks.yes) { $0.isMilestone })\
    \(rings)\(starMarks)
    """
  }

  private func isEmpty(_ square: StoryPicture.Square) -> Bool {
    switch square.mark {
    case .empty, .star, .milestone: true
    case .no, .ghosted, .other, .waiting, .quiet: false
    }
  }

  private func filled(
    _ fill: String, opacity: String = "1", where isIncluded: (StoryPicture.Square) -> Bool
  ) -> XML {
    let path = path(inset: 0, where: isIncluded)
    return path.isEmpty
      ? "" : #"<path fill="\#(fill)" fill-opacity="\#(opacity)" d="\#(path)"/>\#n"#
  }

  private func outlined(
    _ stroke: String, where isIncluded: (StoryPicture.Square) -> Bool
  ) -> XML {
    let width = side * 0.07
    let path = path(inset: width / 2, where: isIncluded)
    return path.isEmpty
      ? ""
      : #"<path fill="none" stroke="\#(stroke)" stroke-width="\#(tenths(width))" d="\#(path)"/>\#n"#
  }

  /// A golden ring around the square that the picture is about.
  private var rings: XML {
    let path = path(inset: -side * 0.1) { $0.isNewest }
    return path.isEmpty
      ? ""
      : """
      <path fill="none" stroke="\(inks.yes)" stroke-width="\(tenths(side * 0.085))" d="\(path)"/>

      """
  }

  private func path(
    inset: Double, where isIncluded: (StoryPicture.Square) -> Bool
  ) -> String {
    let edge = side - 2 * inset
    let radius = max(side * 0.15 - inset, 1)
    let (straight, round) = (tenths(edge - 2 * radius), tenths(radius))
    let outline =
      "h\(straight)a\(round) \(round) 0 0 1 \(round) \(round)v\(straight)"
      + "a\(round) \(round) 0 0 1 -\(round) \(round)h-\(straight)"
      + "a\(round) \(round) 0 0 1 -\(round) -\(round)v-\(straight)"
      + "a\(round) \(round) 0 0 1 \(round) -\(round)z"
    var path = ""
    for (place, square) in squares.enumerated() where isIncluded(square) {
      let corner = corner(of: place)
      path += "M\(tenths(corner.x + inset + radius)) \(tenths(corner.y + inset))"
      path += outline
    }
    return path
  }

  /// The upper left corner of a square.
  private func corner(of place: Int) -> (x: Double, y: Double) {
    let column = leafColumn(of: place, isRightToLeft: isRightToLeft)
    return (Double(left) + Double(column) * pitch, Double(top) + Double(place / 10) * pitch)
  }

  /// The stars, each on the seam after the square that it followed.
  private var starMarks: XML {
    let marks: [XML] = stars.map { count in
      let corner = corner(of: max(0, count - 1))
      let isAfter = (count > 0) != isRightToLeft
      return inks.star(
        centre: Int((corner.x + (isAfter ? side : 0)).rounded()),
        Int((corner.y + side * (count > 0 ? 0.95 : 0.1)).rounded()), radius: side * 0.5,
        fill: inks.yes, stroke: inks.paper)
    }
    return "\(marks)"
  }
}

extension CardInks {
  /// The definitions that fills in story pictures refer to.
  var storyDefinitions: XML {
    """
    \(hatching(every: 18, wide: 8))\
    <linearGradient id="strip"><stop offset="0" stop-color="\(hole)" stop-opacity="0"/>\
    <stop offset="1" stop-color="\(hole)" stop-opacity="0.4"/></linearGradient>
    <linearGradient id="fold"><stop offset="0" stop-color="\(hole)" stop-opacity="0.16"/>\
    <stop offset="1" stop-color="\(hole)" stop-opacity="0"/></linearGradient>

    """
  }

  /// A ground shaded by another colour, less and less from one end to the other.
  ///
  /// Two dozen bands look like a gradient, but leave the picture with few enough colours for a
  /// palette: a gradient makes it four times as large.
  func shaded(
    _ ground: String, by shade: String, upTo share: Double, fromBelow: Bool, width: Int, height: Int
  ) -> XML {
    let count = 24
    let bands: [XML] = (0..<count).map { band in
      let (top, end) = (height * band / count, height * (band + 1) / count)
      let place = Double(fromBelow ? band : count - 1 - band) / Double(count - 1)
      let thousandths = Int((share * place * 1000).rounded())
      let opacity =
        "0." + String(repeating: "0", count: 3 - "\(thousandths)".count) + "\(thousandths)"
      return """
        <rect y="\(top)" width="\(width)" height="\(end - top)" fill="\(shade)" \
        fill-opacity="\(opacity)"/>
        """
    }
    return """
      <rect width="\(width)" height="\(height)" fill="\(ground)"/>\(bands)

      """
  }
}

extension StoryPicture {
  /// The drawing as it is, or mirrored if the language runs from right to left.
  func mirrored(_ drawing: XML) -> XML {
    isRightToLeft
      ? #"<g transform="translate(\#(shape.width) 0) scale(-1 1)">\#(drawing)</g>\#n"# : drawing
  }
}

/// The words of a story picture, in a column.
struct StoryColumn {
  let left: Int
  let width: Int
  let isRightToLeft: Bool
  let inks: CardInks

  /// The position of something with this width, this far from the side on which lines begin.
  func x(_ start: Int, width: Int = 0) -> Int {
    isRightToLeft ? left + self.width - start - width : left + start
  }

  /// One line, in the largest of some sizes that fits.
  func line(
    _ text: String, sizes: [Int], baseline: Int, fill: String, from start: Int = 0,
    within room: Int? = nil, weight: Int = 700
  ) -> XML {
    let fitted = FittedText(
      text, sizes: sizes, lineLimit: 1, width: room ?? width - start, height: 1000)
    return CardLine(
      text: fitted.lines.first ?? "", x: x(start), y: baseline, size: fitted.size, fill: fill,
      family: inks.serif, weight: weight, isRightToLeft: isRightToLeft
    ).svg
  }

  /// Lines below each other.
  func lines(
    _ text: FittedText, top: Int, fill: String, weight: Int = 700, isItalic: Bool = false
  ) -> XML {
    text.svg(
      left: left, width: width, top: top, fill: fill, family: inks.serif, weight: weight,
      isItalic: isItalic)
  }
}
