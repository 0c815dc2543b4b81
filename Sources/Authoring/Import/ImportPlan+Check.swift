package import Content
import Diagnostics

extension ImportPlan {
  /// The journal as it will be with the new entries.
  package func journal(after journal: Journal) -> Journal {
    let new = previews(.max).compactMap { path, text -> Entry? in
      var reported = Report()
      let stem = String(path.split(separator: "/").last?.dropLast(3) ?? "")
      return Entry(
        SourceFile(path: path, bytes: Array(text.utf8)), stem: stem, reporting: &reported)
    }
    return Journal(
      folder: journal.folder, settings: journal.settings, entries: journal.entries + new,
      pages: journal.pages, flawed: journal.flawed, cheers: journal.cheers)
  }

  /// The plan in which rows are wrong whose new entries a build would refuse.
  /// - Parameter reasons: what is wrong with a file, by its path.
  package func refusing(_ reasons: [String: [String]]) -> ImportPlan {
    guard !reasons.isEmpty else { return self }
    var plan = self
    plan.rows = rows.map { row in
      guard case .new(let path, _) = row.result, let reasons = reasons[path] else { return row }
      return Row(
        line: row.line, result: .wrong(reasons.joined(separator: "; ")),
        hasAnswerDay: row.hasAnswerDay)
    }
    return plan
  }
}
