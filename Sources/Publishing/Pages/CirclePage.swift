import Calendar
import Circle
import Content
import Markup
import Phrases
import Stats

/// `/circle/`: the journal among those that its keeper follows. They are never ranked: the one with the
/// newest answer comes first.
public struct CirclePage: Sendable {
  public let head: PageHead
  public let heading: String
  /// How many notebooks, noes and yeses there are in all.
  public let sentence: String
  public let books: [Book]
  /// The link to the instructions for beginning one's own.
  public let begin: NamedLink
  /// An empty leaf for the notebook that readers have not begun, and "of 1,000 noes".
  public let blankLeaf: SquareDrawing
  public let blankWords: String
  public let blankCaption: String
  /// The feeds of all, for a feed reader.
  public let feeds: NamedLink

  /// One journal.
  public struct Book: Sendable {
    /// Its address, and what the keeper of this journal calls it.
    public let link: NamedLink
    /// What is known about it; `nil` if its numbers have never been read.
    public let numbers: Numbers?
    /// "Begun after reading Ada Quill."; `nil` if that journal is not in the circle.
    public let startedBy: String?
  }

  /// How far a journal has got.
  public struct Numbers: Sendable {
    /// "86", and "of 1,000 noes".
    public let noes: String
    public let caption: String
    /// "17 yeses"; `nil` if there are none.
    public let yeses: String?
    /// The leaf that is being filled.
    public let drawing: SquareDrawing
    public let drawingWords: String
    /// The journal's own colours, as `#rrggbb`; `nil` if it gives none.
    public let cover: String?
    public let square: String?
    /// "Last answer 9 February 2026".
    public let day: String
  }
}

extension CirclePage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    outline.edition.journal.settings.circle.isEmpty
      ? [] : [PagePlan(.circle) { $0.theme.html(for: CirclePage($0), in: $0.facts) }]
  }

  private init(_ site: Site) {
    let (settings, phrases) = (site.edition.journal.settings, site.phrases)
    let own = CompanionProgress(of: site)
    let all =
      [Member(name: settings.title, url: settings.url, href: site.facts.home, progress: own)]
      + settings.circle.map {
        Member(
          name: $0.name, url: $0.url.value, href: "\($0.url.value)/",
          progress: site.circle[$0.url.value])
      }
    let known = all.compactMap(\.progress)
    head = PageHead(
      .circle, of: site, title: phrases.circle,
      description: phrases.circleDescription(keeper: site.facts.keeper))
    heading = phrases.circleHeading
    sentence = phrases.circleSentence(
      notebooks: all.count, noes: known.reduce(0) { $0 + $1.noes },
      yeses: known.reduce(0) { $0 + $1.yeses })
    books = all.enumerated().sorted {
      // The newest answer first, then in the order of `journal.md`.
      let (left, right) = ($0.element.progress?.lastAnswer, $1.element.progress?.lastAnswer)
      return left == right
        ? $0.offset < $1.offset : (left?.number ?? .min) > (right?.number ?? .min)
    }.map { Book($0.element, among: all, in: site) }
    begin = site.facts.begin
    blankLeaf = SquareDrawing(
      [.waiting] + Array(repeating: SquareMark.empty, count: Leaf.size - 1))
    blankWords = phrases.circleDrawing(noes: 0, waiting: 0)
    blankCaption = phrases.noesCaption(target: JournalSettings.defaultTarget)
    feeds = NamedLink(title: phrases.circleFeeds, href: site.address.href(.circleFeeds))
  }
}

/// A journal of the circle, this one included.
private struct Member {
  let name: String
  /// The address without a slash at the end; `nil` if this journal does not know its own.
  let url: String?
  let href: String
  let progress: CompanionProgress?
}

extension CirclePage.Book {
  fileprivate init(_ member: Member, among all: [Member], in site: Site) {
    link = NamedLink(title: member.name, href: member.href)
    numbers = member.progress.map { CirclePage.Numbers($0, in: site) }
    let origin = member.progress?.startedBy.flatMap { url in all.first { $0.url == url } }
    startedBy = origin.map { site.phrases.startedBy("\($0.name)").plainText }
  }
}

extension CirclePage.Numbers {
  fileprivate init(_ progress: CompanionProgress, in site: Site) {
    let phrases = site.phrases
    noes = phrases.number(progress.noes)
    caption = phrases.noesCaption(target: progress.target)
    yeses = progress.yeses > 0 ? phrases.yeses(progress.yeses) : nil
    drawing = SquareDrawing(Self.leaf(of: progress))
    drawingWords = phrases.circleDrawing(noes: progress.noes, waiting: progress.waiting)
    (cover, square) = (progress.cover, progress.square)
    day =
      progress.lastAnswer.map { phrases.lastAnswer(site.label($0).text) }
      ?? phrases.noAnswerYet(site.label(progress.asOf).text)
  }

  /// The leaf that is being filled, or the last one if it has just become full.
  private static func leaf(of progress: CompanionProgress) -> [SquareMark] {
    let start = progress.noes == 0 ? 0 : (progress.noes - 1) / Leaf.size * Leaf.size
    var filled: [SquareMark] = []
    var place = 0
    for run in progress.cells {
      let shown = max(0, place + run.count - max(place, start))
      filled += Array(repeating: SquareMark(run.kind), count: shown)
      place += run.count
    }
    let size = max(filled.count, min(Leaf.size, progress.target - start))
    let waiting = min(progress.waiting, size - filled.count)
    return filled + Array(repeating: .waiting, count: waiting)
      + Array(repeating: .empty, count: size - filled.count - waiting)
  }
}

extension SquareMark {
  fileprivate init(_ kind: CompanionProgress.Run.Kind) {
    self =
      switch kind {
      case .no: .no
      case .silence: .ghosted
      case .other: .other
      }
  }
}

extension CompanionProgress {
  /// This journal as others read it: from its own document, like theirs.
  fileprivate init?(of site: Site) {
    do {
      try self.init(ProgressDocument(site).json.bytes)
    } catch {
      return nil
    }
  }
}
