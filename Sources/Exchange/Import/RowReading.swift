import Authoring
import Calendar
import Content

/// Why a row becomes no entry.
enum RowProblem: Error, Hashable {
  /// There is too little in it; the others go on.
  case skipped(String)
  /// What stands in it cannot be right; nothing is written.
  case wrong(String)
}

/// Reads rows with a mapping into facts.
struct RowReading {
  let mapping: ColumnMapping
  let choices: ImportChoices
  /// The order of the numbers in days.
  let order: DayOrder?

  func facts(_ row: [Cell]) throws(RowProblem) -> EntryFacts {
    if row.allSatisfy({ $0.text.trimmed.isEmpty }) { throw .skipped("the row is blank") }
    if let cell = row.dropFirst(mapping.columns.count).first(where: { !$0.value.isEmpty }) {
      throw .wrong("'\(cell.value)' stands behind the last column")
    }
    let to = value(.to, row)
    guard let title = value(.title, row) ?? to else { throw .skipped("there is no title") }
    guard let asked = try day(.date, row) ?? choices.day else {
      throw .skipped("there is no day of the ask (--date gives one)")
    }
    var facts = EntryFacts(title: title, asked: asked)
    facts.to = to
    facts.category = value(.category, row) ?? choices.category
    facts.tags = texts(.tags, row).flatMap { text in
      text.split { ",;".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }
    facts[.learned] = value(.learned, row)
    facts[.fear] = try number(.fear, row)
    facts[.sting] = try number(.sting, row)
    facts[.expected] = try number(.expected, row)
    facts[.count] = try number(.count, row)
    var notes: [String] = []
    try readHistory(row, into: &facts, notes: &notes)
    facts.label = value(.label, row) ?? facts.label
    facts.story = story(row, notes)
    return facts
  }

  /// The state, the day of the answer, and the days between them.
  private func readHistory(
    _ row: [Cell], into facts: inout EntryFacts, notes: inout [String]
  ) throws(RowProblem) {
    let typed = value(.outcome, row) ?? ""
    let (meaning, isExact) = choices.meaning(of: typed)
    let answered = try day(.answered, row)
    var steps = try stepDays(row)
    facts.outcome = meaning.outcome
    if !isExact { facts.label = typed }
    for (day, word) in steps where day < facts.asked {
      throw .wrong("\(word) on \(day), before the ask of \(facts.asked)")
    }
    if let answered, answered < facts.asked {
      throw .wrong("answered on \(answered), before the ask of \(facts.asked)")
    }
    guard facts.outcome == .pending else {
      facts.answered = answered
      if let answered, !facts.outcome.isReply, mapping.answersAreReplies {
        // Somebody wrote on that day, and nothing came of it: the day of the closing is not known,
        // but until then the ask was open.
        let place = steps.firstIndex { $0.day >= answered } ?? steps.count
        steps.insert((answered, "reply"), at: place)
        facts.answered = steps.last?.day
      }
      if let answered = facts.answered, !steps.isEmpty, steps.allSatisfy({ $0.day <= answered }) {
        steps.append((answered, facts.outcome.rawValue))
        facts.steps = steps.map { "\($0.day) \($0.word)" }
      } else {
        // A step that follows the answer, or an answer without a day: told in the story.
        notes += steps.map { "\($0.word.prefix(1).uppercased())\($0.word.dropFirst()): \($0.day)" }
      }
      return
    }
    if let answered {
      let isStage = meaning == .stage && steps.isEmpty
      let word = isStage ? StateReading.plain(typed) : "reply"
      steps.insert((answered, word), at: steps.firstIndex { $0.day >= answered } ?? steps.count)
    }
    facts.steps = steps.map { "\($0.day) \($0.word)" }
    if meaning == .stage, steps.isEmpty { facts.label = typed }
  }

  private func stepDays(_ row: [Cell]) throws(RowProblem) -> [(day: Day, word: String)] {
    var steps: [(day: Day, word: String)] = []
    for (index, column) in mapping.columns.enumerated() {
      guard case .step(let word) = column.field, index < row.count else { continue }
      if let day = try day(row[index], column.name) { steps.append((day, word)) }
    }
    return steps.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  private func day(_ field: ImportField, _ row: [Cell]) throws(RowProblem) -> Day? {
    guard let index = mapping.index(of: field), index < row.count else { return nil }
    return try day(row[index], mapping.columns[index].name)
  }

  private func day(_ cell: Cell, _ column: String) throws(RowProblem) -> Day? {
    guard !cell.value.isEmpty else { return nil }
    switch DayText(cell.value).day(order) {
    case .success(let day): return day
    case .failure(let problem): throw .wrong("\(column): \(problem)")
    }
  }

  private func number(_ field: ImportField, _ row: [Cell]) throws(RowProblem) -> String? {
    guard let text = value(field, row) else { return nil }
    guard let number = Int(text.hasSuffix("%") ? String(text.dropLast()) : text) else {
      throw .wrong("\(field.name): '\(text)' is not a whole number")
    }
    return String(number)
  }

  private func value(_ field: ImportField, _ row: [Cell]) -> String? {
    guard let index = mapping.index(of: field), index < row.count else { return nil }
    let words = row[index].value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  private func texts(_ field: ImportField, _ row: [Cell]) -> [String] {
    mapping.columns.indices.compactMap { index in
      mapping.columns[index].field == field && index < row.count ? row[index].value : nil
    }
  }

  private func story(_ row: [Cell], _ notes: [String]) -> String {
    let columns = mapping.columns.indices.filter { mapping.columns[$0].field == .story }
    let paragraphs = columns.compactMap { index -> String? in
      guard index < row.count, !row[index].value.isEmpty else { return nil }
      let text = row[index].value
      return columns.count > 1 ? "\(mapping.columns[index].name): \(text)" : text
    }
    return (paragraphs + notes).joined(separator: "\n\n")
  }
}
