package import Lettering
internal import Markup

/// A line of text in a drawing, with the room it takes.
package struct Label: Hashable, Sendable {
  /// Which part of the text is at `x`.
  package enum Anchor: String, Sendable {
    /// The left end.
    case start
    /// The middle.
    case middle
    /// The right end.
    case end
  }

  /// The text as drawn.
  package var text: String
  /// The position of the anchor.
  package var x: Double
  /// The baseline.
  package var y: Double
  /// Which part of the text is at `x`.
  package var anchor: Anchor
  /// The size and weight of the text.
  package var measure: TextMeasure
  /// The ink of the text.
  package var tone: Tone
  /// The whole text, where `text` is only its beginning.
  package var whole: String?

  /// A line of text at a place.
  package init(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start,
    measure: TextMeasure = .regular, tone: Tone = .muted, whole: String? = nil
  ) {
    (self.text, self.x, self.y, self.anchor) = (text, x, y, anchor)
    (self.measure, self.tone, self.whole) = (measure, tone, whole)
  }

  /// The largest rectangle that the text may fill, by estimate.
  package var box: Box {
    let width = measure.width(of: text)
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return Box(
      minX: left, minY: y - measure.size * 0.85, maxX: left + width, maxY: y + measure.size * 0.25)
  }

  /// The label moved sideways as little as needed to fit between two edges.
  package func kept(between left: Double, and right: Double) -> Label {
    var label = self
    let box = self.box
    label.x += max(0, left - box.minX) - max(0, box.maxX - max(right, left + box.width))
    return label
  }
}

extension Label {
  var markup: HTML {
    let anchor = anchor == .start ? nil : anchor.rawValue
    let size = measure.size == TextMeasure.regular.size ? nil : coordinate(measure.size)
    return """
      <text\(attribute: "class", classes) x="\(at: x)" y="\(at: y)"\
      \(attribute: "text-anchor", anchor)\(attribute: "font-size", size)>\(text)\(whole, in: "title")</text>

      """
  }

  private var classes: String? {
    let names = (measure.isStrong ? ["chart-strong"] : []) + (tone == .muted ? [] : [tone.name])
    return names.isEmpty ? nil : names.joined(separator: " ")
  }
}

extension Label {
  /// Several lines as labels, the first baseline at `y`; if the last was shortened, it has the
  /// whole text in `whole`.
  static func lines(
    _ lines: [String], of text: String, x: Double, y: Double, anchor: Label.Anchor = .start,
    measure: TextMeasure = .regular, tone: Tone = .muted
  ) -> [Label] {
    lines.enumerated().map { index, line in
      let isShortened = index == lines.count - 1 && line.hasSuffix("…") && !text.hasSuffix("…")
      return Label(
        line, x: x, y: y + Double(index) * measure.lineHeight, anchor: anchor, measure: measure,
        tone: tone, whole: isShortened ? text : nil)
    }
  }
}
