package import Authoring
package import Calendar
package import Content
import Diagnostics

extension ImportPlan {
  /// The plan, with rows marked wrong if their entries would break the journal's rules, for example
  /// with a broken link or an address that is taken.
  /// - Parameters:
  ///   - journal: the journal that the plan was made for.
  ///   - today: the day treated as today.
  package func checked(
    by rules: JournalRules, into journal: Journal, on today: Day
  ) async throws -> ImportPlan {
    var plan = self
    // Another entry may link to one that is left out.
    while true {
      let errors = try await rules.errors(of: plan.newEntries, in: journal, on: today)
      let reasons = Dictionary(grouping: errors.sorted, by: \.path)
      let wrong = plan.rows.indices.filter { reasons[plan.rows[$0].newPath ?? ""] != nil }
      if wrong.isEmpty { return plan }
      for index in wrong {
        let row = plan.rows[index]
        let words = reasons[row.newPath ?? ""]?.map(\.message.text) ?? []
        plan.rows[index] = Row(
          line: row.line, result: .wrong(words.joined(separator: "; ")),
          hasAnswerDay: row.hasAnswerDay)
      }
    }
  }

  /// The new entries, and the changed ones as they will be.
  package var newEntries: [Entry] {
    rows.compactMap { row in
      let file: SourceFile
      switch row.result {
      case .new(let path, let text): file = SourceFile(path: path, bytes: Array(text.utf8))
      case .changed(let path, _, _, let bytes): file = SourceFile(path: path, bytes: bytes)
      case .present, .skipped, .wrong: return nil
      }
      // Problems of the text itself were found when the row was planned.
      var found = Report()
      return Entry(file, stem: file.stem, reporting: &found)
    }
  }
}

extension ImportPlan.Row {
  fileprivate var newPath: String? {
    switch result {
    case .new(let path, _), .changed(let path, _, _, _): path
    case .present, .skipped, .wrong: nil
    }
  }
}

extension SourceFile {
  /// The name without folder and ending.
  fileprivate var stem: String {
    let parts = path.split(separator: "/")
    let name = String((parts.last ?? "").dropLast(".md".count))
    return name == "index" && parts.count > 1 ? String(parts[parts.count - 2]) : name
  }
}
