import Markup
import Pictures

/// The site's icon: nine squares on the cover, eight of them filled and the last a golden outline.
struct Icon {
  private let cover: String
  private let paper: String
  private let gold: String

  init(_ look: Look) {
    cover = look.colour(.cover)
    paper = look.colour(.coverInk)
    gold = look.colour(.gold)
  }

  /// The icon for any size.
  var svg: [UInt8] {
    let squares: [XML] = Self.squares.map { square in
      square.isLast
        ? """
        <rect x="\(String(square.x))" y="\(String(square.y))" width="13" height="13" rx="2" \
        fill="none" stroke="\(gold)" stroke-width="3"/>
        """
        : """
        <rect x="\(String(square.x))" y="\(String(square.y))" width="13" height="13" rx="2" \
        fill="\(paper)"/>
        """
    }
    let icon: XML = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">\
      <rect width="64" height="64" rx="10" fill="\(cover)"/>\(squares)</svg>

      """
    return icon.bytes
  }

  /// The icon as a PNG of 180×180 pixels, for phones that do not accept SVG.
  var png: [UInt8] {
    let size = 180
    func scaled(_ units: Int) -> Int { units * size / 64 }
    var image = IndexedImage(
      width: size, height: size,
      palette: [cover, paper, gold].map { IndexedImage.colour(CSSColour($0)?.hex ?? $0) })
    for square in Self.squares {
      let (left, top) = (scaled(square.x), scaled(square.y))
      image.fill(left: left, top: top, side: scaled(13), colour: square.isLast ? 2 : 1)
      if square.isLast {
        image.fill(
          left: left + scaled(3), top: top + scaled(3), side: scaled(13) - 2 * scaled(3), colour: 0)
      }
    }
    return image.png
  }

  private static let squares = (0..<9).map { index in
    (x: 9 + index % 3 * 17, y: 9 + index / 3 * 17, isLast: index == 8)
  }
}
