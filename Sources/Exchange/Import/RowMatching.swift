import Authoring
import Calendar
import Content
import Diagnostics

/// Finds the entries that rows became in earlier imports: by the row's own id, by all its cells, by
/// who was asked for what and when, and finally by a unique best match among the remembered rows.
struct RowMatching {
  /// A row of the spreadsheet.
  struct Candidate {
    let line: Int
    /// The facts in the row; `nil` if it does not become an entry.
    let facts: EntryFacts?
    /// The entry's own file name, if the row has it.
    let stem: String?
    /// The hash of the row's own id; `-` if it has none.
    let id: String
    /// The hashes of the cells.
    let cells: [String]
  }

  /// An entry, and what is remembered of its row.
  struct Match {
    let entry: Entry
    let remembered: ImportMemory.Row?
  }

  /// The entry of each row that has one.
  private(set) var matches: [Match?]
  /// Rows that may be several entries, and which ones.
  private(set) var ambiguous: [(line: Int, entries: [Entry])] = []
  /// The entries of remembered rows that are no longer in the spreadsheet.
  private(set) var gone: [Entry] = []

  private let candidates: [Candidate]
  private let memory: ImportMemory
  private let entries: [String: Entry]
  private var isFree: Set<Int>
  private var taken: Set<String> = []
  /// The indices of remembered rows by their entries.
  private let placeByEntry: [String: Int]
  private let folderLength: Int

  init(
    _ candidates: [Candidate], columns: [String], memory: ImportMemory, journal: Journal,
    choices: ImportChoices
  ) {
    self.candidates = candidates
    self.memory = memory
    let folder = "\(journal.folder)/"
    entries = Dictionary(
      journal.entries.map { (String($0.file.path.dropFirst(folder.count)), $0) },
      uniquingKeysWith: { first, _ in first })
    matches = Array(repeating: nil, count: candidates.count)
    let entries = entries
    placeByEntry = Dictionary(
      memory.rows.indices.map { (memory.rows[$0].entry, $0) },
      uniquingKeysWith: { first, _ in first })
    folderLength = folder.count
    isFree = Set(memory.rows.indices.filter { entries[memory.rows[$0].entry] != nil })
    matchNamed(choices)
    matchIDs()
    matchCells(columns)
    matchFacts(journal, columns)
    matchBest(columns)
    ambiguous.removeAll { choices.rows[$0.line] == "new" }
    gone = isFree.sorted().compactMap { entries[memory.rows[$0].entry] }
      .filter { !taken.contains($0.file.path) }
  }

  private mutating func take(_ index: Int, _ entry: Entry, _ remembered: Int?) {
    let place = placeByEntry[String(entry.file.path.dropFirst(folderLength))]
    let known = remembered ?? place.flatMap { isFree.contains($0) ? $0 : nil }
    matches[index] = Match(entry: entry, remembered: known.map { memory.rows[$0] })
    taken.insert(entry.file.path)
    if let known { isFree.remove(known) }
  }

