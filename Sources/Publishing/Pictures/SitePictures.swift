import Content
import Phrases
import Stats

extension Site {
  /// The pictures for other people's pages.
  func sharedPictures() -> [Output] {
    [
      Output(Route.badge.file) { self.noesBadge.svg },
      Output(Route.yesesBadge.file) { self.yesesBadge.svg },
      Output(Route.bothBadge.file) { self.bothBadge.svg },
      Output(Route.gridPicture.file) { self.gridPicture.svg },
    ]
  }

  /// "86 of 1,000 noes".
  var standing: String {
    phrases.standing(noes: statistics.noes, target: statistics.goal.target)
  }

  private var yeses: String { phrases.yeses(statistics.tally.yes) }

  var noesBadge: Badge {
    badge(
      told: standing, phrases.noesBadgeLabel,
      phrases.noesBadge(statistics.noes, of: statistics.goal.target), isGold: false)
  }

  var yesesBadge: Badge {
    badge(
      told: yeses, phrases.yesesBadgeLabel, phrases.number(statistics.tally.yes), isGold: true)
  }

  var bothBadge: Badge {
    badge(told: phrases.list([standing, yeses]), standing, yeses, isGold: true)
  }

  private func badge(
    told: String, _ first: String, _ second: String, isGold: Bool
  ) -> Badge {
    let look = theme.look
    let ink = look.token("cover-ink", fallback: "#ffffff")
    let cover = look.token("cover", fallback: "#8c1720")
    let hole = look.token("cover-hole", fallback: "#3d070c")
    let gold = look.token("cover-gold", fallback: "#f0c04a")
    return Badge(
      title: phrases.pictureTitle(keeper: facts.keeper, told: told, day: facts.today.text),
      first: .init(words: first, ground: cover, ink: ink),
      second: .init(words: second, ground: hole, ink: isGold ? gold : ink),
      language: phrases.language, hole: hole)
  }

  var gridPicture: GridPicture {
    let tally = statistics.tally
    let silences = edition.journal.settings.counts.contains(.ghosted) ? tally.ghosted : 0
    return GridPicture(
      title: phrases.pictureTitle(keeper: facts.keeper, told: standing, day: facts.today.text),
      description: phrases.pictureDescription(
        noes: statistics.noes, silences: silences, yeses: tally.yes, waiting: tally.pending),
      noes: standing, yeses: tally.yes > 0 ? yeses : "", day: facts.today.text,
      drawing: squareDrawing(), paint: PicturePaint(theme.look), language: phrases.language)
  }

  /// All squares as they stand today.
  func squareDrawing() -> SquareDrawing {
    let ahead = Milestone.numbers(upTo: statistics.goal.target).filter { $0 > statistics.noes }
    return SquareDrawing(squareMarks(), milestones: Set(ahead))
  }

  private func squareMarks() -> [SquareMark] {
    let filled = statistics.grid.cells.map { squareMark($0.outcome) }
    let waiting = statistics.waiting.flatMap { waiting -> [SquareMark] in
      let count = edition.published[waiting.entry].ask.count
      return Array(repeating: waiting.isQuiet ? .quiet : .waiting, count: count)
    }
    let free = statistics.grid.squareCount - filled.count
    let empty = [SquareMark](repeating: .empty, count: max(0, free - waiting.count))
    return filled + waiting.prefix(free) + empty
  }
}
