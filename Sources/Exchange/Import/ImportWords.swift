import Content

extension ImportPlan {
  /// How many rows have each kind of fate.
  package struct Counts: Hashable, Sendable {
    package var new: Int
    package var present: Int
    package var skipped: Int
    package var wrong: Int

    package init(new: Int = 0, present: Int = 0, skipped: Int = 0, wrong: Int = 0) {
      self.new = new
      self.present = present
      self.skipped = skipped
      self.wrong = wrong
    }

    /// All of them.
    package var rows: Int { new + present + skipped + wrong }
  }

  /// The rows by their fate.
  package var counts: Counts {
    rows.reduce(into: Counts()) { counts, row in
      switch row.fate {
      case .new: counts.new += 1
      case .present: counts.present += 1
      case .skipped: counts.skipped += 1
      case .wrong: counts.wrong += 1
      }
    }
  }

  /// The mapping as people read it: columns with samples, states with counts.
  package var mappingWords: String {
    if let log {
      let samples = log.samples.map { "  \(shortened(printable($0), to: 76))\n" }
      let dates = order.map { "Days are read as \($0.rawValue).\n" } ?? ""
      return "A log: each heading of a day becomes an entry, what stands below it its story.\n"
        + "\(samples.joined())\(stateWords)\(dates)"
    }
    guard let mapping else { return "a spreadsheet that thousand export made: every field\n" }
    let width = min(30, mapping.columns.map { printable($0.name).count }.max() ?? 0)
    let columns = mapping.columns.map { column in
      let name = padded(printable(column.name), to: width)
      let field = padded(column.field == .left ? "left out" : column.field.name, to: 14)
      let samples = column.samples.map { shortened(printable($0), to: 24) }
      let words =
        samples.isEmpty ? "empty" : "\(column.filled) filled: \(samples.joined(separator: " · "))"
      return "  \(name)  → \(field)  \(words)\n"
    }
    let header = mapping.hasHeader ? "" : "There is no header row; columns go by their numbers.\n"
    let dates = order.map { "Days are read as \($0.rawValue).\n" } ?? ""
    return "\(header)Columns\n\(columns.joined())\(stateWords)\(dates)"
  }

  private var stateWords: String {
    guard !states.isEmpty else { return "" }
    let names = states.map { $0.typed.isEmpty ? "(blank)" : printable($0.typed) }
    let width = min(40, names.map(\.count).max() ?? 0)
    let lines = zip(states, names).map { state, name in
      let typed = padded(name, to: width)
      let count = padded("\(state.count)", to: 6)
      return "  \(typed)  \(count) → \(state.meaningWord)\n"
    }
    return "States\n\(lines.joined())"
  }

  /// What becomes of the rows, with the sum; every row that is not taken has its line and reason.
  package var rowWords: String {
    let counts = counts
    let remarks = rows.compactMap { row -> String? in
      switch row.fate {
      case .new, .present(_, nil): nil
      case .present(let path, let differs?):
        "line \(row.line): already there, but '\(differs.rawValue)' in \(path)\n"
      case .skipped(let reason): "line \(row.line): skipped: \(printable(reason))\n"
      case .wrong(let reason): "line \(row.line): wrong: \(printable(reason))\n"
      }
    }
    let sum = """
      \(counts.rows) \(log == nil ? "row" : "day")\(counts.rows == 1 ? "" : "s") = \(counts.new) new + \(counts.present) already \
      there + \(counts.skipped) skipped + \(counts.wrong) wrong
      """
    if let log {
      let leftOut = log.leftOut.map { "\($0.place): left out: \(printable($0.reason))\n" }
      let links = log.links.map {
        "line \($0.line): its story leads to '\(printable($0.destination))' beside the log; until "
          + "that is a whole address, the entry is an error\n"
      }
      return "\(leftOut.joined())\(remarks.joined())\(links.joined())\(sum)\n"
    }
    let answered = rows.count(where: \.hasAnswerDay)
    return "\(remarks.joined())\(sum); \(answered) of them say when they were answered\n"
  }
}

extension DayLog.LeftOut {
  fileprivate var place: String {
    lines.count == 1
      ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound)-\(lines.upperBound)"
  }
}

extension StateCount {
  fileprivate var meaningWord: String {
    if let chosen { return "\(chosen.word) (as you said)" }
    switch reading {
    case .known(let meaning, _): return meaning.word
    case .unsure: return "?"
    }
  }
}

extension ImportQuestion {
  /// The question for a person, without the mark behind it.
  package var words: String {
    switch self {
    case .titleColumn(let names):
      "which column says what was asked (\(names.map { "'\(printable($0))'" }.joined(separator: ", ")))"
    case .order(let typed, let line):
      "line \(line): '\(printable(typed))' can be two days: is the day first (dmy) or the month (mdy)"
    case .year(let typed, let line):
      "line \(line): '\(printable(typed))' has no year: which is it"
    case .state(let typed, let count, let perhaps):
      "what does '\(printable(typed))' (\(count) times) mean"
        + (perhaps.map { "; perhaps \($0.word)" } ?? "")
    }
  }

  /// The option that answers it in a script.
  package var option: String {
    switch self {
    case .titleColumn: "--map 'COLUMN=title'"
    case .order: "--dates dmy or --dates mdy"
    case .year: "--year YYYY"
    case .state(let typed, _, let perhaps):
      "--state '\(printable(typed))=\(perhaps?.word ?? "no")'"
    }
  }
}

extension ImportChoices {
  /// Takes a typed answer to a question.
  /// - Returns: false where it is none.
  package mutating func answer(_ question: ImportQuestion, _ typed: String) -> Bool {
    let answer = typed.trimmed
    switch question {
    case .titleColumn(let names):
      guard names.contains(answer) || Int(answer).map({ (1...names.count).contains($0) }) == true
      else { return false }
      columns[answer] = ImportField.title.name
    case .order:
      guard let order = DayOrder(rawValue: answer) else { return false }
      dates = order.rawValue
    case .year:
      guard answer.count == 4, answer.allSatisfy(\.isNumber), let number = Int(answer), number > 0
      else { return false }
      year = number
    case .state(let state, _, let perhaps):
      guard let meaning = answer.isEmpty ? perhaps : StateMeaning(answer) else { return false }
      states[state] = meaning.word
    }
    return true
  }
}

/// Text from a spreadsheet on one line of a terminal, without anything that could command it.
private func printable(_ text: String) -> String {
  let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: " "
    default: scalar
    }
  }
  return String(String.UnicodeScalarView(scalars))
}

private func shortened(_ text: String, to width: Int) -> String {
  text.count > width ? "\(text.prefix(width - 1))…" : text
}

private func padded(_ text: String, to width: Int) -> String {
  let text = shortened(text, to: max(width, 2))
  return text + String(repeating: " ", count: max(0, width - text.count))
}
