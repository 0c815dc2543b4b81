package import Content

/// How asks went from step to step: what the picture with the streams shows.
package struct Funnel: Hashable, Sendable {
  /// A stage that asks have reached.
  package struct Node: Hashable, Sendable {
    /// 0 for the ask itself; a stage lies behind all that led to it.
    package let layer: Int
    package let kind: Kind
    /// Asks that ever reached it.
    package internal(set) var count: Int

    package enum Kind: Hashable, Sendable {
      case asked
      /// A step by the keeper's own word.
      case step(String)
      case outcome(Outcome)
    }
  }

  /// Asks that went from one stage to the next.
  package struct Link: Hashable, Sendable {
    /// Places in `nodes`.
    package let from: Int
    package let to: Int
    package internal(set) var count: Int
  }

  /// The stages by layer, then in the order in which they were first met; outcomes last.
  package let nodes: [Node]
  package let links: [Link]

  /// Follows every ask of an edition from the ask through its steps to its outcome. What goes into
  /// a step goes out of it again. Entries that are only counted go straight to their outcome, for a
  /// step is a word.
  init(_ edition: Edition, order: [EntryIndex]) {
    var counts: [Node.Kind: [Int: Int]] = [:]
    var flows: [[Stage]: Int] = [:]
    var met: [Stage] = []
    for index in order {
      let entry = edition.published[index]
      let path = Self.path(of: entry)
      for stage in path {
        if counts[stage.kind]?[stage.layer] == nil { met.append(stage) }
        counts[stage.kind, default: [:]][stage.layer, default: 0] += entry.ask.count
      }
      for (from, to) in zip(path, path.dropFirst()) {
        flows[[from, to], default: 0] += entry.ask.count
      }
    }
    let last = (met.lazy.map(\.layer).filter { $0 != .max }.max() ?? 0) + 1
    let ordered = met.enumerated().sorted {
      ($0.element.layer, $0.element.rank, $0.offset) < (
        $1.element.layer, $1.element.rank, $1.offset
      )
    }.map(\.element)
    let places = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
    nodes = ordered.map {
      Node(
        layer: $0.layer == .max ? last : $0.layer, kind: $0.kind,
        count: counts[$0.kind]?[$0.layer] ?? 0)
    }
    links = flows.compactMap { ends, count in
      places[ends[0]].flatMap { from in
        places[ends[1]].map { Link(from: from, to: $0, count: count) }
      }
    }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// A kind of node at its layer; outcomes share one layer behind all others.
  private struct Stage: Hashable {
    let layer: Int
    let kind: Node.Kind

    var rank: Int {
      switch kind {
      case .asked, .step: 0
      case .outcome(let outcome):
        [.yes, .partial, .pending, .withdrawn, .ghosted, .no].firstIndex(of: outcome) ?? 0
      }
    }
  }

  /// The stages of one entry, each word once.
  private static func path(of entry: Entry) -> [Stage] {
    var path = [Stage(layer: 0, kind: .asked)]
    var seen: Set<String> = []
    let steps = entry.visibility == .public ? entry.ask.steps : []
    for step in steps where Outcome(rawValue: step.word.lowercased()) == nil {
      if seen.insert(step.word.lowercased()).inserted {
        path.append(Stage(layer: path.count, kind: .step(step.word.lowercased())))
      }
    }
    return path + [Stage(layer: .max, kind: .outcome(entry.ask.outcome))]
  }
}
