import Content
import Markup
import Stats

extension Site {
  /// The noes of the goal, as a badge of shields.io asks for them: its "endpoint" badge, version 1.
  var noesShield: JSON {
    shield(
      label: phrases.noesLabel,
      message: phrases.noesMessage(statistics.noes, target: statistics.goal.target),
      colour: theme.look.token("no", fallback: "#b3202a"))
  }

  /// The yeses, likewise.
  var yesesShield: JSON {
    shield(
      label: phrases.yesesLabel, message: phrases.number(statistics.tally.yes),
      colour: theme.look.token("yes-ink", fallback: "#865c00"))
  }

  /// - Parameter colour: as the theme wrote it; a badge knows hexadecimal digits.
  private func shield(label: String, message: String, colour: String) -> JSON {
    [
      "schemaVersion": 1, "label": .string(label), "message": .string(message),
      "color": .string(String((CSSColour(colour)?.hex ?? colour).drop { $0 == "#" })),
    ]
  }
}
