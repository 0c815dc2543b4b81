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
    var streams = Streams()
    var direct: [Outcome: Int] = [:]
    for index in order {
      let entry = edition.published[index]
      if entry.ask.steps.isEmpty || entry.visibility != .public {
        direct[entry.ask.outcome, default: 0] += entry.ask.count
      } else {
        streams.add(entry.ask.count, along: Self.path(of: entry.ask))
      }
    }
    for outcome in Outcome.allCases {
      guard let count = direct[outcome] else { continue }
      streams.add(count, along: [.asked, .outcome(outcome)])
    }
    let last = (streams.stages.lazy.map(\.layer).filter { $0 != .max }.max() ?? 0) + 1
    let ordered = streams.stages.enumerated().sorted {
      ($0.element.layer, $0.element.rank, $0.offset)
        < ($1.element.layer, $1.element.rank, $1.offset)
    }.map(\.element)
    let places = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
    nodes = ordered.map {
      Node(
        layer: $0.layer == .max ? last : $0.layer, kind: $0.kind, count: streams.reached[$0] ?? 0)
    }
    links = streams.flows.compactMap { flow, count in
      places[flow.from].flatMap { from in
        places[flow.to].map { Link(from: from, to: $0, count: count) }
      }
    }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// How many asks reached each stage and went from one to another.
  private struct Streams {
    struct Flow: Hashable {
      let from: Stage
      let to: Stage
    }

    private(set) var stages: [Stage] = []
    private(set) var reached: [Stage: Int] = [:]
    private(set) var flows: [Flow: Int] = [:]

    mutating func add(_ count: Int, along path: [Stage]) {
      for stage in path {
        if reached[stage] == nil { stages.append(stage) }
        reached[stage, default: 0] += count
      }
      for (from, to) in zip(path, path.dropFirst()) {
        flows[Flow(from: from, to: to), default: 0] += count
      }
    }
  }

  /// A kind of node at its layer; outcomes share one layer behind all others.
  private struct Stage: Hashable {
    let layer: Int
    let kind: Node.Kind

    static let asked = Stage(layer: 0, kind: .asked)
    static func outcome(_ outcome: Outcome) -> Stage {
      Stage(layer: .max, kind: .outcome(outcome))
    }

    var rank: Int {
      switch kind {
      case .asked, .step: 0
      case .outcome(let outcome):
        [.yes, .partial, .pending, .withdrawn, .ghosted, .no].firstIndex(of: outcome) ?? 0
      }
    }
  }

  /// The stages of one ask, each word once.
  private static func path(of ask: Ask) -> [Stage] {
    var path: [Stage] = [.asked]
    var seen: Set<String> = []
    for step in ask.steps where Outcome(rawValue: step.word.lowercased()) == nil {
      if seen.insert(step.word.lowercased()).inserted {
        path.append(Stage(layer: path.count, kind: .step(step.word.lowercased())))
      }
    }
    return path + [.outcome(ask.outcome)]
  }
}
