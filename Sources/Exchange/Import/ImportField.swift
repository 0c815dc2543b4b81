/// What a column of a spreadsheet can be.
package enum ImportField: Hashable, Sendable {
  case title, to, date, answered, outcome, category, tags, label, learned, fear, sting
  case expected, count
  /// A day on which something happened: `step:interview`.
  case step(String)
  /// Words kept in the story: alone, or behind the column's name where several are.
  case story
  /// Not taken over.
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
    case .story: "story"
    case .left: "-"
    }
  }

  /// Every field but the steps.
  package static let named: [ImportField] = [
    .title, .to, .date, .answered, .outcome, .category, .tags, .label, .learned, .fear, .sting,
    .expected, .count, .story, .left,
  ]

  /// Whether the column holds days.
  var isDay: Bool {
    switch self {
    case .date, .answered, .step: true
    default: false
    }
  }

  /// Whether several columns can be it.
  var repeats: Bool {
    switch self {
    case .story, .left, .step, .tags: true
    default: false
    }
  }

  /// What a column's name says, and how surely: 0 is best. `nil` for a name that says nothing.
  static func proposal(forName name: String) -> (field: ImportField, rank: Int)? {
    let plain = StateReading.plain(name)
    for (field, names) in names {
      if let rank = names.firstIndex(of: plain) { return (field, rank) }
    }
    for affix in ["date of ", "date "] where plain.hasPrefix(affix) {
      return (.step(String(plain.dropFirst(affix.count))), 0)
    }
    if plain.hasSuffix(" date"), plain != "current date" {
      return (.step(String(plain.dropLast(5))), 0)
    }
    return nil
  }

  /// The names that columns have in the wild, the surest first.
  private static let names: [(ImportField, [String])] = [
    (
      .title,
      [
        "title", "position", "job title", "role", "specific role", "ask", "asked for", "what",
        "request", "job", "opportunity", "audition", "project", "piece", "岗位", "职位",
      ]
    ),
    (
      .to,
      [
        "to", "company", "company name", "organisation", "organization", "employer", "whom", "who",
        "firm", "brand", "publisher", "magazine", "market", "venue", "agency", "school", "公司",
      ]
    ),
    (
      .date,
      [
        "date", "date sent", "date applied", "applied on", "applied date", "application date",
        "date of application", "sent", "date submitted", "submitted", "asked", "asked on", "day",
        "applied", "投递日期", "日期",
      ]
    ),
    (
      .answered,
      [
        "answered", "date answered", "answer date", "date of answer", "date of 1st response",
        "date of first response", "response date", "date of response", "date responded",
        "reply date", "date of reply", "replied", "decision date", "date of rejection",
        "rejection date", "date rejected",
      ]
    ),
    (
      .outcome,
      ["outcome", "status", "response", "result", "state", "answer", "decision", "状态", "结果"]
    ),
    (.category, ["category", "type", "kind", "job type", "field", "area"]),
    (.tags, ["tags", "tag", "keywords"]),
    (.label, ["label"]), (.learned, ["learned", "lesson", "lessons"]),
    (.fear, ["fear"]), (.sting, ["sting"]), (.expected, ["expected"]), (.count, ["count"]),
    (
      .story,
      ["story", "notes", "note", "comments", "comment", "remarks", "feedback", "备注"]
    ),
  ]
}
