import Lettering
import Markup
import Phrases
import Publishing

/// The colours and typefaces of share cards, from the light look.
struct CardInks: Sendable {
  let paper, ink, muted, line: String
  let cover, coverInk, coverMuted, gold, hole, wire: String
  let no, noInk, yes, yesInk, partialInk, waiting, empty: String
  /// Ink for words on a golden page, the strongest one, and one for small print.
  let onGold, wordOnGold, mutedOnGold: String
  /// The colour that shades a golden page.
  let goldShade: String
  /// Ink for a number on the square of a no.
  let onNo: String
  let serif, sans: String

  init(_ look: Look) {
    paper = look.colour(.paper)
    ink = look.colour(.ink)
    muted = look.colour(.muted)
    line = look.colour(.line)
    cover = look.colour(.cover)
    coverInk = look.colour(.coverInk)
    coverMuted = look.colour(.coverMuted)
    gold = look.colour(.gold)
    hole = look.colour(.hole)
    wire = look.colour(.wire)
    no = look.colour(.no)
    noInk = look.colour(.noInk)
    yes = look.colour(.yes)
    yesInk = look.colour(.yesInk)
    partialInk = look.colour(.partialInk)
    waiting = look.colour(.waiting)
    empty = look.colour(.empty)
    onGold = look.legible([.ink, .hole, .paper], on: .gold)
    wordOnGold = look.legible([.cover, .hole, .ink, .paper], on: .gold)
    mutedOnGold = look.legible([.yesInk, .muted, .hole, .ink, .paper], on: .gold)
    goldShade = look.shade(of: .gold, behind: onGold)
    onNo = look.legible([.coverInk, .paper, .ink], on: .no)
    // The typeface that comes with the tool, so that cards look the same wherever they are drawn.
    serif = look.token("card-serif", fallback: "TeX Gyre Pagella, serif")
    sans = look.token("sans", fallback: "sans-serif")
  }

  /// The ink of an outcome's word.
  func word(_ outcome: OutcomeName) -> String {
    switch outcome {
    case .no, .ghosted: noInk
    case .yes: yesInk
    case .partial: partialInk
    case .withdrawn, .pending, .quiet: waiting
    }
  }
}

/// A line of text on a card.
struct CardLine {
  let text: String
  let x: Int
  let y: Int
  let size: Int
  let fill: String
  let family: String
  var weight = 700
  var isItalic = false
  var anchor = "start"
  var isRightToLeft = false

  var svg: XML {
    let style: XML = isItalic ? #" font-style="italic""# : ""
    return """
      <text x="\(x)" y="\(y)" font-family="\(families)" font-size="\(size)" \
      font-weight="\(weight)"\(style) fill="\(fill)" text-anchor="\(anchor)" \
      direction="\(isRightToLeft ? "rtl" : "ltr")">\(text)</text>

      """
  }

  /// The typefaces, with one for Chinese, Japanese and Korean, because otherwise the characters of
  /// one line could come from two typefaces.
  private var families: String {
    let scalars = text.unicodeScalars.lazy.map(\.value)
    guard scalars.contains(where: { (0x2E80...0xD7A3).contains($0) }) else { return family }
    let isKorean = scalars.contains { (0xAC00...0xD7A3).contains($0) }
    let isJapanese = scalars.contains { (0x3041...0x30FF).contains($0) }
    let region = isKorean ? "KR" : isJapanese ? "JP" : "SC"
    return #"\#(family), "Noto Serif CJK \#(region)""#
  }
}

extension ShareCard {
  /// The left edge of something with this width that begins this far from the side of the card on
  /// which lines begin.
  func left(_ start: Int, width: Int = 0) -> Int {
    isRightToLeft ? Self.width - start - width : start
  }
}

extension FittedText {
  /// The lines below each other.
  /// - Parameters:
  ///   - left: the left edge of their box.
  ///   - width: of their box; text that runs from right to left begins at its right edge.
  ///   - top: the upper edge of the first line's letters.
  func svg(
    left: Int, width: Int, top: Int, fill: String, family: String, weight: Int = 700,
    isItalic: Bool = false
  ) -> XML {
    let lines: [XML] = lines.enumerated().map { index, line in
      CardLine(
        text: line, x: isRightToLeft ? left + width : left, y: baseline(index, from: top),
        size: size, fill: fill, family: family, weight: weight, isItalic: isItalic,
        isRightToLeft: isRightToLeft
      ).svg
    }
    return "\(lines)"
  }

  /// The height of the lines.
  var height: Int { lines.count * size * Self.leading / 100 }

  private func baseline(_ index: Int, from top: Int) -> Int {
    top + size * 82 / 100 + index * size * Self.leading / 100
  }
}

extension CardInks {
  /// A star with five points.
  func star(centre x: Int, _ y: Int, radius: Double, fill: String, stroke: String = "none") -> XML {
    let points = (0..<10).map { index -> String in
      // The turns of a regular star, in thousandths: sine and cosine of 36 degrees and its
      // multiples, counted from the top.
      let sine = [0, 588, 951, 951, 588, 0, -588, -951, -951, -588][index]
      let cosine = [1000, 809, 309, -309, -809, -1000, -809, -309, 309, 809][index]
      let length = index % 2 == 0 ? radius : radius * 0.42
      let across = (Double(x) + length * Double(sine) / 1000).rounded()
      let down = (Double(y) - length * Double(cosine) / 1000).rounded()
      return "\(Int(across)),\(Int(down))"
    }
    return """
      <polygon points="\(points.joined(separator: " "))" fill="\(fill)" stroke="\(stroke)" \
      stroke-width="5" stroke-linejoin="round"/>

      """
  }

  /// The hatching of silence.
  ///
  /// The tile itself has sloping lines, because a rotated tile of vertical lines takes four times as
  /// long to draw.
  /// - Parameters:
  ///   - distance: from line to line, measured across the lines, in pixels.
  ///   - width: of a line, measured across it.
  func hatching(every distance: Int, wide width: Int) -> XML {
    let lines = [0, distance].map { x in
      "M\(x) 0h\(width)l-\(distance) \(distance)h-\(width)z"
    }
    return """
      <pattern id="hatch" width="\(distance)" height="\(distance)" patternUnits="userSpaceOnUse">\
      <rect width="\(distance)" height="\(distance)" fill="\(paper)"/>\
      <path fill="\(no)" d="\(lines.joined())"/></pattern>

      """
  }
}

extension XML.StringInterpolation {
  /// A whole number in plain digits.
  mutating func appendInterpolation(_ number: Int) { appendInterpolation(String(number)) }
}
