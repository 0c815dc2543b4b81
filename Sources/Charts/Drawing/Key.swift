import Lettering
internal import Markup

/// Explains the textures and signs, in a row above the plot.
struct KeyRow: Sendable {
  /// One sign and its name.
  struct Item: Sendable {
    /// What the sign looks like.
    enum Sign: Sendable {
      /// A square with the tone's texture.
      case area
      /// A filled circle.
      case dot
      /// An empty circle.
      case ring
    }

    var label: String
    var tone: Tone
    var sign = Sign.area
  }

  private let places: [(item: Item, text: String, x: Double, row: Int)]
  private static let swatch = 12.0
  private static let gap = 18.0

  /// Puts the items side by side, in as many rows as they need.
  init(_ items: [Item], width: Double) {
    var places: [(item: Item, text: String, x: Double, row: Int)] = []
    var (x, row) = (0.0, 0)
    for item in items {
      let text = TextMeasure.regular.shortened(item.label, to: width - Self.swatch - 6)
      let taken = Self.swatch + 6 + TextMeasure.regular.width(of: text)
      if x > 0, x + taken > width { (x, row) = (0, row + 1) }
      places.append((item, text, x, row))
      x += taken + Self.gap
    }
    self.places = places
  }

  /// The height of all rows.
  var height: Double {
    Double((places.map(\.row).max() ?? -1) + 1) * (TextMeasure.regular.lineHeight + 2)
  }

  /// Draws the rows from `top` down.
  func draw(top: Double, into drawing: inout Drawing) {
    for place in places {
      let baseline = top + 13 + Double(place.row) * (TextMeasure.regular.lineHeight + 2)
      drawSign(of: place.item, x: place.x, y: baseline - 11, into: &drawing)
      drawing.add(
        Label(
          place.text, x: place.x + Self.swatch + 6, y: baseline, tone: .ink,
          whole: place.text == place.item.label ? nil : place.item.label))
    }
  }

  private func drawSign(of item: Item, x: Double, y: Double, into drawing: inout Drawing) {
    let half = Self.swatch / 2
    switch item.sign {
    case .area:
      let paint = drawing.paint(item.tone)
      drawing.add(
        """
        <rect \(paint) x="\(at: x + 0.5)" y="\(at: y)" width="\(at: Self.swatch)" \
        height="\(at: Self.swatch)"/>

        """)
    case .dot: drawing.addDot(at: Point(x: x + half + 1, y: y + half), item.tone, radius: half)
    case .ring: drawing.addRing(at: Point(x: x + half + 1, y: y + half), item.tone, radius: half)
    }
  }
}

extension Drawing {
  /// A filled circle with a rim of paper.
  mutating func addDot(at point: Point, _ tone: Tone, radius: Double) {
    add(
      """
      <circle class="chart-dot \(tone.name)" cx="\(at: point.x)" cy="\(at: point.y)" \
      r="\(at: radius)"/>

      """)
  }

  /// An empty circle.
  mutating func addRing(at point: Point, _ tone: Tone, radius: Double) {
    add(
      """
      <circle class="chart-ring \(tone.name)" cx="\(at: point.x)" cy="\(at: point.y)" \
      r="\(at: radius)"/>

      """)
  }
}
