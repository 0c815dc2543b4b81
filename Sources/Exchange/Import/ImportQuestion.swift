import Calendar
import Content

/// Something that only the keeper can decide.
package enum ImportQuestion: Hashable, Sendable {
  /// Is the text in this encoding? With some of its words in that encoding.
  case encoding(TextEncoding, samples: [String])
  /// Which of these columns says what was asked?
  case titleColumn([String])
  /// Which of these columns has the outcome, or what is the outcome of all?
  case outcomeColumn([String])
  /// Which of these columns is the day of the ask?
  case dateColumn([String])
  /// On which day were all the asks, if no cell of the column of days has a whole day?
  case dayless(String, sample: String)
  /// In which of these orders are the numbers of a day like this one?
  case order(String, line: Int, orders: [DayOrder])
  /// In which year was a day like this one?
  case year(String, line: Int)
  /// On which day was the first day of a log?
  case start(String, line: Int)
  /// What does a state mean?
  case state(String, count: Int, perhaps: StateMeaning?)
  /// Which of these entries is a row?
  case row(line: Int, entries: [String])
}

extension ImportQuestion {
  /// What to ask the keeper about a table.
  static func all(
    _ mapping: ColumnMapping, _ choices: ImportChoices, _ orders: DayOrders, _ cells: DayCells
  ) -> [ImportQuestion] {
    var questions: [ImportQuestion] = []
    let left = mapping.columns.filter { $0.field == .left && $0.filled > 0 }
    let free = left.map(\.name)
    let sayings = left.filter {
      [.words, .states, .flags, .longText, .histories].contains($0.contents.kind)
        && !$0.promise.isOther
    }.map(\.name)
    let days = left.filter { $0.contents.kind == .days }.map(\.name)
    if mapping.index(of: .title) == nil {
      if let rivals = mapping.rivals[.title] {
        questions.append(.titleColumn(rivals))
      } else if mapping.index(of: .to) == nil {
        questions.append(.titleColumn(free.isEmpty ? mapping.columns.map(\.name) : free))
      }
    }
    if !mapping.saysOutcomes, choices.outcome == nil {
      questions.append(.outcomeColumn(mapping.rivals[.outcome] ?? sayings))
    }
    let hasDays = mapping.index(of: .date) != nil || mapping.index(of: .history) != nil
    if !hasDays, choices.date == nil {
      let named = left.first { $0.promise.promise?.field == .date }
      if days.isEmpty, let named, let sample = named.samples.first,
        sample.contains(where: \.isNumber)
      {
        questions.append(.dayless(named.name, sample: sample))
      } else {
        questions.append(.dateColumn(days))
      }
    }
    if let (cell, ways) = orders.open {
      questions.append(.order(cell.value, line: cell.line, orders: ways))
    }
    if choices.year == nil, let (line, typed) = cells.yearless {
      questions.append(.year(typed, line: line))
    }
    return questions
  }
}

extension ImportQuestion {
  /// The question in words, without the question mark.
  package var words: String {
    switch self {
    case .encoding(let encoding, let samples):
      "the file is not UTF-8; it looks like \(encoding.name): \(Self.list(samples)). Is that right"
    case .titleColumn(let names):
      "which column says what was asked (\(Self.list(names)))"
    case .outcomeColumn(let names):
      names.isEmpty
        ? "nothing says what came of the asks: what did"
        : "nothing says for sure what came of the asks: which column does (\(Self.list(names))), or "
          + "what did of all"
    case .dateColumn(let names):
      names.isEmpty
        ? "no column has the days of the asks: on which day were all of them"
        : "no column is the day of the ask for sure: which one is (\(Self.list(names))), or on which "
          + "day were all"
    case .dayless(let name, let sample):
      "'\(printable(name))' has no whole days ('\(shortened(printable(sample), to: 40))'): write them "
        + "into it, or on which day were all of them"
    case .order(let typed, let line, let orders):
      "line \(line): '\(printable(typed))' can be several days: in which order are its numbers ("
        + "\(orders.map(\.words).joined(separator: " or ")))"
    case .year(let typed, let line):
      "line \(line): '\(printable(typed))' has no year: which is it"
    case .start(let typed, let line):
      "line \(line): '\(printable(typed))' has a number and no day: on which day was the first"
    case .state(let typed, let count, let perhaps):
      "what does '\(printable(typed))' (\(count == 1 ? "1 row" : "\(count) rows")) mean"
        + (perhaps.map { "; perhaps \($0.word)" } ?? "")
    case .row(let line, let entries):
      "line \(line) may be one of several entries: which (\(entries.joined(separator: ", ")), or new)"
    }
  }

