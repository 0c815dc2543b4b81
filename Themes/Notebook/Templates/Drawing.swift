import Markup
import Phrases
import Publishing

/// The squares as one picture, painted by the style sheet.
/// - Parameter colour: the ink of noes in somebody else's journal, as `#rrggbb`.
func drawing(_ drawing: SquareDrawing, words: String, colour: String? = nil) -> HTML {
  let ink: HTML = colour.map { #" color="\#($0)""# } ?? ""
  let kind: StaticString = colour == nil ? "drawing" : "drawing theirs"
  return """
    <svg class="\(kind)" viewBox="0 0 \(drawing.width) \(drawing.height)"\(ink) role="img" \
    aria-label="\(words)">
    \(drawing.layers, each: { #"<path class="\#($0.kind.rawValue)" d="\#($0.path)"></path>\#n"# })\
    </svg>

    """
}
