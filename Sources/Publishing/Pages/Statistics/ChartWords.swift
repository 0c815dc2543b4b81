import Calendar
import Charts
import Content
import Phrases

/// The site's words in the form that charts take.
struct ChartWords {
  let phrases: any Phrases

  var number: @Sendable (Double) -> String {
    { [phrases] value in
      value == value.rounded() && abs(value) < 1e12
        ? phrases.number(Int(value)) : phrases.decimal(value)
    }
  }

  var percent: @Sendable (Double) -> String { { [phrases] in phrases.percent($0) } }

  var dates: DateWords {
    DateWords(months: (1...12).map(phrases.shortMonth)) { [phrases] day, month in
      phrases.shortDay(day, month: month)
    }
  }

  /// The words for people who do not see a chart.
  func caption(_ id: String, _ title: String, _ description: String) -> Caption {
    Caption(id: "chart-\(id)", title: title, description: description)
  }
}

extension DaySpan {
  /// The pauses that a chart shows, from its first day to today.
  static func pauses(from start: Day, on site: Site) -> [DaySpan] {
    let today = site.edition.today
    return site.edition.journal.settings.pauses.compactMap { pause in
      let first = max(pause.from, start)
      let last = min(pause.to ?? today, today)
      return first <= last
        ? DaySpan(days: first.number...last.number, label: site.phrases.pauseMark) : nil
    }
  }
}
