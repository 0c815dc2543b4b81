import Content

// What columns other than the state say about the outcome: the day of the reply, and ticks.
extension ColumnProposal {
  /// Whether the name of a column of days speaks of a reply or of the state, in whatever words: "Date
  /// de la réponse", "Status date". It is then not a stage.
  static func isReplyDay(_ column: ColumnMapping.Column) -> Bool {
    if column.promise.isOtherDay { return false }
    let words = StateWords(withoutDayWords(StateReading.plain(column.name))).words.map(\.text)
    let roles = words.map { StatePhrases.roles[[$0]] }
    guard roles.allSatisfy({ $0 == .reply || $0 == .filler }) else { return false }
    let spoken = words.filter { !contacts.contains($0) }
    return spoken.contains { StatePhrases.roles[[$0]] == .reply || states.contains($0) }
  }

  /// Whether the name of a column of days speaks of the state in general: "Status date". For an ask
  /// that is still waiting it says nothing new.
  static func isStatusDay(_ name: String) -> Bool {
    StateWords(withoutDayWords(StateReading.plain(name))).words.contains {
      states.contains($0.text)
    }
  }

  /// Words for an exchange that may be the ask itself.
  private static let contacts: Set = [
    "contact", "contacto", "kontakt", "contatto", "update", "word",
  ]
  private static let states: Set = ["status", "stage", "state"]

  /// Treats a column as the days of answers if it is filled exactly in the rows that have an
  /// outcome, though its name does not say so: the second "Date", under "Response".
  func proposeAnswersByRows(_ mapping: inout ColumnMapping, _ free: inout [Int]) {
    guard mapping.index(of: .answered) == nil, let states = mapping.index(of: .outcome) else {
      return
    }
    let candidates = free.filter { index in
      let column = mapping.columns[index]
      guard column.contents.kind == .days, !column.promise.isOtherDay, column.filled > 1 else {
        return false
      }
      var (decided, open, filled) = (0, 0, 0)
      for row in rows.prefix(2000) where states < row.count && !row[states].value.isEmpty {
        let hasDay = index < row.count && !row[index].value.isEmpty
        let isDecided = StateSentence.isDecided(row[states].value)
        if isDecided { decided += 1 } else if hasDay { open += 1 }
        if isDecided, hasDay { filled += 1 }
      }
      return filled > 1 && open == 0 && filled * 10 >= decided * 6 && filled < rows.count
    }
    guard candidates.count == 1, let index = candidates.first else { return }
    mapping.columns[index].field = .answered
    mapping.columns[index].reason = "days where something came of it"
    free.removeAll { $0 == index }
  }

  /// The outcome of a column of ticks that is named after one: "Offer", "Hired", "Ja".
  ///
  /// If nothing else says no, a cross under "Accepted?" may be a no or a wait, so the keeper is
  /// asked.
  func tickedYes(_ column: ColumnMapping.Column, _ index: Int, _ mapping: ColumnMapping) -> Bool {
    guard column.contents.kind == .flags, !column.name.hasPrefix("column "),
      StateSentence(StateReading.plain(column.name)).reading.meaning == .outcome(.yes)
    else { return false }
    let saysNo = mapping.columns.contains { $0.field == .step("no") }
    return saysNo
      || !rows.contains {
        index < $0.count && ColumnContents.tick($0[index].value) == false
          && !$0[index].value.isEmpty
      }
  }

  /// Whether a column is named after the state, and its few words do not all mean the same. If there
  /// are two such columns ("Stage" and "Status": Open, Closed), only the keeper knows which one
  /// decides.
  func isSecondState(_ column: ColumnMapping.Column) -> Bool {
    guard let (field, rank) = column.promise.promise, field == .outcome, rank < 100 else {
      return false
    }
    let contents = column.contents
    return [.words, .states, .flags].contains(contents.kind) && (2...12).contains(contents.distinct)
      && contents.variety < 0.8
  }

  /// Whether a column of notes has words in only a few rows, which say nothing about the others.
  func isSparseNote(_ column: ColumnMapping.Column) -> Bool {
    column.promise.promise?.field == .story && column.filled * 2 < rows.count
  }

  /// Whether a column says whether there was a reply, but perhaps not what it was: "Response" with
  /// yes and no in its cells.
  func isPerhapsReplied(_ column: ColumnMapping.Column) -> Bool {
    column.contents.kind == .flags && column.promise.speaksOfReplies
  }
}
