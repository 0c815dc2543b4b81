import Calendar
package import Content
import Phrases
package import Stats

extension SiteOutline {
  /// How many of the newest answers have story pictures.
  private static let newestCount = 30

  /// The entries that have story pictures in the site: every yes and the newest answers.
  var picturedEntries: Set<EntryIndex> {
    guard hasStoryPictures else { return [] }
    let closed = statistics.chronology.byAnswer.filter { routes[$0] != nil }
    return Set(closed.suffix(Self.newestCount))
      .union(closed.filter { edition.published[$0].ask.outcome == .yes })
  }
}

extension StoryPictureLink {
  /// The story pictures of a page; `nil` if the site has none for it.
  init?(_ subject: PictureSubject, on site: Site) {
    guard site.hasStoryPictures else { return nil }
    if case .entry(let index) = subject, !site.picturedEntries.contains(index) { return nil }
    if case .milestone(let milestone) = subject, !milestone.hasPage { return nil }
    func href(_ shape: StoryPicture.Shape) -> String {
      site.address.href(PictureFormat.shape(shape).route(of: subject, in: site.edition))
    }
    self.init(story: href(.story), square: href(.square), words: site.pictureWords(of: subject))
  }
}

extension Site {
  /// The milestone of an address such as `no-100`, if it was reached.
  package func milestone(called anchor: String) -> Milestone? {
    statistics.milestones.first { $0.hasPage && $0.anchor == anchor }
  }

  /// The place of an entry that has a page today.
  package func indexOfPage(of entry: Entry) -> EntryIndex? {
    edition.published.indices.first {
      routes[$0] != nil && edition.published[$0].slug == entry.slug
    }
  }

  /// The alternative text of a card or a story picture.
  func pictureWords(of subject: PictureSubject) -> String {
    switch subject {
    case .home:
      return phrases.homeCardWords(
        noes: statistics.noes, target: statistics.goal.target, yeses: statistics.tally.yes,
        day: facts.today.text, journal: facts.title)
    case .entry(let index):
      let entry = edition.published[index]
      let outcome = OutcomeMark(entry, phrases)
      return phrases.entryCardWords(
        outcome: outcome.name, word: outcome.word,
        numbers: numbers[index].map { phrases.cellNumbers($0.lowerBound, $0.upperBound) },
        title: entry.title, day: label(entry.ask.answered ?? entry.ask.asked).text)
    case .milestone(let milestone):
      return phrases.milestoneCardWords(
        name: milestone.name(in: phrases), day: milestone.label(in: self).text,
        journal: facts.title)
    }
  }
}

extension StoryPicture {
  /// How many later leaves are drawn.
  private static let laterCount = 9

  init(_ subject: PictureSubject, _ shape: Shape, on site: Site) {
    let (day, subject): (String, Subject) =
      switch subject {
      case .home: (site.facts.today.text, .home(Home(site)))
      case .entry(let index): (site.pictureDay(of: index), .entry(Entry(index, on: site)))
      case .milestone(let milestone):
        (milestone.label(in: site).text, .milestone(Milestone(milestone, on: site)))
      }
    self.init(
      shape: shape, journal: site.facts.title, address: site.address.shown,
      language: site.facts.language,
      isRightToLeft: site.facts.direction == "rtl", day: day, subject: subject)
  }

  /// The leaves after one, still empty.
  static func laterLeaves(
    after leaf: Leaf?, on site: Site
  ) -> [[Square]] {
    let milestones = Set(Stats.Milestone.numbers(upTo: site.statistics.goal.target))
    let end = leaf?.numbers.upperBound ?? 0
    return site.statistics.grid.leaves.filter { $0.numbers.lowerBound > end }.prefix(laterCount)
      .map { leaf in
        leaf.numbers.map { Square(mark: .empty, isMilestone: milestones.contains($0)) }
      }
  }
}

extension StoryPicture.Home {
  fileprivate init(_ site: Site) {
    let (statistics, phrases) = (site.statistics, site.phrases)
    let leaves = statistics.grid.leaves
    let current = leaves.first { $0.numbers.upperBound > statistics.noes } ?? leaves.last
    let drawn = GridLeaf.all(site).first { $0.first == current?.numbers.lowerBound }
    self.init(
      number: phrases.number(statistics.noes),
      caption: phrases.noesCaption(target: statistics.goal.target),
      yeses: statistics.tally.yes > 0 ? phrases.yeses(statistics.tally.yes) : nil,
      leaf: drawn?.squares.map {
        StoryPicture.Square(
          mark: $0.mark, isMilestone: $0.isMilestone, isNewest: $0.number == statistics.noes)
      } ?? [],
      laterLeaves: StoryPicture.laterLeaves(after: current, on: site))
  }
}

extension StoryPicture.Entry {
  /// How many squares above the words, and how many stars below them.
  private static let (squareCount, starCount) = (30, 20)