  /// The option that answers it in a script, with a word in capitals for what the keeper must fill
  /// in.
  package var option: String {
    switch self {
    case .encoding(let encoding, _): "--encoding \(encoding.rawValue)"
    case .titleColumn: "--map 'COLUMN=title'"
    case .outcomeColumn([]): "--outcome OUTCOME"
    case .outcomeColumn: "--map 'COLUMN=outcome' or --outcome OUTCOME"
    case .dateColumn([]), .dayless: "--date YYYY-MM-DD"
    case .dateColumn: "--map 'COLUMN=date' or --date YYYY-MM-DD"
    case .order(_, _, let orders):
      orders.map { "--dates \($0.rawValue)" }.joined(separator: " or ")
    case .year: "--year YYYY"
    case .start: "--start YYYY-MM-DD"
    case .state(let typed, _, _): "--state '\(printable(typed))=OUTCOME'"
    case .row(let line, _): "--row '\(line)=ENTRY' or --row '\(line)=new'"
    }
  }

  /// The possible answers, for somebody who asks for them; `nil` if the question already names
  /// them.
  package var choices: String? {
    switch self {
    case .state, .outcomeColumn: "OUTCOME is one of \(StateMeaning.choices)"
    default: nil
    }
  }

  /// The answer for Enter alone; `nil` for none.
  package var preset: String? {
    switch self {
    case .encoding: "yes"
    case .state(_, _, let perhaps): perhaps?.word
    default: nil
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map { "'\(shortened(printable($0), to: 40))'" }.joined(separator: ", ")
  }
}

extension DayOrder {
  fileprivate var words: String {
    switch self {
    case .dmy: "day first: dmy"
    case .mdy: "month first: mdy"
    case .ymd: "year first: ymd"
    }
  }
}

extension ImportChoices {
  /// Records a typed answer to a question.
  /// - Returns: false if it is not an answer.
  package mutating func answer(_ question: ImportQuestion, _ typed: String) -> Bool {
    let answer = typed.trimmed.isEmpty ? question.preset ?? "" : typed.trimmed
    switch question {
    case .encoding(let guess, _):
      let isYes = ["y", "yes"].contains(answer.lowercased())
      guard let said = isYes ? guess : TextEncoding(rawValue: answer.lowercased()) else {
        return false
      }
      encoding = said.rawValue
    case .titleColumn(let names): return map(answer, among: names, to: .title)
    case .outcomeColumn(let names):
      if let meaning = StateMeaning(answer.lowercased()), meaning != .notAsked {
        outcome = meaning.word
        return true
      }
      return map(answer, among: names, to: .outcome)
    case .dateColumn(let names):
      if let day = Day(answer) {
        date = day.description
        return true
      }
      return map(answer, among: names, to: .date)
    case .dayless:
      guard let day = Day(answer) else { return false }
      date = day.description
    case .order(_, _, let orders):
      guard let order = DayOrder(rawValue: answer.lowercased()), orders.contains(order) else {
        return false
      }
      dates = order.rawValue
    case .year:
      guard answer.count == 4, answer.allSatisfy(\.isNumber), let number = Int(answer), number > 0
      else { return false }
      year = number
    case .start:
      guard let day = Day(answer) else { return false }
      start = day.description
    case .state(let state, _, _):
      guard let meaning = StateMeaning(answer.lowercased()) else { return false }
      states[state] = meaning.word
    case .row(let line, let entries):
      guard answer == "new" || entries.contains(answer) else { return false }
      rows[line] = answer
    }
    return true
  }

  /// The column by its name or by its number among those offered.
  private mutating func map(_ answer: String, among names: [String], to field: ImportField) -> Bool
  {
    let number = Int(answer).flatMap { (1...names.count).contains($0) ? names[$0 - 1] : nil }
    let name = names.first { $0.lowercased() == answer.lowercased() } ?? number
    guard let name else { return false }
    columns[name] = field.name
    return true
  }
}
