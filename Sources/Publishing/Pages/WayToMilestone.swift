import Calendar
import Content
import Phrases
import Stats

/// What it took to reach a milestone: the yeses on the way, the days of the rows, the numbers.
///
/// For a milestone whose entry is only counted, only its squares are shown, and the place of a counted
/// yes is never shown: either would narrow down a day.
struct WayToMilestone {
  /// For each yes with a page, how many noes had been counted when it came.
  private(set) var stars: [Int] = []
  private(set) var rowDays: [String?] = []
  private(set) var figures: [MilestonePage.Figure] = []

  /// The most rows whose days are shown: those of the first leaf.
  private static let mostRows = 10
  /// How many ratings the first and the last average are made of.
  private static let ratedAtEachEnd = 10

  /// - Parameter noes: the noes that had been counted; `nil` if that is not shown.
  init(_ milestone: Milestone, noes: Int?, in site: Site) {
    guard let noes, site.routes[milestone.entry] != nil else { return }
    let isNo = MilestoneKind(milestone) == .noes
    let all = site.statistics.grid.yeses
    // A yes that came after the last of these noes is not on the way to it; the milestone's own is.
    let onTheWay = all.filter { isNo ? $0.noesBefore < noes : $0.noesBefore <= noes }
      .prefix(isNo ? all.count : milestone.number ?? 0)
    let told = onTheWay.filter { site.routes[$0.entry] != nil }
    stars = told.map(\.noesBefore)
    rowDays = isNo ? Self.rowDays(noes, in: site) : []
    let (phrases, published) = (site.phrases, site.edition.published)
    let silences = site.statistics.grid.cells.prefix(noes).count { $0.outcome == .ghosted }
    figures.append(
      .init(
        kind: .noes, number: phrases.number(noes),
        caption: phrases.noesTaken(noes, silences: silences)))
    if told.count == onTheWay.count, !told.isEmpty {
      figures.append(
        .init(
          kind: .yeses, number: phrases.number(told.count),
          caption: phrases.yesesTaken(told.count)))
    }
    let firstDay = published.lazy.filter { $0.visibility == .public }.map(\.ask.asked).min()
    if let firstDay, milestone.day - firstDay >= 7 {
      let weeks = (milestone.day - firstDay + 6) / 7
      figures.append(
        .init(kind: .weeks, number: phrases.number(weeks), caption: phrases.weeksTaken(weeks)))
    }
    let answered = site.statistics.chronology.byAnswer
    let until = answered.firstIndex(of: milestone.entry).map { answered[...$0] } ?? []
    let fears = until.filter { site.routes[$0] != nil }.compactMap { published[$0].ask.fear }
    if fears.count >= 2 * Self.ratedAtEachEnd {
      let ends = [fears.prefix(Self.ratedAtEachEnd), fears.suffix(Self.ratedAtEachEnd)].map {
        phrases.decimal(Double($0.reduce(0, +)) / Double(Self.ratedAtEachEnd))
      }
      figures.append(
        .init(
          kind: .fear, number: phrases.change(from: ends[0], to: ends[1]),
          caption: phrases.fearTaken(Self.ratedAtEachEnd)))
    }
  }

  /// The day on which each row of ten became full, for the first leaf alone.
  private static func rowDays(_ noes: Int, in site: Site) -> [String?] {
    guard noes >= 10, noes <= mostRows * 10 else { return [] }
    return stride(from: 10, through: noes, by: 10).map { number in
      let entry = site.statistics.grid.cells[number - 1].entry
      guard site.routes[entry] != nil else { return nil }
      return site.edition.published[entry].ask.answered.map { day in
        let civil = day.civil
        return site.phrases.shortDay(month: civil.month, day: civil.day)
      }
    }
  }
}
