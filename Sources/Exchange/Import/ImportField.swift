/// The meaning of a column of a spreadsheet.
package enum ImportField: Hashable, Sendable {
  case title, to, date, answered, outcome, category, tags, label, learned, fear, sting
  case expected, count
  /// A day on which something happened, or whether it did: `step:interview`. A step whose word is an
  /// outcome decides the ask: `step:no`.
  case step(String)
  /// Stages with their days in one cell.
  case history
  /// The row's own id, for finding it again.
  case id
  /// Text for the story; with several such columns, each after its column's name.
  case story
  /// Not imported.
  case left

  /// Reads what `--map` takes: the field's name, `step:WORD`, or `-` for "leave out".
  package init?(_ name: String) {
    if name.hasPrefix("step:"), !name.dropFirst(5).trimmed.isEmpty {
      self = .step(name.dropFirst(5).trimmed)
    } else if let field = Self.named.first(where: { $0.name == name }) {
      self = field
    } else {
      return nil
    }
  }

  /// The name that `--map` takes.
  package var name: String {
    switch self {
    case .title: "title"
    case .to: "to"
    case .date: "date"
    case .answered: "answered"
    case .outcome: "outcome"
    case .category: "category"
    case .tags: "tags"
    case .label: "label"
    case .learned: "learned"
    case .fear: "fear"
    case .sting: "sting"
    case .expected: "expected"
    case .count: "count"
    case .step(let word): "step:\(word)"
    case .history: "steps"
    case .id: "id"
    case .story: "story"
    case .left: "-"
    }
  }

  /// Every field except single steps.
  package static let named: [ImportField] = [
    .title, .to, .date, .answered, .outcome, .category, .tags, .label, .learned, .fear, .sting,
    .expected, .count, .history, .id, .story, .left,
  ]

  /// Whether the column's cells are days.
  var isDay: Bool {
    switch self {
    case .date, .answered, .step: true
    default: false
    }
  }

  /// Whether several columns can have this meaning.
  var repeats: Bool {
    switch self {
    case .story, .left, .step, .tags: true
    default: false
    }
  }
}
