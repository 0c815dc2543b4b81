import Calendar
import Authoring
package import Content
import Markdown

extension ImportPlan {
  /// Plans the import of a daily log.
  /// - Parameter journal: the existing entries; a day with an entry is not imported again.
  /// - Throws: if the log contradicts itself.
  package init(
    _ log: DayLog, choices: ImportChoices, into journal: Journal
  ) throws(ImportProblem) {
    self.init()
    let cells = log.sections.compactMap(\.dayCell)
    let orders = DayOrders(cells.map { ($0, DayText($0.value)) }, said: choices.order)
    if let problem = orders.conflict { throw problem }
    if let (cell, ways) = orders.open {
      questions.append(.order(cell.value, line: cell.line, orders: ways))
    }
    var years = LogYears(log.sections, order: orders.order, said: choices.year)
    var days: [Int: LogYears.Finding] = [:]
    for section in log.sections {
      guard let typed = section.heading.day else { continue }
      let finding = years.find(section.heading, typed)
      days[section.line] = finding
      // The answer to this question gives the years of the days below.
      if case .open = finding, questions.isEmpty {
        questions.append(.year(typed.typed, line: section.line))
      }
    }
    let undated = log.sections.filter { $0.heading.day == nil && $0.heading.place != nil }
    if undated.count * 2 > log.sections.count, choices.start == nil, choices.date == nil,
      let first = undated.first
    {
      questions.append(.start(first.heading.name, line: first.line))
    }
    let typed = log.sections.flatMap { $0.outcomes.map(\.typed) }
    states = try StateCount.all(
      typed.reduce(into: [:]) { $0[$1, default: 0] += 1 }, choices: choices)
    if typed.isEmpty, choices.outcome == nil { questions.append(.outcomeColumn([])) }
    questions += states.compactMap(\.question)
    order = orders.order
    let reading = LogReading(
      choices: choices, days: days,
      states: Dictionary(states.map { ($0.typed, $0) }, uniquingKeysWith: { first, _ in first }),
      counted: choices.startDay.map { Self.counted(log.sections, from: $0) } ?? [:])
    if questions.isEmpty { rows = Self.rows(log, reading, journal) }
    let samples = log.sections.lazy.compactMap { section -> String? in
      do throws(RowProblem) {
        let facts = try reading.facts(section)
        return "\(facts.asked) \(facts.title)"
      } catch {
        // Its reason is among the rows.
        return nil
      }
    }
    let links = zip(log.sections, rows).compactMap { section, row -> LogSummary.LocalLink? in
      guard case .new = row.result else { return nil }
      return section.localLink.map { .init(line: row.line, destination: $0) }
    }
    self.log = LogSummary(
      leftOut: log.leftOut, samples: Array(samples.prefix(3)), links: links)
  }

  private static func rows(_ log: DayLog, _ reading: LogReading, _ journal: Journal) -> [Row] {
    let memory = ImportMemory()
    var logged = LoggedEntries(journal)
    return log.sections.map { section in
      let facts = Result { () throws(RowProblem) in try reading.facts(section) }
      let read = PlanBuilder.ReadRow(line: section.line, facts: facts)
      let entry = read.said.flatMap { logged.take($0) }
      return (read, entry, section.outcomes.isEmpty)
    }
    .reduce(into: (rows: [Row](), builder: PlanBuilder(journal, hash: memory.hash, speaksOf: []))) {
      plan, day in
      let (read, entry, isSilent) = day
      // A day without an outcome does not contradict its entry's.
      plan.builder.speaksOf = isSilent ? [] : [.field(.outcome)]
      let match = entry.map { RowMatching.Match(entry: $0, remembered: nil) }
      plan.rows.append(plan.builder.row(read, match: match))
    }.rows
  }

  /// The days of headings that only have a number: the first is the day that the keeper named, and
  /// each round begins on the day after the previous one ends.
  private static func counted(_ sections: [DayLog.Section], from start: Day) -> [Int: Day] {
    let places = sections.compactMap(\.heading.place)
    let last = places.reduce(into: [Int: Int]()) {
      $0[$1.round] = max($0[$1.round] ?? 0, $1.number)
    }
    guard let first = places.min() else { return [:] }
    var days: [Int: Day] = [:]
    for section in sections where section.heading.day == nil {
      guard let place = section.heading.place else { continue }
      let before = last.filter { $0.key < place.round }.map(\.value).reduce(0, +)
      days[section.line] = start + (before + place.number - first.number)
    }
    return days
  }
}

extension DayLog.Section {
  /// The first link or image of the story to a file beside the log.
  fileprivate var localLink: String? {
    Document(Array(story.utf8)[...]).links.map(\.destination).first { destination in
      let hasScheme = destination.prefix { !"/?#".contains($0) }.contains(":")
      return !hasScheme && !destination.hasPrefix("#") && !destination.hasPrefix("//")
        && !destination.isEmpty
    }
  }

  /// The numbers of the heading's day, for their order.
  fileprivate var dayCell: Cell? {
    guard case .dated(.numbers(let numbers)) = heading.day?.when else { return nil }
    return Cell(numbers.typed, line: line)
  }
}
