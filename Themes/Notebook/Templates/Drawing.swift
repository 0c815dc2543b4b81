import Markup
import Phrases
import Publishing

/// The squares as one picture, painted by the style sheet.
func drawing(_ drawing: SquareDrawing, words: String) -> HTML {
  """
  <svg class="drawing" viewBox="0 0 \(drawing.width) \(drawing.height)" role="img" \
  aria-label="\(words)">
  \(drawing.layers, each: { #"<path class="\#($0.kind.rawValue)" d="\#($0.path)"></path>\#n"# })\
  </svg>

  """
}
