import Calendar
package import Content

/// How asks went from step to step, for the chart with the streams.
package struct Funnel: Hashable, Sendable {
  /// A stage that asks have reached.
  package struct Node: Hashable, Sendable {
    /// 0 for the ask itself; a stage comes after all those that led to it.
    package let layer: Int
    package let kind: Kind
    /// Asks that ever reached it.
    package internal(set) var count: Int

    package enum Kind: Hashable, Sendable {
      case asked
      /// A step, by the keeper's own word.
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

  /// The stages by layer, then in the order in which they first occur; outcomes last.
  package let nodes: [Node]
  package let links: [Link]

  /// Follows every ask of an edition from the ask through its steps to its outcome. As many asks
  /// leave a step as enter it. A step in the future has not been reached. Entries that are only
  /// counted go straight to their outcome, because a step is a word.
  init(_ edition: Edition, order: [EntryIndex]) {
    var paths: [(words: [String], outcome: Outcome, count: Int)] = []
    var direct: [Outcome: Int] = [:]
    for index in order {
      let entry = edition.published[index]
      let words = entry.visibility == .public ? entry.ask.words(until: edition.today) : []
      if words.isEmpty {
        direct[entry.ask.outcome, default: 0] += entry.ask.count
      } else {
        paths.append((words, entry.ask.outcome, entry.ask.count))
      }
    }
    let layers = WordLayers(paths.map(\.words))
    var streams = Streams()
    for (words, outcome, count) in paths {
      let steps = words.enumerated().map {
        Stage(layer: layers[$0.element] ?? $0.offset + 1, kind: .step($0.element))
      }
      streams.add(count, along: [.asked] + steps + [.outcome(outcome)])
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

  /// A kind of node at its layer; outcomes share the last layer.
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
}

extension Ask {
  /// The words of the steps up to a day, each once; outcomes are not steps.
  fileprivate func words(until today: Day) -> [String] {
    var words: [String] = []
    for step in steps where step.day <= today {
      let word = step.word.lowercased()
      if Outcome(rawValue: word) == nil, !words.contains(word) { words.append(word) }
    }
    return words
  }
}
