import Content

// What columns beside the state say of what came of the asks: the day of the reply, and ticks.
extension ColumnProposal {
  /// Whether the name of a column of days speaks of a reply or of the state, in whatever words: "Date
  /// de la réponse", "Status date". It is then no stage on the way.
  static func isReplyDay(_ column: ColumnMapping.Column) -> Bool {
    if column.promise.isOtherDay { return false }
    let words = StateWords(withoutDayWords(StateReading.plain(column.name))).words.map(\.text)
    let roles = words.map { StatePhrases.roles[[$0]] }
    guard roles.allSatisfy({ $0 == .reply || $0 == .filler }) else { return false }
    let spoken = words.filter { !contacts.contains($0) }
    return spoken.contains { StatePhrases.roles[[$0]] == .reply || states.contains($0) }
  }

  /// Whether the name of a column of days speaks of the state, whatever that is: "Status date". Of an
  /// ask that only waits it says nothing new.
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

  /// Takes for the days of answers what is filled just where something came of the ask, though its
  /// name does not say so: the second "Date" below "Response".
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
  /// Where nothing else says no, a cross below "Accepted?" may be a no or a wait: that is a question.
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

  /// Whether a column is called after the state, and its few words do not all say the same: beside
  /// another such column ("Stage" with "Status": Open, Closed) only the keeper knows which one decides.
  func isSecondState(_ column: ColumnMapping.Column) -> Bool {
    guard let (field, rank) = column.promise.promise, field == .outcome, rank < 100 else {
      return false
    }
    let contents = column.contents
    return [.words, .states, .flags].contains(contents.kind) && (2...12).contains(contents.distinct)
      && contents.variety < 0.8
  }

  /// Whether a column of notes has some words in a few rows: they say nothing of the others.
  func isSparseNote(_ column: ColumnMapping.Column) -> Bool {
    column.promise.promise?.field == .story && column.filled * 2 < rows.count
  }

  /// Whether a column says whether there was a reply, and perhaps nothing of what it said: "Response"
  /// with yes and no in its cells.
  func isPerhapsReplied(_ column: ColumnMapping.Column) -> Bool {
    column.contents.kind == .flags && column.promise.speaksOfReplies
  }
}