  fileprivate init(_ index: EntryIndex, on site: Site) {
    let entry = site.edition.published[index]
    let (ask, phrases) = (entry.ask, site.phrases)
    let ratings = [
      ask.fear.map { Rating(term: phrases.fearBefore, value: $0, isSting: false) },
      ask.sting.map { Rating(term: phrases.stingAfter, value: $0, isSting: true) },
    ]
    self.init(
      title: entry.title, outcome: OutcomeMark(entry, phrases),
      number: site.numbers[index].map { phrases.range($0.lowerBound, $0.upperBound) },
      ratings: ratings.compactMap(\.self), learned: entry.learned.map(phrases.quotation),
      squares: Self.squares(of: index, on: site),
      stars: site.yesNumber(of: index).map { ($0 - 1) % Self.starCount + 1 } ?? 0)
  }

  /// Whole rows of ten; the newest square is in the last one.
  private static func squares(of index: EntryIndex, on site: Site) -> [StoryPicture.Square] {
    guard site.edition.published[index].ask.outcome != .pending else { return [] }
    let own = site.numbers[index]?.upperBound
    let filled = own ?? site.noes(before: index)
    guard filled > 0 else { return [] }
    let end = (filled + 9) / 10 * 10
    let start = max(0, end - squareCount)
    let cells = site.statistics.grid.cells
    return (start..<end).map { place in
      StoryPicture.Square(
        mark: place < filled ? SquareMark(cells[place].outcome) : .empty,
        isNewest: place + 1 == own)
    }
  }
}

extension StoryPicture.Milestone {
  fileprivate init(_ milestone: Stats.Milestone, on site: Site) {
    let phrases = site.phrases
    let isTold = site.routes[milestone.entry] != nil
    let grid = site.statistics.grid
    let filled: Int? =
      switch milestone.kind {
      case .noes(let number): number
      default: isTold ? site.noes(before: milestone.entry) : nil
      }
    let leaf = filled.flatMap { count in
      grid.leaves.first { $0.numbers.upperBound >= count } ?? grid.leaves.last
    }
    // A counted entry's place among the noes would give its day away, so it stays hidden.
    let yeses: ArraySlice<FallenYes> =
      switch milestone.kind {
      case .yeses(let number) where isTold: grid.yeses.prefix(number)
      case .noes(let number) where isTold: grid.yeses.prefix { $0.noesBefore < number }
      default: []
      }
    let areTold = yeses.allSatisfy { site.routes[$0.entry] != nil }
    self.init(
      name: milestone.name(in: phrases), number: milestone.number.map(phrases.number) ?? "",
      kind: MilestoneKind(milestone),
      sentence: isTold && areTold && !milestone.isYes
        ? phrases.onTheWay(
          fullLeaves: leaf?.numbers.upperBound == filled ? (filled ?? 0) / Leaf.size : 0,
          yeses: yeses.count) : nil,
      leaf: leaf.map { leaf in
        leaf.numbers.map { number in
          StoryPicture.Square(
            mark: number <= filled ?? 0 ? SquareMark(grid.cells[number - 1].outcome) : .empty,
            isNewest: number == filled && !milestone.isYes)
        }
      } ?? [],
      stars: areTold
        ? yeses.map(\.noesBefore).filter { leaf?.numbers.contains($0) ?? false }
          .map { $0 - (leaf?.numbers.lowerBound ?? 1) + 1 } : [],
      laterLeaves: filled == nil ? [] : StoryPicture.laterLeaves(after: leaf, on: site))
  }
}

extension Milestone {
  fileprivate var isYes: Bool { MilestoneKind(self) == .yeses }
}

extension Site {
  /// What a picture says about an entry's day.
  fileprivate func pictureDay(of index: EntryIndex) -> String {
    let ask = edition.published[index].ask
    guard let answered = ask.answered else {
      return "\(phrases.asked) \(label(ask.asked).text)"
    }
    let day = label(answered).text
    return yesNumber(of: index).map { phrases.yes($0, on: day) } ?? day
  }

  /// The month in which a square was filled; not the day, because some squares are of entries that
  /// are only counted.
  func month(ofSquare number: Int) -> String {
    let ask = edition.published[statistics.grid.cells[number - 1].entry].ask
    return DayLabel((ask.answered ?? ask.asked).month, phrases).text
  }

  /// Which yes an entry is, from 1; `nil` for other outcomes.
  fileprivate func yesNumber(of index: EntryIndex) -> Int? {
    statistics.grid.yeses.firstIndex { $0.entry == index }.map { $0 + 1 }
  }

  /// The noes that were counted when an entry was answered.
  fileprivate func noes(before index: EntryIndex) -> Int {
    if let yes = statistics.grid.yeses.first(where: { $0.entry == index }) { return yes.noesBefore }
    let counts = edition.journal.settings.counts
    return statistics.chronology.byAnswer.prefix { $0 != index }
      .map { edition.published[$0].ask }
      .reduce(0) { $0 + (counts.contains($1.outcome) ? $1.count : 0) }
  }
}
