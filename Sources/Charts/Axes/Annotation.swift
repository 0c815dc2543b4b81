import Lettering
internal import Markup

/// A remark on part of a horizontal axis: a line at one place, or a shaded span.
struct Annotation: Sendable {
  var range: ClosedRange<Double>
  var text: String
  var isSpan: Bool
}

/// Remarks with their positions, in lanes above the plot so that no two of them touch.
struct PlacedAnnotations: Sendable {
  private let remarks: [Annotation]
  private let texts: [String]
  private let lanes: Lanes

  /// Places remarks on a scale; their words stay between the plot's left edge and `right`.
  init(_ remarks: [Annotation], on scale: LinearScale, right: Double) {
    let left = min(scale.start, scale.end)
    let texts = remarks.map { TextMeasure.regular.shortened($0.text, to: right - left) }
    (self.remarks, self.texts) = (remarks, texts)
    let flags = zip(remarks, texts).map { remark, text in
      let width = TextMeasure.regular.width(of: text)
      let place = scale(remark.range.lowerBound)
      let middle = (place + scale(remark.range.upperBound)) / 2
      return remark.isSpan
        ? Flag(leader: nil, start: middle - width / 2, end: middle + width / 2, width: width)
        : Flag(leader: place, start: place, end: place, width: width)
    }
    lanes = Lanes(flags, from: left, to: right)
  }

  /// The height of the lanes above the plot.
  var height: Double {
    Double(lanes.count) * TextMeasure.regular.lineHeight
  }

  /// Draws the spans, behind whatever the plot shows.
  func drawSpans(in plot: Box, on scale: LinearScale, into drawing: inout Drawing) {
    for remark in remarks where remark.isSpan {
      let left = scale(remark.range.lowerBound)
      let width = max(scale(remark.range.upperBound) - left, 1)
      drawing.add(
        """
        <rect class="chart-span" x="\(at: left)" y="\(at: plot.minY)" width="\(at: width)" \
        height="\(at: plot.height)"/>

        """)
    }
  }

  /// Draws the lines and all the words.
  func draw(in plot: Box, on scale: LinearScale, into drawing: inout Drawing) {
    for index in remarks.indices {
      let anchor = lanes.anchor(of: index)
      let label = Label(
        texts[index], x: anchor.x,
        y: plot.minY - 12 - Double(lanes.numbers[index]) * TextMeasure.regular.lineHeight,
        anchor: anchor.side, tone: .ink,
        whole: texts[index] == remarks[index].text ? nil : remarks[index].text)
      if !remarks[index].isSpan {
        let x = scale(remarks[index].range.lowerBound)
        drawing.add(
          """
          <path class="chart-marker" d="M\(at: x) \(at: label.y + 5)V\(at: plot.maxY)"/>

          """)
      }
      drawing.add(label)
    }
  }
}
