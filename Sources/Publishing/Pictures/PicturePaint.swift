import Markup

/// A colour of a picture in the light and in the dark look, taken from the theme's tokens.
struct Paint: Hashable {
  let light: String
  let dark: String

  init(_ ink: Ink, in look: Look) {
    light = look.colour(ink)
    dark = look.colour(ink, dark: true)
  }
}

/// The colours of the squares.
struct PicturePaint {
  let paper: Paint
  let ink: Paint
  let muted: Paint
  private let no: Paint
  private let waiting: Paint
  private let empty: Paint
  private let milestone: Paint
  private let yes: Paint

  init(_ look: Look) {
    paper = Paint(.paper, in: look)
    ink = Paint(.ink, in: look)
    muted = Paint(.muted, in: look)
    no = Paint(.no, in: look)
    waiting = Paint(.waiting, in: look)
    empty = Paint(.empty, in: look)
    milestone = Paint(.milestone, in: look)
    yes = Paint(.yes, in: look)
  }

  /// How a layer is painted: the inside, if it has one, the line, and the line's width.
  func layer(_ kind: SquareDrawing.Kind) -> (fill: Paint?, stroke: Paint, width: String) {
    switch kind {
    case .empty: (empty, empty, "2")
    case .no, .other: (no, no, "2")
    case .hole: (paper, paper, "1")
    case .ghosted: (paper, no, "1.5")
    case .hatch: (nil, no, "1.5")
    case .waiting, .quiet: (nil, waiting, "1.5")
    case .milestone: (paper, milestone, "2")
    case .newest: (nil, milestone, "1.25")
    case .star: (yes, paper, "1")
    }
  }
}
