import Content
import Markup
import Stats

/// The numbers as text for a terminal.
struct StatisticsTable {
  let title: String
  let statistics: Statistics
  let isColoured: Bool

  var text: String {
    [
      "\(printable(title)), as of \(statistics.today)\n", squares, outcomes, ahead, waits, feelings,
      categories,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The squares, fifty a line; of a goal beyond a thousand the twenty lines around today.
  private var squares: String {
    let width = 50
    let waiting = statistics.noes..<statistics.noes + statistics.tally.pending
    let marks = (0..<statistics.grid.squareCount).map { index -> String in
      if statistics.grid.cells.indices.contains(index) {
        return statistics.grid.cells[index].outcome == .ghosted
          ? colour("▨", "31") : colour("■", "31")
      }
      return waiting.contains(index) ? "□" : colour("·", "2")
    }
    let lines = stride(from: 0, to: marks.count, by: width).map {
      "  " + marks[$0..<min($0 + width, marks.count)].joined() + "\n"
    }
    let last = min(lines.count, max(20, statistics.noes / width + 2))
    let legend = [
      "\(colour("■", "31")) no",
      statistics.tally.ghosted > 0 ? "\(colour("▨", "31")) silence" : nil,
      statistics.tally.pending > 0 ? "□ waiting" : nil,
    ].compactMap(\.self).joined(separator: "   ")
    return lines[max(0, last - 20)..<last].joined() + "  \(legend)\n"
  }

  private var outcomes: String {
    let tally = statistics.tally
    let quiet = statistics.quiet
    return rows([
      ("noes", statistics.noes, "of \(statistics.goal.target)"),
      ("yeses", tally.yes, ""),
      ("partly", tally.partial, ""),
      ("silences", tally.ghosted, ""),
      ("withdrawn", tally.withdrawn, ""),
      ("waiting", tally.pending, quiet > 0 ? "\(quiet) gone quiet" : ""),
      ("asks", tally.sent, ""),
    ]) + rate
  }

  private var rate: String {
    guard let rate = statistics.rates.yes else { return "" }
    let words = "Yes or partly: \(rate.numerator) of \(rate.denominator) decided"
    return rate.isTold
      ? "\(words), \(percent(rate.value)) (plausibly \(percent(rate.wilson.lower)) to "
        + "\(percent(rate.wilson.upper)))\n"
      : "\(words), too few to tell\n"
  }

  private var ahead: String {
    guard let next = statistics.nextMilestone else { return "The goal is reached.\n" }
    let range = statistics.pace?.toMilestone.map { forecast in
      let (unit, low, high) = (
        forecast.range.unit.words, forecast.range.low, forecast.range.high
      )
      return switch (low, high) {
      case (nil, let high?): ", within \(counted(high, unit.one, unit.many))"
      case (let low?, let high?): ", in \(low) to \(counted(high, unit.one, unit.many))"
      case (let low?, nil): ", in \(counted(low, unit.one, unit.many)) or more"
      case (nil, nil): ", not in sight at this pace"
      }
    }
    return "Next: no. \(next.number), \(next.missing) more\(range ?? "")\n"
  }

  private var waits: String {
    let replies = statistics.replies
    guard replies.onTheSpot + replies.later >= 5 else { return "" }
    let median = replies.medianDays.map { "half expected within \(counted($0, "day", "days"))" }
    return """
      First replies: \(replies.onTheSpot) on the spot, \(replies.later) later; \
      \(median ?? "fewer than half so far")

      """
  }

  private var feelings: String {
    let feelings = statistics.feelings
    guard let fear = feelings.meanFear, let sting = feelings.meanSting,
      feelings.pairs.count >= Feelings.fewestForMean
    else { return "" }
    return """
      Fear \(decimal(fear)) before, sting \(decimal(sting)) after \
      (\(feelings.pairs.count) rated)

      """
  }

  private var categories: String {
    guard !statistics.categories.isEmpty else { return "" }
    return "Categories\n"
      + rows(
        statistics.categories.map {
          (printable($0.name), $0.tally.sent, "\(counted($0.tally.yes, "yes", "yeses"))")
        })
  }

  private func rows(_ rows: [(name: String, number: Int, note: String)]) -> String {
    let width = max(12, (rows.map(\.name.count).max() ?? 0) + 2)
    return rows.map { name, number, note in
      let digits = String(number)
      let line =
        "  \(name)\(String(repeating: " ", count: width - name.count))"
        + "\(String(repeating: " ", count: max(0, 6 - digits.count)))\(digits)"
      return note.isEmpty ? "\(line)\n" : "\(line)  \(note)\n"
    }.joined()
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

  private func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func colour(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension WordedRange.Unit {
  fileprivate var words: (one: String, many: String) {
    switch self {
    case .days: ("day", "days")
    case .weeks: ("week", "weeks")
    case .months: ("month", "months")
    case .halfYears: ("half-year", "half-years")
    case .years: ("year", "years")
    }
  }
}
