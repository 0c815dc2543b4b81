import Authoring
import Calendar
import Content

/// Why a row does not become an entry.
enum RowProblem: Error, Hashable {
  /// There is too little in it; the other rows are still imported.
  case skipped(String)
  /// What it says cannot be right; nothing is written.
  case wrong(String)
}

/// Reads rows with a mapping into facts.
struct RowReading {
  let mapping: ColumnMapping
  let choices: ImportChoices
  /// The order of the numbers in days; `nil` if it is not needed.
  let order: DayOrder?
  /// The states by how they were typed.
  let states: [String: StateCount]
  /// The days that have been read already, by how they were typed.
  let days: [String: DayText]

  private let to: Int?
  private let title: Int?
  private let date: Int?
  /// The plain fields that have columns.
  private let plain: [(key: EntryKey, kind: FieldKind)]
  private let answersAreReplies: Bool
  /// The column of answers, if its days are those of any state.
  private let statusDay: Int?

  init(
    mapping: ColumnMapping, choices: ImportChoices, order: DayOrder?, states: [StateCount],
    days: [String: DayText]
  ) {
    self.mapping = mapping
    self.days = days
    self.choices = choices
    self.order = order
    self.states = Dictionary(states.map { ($0.typed, $0) }, uniquingKeysWith: { first, _ in first })
    to = mapping.index(of: .to)
    title = mapping.index(of: .title)
    date = mapping.index(of: .date)
    plain = ImportField.plain.filter { mapping.index(of: .field($0.key)) != nil }
      .map { ($0.key, $0.kind) }
    answersAreReplies = mapping.answersAreReplies
    statusDay = mapping.index(of: .answered).flatMap {
      ColumnProposal.isStatusDay(mapping.columns[$0].name) ? $0 : nil
    }
  }

  func facts(_ row: [Cell]) throws(RowProblem) -> EntryFacts {
    if let cell = row.dropFirst(mapping.columns.count).first(where: { !$0.value.isEmpty }) {
      throw .wrong("'\(cell.value)' comes after the last column")
    }
    if let reason = mapping.reasonToSkip(row) { throw .skipped(reason) }
    let to = text(self.to, row)
    guard let title = text(self.title, row) ?? to else { throw .skipped("there is no title") }
    let history = try history(row)
    if history.meaning == .notAsked { throw .skipped("not asked yet ('\(history.typed)')") }
    guard let asked = try day(date, row) ?? history.first ?? choices.day else {
      throw .skipped("there is no day of the ask")
    }
    var facts = EntryFacts(title: title, asked: asked)
    facts.to = to
    for (key, kind) in plain { try read(key, kind, row, into: &facts) }
    facts.category = facts.category ?? choices.category
    var notes: [String] = []
    try history.write(into: &facts, notes: &notes)
    facts.label = value(.label, row) ?? facts.label
    facts.story = story(row, notes)
    return facts
  }

  private func read(
    _ key: EntryKey, _ kind: FieldKind, _ row: [Cell], into facts: inout EntryFacts
  ) throws(RowProblem) {
    let field = ImportField.field(key)
    switch kind {
    case .number, .percent: facts[key] = try number(field, row)
    case .day: facts[key] = try day(mapping.index(of: field), row)?.description
    case .list: facts[all: key] = items(field, row)
    default: facts[key] = value(field, row)
    }
  }

  /// The items in all columns of a field.
  private func items(_ field: ImportField, _ row: [Cell]) -> [String] {
    mapping.columns.indices.filter { mapping.columns[$0].field == field && $0 < row.count }
      .flatMap { index in
        row[index].value.split { ",;、，".contains($0) || $0.isNewline }
          .map { withoutNotionLink(oneLine(String($0))) }.filter { !$0.isEmpty }
      }
  }

  private func number(_ field: ImportField, _ row: [Cell]) throws(RowProblem) -> String? {
    guard var text = value(field, row) else { return nil }
    let typed = text
    for ending in ["%", "/10", ".0"] where text.hasSuffix(ending) {
      text = text.dropLast(ending.count).trimmed
    }
    guard let number = Int(text) else {
      throw .wrong("\(field.name): '\(typed)' is not a whole number")
    }
    return String(number)
  }

  private func value(_ field: ImportField, _ row: [Cell]) -> String? {
    text(mapping.index(of: field), row)
  }

  private func text(_ index: Int?, _ row: [Cell]) -> String? {
    guard let index, index < row.count else { return nil }
    let words = withoutNotionLink(oneLine(row[index].value))
    return words.isEmpty ? nil : words
  }

