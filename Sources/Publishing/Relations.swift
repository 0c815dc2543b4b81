import Content
import Diagnostics
import Stats

/// Which asks grew out of which, by the indices of the entries in the edition.
struct Relations: Sendable {
  /// For each entry, the public ones that it led to, in the keeper's order.
  private(set) var ledTo: [EntryIndex: [EntryIndex]] = [:]
  /// For each entry, the public ones that led to it.
  private(set) var grewFrom: [EntryIndex: [EntryIndex]] = [:]

  /// Finds the entries that `led_to` names, by slug or by file name; a name without an entry is
  /// reported; an entry that is not published today is skipped.
  init(_ edition: Edition, reporting: inout Report) {
    let naming = edition.journal.entries.filter { !$0.ledTo.isEmpty }
    guard !naming.isEmpty else { return }
    let names = Set(
      edition.journal.entries.flatMap { [$0.stem, $0.slug] } + edition.journal.flawed.map(\.stem))
    lazy var candidates = Candidates(names)
    for entry in naming {
      for name in entry.ledTo where !names.contains(name.value) {
        reporting.add(.ledToNowhere(name.value, candidates), at: name.range, in: entry.file)
      }
      for name in entry.ledTo where [entry.stem, entry.slug].contains(name.value) {
        reporting.add(.ledToItself(), at: name.range, in: entry.file)
      }
    }
    var indices: [String: EntryIndex] = [:]
    for (index, entry) in edition.published.enumerated() where entry.visibility == .public {
      indices[entry.stem] = index
    }
    for (index, entry) in edition.published.enumerated() where entry.visibility == .public {
      indices[entry.slug] = index
    }
    for (index, entry) in edition.published.enumerated() where entry.visibility == .public {
      var seen: Set<EntryIndex> = []
      let targets = entry.ledTo.compactMap { indices[$0.value] }
      for target in targets where seen.insert(target).inserted {
        ledTo[index, default: []].append(target)
        grewFrom[target, default: []].append(index)
      }
    }
  }
}

extension Message {
  static func ledToNowhere(_ name: String, _ candidates: Candidates) -> Message {
    Message(
      .ledToNowhere, "no entry is called '\(name)'",
      hint: candidates.suggestion(for: name)
        ?? "expected a file name without its extension")
  }

  static func ledToItself() -> Message { Message(.ledToItself, "an entry cannot lead to itself") }
}
