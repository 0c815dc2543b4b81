import Markup
import Publishing

/// The outlines of a row of holes and of the wire through them, as path data. They are the same on every
/// picture and made once: making them each time would take a tenth of an unchanged build with cards. All
/// holes are one shape, because librsvg takes longer to read an element for each than to draw them.
private struct Wire: Sendable {
  /// The holes, column by column.
  let holes: [XML]
  let wire: XML
  let shadow: XML

  /// - Parameters:
  ///   - columns: the centres of the holes, across.
  ///   - rows: the same, down.
  ///   - drop: how far below the wire its shadow is.
  ///   - bow: the outline of the wire at a height.
  init(
    columns: [Int], radius: Int, rows: StrideTo<Int>, drop: Int, bow: (_ y: Int) -> String
  ) {
    holes = columns.map { x in
      let circles = rows.map { y in
        "M\(x - radius) \(y)a\(radius) \(radius) 0 1 0 \(2 * radius) 0"
          + "a\(radius) \(radius) 0 1 0 -\(2 * radius) 0z"
      }
      return "\(circles.joined())"
    }
    wire = "\(rows.map(bow).joined())"
    shadow = "\(rows.map { bow($0 + drop) }.joined())"
  }

  /// Around a fold at 0.
  static let spiral = Wire(
    columns: [-22, 22], radius: 8, rows: stride(from: 33, to: ShareCard.height, by: 47), drop: 3
  ) { y in "M-22 \(y)C-20 \(y - 25) 20 \(y - 25) 22 \(y)" }

  static let tallEdge = edge(of: .story)
  static let squareEdge = edge(of: .square)
  static let tallBound = bound(of: .story)
  static let squareBound = bound(of: .square)

  private static func edge(of shape: StoryPicture.Shape) -> Wire {
    Wire(columns: [58], radius: 13, rows: stride(from: 44, to: shape.height + 40, by: 72), drop: 5)
    {
      "M-10 \($0)H54"
    }
  }

  private static func bound(of shape: StoryPicture.Shape) -> Wire {
    Wire(
      columns: [69, 125], radius: 11, rows: stride(from: 50, to: shape.height + 60, by: 80), drop: 4
    ) { y in "M72 \(y)V\(y - 8)A26 28 0 0 1 122 \(y - 8)V\(y)" }
  }
}

extension CardInks {
  /// The spiral: holes on both sides of a fold, and the wire that runs through them.
  func spiral(at fold: Int) -> XML {
    let spiral = Wire.spiral
    return """
      <g transform="translate(\(fold) 0)"><path fill="\(hole)" d="\(spiral.holes)"/>\
      <path d="\(spiral.shadow)" fill="none" stroke="\(hole)" stroke-opacity="0.55" \
      stroke-width="10" stroke-linecap="round"/>\
      <path d="\(spiral.wire)" fill="none" stroke="\(wire)" stroke-width="7" \
      stroke-linecap="round"/></g>

      """
  }

  /// The wire along the edge of a closed notebook, on the side where lines begin.
  func edgeWire(of shape: StoryPicture.Shape) -> XML {
    let edge = shape == .story ? Wire.tallEdge : Wire.squareEdge
    return """
      <path fill="\(hole)" d="\(edge.holes)"/>\
      <path d="\(edge.shadow)" stroke="\(hole)" stroke-opacity="0.4" stroke-width="11" \
      stroke-linecap="round"/>\
      <path d="\(edge.wire)" stroke="\(wire)" stroke-width="11" stroke-linecap="round"/>

      """
  }

  /// A strip of the cover, and the wire that binds it to the page.
  func boundEdge(of shape: StoryPicture.Shape) -> XML {
    let bound = shape == .story ? Wire.tallBound : Wire.squareBound
    return """
      <rect width="96" height="\(shape.height)" fill="\(cover)"/>\
      <rect x="48" width="48" height="\(shape.height)" fill="url(#strip)"/>\
      <rect x="96" width="70" height="\(shape.height)" fill="url(#fold)"/>\
      <path fill="\(hole)" d="\(bound.holes[0])"/>\
      <path fill="\(hole)" fill-opacity="0.85" d="\(bound.holes[1])"/>\
      <path d="\(bound.shadow)" fill="none" stroke="\(hole)" stroke-opacity="0.35" \
      stroke-width="11"/>\
      <path d="\(bound.wire)" fill="none" stroke="\(wire)" stroke-width="11" \
      stroke-linecap="round"/>

      """
  }
}
