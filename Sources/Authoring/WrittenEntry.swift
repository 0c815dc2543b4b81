import Calendar
package import Content
package import Diagnostics
package import Stats

/// The result of writing into the journal.
package enum WriteResult: Sendable {
  case written(WrittenEntry)
  /// Nothing was written, because of these problems.
  case refused(Report)
}

/// An entry as it has been written to disk.
package struct WrittenEntry: Sendable {
  package let path: String
  package let entry: Entry
  /// The numbers that include it; `nil` while other files of the journal have errors.
  package let statistics: Statistics?
  /// What is not wrong with it, but may be regretted.
  package let warnings: Report

  /// The day treated as today.
  private let today: Day
  /// The outcomes that fill a square of this journal.
  let counts: Set<Outcome>

  /// - Parameters:
  ///   - journal: the journal without it.
  ///   - hasErrors: whether other files of the journal have errors.
  ///   - day: the day as of which numbers are given.
  ///   - warnings: the problems found in it that are not errors.
  init(_ entry: Entry, in journal: Journal, hasErrors: Bool, on day: Day, warnings: Report) {
    self.entry = entry
    today = day
    self.warnings = warnings
    path = entry.file.path
    counts = journal.settings.counts
    statistics = hasErrors ? nil : Statistics(Edition(journal.with([entry]), on: day))
  }

  /// A sentence about it: for a no or a yes with the new count, unless that is not known or the entry
  /// is not counted (yet). If its day is in the future and the year may be wrong, a second sentence
  /// says so.
  package var sentence: String {
    if entry.visibility == .hidden { return "Written down. It is hidden, and not counted." }
    if entry.isDraft { return "Written down. It is a draft, and not counted yet." }
    if entry.knownFrom > today {
      let until =
        entry.publishedFrom > today
        ? "It is held back until \(entry.knownFrom)."
        : "It is shown as waiting until \(entry.knownFrom)."
      return [until, doubt].compactMap(\.self).joined(separator: " ")
    }
    if entry.ask.outcome == .no, !counts.contains(.no) {
      return
        "A no for the notebook. Noes fill no square here ('counts' in journal.md), but you asked."
    }
    switch entry.ask.outcome {
    case .no:
      guard let statistics else { return "A no for the notebook: you asked, and that is the work." }
      let target = grouped(statistics.goal.target)
      let noes = statistics.noes
      return "A no for the notebook: that makes \(grouped(noes)) of \(target), and you asked."
    case .yes:
      guard let statistics else { return "A yes, because you asked." }
      let yeses = statistics.tally.yes
      return yeses == 1
        ? "A yes, the first one, because you asked."
        : "A yes: that makes \(grouped(yeses)), because you asked."
    case .pending: return "Written down. Now it waits for its answer."
    case .partial, .ghosted, .withdrawn: return "Written down."
    }
  }

  /// What to do about a day that is still to come, if its year may be wrong.
  private var doubt: String? {
    let days = [
      (EntryKey.date, Optional(entry.ask.asked)), (EntryKey.answered, entry.ask.answered),
    ]
    let changes = days.compactMap { key, day in
      day?.withLikelierYear(on: today).map { "'\(key.rawValue)' to \($0)" }
    }
    guard entry.publish == nil, !changes.isEmpty else { return nil }
    return "If the year is wrong, change \(changes.joined(separator: " and ")) in the file."
  }
}

/// A number with a comma between thousands.
private func grouped(_ number: Int) -> String {
  let digits = Array(String(number))
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digit)
  }
  return text
}
