internal import Markup

/// An ink, named after the theme's token for it. Each has its own texture, so that a chart can be
/// read without colours.
package enum Tone: String, CaseIterable, Sendable {
  /// `--no`, solid.
  case no
  /// `--no`, hatched.
  case ghosted
  /// `--yes`, dotted.
  case yes
  /// `--partial-ink`, in horizontal stripes.
  case partial
  /// `--waiting`, an outline.
  case waiting
  /// `--ink`, solid.
  case ink
  /// `--muted`, solid.
  case muted

  /// The class that sets the colour.
  var name: String { "chart-\(rawValue)" }

  /// The pattern that fills an area with the tone, or `nil` for a plain fill.
  func texture(id: String) -> HTML? {
    switch self {
    case .no, .waiting, .ink, .muted: nil
    case .ghosted:
      """
      <pattern id="\(id)" width="5" height="5" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><path class="chart-paper" d="M0 0H5V5H0Z"/>\
      <path class="chart-fill chart-ghosted" d="M0 0H2.5V5H0Z"/></pattern>

      """
    case .yes:
      """
      <pattern id="\(id)" width="4" height="4" patternUnits="userSpaceOnUse">\
      <path class="chart-fill chart-yes" d="M0 0H4V4H0Z"/>\
      <circle class="chart-paper" cx="2" cy="2" r="0.8"/></pattern>

      """
    case .partial:
      """
      <pattern id="\(id)" width="5" height="5" patternUnits="userSpaceOnUse">\
      <path class="chart-paper" d="M0 0H5V5H0Z"/>\
      <path class="chart-fill chart-partial" d="M0 0H5V3H0Z"/></pattern>

      """
    }
  }
}
