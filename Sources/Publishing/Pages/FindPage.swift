import Calendar
import Content
import Markup
import Phrases
import Stats

/// `/find/`: a search through all stories, and shelves that the keeper or the numbers fill.
public struct FindPage: Sendable {
  public let head: PageHead
  public let heading: String
  /// The page for readers without scripts.
  public let log: NamedLink
  public let search: Search
  public let shelves: [Shelf]

  /// What the script needs to know.
  public struct Search: Sendable {
    /// The common beginning of the addresses of the index's parts.
    public let parts: String
    /// How many parts the words have, and how many entries there are in a part of the titles.
    public let wordParts: Int
    public let titlesInPart: Int
    /// A value that changes with the index, so that no old part is taken from a cache.
    public let version: String
  }

  /// Entries that are good to find again.
  public struct Shelf: Sendable {
    /// The fragment that opens here.
    public let anchor: String
    public let name: String
    /// What puts an entry there; `nil` for shelves that the keeper fills.
    public let sentence: String?
    public let entries: [EntrySummary]
  }
}

extension FindPage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    guard outline.routes.contains(where: { $0 != nil }) else { return [] }
    return [PagePlan(.find) { $0.theme.html(for: FindPage($0), in: $0.facts) }]
  }

  private init(_ site: Site) {
    let phrases = site.phrases
    head = PageHead(
      .find, of: site, title: phrases.find,
      description: phrases.findDescription(keeper: site.facts.keeper))
    heading = phrases.find
    log = NamedLink(title: phrases.wholeLog, href: site.address.href(.log))
    search = Search(
      parts: site.address.href(Route("find/")), wordParts: site.search.wordParts,
      titlesInPart: SearchIndex.titlesInPart, version: Self.version(of: site))
    shelves = Self.keepersShelves(site) + Self.numbersShelves(site)
  }

  /// A fingerprint of everything that the index is made of. Entries without a page do not change it.
  private static func version(of site: Site) -> String {
    fingerprint(
      zip(site.summaries, site.stories).flatMap { summary, story in
        summary.map { Array("\($0.title)\($0.href)\(fingerprint(story.html.bytes))".utf8) } ?? []
      })
  }
}

extension FindPage {
  /// How many entries a shelf of the numbers shows.
  private static let shelfSize = 5
  /// By how many percentage points an answer must differ from the expectation to be a surprise.
  private static let surprise = 50

  /// The shelves that the keeper fills, by name, each with the newest ask first.
  private static func keepersShelves(_ site: Site) -> [Shelf] {
    var shelves: [String: (name: String, entries: [EntryIndex])] = [:]
    for index in site.statistics.chronology.byAsk.reversed() where site.routes[index] != nil {
      for name in site.edition.published[index].shelf.map(\.value) {
        shelves[slug(from: name), default: (name, [])].entries.append(index)
      }
    }
    return shelves.sorted { $0.key < $1.key }.map { slug, shelf in
      Shelf(
        anchor: "shelf-\(slug)", name: site.phrases.shelf(shelf.name), sentence: nil,
        entries: site.summaries(shelf.entries))
    }
  }

  private static func numbersShelves(_ site: Site) -> [Shelf] {
    NumbersShelf.allCases.compactMap { shelf in
      let measured = site.statistics.chronology.byAsk.reversed().compactMap {
        index -> (index: EntryIndex, measure: Int)? in
        guard site.routes[index] != nil else { return nil }
        return measure(shelf, site.edition.published[index].ask).map { (index, $0) }
      }
      let first = measured.enumerated()
        .sorted { ($1.element.measure, $0.offset) < ($0.element.measure, $1.offset) }
        .prefix(shelfSize).map(\.element.index)
      guard !first.isEmpty else { return nil }
      return Shelf(
        anchor: shelf.rawValue, name: site.phrases.shelfName(shelf),
        sentence: site.phrases.shelfSentence(shelf), entries: site.summaries(first))
    }
  }

  /// How high an ask ranks on a shelf; `nil` if it does not belong there.
  private static func measure(_ shelf: NumbersShelf, _ ask: Ask) -> Int? {
    switch shelf {
    case .longestWait:
      ask.outcome.isReply ? ask.daysToAnswer.flatMap { $0 > 0 ? $0 : nil } : nil
    case .biggestFear: ask.fear.flatMap { $0 > 0 ? $0 : nil }
    case .leastExpected:
      ask.expected.flatMap { expected in
        let chance: Int? =
          switch ask.outcome {
          case .no, .ghosted: 100 - expected
          case .yes, .partial: expected
          case .withdrawn, .pending: nil
          }
        return chance.flatMap { $0 > surprise ? $0 : nil }
      }
    }
  }
}
