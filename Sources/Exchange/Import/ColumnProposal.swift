import Content

/// Proposes a field for every column by its contents, and by its name if the contents leave a
/// choice.
struct ColumnProposal {
  let rows: ArraySlice<[Cell]>

  init(_ rows: ArraySlice<[Cell]>) { self.rows = rows }

  /// - Parameter taken: the columns in the keeper's choices.
  func propose(_ mapping: inout ColumnMapping, except taken: Set<Int>) {
    var free = mapping.columns.indices.filter { !taken.contains($0) }
    proposeDays(&mapping, &free)
    proposeStates(&mapping, &free)
    proposeWords(&mapping, &free)
    for index in free where mapping.columns[index].reason.isEmpty {
      mapping.columns[index].reason = reasonToLeave(mapping.columns[index])
    }
  }
}

// MARK: - States

extension ColumnProposal {
  private func proposeStates(_ mapping: inout ColumnMapping, _ free: inout [Int]) {
    if mapping.index(of: .outcome) == nil {
      let scored = free.map { ($0, score(mapping.columns[$0])) }.filter { $0.1 >= 3 }
        .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      if let (index, best) = scored.first {
        let near = scored.dropFirst().filter {
          $0.1 > best - 1 && mapping.columns[$0.0].contents.decidedShare > 0.05
            || isSecondState(mapping.columns[$0.0])
        }
        if near.isEmpty {
          let column = mapping.columns[index]
          let share = Int((column.contents.stateShare * 100).rounded())
          let isNamed = column.promise.promise?.field == .outcome
          mapping.columns[index].field = .outcome
          mapping.columns[index].reason =
            share > 0 ? "\(share)% known states\(isNamed ? ", and its name" : "")" : "its name"
          free.removeAll { $0 == index }
        } else {
          let rivals = ([index] + near.map(\.0)).map { mapping.columns[$0].name }
          mapping.rivals[.outcome] = rivals
        }
      }
    }
    proposeAnswersByRows(&mapping, &free)
    for index in free {
      let column = mapping.columns[index]
      if column.contents.kind == .histories, mapping.index(of: .history) == nil {
        mapping.columns[index].field = .history
        mapping.columns[index].reason = "stages with their days"
      } else if let word = tickedStep(column) {
        mapping.columns[index].field = .step(word)
        mapping.columns[index].reason = "whether a stage was reached"
      } else {
        continue
      }
      free.removeAll { $0 == index }
    }
    for index in free where tickedYes(mapping.columns[index], index, mapping) {
      mapping.columns[index].field = .step(Outcome.yes.rawValue)
      mapping.columns[index].reason = "whether it was a yes"
      free.removeAll { $0 == index }
    }
  }

  /// How much a column looks like the column of outcomes.
  private func score(_ column: ColumnMapping.Column) -> Double {
    let contents = column.contents
    switch contents.kind {
    case .days, .empty, .links, .people, .scale, .percentages, .numbers: return 0
    case .states, .flags, .histories, .longText, .words: break
    }
    var score = contents.stateShare * 4 + contents.decidedShare * 3
    if let (field, rank) = column.promise.promise, field == .outcome {
      let isPlausible = contents.distinct <= 80 || contents.variety < 0.5
      score += rank < 100 ? (isPlausible ? 5 : 3) : (isPlausible ? 3.5 : 1)
    } else if column.promise.promise != nil {
      score -= 3
    } else if column.promise.isOther {
      score -= 2
    }
    if contents.kind == .flags, column.promise.promise?.field != .outcome { return 0 }
    if isPerhapsReplied(column) || isSparseNote(column) { return 0 }
    return score
  }

  /// The stage or outcome that a column is named after, if its cells are ticks or states.
  private func tickedStep(_ column: ColumnMapping.Column) -> String? {
    guard column.promise.promise == nil || column.contents.kind == .flags else { return nil }
    let isTicked =
      column.contents.kind == .flags
      || (column.contents.stateShare >= 0.5 && column.contents.kind == .states)
    guard isTicked, !column.name.hasPrefix("column ") else { return nil }
    let name = StateReading.plain(column.name)
    // As the name of a column with ticks, these are calls; elsewhere they are numbers and people.
    if ["phone", "recruiter", "hr", "final"].contains(name), column.contents.kind == .flags {
      return name
    }
    let sentence = StateSentence(name)
    guard sentence.isAllKnown else { return nil }
    switch sentence.reading {
    case .known(.stage, _): return name
    case .known(.outcome(let outcome), _) where outcome != .pending && outcome != .yes:
      return outcome.rawValue
    default: return nil
    }
  }
}

