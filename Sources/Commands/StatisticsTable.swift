import Content
import Markup
import Stats

/// The numbers as a terminal shows them.
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
    let quiet = statistics.waiting.count(where: \.isQuiet)
    let rate = statistics.rates.yes.map { rate in
      rate.denominator < Rates.fewestDecided
        ? "of \(rate.denominator) decided, too few to tell"
        : "of \(rate.denominator) decided, \(percent(rate.value)) "
          + "(\(percent(rate.wilson.lower)) to \(percent(rate.wilson.upper)))"
    }
    return rows([
      ("noes", statistics.noes, "of \(statistics.goal.target)"),
      ("yeses", tally.yes, rate ?? ""),
      ("partly", tally.partial, ""),
      ("silences", tally.ghosted, ""),
      ("withdrawn", tally.withdrawn, ""),
      ("waiting", tally.pending, quiet > 0 ? "\(quiet) quiet for long" : ""),
      ("asks", tally.sent, ""),
    ])
  }

  private var ahead: String {
    guard let next = statistics.nextMilestone else { return "The goal is reached.\n" }
    let range = statistics.pace?.toMilestone.map { forecast in
      forecast.latest < Forecast.horizon
        ? ", \(Int(forecast.earliest.rounded())) to \(Int(forecast.latest.rounded())) days away"
        : ", not in sight at this pace"
    }
    return "Next: no. \(next.number), \(next.missing) more\(range ?? "")\n"
  }

  private var waits: String {
    let replies = statistics.replies
    guard replies.onTheSpot + replies.later >= 5 else { return "" }
    let median = replies.curve.median.map { "half within \(counted($0, "day", "days"))" }
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
      Dread \(decimal(fear)) before, sting \(decimal(sting)) after \
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
