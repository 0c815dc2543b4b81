import Lettering
import Markup
import Publishing

/// A story picture: the closed notebook for the journal and its milestones, a page of it for an ask.
struct StoryTemplate {
  let picture: StoryPicture
  let inks: CardInks

  var svg: XML {
    let content =
      switch picture.subject {
      case .home(let home): StoryCover(home, on: picture, inks: inks).svg
      case .milestone(let milestone): StoryCover(milestone, on: picture, inks: inks).svg
      case .entry(let entry): StoryPage(entry: entry, picture: picture, inks: inks).svg
      }
    let (width, height) = (picture.shape.width, picture.shape.height)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" xml:lang="\(picture.language)">
      \(inks.storyDefinitions)\(content)</svg>

      """
  }
}

/// The closed notebook, with a leaf lying on it.
private struct StoryCover {
  private let picture: StoryPicture
  private let inks: CardInks
  private let column: StoryColumn
  private let words: XML
  private let leaf: [StoryPicture.Square]
  private let stars: [Int]
  private let laterLeaves: [[StoryPicture.Square]]

  private var isUpright: Bool { picture.shape == .story }

  private init(
    _ picture: StoryPicture, _ inks: CardInks, leaf: [StoryPicture.Square], stars: [Int],
    laterLeaves: [[StoryPicture.Square]], words: (StoryColumn) -> XML
  ) {
    (self.picture, self.inks) = (picture, inks)
    (self.leaf, self.stars, self.laterLeaves) = (leaf, stars, laterLeaves)
    column = StoryColumn(
      left: 140, width: picture.isRightToLeft ? 800 : 870, isRightToLeft: picture.isRightToLeft,
      inks: inks)
    self.words = words(column)
  }

  init(_ home: StoryPicture.Home, on picture: StoryPicture, inks: CardInks) {
    let isUpright = picture.shape == .story
    self.init(picture, inks, leaf: home.leaf, stars: [], laterLeaves: home.laterLeaves) { column in
      let box = isUpright ? (top: 250, height: 226) : (top: 84, height: 190)
      let title = FittedText(
        picture.journal, sizes: [88, 80, 72, 64, 56, 48], lineLimit: 3, width: column.width,
        height: box.height)
      let figures =
        isUpright
        ? Self.figures(home, beside: column, inks) : Self.figures(home, below: column, inks)
      return """
        \(column.lines(title, top: box.top + box.height - title.height, fill: inks.coverInk))\
        \(figures)
        """
    }
  }

  /// The number, and beside it what it counts.
  private static func figures(
    _ home: StoryPicture.Home, beside column: StoryColumn, _ inks: CardInks
  ) -> XML {
    let size = [1: 236, 2: 236, 3: 220, 4: 190, 5: 170][home.number.count] ?? 130
    let start = Typeface.pagella.width(of: home.number) * size / 1000 + 48
    return """
      \(column.line(home.number, sizes: [size], baseline: 686, fill: inks.coverInk))\
      \(column.line(
        home.caption, sizes: [56, 50, 44, 38, 32], baseline: 606, fill: inks.coverMuted, from: start))\
      \(home.yeses, { yeses in
        """
        \(inks.star(centre: column.x(start + 28), 665, radius: 30, fill: inks.gold))\
        \(column.line(
          yeses, sizes: [62, 54, 46], baseline: 686, fill: inks.gold, from: start + 76))
        """
      })
      """
  }

  /// The number, and below it what it counts, beside the leaf.
  private static func figures(
    _ home: StoryPicture.Home, below column: StoryColumn, _ inks: CardInks
  ) -> XML {
    """
    \(column.line(
      home.number, sizes: [180, 150, 120, 100, 80], baseline: 500, fill: inks.coverInk, within: 250))\
    \(column.line(
      home.caption, sizes: [40, 36, 32, 28], baseline: 570, fill: inks.coverMuted, within: 250))\
    \(home.yeses, { yeses in
      """
      \(inks.star(centre: column.x(18), 642, radius: 22, fill: inks.gold))\
      \(column.line(
        yeses, sizes: [44, 38, 32], baseline: 658, fill: inks.gold, from: 54, within: 196))
      """
    })
    """
  }

  init(_ milestone: StoryPicture.Milestone, on picture: StoryPicture, inks: CardInks) {
    let isUpright = picture.shape == .story
    self.init(
      picture, inks, leaf: milestone.leaf, stars: milestone.stars,
      laterLeaves: milestone.laterLeaves
    ) { column in
      let box = isUpright ? (top: 340, height: 276) : (top: 140, height: 150)
      let name = FittedText(
        milestone.name, sizes: [112, 100, 88, 76, 64, 54], lineLimit: 3, width: column.width,
        height: box.height)
      let top = isUpright ? box.top + box.height - name.height : box.top
      return """
        \(Self.confetti(isUpright ? 1920 : 1080, on: picture, inks))\
        \(column.line(
          picture.day, sizes: [48, 42, 36], baseline: top - 24, fill: inks.gold))\
        \(column.lines(name, top: top, fill: inks.coverInk))\
        \(isUpright
          ? Self.sentence(milestone, below: column, inks)
          : Self.number(milestone, beside: column, inks))
        """
    }
  }

  private static func sentence(
    _ milestone: StoryPicture.Milestone, below column: StoryColumn, _ inks: CardInks
  ) -> XML {
    milestone.sentence.map {
      column.line($0, sizes: [44, 38, 34, 30], baseline: 1508, fill: inks.gold)
    } ?? ""
  }

  private static func number(
    _ milestone: StoryPicture.Milestone, beside column: StoryColumn, _ inks: CardInks
  ) -> XML {
    let narrow = StoryColumn(
      left: column.x(0, width: 250), width: 250, isRightToLeft: column.isRightToLeft, inks: inks)
    let words = milestone.sentence.map {
      FittedText($0, sizes: [38, 34, 30], lineLimit: 6, width: 250, height: 260)
    }
    return """
      \(narrow.line(
        milestone.number, sizes: [180, 150, 120, 100, 80], baseline: 500, fill: inks.gold))\
      \(words.map { narrow.lines($0, top: 560, fill: inks.coverMuted) } ?? "")
      """
  }

  /// Stars above and below the words, in areas where apps show nothing that has to be read.
  private static func confetti(_ height: Int, on picture: StoryPicture, _ inks: CardInks) -> XML {
    let places = [
      (248, 92, 34, 0), (330, 40, 14, 0), (410, 170, 22, 0), (560, 70, 26, 0), (690, 178, 40, 0),
      (780, 30, 18, 0), (850, 96, 30, 0), (984, 178, 24, 0), (1040, 60, 16, 0),
      (210, 84, 18, 1), (420, 118, 26, 1), (640, 72, 20, 1), (830, 118, 30, 1), (1000, 62, 18, 1),
    ]
    let marks: [XML] = places.compactMap { x, y, radius, side in
      // A square has room for stars in its corners only.
      if height < 1920, side == 1 || x < 700 || y > 60 { return nil }
      let down = side == 0 ? y : height - y
      return inks.star(
        centre: picture.isRightToLeft ? 1080 - x : x, down, radius: Double(radius), fill: inks.gold)
    }
    return "\(marks)"
  }

  var svg: XML {
    let (width, height) = (picture.shape.width, picture.shape.height)
    return """
      \(inks.shaded(
        inks.cover, by: inks.hole, upTo: 0.42, fromBelow: true, width: width, height: height))\
      \(words)\(leaf.isEmpty ? "" : card)\(foot)\
      \(isUpright ? ahead : "")\
      \(picture.mirrored(inks.edgeWire(of: picture.shape)))
      """
  }

  private var card: XML {
    let side = isUpright ? 790 : 600
    let left = isUpright ? column.x(0, width: side) : column.x(column.width - side, width: side)
    let top = isUpright ? (isHome ? 728 : 660) : 318
    let margin = side / 20
    let pitch = Double(side - 2 * margin) / 9.885
    return """
      <rect x="\(left)" y="\(top + 14)" width="\(side)" height="\(side)" rx="14" \
      fill="\(inks.hole)" fill-opacity="0.45"/>\
      <rect x="\(left)" y="\(top)" width="\(side)" height="\(side)" rx="14" fill="\(inks.paper)"/>
      \(SquareField(
        leaf, stars: stars, left: left + margin, top: top + margin, side: pitch * 0.885,
        pitch: pitch, inks: inks, isRightToLeft: picture.isRightToLeft
      ).svg)
      """
  }

  private var isHome: Bool { if case .home = picture.subject { true } else { false } }

  /// The address and the day of the picture; the journal's name if the title is something else.
  private var foot: XML {
    let day = picture.day.isEmpty ? nil : picture.day
    let parts = isHome ? [picture.address, day] : [picture.address ?? picture.journal]
    return column.line(
      parts.compactMap(\.self).joined(separator: " · "), sizes: [42, 38, 34, 30, 26],
      baseline: isUpright ? 1566 : 1002, fill: inks.coverMuted)
  }

  /// The leaves to come, very small.
  private var ahead: XML {
    let leaves: [XML] = laterLeaves.enumerated().map { place, squares in
      let left = column.x(place * 90, width: 69)
      func path(_ isMilestone: Bool) -> String {
        var path = ""
        for (index, square) in squares.enumerated() where square.isMilestone == isMilestone {
          let across = leafColumn(of: index, isRightToLeft: picture.isRightToLeft)
          path += "M\(left + across * 7) \(1660 + index / 10 * 7)h5v5h-5z"
        }
        return path
      }
      return """
        <path fill="\(inks.coverInk)" fill-opacity="0.22" d="\(path(false))"/>\
        <path fill="\(inks.gold)" d="\(path(true))"/>

        """
    }
    return "\(leaves)"
  }
}
