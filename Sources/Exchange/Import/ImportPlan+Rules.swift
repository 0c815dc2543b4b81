package import Authoring
package import Calendar
package import Content
import Diagnostics
import Files

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
    // A large import is checked in parts, so that its whole site need not fit into memory; but
    // exported entries link to others.
    let most = mapping == nil ? max(1, rows.count) : 20_000
    for start in stride(from: 0, to: rows.count, by: most) {
      let part = start..<min(start + most, rows.count)
      try await plan.check(part, by: rules, into: journal, on: today)
    }
    return plan
  }

  private mutating func check(
    _ part: Range<Int>, by rules: JournalRules, into journal: Journal, on today: Day
  ) async throws {
    // Another entry may link to one that is left out.
    while true {
      let entries = try await Array(rows[part]).concurrentMap(\.newEntry).compactMap(\.self)
      let errors = try await rules.errors(of: entries, in: journal, on: today)
      let reasons = Dictionary(grouping: errors.sorted, by: \.path)
      let wrong = part.filter { reasons[rows[$0].newPath ?? ""] != nil }
      if wrong.isEmpty { return }
      for index in wrong {
        let row = rows[index]
        let words = reasons[row.newPath ?? ""]?.map(\.message.text) ?? []
        rows[index] = Row(
          line: row.line, result: .wrong(words.joined(separator: "; ")),
          hasAnswerDay: row.hasAnswerDay)
      }
    }
  }
}

extension ImportPlan.Row {
  /// The new entry, or the changed one as it will be; `nil` for a row that writes nothing.
  package var newEntry: Entry? {
    let file: SourceFile
    switch result {
    case .new(let path, let text): file = SourceFile(path: path, bytes: Array(text.utf8))
    case .changed(let path, _, _, let bytes): file = SourceFile(path: path, bytes: bytes)
    case .present, .skipped, .wrong: return nil
    }
    // Problems of the text itself were found when the row was planned.
    var found = Report()
    return Entry(file, stem: file.stem, reporting: &found)
  }

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
    let name = String(Disk.name(of: path).dropLast(".md".count))
    return name == "index" ? Disk.name(of: Disk.parent(of: path)) : name
  }
}
