import Content
import Markup
import Phrases
import Stats

/// A badge for the "endpoint" of shields.io, version 1.
struct Shield {
  let label: String
  let message: String
  /// As written in the theme; the badge needs hexadecimal digits.
  let colour: String

  /// The noes of the goal.
  static func noes(of site: Site) -> Shield {
    let statistics = site.statistics
    return Shield(
      label: site.phrases.noesLabel,
      message: site.phrases.noesMessage(statistics.noes, target: statistics.goal.target),
      colour: site.theme.look.colour(.no))
  }

  /// The yeses.
  static func yeses(of site: Site) -> Shield {
    Shield(
      label: site.phrases.yesesLabel, message: site.phrases.number(site.statistics.tally.yes),
      colour: site.theme.look.colour(.yesInk))
  }

  /// Hexadecimal digits have no `#` here.
  var json: JSON {
    [
      "schemaVersion": 1, "label": .string(label), "message": .string(message),
      "color": .string(String((CSSColour(colour)?.hex ?? colour).drop { $0 == "#" })),
    ]
  }
}