// MARK: - Words and numbers

extension ColumnProposal {
  private func proposeWords(_ mapping: inout ColumnMapping, _ free: inout [Int]) {
    for field in ImportField.named where field != .outcome && field != .left && !field.isDay {
      guard field.repeats || mapping.index(of: field) == nil else { continue }
      let named = free.filter {
        mapping.columns[$0].promise.promise?.field == field && fits(field, mapping.columns[$0])
      }.sorted { mapping.columns[$0].rank < mapping.columns[$1].rank }
      for index in field.repeats ? named[...] : named.prefix(1) {
        mapping.columns[index].field = field
        mapping.columns[index].reason =
          field.isScale ? "numbers from 0 to 10, and its name" : "its name"
        free.removeAll { $0 == index }
      }
    }
    if mapping.index(of: .title) == nil { proposeRoles(&mapping, &free) }
    if mapping.index(of: .to) == nil {
      let firms = free.filter {
        mapping.columns[$0].contents.firmShare >= 0.2 && isFree($0, mapping)
      }
      if firms.count == 1, let index = firms.first {
        mapping.columns[index].field = .to
        mapping.columns[index].reason = "names of firms"
        free.removeAll { $0 == index }
      }
    }
    for index in free where mapping.columns[index].contents.kind == .longText {
      let column = mapping.columns[index]
      guard !column.promise.isOther, column.promise.promise == nil else { continue }
      mapping.columns[index].field = .story
      mapping.columns[index].reason = "long text"
      free.removeAll { $0 == index }
    }
  }

  private func proposeRoles(_ mapping: inout ColumnMapping, _ free: inout [Int]) {
    let roles = free.filter { mapping.columns[$0].contents.roleShare >= 0.4 && isFree($0, mapping) }
      .sorted { mapping.columns[$0].contents.roleShare > mapping.columns[$1].contents.roleShare }
    if let index = roles.first,
      roles.count == 1
        || mapping.columns[roles[0]].contents.roleShare > mapping.columns[roles[1]].contents
          .roleShare
          + 0.2
    {
      mapping.columns[index].field = .title
      mapping.columns[index].reason = "words for work"
      free.removeAll { $0 == index }
      return
    }
    // The ask may be in a column whose name says nothing.
    let words = free.filter {
      mapping.columns[$0].contents.variety >= 0.5 && mapping.columns[$0].filled > 0
        && isFree($0, mapping)
    }
    // "Name" beside a firm, or the only words of a table without names, can be nothing else.
    if words.count == 1, let index = words.first {
      let name = StateReading.plain(mapping.columns[index].name)
      let isPlain = name == "name" && mapping.index(of: .to) != nil
      if isPlain || !mapping.hasHeader {
        mapping.columns[index].field = .title
        mapping.columns[index].reason = "the only words"
        free.removeAll { $0 == index }
        return
      }
    }
    if !words.isEmpty { mapping.rivals[.title] = words.map { mapping.columns[$0].name } }
  }

  /// Whether a column of words has no field yet.
  private func isFree(_ index: Int, _ mapping: ColumnMapping) -> Bool {
    let column = mapping.columns[index]
    return column.contents.kind == .words && column.promise.promise == nil
      && !column.promise.isOther
  }

  /// Whether the cells fit the field that the name suggests.
  private func fits(_ field: ImportField, _ column: ColumnMapping.Column) -> Bool {
    let contents = column.contents
    let isShort = ![.days, .links, .people, .longText].contains(contents.kind)
    switch field {
    case .title, .to:
      return [.words, .longText, .empty, .states, .flags].contains(contents.kind)
        && (column.rank < 100 || contents.variety > 0.2 || contents.distinct > 8)
    case .id:
      return contents.variety == 1 && contents.filled > 0
    case .history: return contents.kind == .histories
    case .field(let key):
      switch key.field.kind {
      case .number, .percent:
        return field.isScale
          ? contents.kind == .scale || contents.kind == .empty
          : [.scale, .numbers, .percentages, .empty].contains(contents.kind)
      case .topic, .list(of: .topic): return isShort
      default: return field == .label ? isShort : true
      }
    default: return true
    }
  }

  private func reasonToLeave(_ column: ColumnMapping.Column) -> String {
    switch column.contents.kind {
    case .empty: ""
    case .words where column.promise.isOther: "no field for it"
    default: column.contents.words
    }
  }
}

extension ColumnMapping.Column {
  /// How strongly the name suggests its field: 0 is best.
  var rank: Int { promise.promise?.rank ?? .max }
}
