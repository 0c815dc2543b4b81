package import Markup

/// The words for a picture: the id that makes its inner ids unique on a page, its name, and a
/// sentence that says what it shows.
package struct Caption: Hashable, Sendable {
  /// Unique on the page. Characters other than ASCII letters, digits, `-` and `_` become `-`.
  package let id: String
  /// The accessible name.
  package let title: String
  /// The accessible description.
  package let description: String

  /// Replaces the characters that an id may not have.
  package init(id: String, title: String, description: String) {
    let safe = id.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" }
    self.id = safe.isEmpty ? "chart" : String(safe)
    (self.title, self.description) = (title, description)
  }
}

/// Numbers as a drawing. Every chart is drawn twice, for a wide and for a narrow column; the style
/// sheet shows one of the two.
package protocol Chart: Sendable {
  /// What the picture is called.
  var caption: Caption { get }

  /// Draws the chart and sets the drawing's height.
  func draw(into drawing: inout Drawing)
}

extension Chart {
  /// The chart for one width.
  package func drawing(in frame: Frame) -> Drawing {
    var drawing = Drawing(frame: frame, id: caption.id)
    draw(into: &drawing)
    return drawing
  }

  /// The chart for a page: both drawings in one element.
  package var svg: HTML {
    let drawings = Frame.allCases.map { drawing(in: $0).svg(caption) }
    return #"<div class="chart">\#n\#(drawings)</div>\#n"#
  }
}
