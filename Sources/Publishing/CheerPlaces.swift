import Calendar
import Content
import Diagnostics
import Stats

/// The cheers that are shown, and where.
struct CheerPlaces: Sendable {
  /// A cheer and the entry that it is about.
  struct Placed: Sendable {
    let cheer: Cheer
    let entry: EntryIndex?
  }

  /// Newest first; of two on the same day, the later one in the file.
  let all: [Placed]
  private let byEntry: [EntryIndex?: [Placed]]

  /// The cheers about an entry or, for `nil`, those about no entry. Newest first.
  func about(_ entry: EntryIndex?) -> [Placed] { byEntry[entry] ?? [] }

  /// Finds the entries that cheers name, by slug or by file name. A cheer for an entry without a
  /// page today is held back with it, because its words may reveal the entry; so is one with a
  /// future date.
  init(_ edition: Edition, routes: [Route?], reporting: inout Report) {
    guard !edition.journal.cheers.isEmpty else {
      (all, byEntry) = ([], [:])
      return
    }
    let names = Set(
      edition.journal.entries.flatMap { [$0.stem, $0.slug] } + edition.journal.flawed.map(\.stem))
    var indices: [String: EntryIndex] = [:]
    let shown = edition.published.indices.filter { routes[$0] != nil }
    for index in shown { indices[edition.published[index].stem] = index }
    for index in shown { indices[edition.published[index].slug] = index }
    lazy var candidates = Candidates(names)
    var placed: [Placed] = []
    for cheer in edition.journal.cheers {
      if let name = cheer.entry, !names.contains(name.value) {
        reporting.add(.cheerForNothing(name.value, candidates), at: name.range, in: cheer.file)
        continue
      }
      let entry = cheer.entry.flatMap { indices[$0.value] }
      if let name = cheer.entry, entry == nil {
        reporting.add(.cheerHeldBack(name.value), at: name.range, in: cheer.file)
      } else if cheer.day.value > edition.today {
        reporting.add(
          .cheerToCome(cheer.day.value, today: edition.today), at: cheer.day.range, in: cheer.file)
      } else {
        placed.append(Placed(cheer: cheer, entry: entry))
      }
    }
    all = placed.enumerated().sorted {
      ($0.element.cheer.day.value, $0.offset) > ($1.element.cheer.day.value, $1.offset)
    }.map(\.element)
    byEntry = Dictionary(grouping: all, by: \.entry)
  }
}

extension Message {
  static func cheerForNothing(_ name: String, _ candidates: Candidates) -> Message {
    Message(
      .unknownEntry, "no entry is called '\(name)'",
      hint: candidates.suggestion(for: name)
        ?? "expected a file name without its extension")
  }

  static func cheerHeldBack(_ name: String) -> Message {
    Message(
      .linkToUnpublished, "the entry '\(name)' has no page today, so its cheer is not shown",
      hint: "remove 'entry:' to show the cheer on the home page")
  }

  static func cheerToCome(_ day: Day, today: Day) -> Message {
    Message(.futureDay, "\(day) is after today, \(today), so the cheer is held back")
  }
}
