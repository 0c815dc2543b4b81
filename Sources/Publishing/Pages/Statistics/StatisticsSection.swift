package import Charts
public import Markup
import Phrases
import Stats

/// One question and its answer.
public struct StatisticsSection: Sendable {
  /// The fragment that opens here; part of the contract.
  public let id: String
  public let heading: String
  /// The answer in plain words.
  public let sentences: [HTML]
  /// The answer as a chart; `nil` if there is too little to draw.
  package let chart: (any Chart)?
  /// The same values as text; `nil` if there are none.
  public let table: DataTable?
  /// How it is counted.
  public let note: HTML?
  /// Something behind a separate line to open, such as the distant goal.
  public let aside: Aside?

  /// Something that is only shown to those who ask.
  public struct Aside: Sendable {
    public let summary: String
    public let sentences: [HTML]
  }

  /// The chart, ready for the page.
  public var drawing: HTML? { chart?.svg }
}

/// Rows of text under their headings; the first column names the row.
public struct DataTable: Sendable {
  public let columns: [String]
  public let rows: [[String]]
}

/// A question of the page of numbers, with its sentences, its chart and its table.
protocol StatisticsQuestion: Sendable {
  /// The answer; `nil` if the question does not arise.
  static func section(_ site: Site) -> StatisticsSection?
}

extension StatisticsSection {
  init(
    _ id: String, _ heading: String, _ sentences: [HTML?], chart: (any Chart)? = nil,
    table: DataTable? = nil, note: HTML? = nil, aside: Aside? = nil
  ) {
    self.init(
      id: id, heading: heading, sentences: sentences.compactMap(\.self), chart: chart,
      table: table, note: note, aside: aside)
  }

  /// The words instead of a chart.
  static func chartMissing(_ site: Site) -> HTML {
    site.phrases.pictureMissing(
      asks: site.statistics.tally.sent, needed: Tally.fewestForChart)
  }
}
