public import Markup

/// `/stats/`: every number in a sentence, in a picture and in a table.
public struct StatisticsPage: Sendable {
  public let head: PageHead
  public let heading: String
  /// As of when, and what counts as decided.
  public let introduction: [HTML]
  public let sections: [StatisticsSection]
}

/// One question and its answer.
public struct StatisticsSection: Sendable {
  /// The fragment that opens here; part of the contract.
  public let id: String
  public let heading: String
  /// The answer in plain words.
  public let sentences: [HTML]
  /// The answer drawn; `nil` where there is too little to draw.
  public let picture: StatisticsPicture?
  /// The same values as text; `nil` where there are none.
  public let table: DataTable?
  /// How it is counted.
  public let note: HTML?
  /// What stands behind a disclosure of its own, such as the far goal.
  public let aside: Aside?

  /// Something that is only told to those who ask.
  public struct Aside: Sendable {
    public let summary: String
    public let sentences: [HTML]
  }
}

/// Rows of text under their headings; the first column names the row.
public struct DataTable: Sendable {
  public let columns: [String]
  public let rows: [[String]]
}

/// What a picture shows, in numbers and worded labels; a theme decides how it is drawn.
public struct StatisticsPicture: Sendable {
  /// The accessible name.
  public let title: String
  /// What there is to see, for those who do not see it.
  public let description: String
  public let content: Content

  public enum Content: Sendable {
    case growth(GrowthPicture)
    case weeks(WeeksPicture)
    case waits(WaitsPicture)
    case rates(RatesPicture)
    case feelings(FeelingsPicture)
    case flow(FlowPicture)
    case calendar(CalendarPicture)
  }
}

/// Noes and yeses over time. Days are numbered from 1 January 1970.
public struct GrowthPicture: Sendable {
  public let series: [Series]
  public let goals: [Mark]
  public let pauses: [Span]
  public let days: ClosedRange<Int>

  /// A growing number.
  public struct Series: Sendable {
    /// The class hook: `no` or `yes`.
    public let name: String
    public let label: String
    public let points: [(day: Int, value: Int)]
  }

  /// A day on which something changed.
  public struct Mark: Sendable {
    public let day: Int
    public let label: String
  }

  /// A stretch of days.
  public struct Span: Sendable {
    public let days: ClosedRange<Int>
    public let label: String
  }
}

/// Asks for each week.
public struct WeeksPicture: Sendable {
  /// The weeks in order, each by the number of its Monday.
  public let weeks: [(monday: Int, asks: Int)]
  public let label: String
  public let pauses: [GrowthPicture.Span]
}

/// The share of asks still without an answer, by days of waiting.
public struct WaitsPicture: Sendable {
  public let steps: [Step]
  public let dayTitle: String
  public let shareTitle: String
  /// What a tick on the curve stands for.
  public let tickWords: String

  /// The curve from one day on; shares run from 0 to 1.
  public struct Step: Sendable {
    public let day: Int
    public let share: Double
    public let low: Double?
    public let high: Double?
    /// Asks whose wait was still open at this length.
    public let censored: Int
  }

  /// Where half of the asks have been answered; `nil` where that is not reached.
  public let median: GrowthPicture.Mark?
}

/// Rates with their plausible ranges, from 0 to 1.
public struct RatesPicture: Sendable {
  public let rows: [Row]
  /// The whole journal's rate, for comparison.
  public let whole: Double
  public let wholeLabel: String
  /// What stands in a row that has too few to tell.
  public let tooFew: String

  /// One rate.
  public struct Row: Sendable {
    public let label: String
    public let value: Double
    public let low: Double
    public let high: Double
    /// "3 of 18".
    public let count: String
    /// Whether there are too few to tell; such a row is drawn faintly.
    public let isTooFew: Bool
  }
}

/// Dread before against sting after, from 0 to 10.
public struct FeelingsPicture: Sendable {
  public let rows: [Row]
  public let fearLabel: String
  public let stingLabel: String

  /// The means of one month.
  public struct Row: Sendable {
    public let label: String
    public let fear: Double
    public let sting: Double
    /// "12 rated".
    public let count: String
  }
}

/// How asks went from step to step.
public struct FlowPicture: Sendable {
  public let nodes: [Node]
  public let links: [Link]

  /// A stage.
  public struct Node: Sendable {
    public let label: String
    /// The class hook of an outcome, or `step`.
    public let name: String
    public let layer: Int
    public let count: Int
  }

  /// A stream between two stages, by their places in `nodes`.
  public struct Link: Sendable {
    public let from: Int
    public let to: Int
    public let count: Int
  }
}

/// Asks by month and day of the week.
public struct CalendarPicture: Sendable {
  /// Monday first.
  public let weekdays: [String]
  /// The months in order.
  public let months: [Column]

  /// A month.
  public struct Column: Sendable {
    public let label: String
    public let year: String
    /// Monday first.
    public let counts: [Int]
  }
}
