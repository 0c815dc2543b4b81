import Authoring
package import Content
import Markdown

extension ImportPlan {
  /// Plans the import of a log of days.
  /// - Parameter journal: what is there already; a day whose entry is there is not taken again.
  /// - Throws: where the log contradicts itself.
  package init(
    _ log: DayLog, choices: ImportChoices, into journal: Journal
  ) throws(ImportProblem) {
    let orders = DayOrders(log.sections.compactMap(\.dayCell), said: choices.order)
    if let problem = orders.conflict { throw problem }
    var questions: [ImportQuestion] = []
    if let cell = orders.open { questions.append(.order(cell.value, line: cell.line)) }
    var years = LogYears(log.sections, order: orders.order, said: choices.year)
    var days: [Int: LogYears.Finding] = [:]
    for section in log.sections {
      guard let typed = section.heading.day else { continue }
      let finding = years.find(section.heading, typed)
      days[section.line] = finding
      // What is answered here tells the years of the days below.
      if case .open = finding, questions.isEmpty {
        questions.append(.year(typed.typed, line: section.line))
      }
    }
    let typed = log.sections.map { $0.outcomes.first?.typed ?? "" }
    let counts = typed.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    states = StateCount.all(counts, choices: choices)
    questions += states.compactMap(\.question)
    mapping = nil
    order = orders.order
    self.questions = questions
    let reading = LogReading(choices: choices, days: days)
    var builder = PlanBuilder(journal)
    rows = questions.isEmpty ? log.sections.map { builder.row($0, reading) } : []
    let samples = log.sections.lazy.compactMap { section -> String? in
      do throws(RowProblem) {
        let facts = try reading.facts(section)
        return "\(facts.asked) \(facts.title)"
      } catch {
        // Its reason stands among the rows.
        return nil
      }
    }
    let links = zip(log.sections, rows).compactMap { section, row -> LogSummary.LocalLink? in
      guard case .new = row.fate else { return nil }
      return section.localLink.map { .init(line: row.line, destination: $0) }
    }
    self.log = LogSummary(
      leftOut: log.leftOut, samples: Array(samples.prefix(3)), links: links)
  }
}

extension DayLog.Section {
  /// The first link or image of the story that leads to a file beside the log.
  fileprivate var localLink: String? {
    Document(Array(story.utf8)[...]).links.map(\.destination).first { destination in
      let hasScheme = destination.prefix { !"/?#".contains($0) }.contains(":")
      return !hasScheme && !destination.hasPrefix("#") && !destination.hasPrefix("//")
        && !destination.isEmpty
    }
  }

  /// The numbers of the heading's day, for their order.
  fileprivate var dayCell: Cell? {
    guard case .dated(.numbers(let first, let second, let year)) = heading.day?.when else {
      return nil
    }
    return Cell("\(first)/\(second)/\(year)", line: line)
  }
}
