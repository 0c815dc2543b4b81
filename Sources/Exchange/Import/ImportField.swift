package import Content

/// The meaning of a column of a spreadsheet.
package enum ImportField: Hashable, Sendable {
  /// One of the imported fields of an entry.
  case field(EntryKey)
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
    case .field(let key): key.rawValue
    case .step(let word): "step:\(word)"
    case .history: "steps"
    case .id: "id"
    case .story: "story"
    case .left: "-"
    }
  }

  /// Every field except single steps.
  package static let named: [ImportField] =
    EntryField.imported.map { field($0.key) } + [.history, .id, .story, .left]

  /// The fields of an entry that are what their cells say, whatever else a row has.
  static let plain = EntryField.imported.filter {
    ![.title, .to, .date, .outcome, .answered].contains($0.key)
  }

  /// The kind of a field of an entry; `nil` for what is more than one field, or none.
  var kind: FieldKind? { if case .field(let key) = self { key.field.kind } else { nil } }

  /// Whether the column's cells are days.
  var isDay: Bool { if case .step = self { true } else { kind == .day } }

  /// Whether the column's cells are whole numbers from 0 to 10.
  var isScale: Bool { kind == .number(0...10) }

  /// Whether several columns can have this meaning.
  var repeats: Bool {
    switch self {
    case .story, .left, .step: true
    default: kind?.isList ?? false
    }
  }
}

/// The fields that the importer looks for by more than their names.
extension ImportField {
  package static let title = field(.title)
  package static let to = field(.to)
  package static let date = field(.date)
  package static let answered = field(.answered)
  package static let outcome = field(.outcome)
  package static let category = field(.category)
  package static let label = field(.label)
}