  private func story(_ row: [Cell], _ notes: [String]) -> String {
    let columns = mapping.columns.indices.filter { mapping.columns[$0].field == .story }
    let paragraphs = columns.compactMap { index -> String? in
      guard index < row.count, !row[index].value.isEmpty else { return nil }
      let text = withoutControls(row[index].value)
      return columns.count > 1 ? "\(mapping.columns[index].name): \(text)" : text
    }
    return (paragraphs + notes).joined(separator: "\n\n")
  }
}

// MARK: - What came of it

extension RowReading {
  /// Everything that the row says about the outcome and the way to it.
  private func history(_ row: [Cell]) throws(RowProblem) -> RowHistory {
    var history = RowHistory(answersAreReplies: answersAreReplies)
    if let index = mapping.index(of: .outcome) {
      let dated = DatedState(index < row.count ? row[index].value : "")
      history.typed = dated.words
      if let state = states[dated.words] { history.read(state) }
      if let day = dated.day { history.stateDay = try self.day(day, mapping.columns[index].name) }
    } else if !mapping.saysOutcomes, let outcome = choices.chosen(for: "") {
      history.meaning = outcome
    }
    history.answered = try day(mapping.index(of: .answered), row)
    if history.meaning == .outcome(.pending), let statusDay {
      history.statusDay = history.answered.map { (mapping.columns[statusDay].name, $0) }
      history.answered = nil
    }
    for (index, column) in mapping.columns.enumerated() where index < row.count {
      switch column.field {
      case .step(let word): try readStep(row[index].value, word, column.name, into: &history)
      case .history: try readHistory(row[index].value, column.name, into: &history)
      default: break
      }
    }
    return history
  }

  /// Reads a cell in a stage's column: a day, a tick, or what came of the stage.
  private func readStep(
    _ cell: String, _ word: String, _ name: String, into history: inout RowHistory
  ) throws(RowProblem) {
    if cell.isEmpty { return }
    let text = days[cell] ?? DayText(cell)
    if text.isLike {
      try history.reach(word, on: day(text, name))
    } else if let isReached = ColumnContents.tick(cell) {
      if isReached { try history.reach(word, on: nil) }
    } else {
      let dated = DatedState(cell)
      let day = try dated.day.map { day throws(RowProblem) in try self.day(day, name) }
      guard let state = states[dated.words] else {
        throw .wrong("\(name): '\(oneLine(cell))' is not a day")
      }
      if Outcome(rawValue: word) == nil { try history.reach(word, on: day) }
      if case .outcome(let outcome) = state.meaning, outcome != .pending {
        try history.decide(outcome, on: day, by: name)
      }
    }
  }

  /// Reads a cell with a list of stages.
  private func readHistory(
    _ cell: String, _ name: String, into history: inout RowHistory
  ) throws(RowProblem) {
    let items = CellHistory(cell).items
    for (place, item) in items.enumerated() {
      let day = try day(item.day, name)
      let state = states[item.words]
      let isLast = place == items.count - 1
      history.first = min(history.first ?? day, day)
      if isLast, case .outcome(let outcome) = state?.meaning, outcome != .pending {
        try history.decide(outcome, on: day, by: name)
      } else if place > 0 || StateSentence(item.words).reading.meaning != .outcome(.pending) {
        try history.reach(item.words.isEmpty ? "step" : item.words.lowercased(), on: day)
      }
    }
  }

  private func day(_ index: Int?, _ row: [Cell]) throws(RowProblem) -> Day? {
    guard let index, index < row.count, !row[index].value.isEmpty else { return nil }
    let typed = row[index].value
    return try day(days[typed] ?? DayText(typed), mapping.columns[index].name)
  }

  private func day(_ text: DayText, _ column: String) throws(RowProblem) -> Day {
    switch text.day(order, year: choices.year) {
    case .success(let day): return day
    case .failure(let problem): throw .wrong("\(column): \(problem)")
    }
  }
}

/// A relation as Notion exports it: `Aurora (https://www.notion.so/…)`, `Aurora (Firms/Aurora 1f.md)`.
private func withoutNotionLink(_ text: String) -> String {
  guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return text }
  let inside = text[open...].dropFirst().dropLast()
  let isLink = inside.hasPrefix("https://www.notion.so/") || inside.hasSuffix(".md")
  return isLink ? text[..<open].trimmed : text
}

/// A text of several lines, with a space for every other control character.
private func withoutControls(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
}

/// Whether a character controls a terminal or a printer, and is not part of a text.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0x7F..<0xA0: true
  default: false
  }
}
