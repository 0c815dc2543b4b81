import Calendar
import Content

/// The different days and states of a spreadsheet.
struct DayCells {
  /// Every different day, with the first cell that has it.
  private(set) var distinct: [(cell: Cell, day: DayText)] = []
  /// Each of them, by the text typed.
  private(set) var texts: [String: DayText] = [:]
  /// The states, with the number of rows of each.
  private(set) var states: [String: Int] = [:]
  /// The days of the asks in the order of the rows.
  private var asked: [(line: Int, typed: String)] = []

  init(_ rows: ArraySlice<[Cell]>, _ mapping: ColumnMapping) {
    let saysOutcome = mapping.index(of: .outcome) != nil
    for row in rows where mapping.reasonToSkip(row) == nil {
      for (index, column) in mapping.columns.enumerated() {
        let cell = index < row.count ? row[index] : Cell("", line: row.first?.line ?? 0)
        switch column.field {
        case .date:
          readDay(cell)
          if !cell.value.isEmpty { asked.append((cell.line, cell.value)) }
        case .answered: readDay(cell)
        case .step: readStep(cell)
        case .outcome:
          let dated = DatedState(cell.value)
          states[dated.words, default: 0] += 1
          if let day = dated.day { read(day, cell) }
        case .history:
          let items = CellHistory(cell.value).items
          for item in items { read(item.day, cell) }
          if !saysOutcome, let last = items.last { states[last.words, default: 0] += 1 }
        default: break
        }
      }
    }
  }

  private mutating func readDay(_ cell: Cell) {
    let typed = cell.value
    guard !typed.isEmpty, texts[typed] == nil else { return }
    let day = DayText(typed)
    texts[typed] = day
    distinct.append((Cell(typed, line: cell.line), day))
  }

  private mutating func readStep(_ cell: Cell) {
    let typed = cell.value
    if typed.isEmpty || ColumnContents.tick(typed) != nil { return }
    if DayText(typed).isLike { return readDay(cell) }
    let dated = DatedState(typed)
    states[dated.words, default: 0] += 1
    if let day = dated.day { read(day, cell) }
  }

  private mutating func read(_ day: DayText, _ cell: Cell) {
    guard case .numbers(let numbers) = day else { return }
    distinct.append((Cell(numbers.typed, line: cell.line), day))
  }

  /// The first day without a year, if most have none.
  var yearless: (line: Int, typed: String)? {
    let without = asked.filter { texts[$0.typed]?.isYearless == true }
    return without.count * 2 > asked.count ? without.first : nil
  }

  /// Where the days, all read as of one year, seem to cross into another.
  func turnOfYear(_ choices: ImportChoices, _ order: DayOrder?) -> ImportProblem? {
    guard let year = choices.year else { return nil }
    var previous: (day: Day, line: Int, typed: String)?
    for (line, typed) in asked {
      guard let text = texts[typed], text.isYearless,
        case .success(let day) = text.day(order, year: year)
      else { continue }
      if let previous, abs(day - previous.day) > 200 {
        return ImportProblem(
          "line \(previous.line) has '\(previous.typed)' and line \(line) '\(typed)': a year ends "
            + "between them; write the years into the spreadsheet")
      }
      previous = (day, line, typed)
    }
    return nil
  }
}