  /// Matches rows by the keeper's choices, and by the files that rows name.
  private mutating func matchNamed(_ choices: ImportChoices) {
    let byStem = Dictionary(
      entries.values.map { ($0.stem, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, candidate) in candidates.enumerated() {
      let name = candidate.stem ?? choices.rows[candidate.line]
      guard let name, let entry = byStem[name], !taken.contains(entry.file.path) else { continue }
      take(index, entry, nil)
    }
  }

  private mutating func matchIDs() {
    let byID = Dictionary(grouping: isFree.filter { memory.rows[$0].id != "-" }) {
      memory.rows[$0].id
    }
    let counts = candidates.reduce(into: [String: Int]()) { $0[$1.id, default: 0] += 1 }
    for (index, candidate) in candidates.enumerated()
    where matches[index] == nil && candidate.id != "-" && counts[candidate.id] == 1 {
      guard let places = byID[candidate.id], places.count == 1, isFree.contains(places[0]),
        let entry = entries[memory.rows[places[0]].entry]
      else { continue }
      take(index, entry, places[0])
    }
  }

  /// Matches rows of which no cell has changed, in the columns that were there before.
  private mutating func matchCells(_ columns: [String]) {
    guard !isFree.isEmpty else { return }
    let shared = Shared(columns, memory.columns)
    var waiting = Dictionary(grouping: isFree.sorted(by: >)) {
      shared.old(memory.rows[$0].cells)
    }
    for (index, candidate) in candidates.enumerated() where matches[index] == nil {
      let key = shared.new(candidate.cells)
      guard key.contains(where: { $0 != "-" }), let place = waiting[key]?.popLast(),
        let entry = entries[memory.rows[place].entry]
      else { continue }
      take(index, entry, place)
    }
  }

  private mutating func matchFacts(_ journal: Journal, _ columns: [String]) {
    let free = journal.entries.filter { !taken.contains($0.file.path) }
    var waiting = Dictionary(grouping: free.reversed()) { Fingerprint(EntryFacts($0)) }
    let days = Set(free.map(\.ask.asked))
    for index in candidates.indices where matches[index] == nil {
      guard let facts = candidates[index].facts, days.contains(facts.asked),
        let same = waiting[Fingerprint(facts)], !same.isEmpty
      else { continue }
      // Of several identical rows, the one with the same outcome.
      let place =
        same.lastIndex { $0.ask.outcome == facts.outcome } ?? same.index(before: same.endIndex)
      take(index, same[place], nil)
      waiting[Fingerprint(facts)]?.remove(at: place)
    }
  }

  /// Matches a row with the remembered row that it shares the most with, if each is the other's
  /// only best match.
  private mutating func matchBest(_ columns: [String]) {
    guard !isFree.isEmpty else { return }
    let shared = Shared(columns, memory.columns)
    let places = isFree.sorted()
    let old = Dictionary(
      uniqueKeysWithValues: places.map { ($0, shared.old(memory.rows[$0].cells)) })
    var holders: [Shared.Value: [Int]] = [:]
    for place in places {
      for (column, cell) in (old[place] ?? []).enumerated() where cell != "-" {
        holders[Shared.Value(column: column, cell: cell), default: []].append(place)
      }
    }
    var rivals: [Int: [(index: Int, score: Double)]] = [:]
    var found: [(index: Int, place: Int, score: Double)] = []
    for (index, candidate) in candidates.enumerated() where matches[index] == nil {
      let cells = shared.new(candidate.cells)
      var scores: [Int: Double] = [:]
      var all = 0.0
      for (column, cell) in cells.enumerated() where cell != "-" {
        let same = holders[Shared.Value(column: column, cell: cell)] ?? []
        // A value that few rows have says more.
        let weight = 1 / Double(max(1, same.count))
        all += same.isEmpty ? 0.5 : weight
        for place in same.prefix(200) { scores[place, default: 0] += weight }
      }
      for (place, score) in scores {
        let equal = zip(cells, old[place] ?? []).count { $0 == $1 && $0 != "-" }
        guard score / max(all, 0.01) >= 0.4, equal * 2 >= cells.count(where: { $0 != "-" }) else {
          continue
        }
        found.append((index, place, score))
        rivals[place, default: []].append((index, score))
      }
    }
    let byRow = Dictionary(grouping: found, by: \.index)
    for index in byRow.keys.sorted() {
      let options = (byRow[index] ?? []).sorted { ($1.score, $0.place) < ($0.score, $1.place) }
      let near = options.filter {
        $0.score >= (options.first?.score ?? 0) * 0.8 && isFree.contains($0.place)
      }
      guard let best = near.first else { continue }
      let others = (rivals[best.place] ?? []).filter {
        $0.index != index && matches[$0.index] == nil && $0.score >= best.score * 0.8
      }
      if near.count == 1, others.isEmpty {
        if let entry = entries[memory.rows[best.place].entry] { take(index, entry, best.place) }
      } else if candidates[index].facts != nil {
        let options = near.compactMap { entries[memory.rows[$0.place].entry] }
        ambiguous.append((candidates[index].line, options))
      }
    }
  }

  /// The columns that both an old and a new spreadsheet have.
  private struct Shared {
    struct Value: Hashable {
      let column: Int
      let cell: String
    }

    private let pairs: [(new: Int, old: Int)]

    init(_ new: [String], _ old: [String]) {
      let places = Dictionary(
        old.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
      pairs = new.enumerated().compactMap { index, name in places[name].map { (index, $0) } }
    }

    func new(_ cells: [String]) -> [String] {
      pairs.map { $0.new < cells.count ? cells[$0.new] : "-" }
    }

    func old(_ cells: [String]) -> [String] {
      pairs.map { $0.old < cells.count ? cells[$0.old] : "-" }
    }
  }
}

/// What makes two asks the same: who was asked, for what, and when.
struct Fingerprint: Hashable {
  private let to: String
  private let title: String
  private let asked: Day

  init(_ facts: EntryFacts) {
    let plain = { (text: String) in
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
    to = plain(facts.to ?? "")
    title = plain(facts.title)
    asked = facts.asked
  }
}
