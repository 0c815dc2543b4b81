import Content

/// Which columns are days, and of what.
extension ColumnProposal {
  func proposeDays(_ mapping: inout ColumnMapping, _ free: inout [Int]) {
    let days = free.filter {
      let column = mapping.columns[$0]
      // In a column named as the day of the ask, a misspelt day is an error.
      return column.contents.kind == .days
        || (column.promise.isExactDay && column.contents.kind != .empty
          && column.contents.dayShare >= 0.2)
    }
    let columns = mapping.columns
    let promised = { (field: ImportField) in
      days.filter { columns[$0].promise.promise?.field == field }
        .sorted { columns[$0].rank < columns[$1].rank }
    }
    var isDay = Set(days)
    func take(_ index: Int, _ field: ImportField, _ reason: String) {
      mapping.columns[index].field = field
      mapping.columns[index].reason = reason
      isDay.remove(index)
      free.removeAll { $0 == index }
    }
    if mapping.index(of: .answered) == nil, let index = promised(.answered).first {
      take(index, .answered, "days, and its name")
    } else if mapping.index(of: .answered) == nil {
      let replies = days.filter {
        columns[$0].promise.promise == nil && Self.isReplyDay(columns[$0])
      }
      if replies.count == 1, let index = replies.first {
        take(index, .answered, "days, and its name")
      }
    }
    if mapping.index(of: .date) == nil {
      let named = promised(.date).filter { !isSameEverywhere($0) }
      if let index = named.first {
        take(index, .date, "days, and its name")
      } else if let index = onlyDay(mapping, isDay) {
        take(index, .date, "the only days")
      }
    }
    for index in days where isDay.contains(index) {
      let column = mapping.columns[index]
      if isSameEverywhere(index) {
        mapping.columns[index].reason = "one day in every row"
      } else if let word = stepWord(column) {
        take(index, .step(word), "days of a stage")
      } else {
        mapping.columns[index].reason = "days of something else"
      }
    }
  }

  /// The only column of days whose name says nothing; `nil` if there are several.
  private func onlyDay(_ mapping: ColumnMapping, _ days: Set<Int>) -> Int? {
    let unnamed = days.filter {
      let column = mapping.columns[$0]
      return column.promise.promise == nil && !column.promise.isOtherDay && !isSameEverywhere($0)
        && stepWord(column) == nil && !column.promise.isOther
    }
    if unnamed.count == 1 { return unnamed.first }
    // Of two, if another column has the day of the answer, the one that clearly more rows have.
    let most = unnamed.map { mapping.columns[$0].filled }.max() ?? 0
    let full = unnamed.filter { mapping.columns[$0].filled * 10 >= most * 9 }
    return full.count == 1 && unnamed.count == 2
      && mapping.columns.contains { $0.field == .answered }
      ? full.first : nil
  }

  private func isSameEverywhere(_ index: Int) -> Bool {
    var first: String?
    var count = 0
    for row in rows where index < row.count && !row[index].value.isEmpty {
      count += 1
      if first == nil { first = row[index].value }
      if row[index].value != first { return false }
    }
    return count >= 8
  }

  /// "interview" for `Date Interview`, "no" for `Rejected`.
  private func stepWord(_ column: ColumnMapping.Column) -> String? {
    if column.promise.isOtherDay || column.name.hasPrefix("column ") { return nil }
    if Self.isReplyDay(column) { return nil }
    let name = StateReading.plain(column.name)
    let words = Self.withoutDayWords(name)
    let sentence = StateSentence(words)
    switch sentence.reading {
    case .known(.stage, _), .unsure(.stage): return words
    case .known(.outcome(let outcome), _) where outcome != .pending: return outcome.rawValue
    default: break
    }
    for affix in ["date of ", "date "] where name.hasPrefix(affix) {
      return String(name.dropFirst(affix.count))
    }
    return name.hasSuffix(" date") ? String(name.dropLast(5)) : nil
  }

  /// A column's name without the words for "day": "interview" of "Date of interview".
  static func withoutDayWords(_ name: String) -> String {
    let day: Set = [
      "date", "dates", "datum", "fecha", "data", "day", "on", "am", "le", "of", "der", "des", "de",
      "del", "vom",
      "time", "at", "the", "when", "da", "do", "em", "al", "il", "di", "della", "op", "van", "en",
      "日期", "时间", "日",
    ]
    let words = name.split(separator: " ").filter { !day.contains(folded($0)) }
    let joined = words.joined(separator: " ")
    for ending in ["日期", "时间", "日時", "日"]
    where joined.hasSuffix(ending) && joined.count > ending.count {
      return String(joined.dropLast(ending.count))
    }
    return joined.isEmpty ? name : joined
  }
}

extension ColumnName {
  /// Whether the whole name is a known one for a day.
  fileprivate var isExactDay: Bool {
    guard let promise, promise.rank < 100 else { return false }
    return promise.field == .date || promise.field == .answered
  }
}
