import Lettering
import Markup

/// A small flat badge in one line: the wire of the notebook, and two fields with words.
struct Badge {
  /// The text that is read out, and shown when the pointer is over it.
  let title: String
  let first: Field
  let second: Field
  let language: String

  /// Words on their ground.
  struct Field {
    let words: String
    let ground: String
    let ink: String

    /// The width reserved for the text.
    var textWidth: Int { (Typeface.verdana.width(of: words) * Badge.letters + 999) / 1000 }
    var width: Int { textWidth + 2 * Badge.padding }
  }

  /// The colour of the wire's holes.
  let hole: String

  private static let letters = 11
  private static let padding = 7
  private static let spine = 9

  /// The size at which it is shown.
  var size: (width: Int, height: Int) { (Self.spine + first.width + second.width, 20) }

  var svg: [UInt8] {
    let width = size.width
    let middle = Self.spine + first.width
    let badge: XML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xml:lang="\(language)" role="img" \
      aria-labelledby="title" width="\(width)" height="20" viewBox="0 0 \(width) 20">
      <title id="title">\(title)</title>
      <clipPath id="edge"><rect width="\(width)" height="20" rx="4"/></clipPath>
      <g clip-path="url(#edge)">
      <rect width="\(middle)" height="20" fill="\(first.ground)"/>
      <rect x="\(middle)" width="\(second.width)" height="20" fill="\(second.ground)"/>
      \(holes)\
      </g>
      <g font-family="Verdana, Geneva, 'DejaVu Sans', sans-serif" font-size="\(Self.letters)">
      \(text(first, at: Self.spine))\(text(second, at: middle))</g>
      </svg>

      """
    return badge.bytes
  }

  private var holes: [XML] {
    [4, 10, 16].map { #"<circle cx="6" cy="\#($0 as Int)" r="1.75" fill="\#(hole)"/>\#n"# }
  }

  /// `textLength` keeps the text to the reserved width, whatever typeface is used.
  private func text(_ field: Field, at x: Int) -> XML {
    """
    <text x="\(x + Self.padding)" y="14" textLength="\(field.textWidth)" \
    lengthAdjust="spacingAndGlyphs" fill="\(field.ink)">\(field.words)</text>

    """
  }
}
