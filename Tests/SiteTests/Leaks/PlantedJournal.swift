import Foundation
import TestSupport

/// A journal with another name in every place that has the keeper's words.
enum PlantedJournal {
  /// The names, by where they are: "Titleqx Vandermolen" is in the title of an entry.
  static let places = [
    "title", "whom", "label", "learned", "category", "tag", "step", "slug", "alias", "file",
    "cover",
    "picture", "alternative", "caption", "linkwords", "story", "code", "heading", "quote", "item",
    "page", "pageslug", "pagedescription", "pagestory", "pagefile", "sitetitle", "keeper",
    "description", "goal", "pause", "introduction", "cheerer", "cheer", "redirect", "ledto",
  ]

  /// The place whose name is only in a file's name, of which no address is made.
  static let unseen = "ledto"

  /// The file of the journal that has the name of a place.
  static func file(of place: String) -> String {
    switch place {
    case "page", "pageslug", "pagedescription", "pagestory", "redirect": "pages/other.md"
    case "pagefile": "pages/\(slug("pagefile")).md"
    case "sitetitle", "keeper", "description", "goal", "pause", "introduction": "journal.md"
    case "cheerer", "cheer": "cheers.md"
    default: "entries/2025-06-01-all/index.md"
    }
  }

  /// The name of a place. It has an accent, and letters of other alphabets would be as good.
  static func name(_ place: String) -> String { "\(place.capitalized)qx Vandermølen" }

  /// The same as a part of an address.
  static func slug(_ place: String) -> String { "\(place)qx-vandermølen" }

  /// A names file with a rule for each.
  static var names: String {
    places.map { "\(name($0)): somebody \($0)\n" }.joined()
  }

  static var site: TinySite {
    TinySite(
      """
      -- journal.md --
      ---
      title: A year of \(name("sitetitle"))
      keeper: \(name("keeper"))
      description: Asking \(name("description"))
      url: https://kim.example/
      begun: 2025-06-01
      goal:
        - {since: 2025-06-01, target: 100, because: "with \(name("goal"))"}
        - {since: 2025-07-01, target: 200, because: "with \(name("goal"))"}
      pauses:
        - {from: 2026-02-01, to: 2026-03-01, because: "at \(name("pause"))"}
      ---
      I met \(name("introduction")).
      -- pages/\(slug("pagefile")).md --
      ---
      title: A page
      ---
      -- pages/other.md --
      ---
      title: About \(name("page"))
      description: On \(name("pagedescription"))
      slug: about-\(slug("pageslug"))
      aliases: [/\(slug("redirect"))/]
      ---
      Written by \(name("pagestory")).
      -- cheers.md --
      ---
      cheers:
        - from: \(name("cheerer"))
          day: 2026-01-01
          words: I asked \(name("cheer")) too
          entry: 2025-06-03-\(slug("ledto"))
      ---
      -- entries/2025-06-01-all/index.md --
      ---
      title: Asked \(name("title")) again
      outcome: "no"
      answered: 2025-06-11
      category: \(name("category"))
      tags: [\(name("tag"))]
      to: \(name("whom"))
      label: Said \(name("label"))
      learned: Never ask \(name("learned"))
      steps: ["2025-06-02 call from \(name("step"))", 2025-06-11 no]
      cover: \(slug("cover")).gif
      slug: \(slug("slug"))
      aliases: [/old/\(slug("alias"))/]
      led_to: [2025-06-03-\(slug("ledto"))]
      ---
      I wrote to \(name("story")), and `\(name("code"))`.

      ## The \(name("heading")) affair

      > \(name("quote"))

      - \(name("item"))

      [\(name("linkwords"))](../2025-06-02-\(slug("file")).md)
      ![\(name("alternative"))](\(slug("picture"))2.gif "\(name("caption"))")
      -- entries/2025-06-02-\(slug("file")).md --
      ---
      title: Another
      outcome: "no"
      answered: 2025-06-11
      ---
      -- entries/2025-06-03-\(slug("ledto")).md --
      ---
      title: A third
      outcome: "yes"
      answered: 2025-06-13
      slug: third
      ---
      """,
      pictures: [
        "entries/2025-06-01-all/\(slug("cover")).gif": tinyGIF,
        "entries/2025-06-01-all/\(slug("picture"))2.gif": tinyGIF,
      ])
  }
}
