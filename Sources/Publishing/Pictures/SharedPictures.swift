import Content
import Phrases
import Stats

/// The pictures for other people's pages.
enum SharedPictures {
  static func plans(_ outline: SiteOutline) -> [FilePlan] {
    [
      FilePlan(.badge) { Badge.noes(of: $0).svg },
      FilePlan(.yesesBadge) { Badge.yeses(of: $0).svg },
      FilePlan(.bothBadge) { Badge.both(of: $0).svg },
      FilePlan(.gridPicture) { GridPicture($0).svg },
    ]
  }
}

extension Badge {
  static func noes(of site: Site) -> Badge {
    let phrases = site.phrases
    return Badge(
      site, told: site.standing, phrases.noesBadgeLabel,
      phrases.noesBadge(site.statistics.noes, of: site.statistics.goal.target), isGold: false)
  }

  static func yeses(of site: Site) -> Badge {
    let (yeses, phrases) = (site.statistics.tally.yes, site.phrases)
    return Badge(
      site, told: phrases.yeses(yeses), phrases.yesesBadgeLabel, phrases.number(yeses),
      isGold: true)
  }

  static func both(of site: Site) -> Badge {
    let yeses = site.phrases.yeses(site.statistics.tally.yes)
    return Badge(
      site, told: site.phrases.list([site.standing, yeses]), site.standing, yeses, isGold: true)
  }

  private init(_ site: Site, told: String, _ first: String, _ second: String, isGold: Bool) {
    let look = site.theme.look
    let ink = look.colour(.coverInk)
    let cover = look.colour(.cover)
    let hole = look.colour(.hole)
    let gold = look.colour(.gold)
    self.init(
      title: site.phrases.pictureTitle(
        keeper: site.facts.keeper, told: told, day: site.facts.today.text),
      first: .init(words: first, ground: cover, ink: ink),
      second: .init(words: second, ground: hole, ink: isGold ? gold : ink),
      language: site.phrases.language, hole: hole)
  }
}

extension GridPicture {
  init(_ site: Site) {
    let (tally, phrases) = (site.statistics.tally, site.phrases)
    let silences = site.edition.journal.settings.counts.contains(.ghosted) ? tally.ghosted : 0
    self.init(
      title: phrases.pictureTitle(
        keeper: site.facts.keeper, told: site.standing, day: site.facts.today.text),
      description: phrases.pictureDescription(
        noes: site.statistics.noes, silences: silences, yeses: tally.yes,
        waiting: tally.pending),
      noes: site.standing, yeses: tally.yes > 0 ? phrases.yeses(tally.yes) : "",
      day: site.facts.today.text, drawing: SquareDrawing(site),
      paint: PicturePaint(site.theme.look), language: phrases.language)
  }
}

extension SquareDrawing {
  /// All squares as they are today.
  init(_ site: Site) {
    let statistics = site.statistics
    let filled = statistics.grid.cells.map { SquareMark($0.outcome) }
    let waiting = statistics.waiting.flatMap { waiting -> [SquareMark] in
      let count = site.edition.published[waiting.entry].ask.count
      return Array(repeating: waiting.isQuiet ? .quiet : .waiting, count: count)
    }
    let free = statistics.grid.squareCount - filled.count
    let empty = [SquareMark](repeating: .empty, count: max(0, free - waiting.count))
    let ahead = Milestone.numbers(upTo: statistics.goal.target).filter { $0 > statistics.noes }
    self.init(filled + waiting.prefix(free) + empty, milestones: Set(ahead))
  }
}
