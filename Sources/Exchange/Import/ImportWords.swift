import Content
import Markup

extension ImportPlan {
  /// The mapping in words: columns with samples, counts and reasons, states with counts.
  package var mappingWords: String {
    let dates = order.map { "Days are read as \($0.rawValue).\n" } ?? ""
    if let log {
      let samples = log.samples.map { "  \(shortened(printable($0), to: 76))\n" }
      return "A log: each day heading becomes an entry, the text below it its story.\n"
        + "\(samples.joined())\(stateWords)\(dates)"
    }
    guard let mapping else {
      return "A spreadsheet that thousand exported: every field is known.\n"
    }
    let width = min(26, mapping.columns.map { printable($0.name).width }.max() ?? 0)
    let columns = mapping.columns.map { column in
      let name = padded(printable(column.name), to: width)
      let field = padded(column.field == .left ? "left out" : column.field.name, to: 14)
      let samples = column.samples.map { shortened(printable($0), to: 24) }
      let words =
        samples.isEmpty ? "empty" : "\(column.filled) filled: \(samples.joined(separator: " · "))"
      let reason = column.reason.isEmpty ? "" : " (\(column.reason))"
      return "  \(name)  → \(field)  \(words)\(reason)\n"
    }
    let header = mapping.hasHeader ? "" : "There is no header row; columns go by their numbers.\n"
    return "\(header)Columns\n\(columns.joined())\(stateWords)\(dates)"
  }

  private var stateWords: String {
    guard !states.isEmpty else { return "" }
    let names = states.map { $0.typed.isEmpty ? "(blank)" : printable($0.typed) }
    let width = min(40, names.map(\.width).max() ?? 0)
    let lines = zip(states, names).map { state, name in
      "  \(padded(name, to: width))  \(padded("\(state.count)", to: 6)) → \(state.meaningWords)\n"
    }
    return "States\n\(lines.joined())"
  }

  /// The results of the rows, with their sum; every row that is not imported has its line and
  /// reason.
  package var rowWords: String {
    let counts = counts
    let remarks = rows.map(\.words).joined() + gone.map { "gone from the sheet: \($0)\n" }.joined()
    let changed = counts.changed > 0 || log == nil ? " + \(counts.changed) changed" : ""
    let sum = """
      \(counted(counts.rows, log == nil ? "row" : "day", log == nil ? "rows" : "days")) = \
      \(counts.new) new + \(counts.present) already there\(changed) + \(counts.skipped) skipped + \
      \(counts.wrong) wrong
      """
    if let log {
      let leftOut = log.leftOut.map { "\($0.place): left out: \(printable($0.reason))\n" }
      let links = log.links.map {
        "line \($0.line): its story links to '\(printable($0.destination))' beside the log; until "
          + "that is a whole address, the entry is an error\n"
      }
      return "\(leftOut.joined())\(remarks)\(links.joined())\(sum)\n"
    }
    let answered = rows.count(where: \.hasAnswerDay)
    return
      "\(remarks)\(undatedWords)\(controlWords)\(sum); \(answered) with a reply or closing date\n"
  }

  /// Advice about rows without a day, if there are several.
  private var undatedWords: String {
    let undated = rows.count { $0.result == .skipped("there is no day of the ask") }
    guard undated > 1, let date = mapping?.columns.first(where: { $0.field == .date }) else {
      return ""
    }
    return
      "\(undated) rows have no day: write it into '\(printable(date.name))'; --date is for rows "
      + "that really were on one day\n"
  }

  private var controlWords: String {
    guard let first = controls.first else { return "" }
    let others = controls.count > 1 ? " and \(counted(controls.count - 1, "other", "others"))" : ""
    return "line \(first)\(others): control characters inside the text become spaces\n"
  }

  /// The first finished entries, as they will be in their files.
  package func previews(_ count: Int) -> [(path: String, text: String)] {
    rows.lazy.compactMap { row in
      if case .new(let path, let text) = row.result { (path, text) } else { nil }
    }.prefix(count).map { $0 }
  }

  /// What to look at first after the import; may be empty.
  package var afterWords: String {
    let new = rows.filter { if case .new = $0.result { true } else { false } }
    let undated = new.count { row in
      guard case .new(_, let text) = row.result else { return false }
      return !row.hasAnswerDay
        && ["no", "yes", "partial"].contains { text.includes("\noutcome: \($0)\n") }
    }
    let labelled = states.filter { !$0.isExact && $0.count > 0 && !$0.typed.isEmpty }
    var words: [String] = []
    if let stretch, !new.isEmpty {
      words.append("the days run from \(stretch.lowerBound) to \(stretch.upperBound)")
    }
    if let state = labelled.first {
      words.append(
        "'\(printable(state.typed))' is read as \(state.meaning.word) and kept as the label"
          + (labelled.count > 1
            ? ", like \(counted(labelled.count - 1, "other state", "other states"))" : ""))
    }
    if undated > 0 {
      let own = counted(undated, "answer has no day of its", "answers have no day of their")
      words.append("\(own) own")
    }
    return words.isEmpty ? "" : "Look at first:\n\(words.map { "  \($0)\n" }.joined())"
  }
}

extension ImportPlan.Row {
  /// A line about the row; empty if there is nothing to report.
  fileprivate var words: String {
    switch result {
    case .new, .present(_, []): ""
    case .present(let path, let conflicts):
      conflicts.map { "line \(line): \($0.conflictWords) in \(path)\n" }.joined()
    case .changed(let path, let changes, let conflicts, _):
      "line \(line): changed: \(changes.map(\.words).joined(separator: "; ")) in \(path)\n"
        + conflicts.map { "line \(line): \($0.conflictWords) in \(path)\n" }.joined()
    case .skipped(let reason): "line \(line): skipped: \(printable(reason))\n"
    case .wrong(let reason): "line \(line): wrong: \(printable(reason))\n"
    }
  }
}

extension FieldChange {
  /// "outcome 'pending' → 'no'".
  fileprivate var words: String { "\(field) \(Self.quoted(old)) → \(Self.quoted(new))" }

  fileprivate var conflictWords: String {
    "already there, but \(field) is \(Self.quoted(old)), and \(Self.quoted(new)) in the sheet; yours "
      + "is kept,"
  }

  private static func quoted(_ text: String) -> String {
    text.isEmpty ? "(none)" : "'\(shortened(printable(text), to: 40))'"
  }
}

extension DayLog.LeftOut {
  fileprivate var place: String {
    lines.count == 1
      ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound)-\(lines.upperBound)"
  }
}

extension StateCount {
  fileprivate var meaningWords: String {
    if let chosen { return "\(chosen.word) (\(isKept ? "as you said last time" : "as you said"))" }
    guard let meaning = reading.meaning else { return "?" }
    let word = meaning == .notAsked ? "left out: not asked yet" : meaning.word
    let isClosed = meaning.outcome != .pending && meaning != .outcome(.yes)
    return stage.map { isClosed && !isExact ? "\(word), after '\($0)'" : word } ?? word
  }
}
