import Content
import Markup
import Phrases
import Publishing
import Stats

/// The numbers as text for a terminal.
struct StatisticsTable {
  private let title: String
  private let statistics: Statistics
  private let phrases: any Phrases
  private let isColoured: Bool

  /// - Parameter isColoured: whether the terminal shows colours.
  init(_ site: Site, isColoured: Bool) {
    title = site.edition.journal.settings.title
    statistics = site.statistics
    phrases = site.facts.phrases
    self.isColoured = isColoured
  }

  var text: String {
    [
      "\(printable(title)), as of \(statistics.today)\n", squares, outcomes, ahead, waits, feelings,
      categories,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The squares, fifty a line; for a goal above a thousand only the twenty lines around today.
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
      ("noes", statistics.noes, "of \(phrases.number(statistics.goal.target))"),
      ("yeses", tally.yes, ""),
      ("partly", tally.partial, ""),
      ("silences", tally.ghosted, ""),
      ("withdrawn", tally.withdrawn, ""),
      ("waiting", tally.pending, quiet > 0 ? "\(phrases.number(quiet)) gone quiet" : ""),
      ("asks", tally.sent, ""),
    ]) + rate
  }

  private var rate: String {
    guard let rate = statistics.rates.yes else { return "" }
    let range = rate.wilson
    let words =
      rate.isTold
      ? "\(phrases.percent(rate.value)) (plausibly \(phrases.percents(range.lower, range.upper)))"
      : phrases.tooFew
    return "Yes or partly: \(share(rate)) decided, \(words)\n"
  }

  private func share(_ rate: Proportion) -> String {
    phrases.fraction(rate.numerator, rate.denominator)
  }

  private var ahead: String {
    guard let next = statistics.nextMilestone else {
      return statistics.noes > statistics.goal.target
        ? "The goal has been passed.\n" : "The goal is reached.\n"
    }
    let range = statistics.pace?.toMilestone.map { ", \(phrases.saidRange(SpokenRange($0.range)))" }
    let milestone = phrases.ahead(number: next.number, missing: next.missing)
    return "Next: \(milestone.prefix(1).lowercased())\(milestone.dropFirst())\(range ?? "")\n"
  }

  private var waits: String {
    let replies = statistics.replies
    guard replies.count >= Replies.fewest else { return "" }
    let median = replies.medianDays.map { "; half expected \(phrases.medianCell($0))" }
    return """
      First replies: \(phrases.number(replies.onTheSpot)) on the spot, \
      \(phrases.number(replies.later)) later\(median ?? "")

      """
  }

  private var feelings: String {
    let feelings = statistics.feelings
    guard let fear = feelings.meanFear, let sting = feelings.meanSting,
      feelings.pairs.count >= Feelings.fewestForMean
    else { return "" }
    return """
      Fear \(phrases.decimal(fear)) before, sting \(phrases.decimal(sting)) after \
      (\(phrases.ratedCount(feelings.pairs.count)))

      """
  }

  private var categories: String {
    guard !statistics.categories.isEmpty else { return "" }
    return "Categories\n"
      + rows(
        statistics.categories.map { category in
          let rate = statistics.rates.categories.first { $0.slug == category.slug }?.proportion
          return (
            printable(category.name), category.tally.sent,
            rate.map { "yes or partly: \(share($0)) decided" } ?? "none decided"
          )
        })
  }

  private func rows(_ rows: [(name: String, number: Int, note: String)]) -> String {
    let width = max(12, (rows.map(\.name.count).max() ?? 0) + 2)
    return rows.map { name, number, note in
      let digits = phrases.number(number)
      let line =
        "  \(name)\(String(repeating: " ", count: width - name.count))"
        + "\(String(repeating: " ", count: max(0, 6 - digits.count)))\(digits)"
      return note.isEmpty ? "\(line)\n" : "\(line)  \(note)\n"
    }.joined()
  }

  private func colour(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
