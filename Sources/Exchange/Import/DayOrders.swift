import Calendar
import Content

/// The order of the numbers in the days of a spreadsheet, found from all of them together.
struct DayOrders {
  private(set) var order: DayOrder?
  /// If the order is still open: the first day that can be read in several ways, and those ways.
  private(set) var open: (cell: Cell, orders: [DayOrder])?
  /// Where the spreadsheet contradicts itself.
  private(set) var conflict: ImportProblem?

  /// - Parameters:
  ///   - days: every different day with the first cell that has it.
  ///   - said: the order that the keeper chose; `nil` for none.
  init(_ days: [(cell: Cell, day: DayText)], said: DayOrder?) {
    if let said {
      order = said
      return
    }
    var possible = Set(DayOrder.allCases)
    var proofs: [DayOrder: Cell] = [:]
    var anyNumbers = false
    for (cell, day) in days {
      guard let orders = day.orders, !orders.isEmpty else { continue }
      anyNumbers = true
      possible.formIntersection(orders)
      if orders.count == 1, let only = orders.first, proofs[only] == nil { proofs[only] = cell }
    }
    guard anyNumbers else { return }
    if possible.isEmpty {
      let cells = proofs.values.sorted { $0.line < $1.line }.prefix(2)
      let words = cells.map { "line \($0.line) has '\($0.value)'" }.joined(separator: " and ")
      conflict = ImportProblem(
        "\(words.isEmpty ? "the days contradict each other" : words): days in different orders; "
          + "put them in one order, or name one with --dates")
    } else if possible.count == 1 {
      order = possible.first
    } else if let cell = days.first(where: { Self.differs($0.day, in: possible) })?.cell {
      open = (cell, DayOrder.allCases.filter(possible.contains))
    } else {
      order = DayOrder.allCases.first(where: possible.contains)
    }
  }

  private static func differs(_ day: DayText, in orders: Set<DayOrder>) -> Bool {
    Set(
      orders.compactMap { order -> Day? in
        if case .success(let day) = day.day(order, year: 2000) { day } else { nil }
      }
    ).count > 1
  }
}
