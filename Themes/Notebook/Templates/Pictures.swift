import Charts
import Markup
import Phrases
import Publishing

extension NotebookTheme {
  /// A picture of the page of numbers.
  /// - Parameter id: unique on the page.
  func picture(_ picture: StatisticsPicture, id: String, in site: SiteFacts) -> HTML {
    let caption = Caption(
      id: "chart-\(id)", title: picture.title, description: picture.description)
    let words = ChartWords(phrases: site.phrases)
    return switch picture.content {
    case .growth(let growth): lines(growth, caption, words).svg
    case .weeks(let weeks): bars(weeks, caption, words).svg
    case .waits(let waits): curve(waits, caption, words).svg
    case .rates(let rates): intervals(rates, caption, words).svg
    case .feelings(let feelings): pairs(feelings, caption, words).svg
    case .flow(let flow): streams(flow, caption).svg
    case .calendar(let calendar): squares(calendar, caption, words).svg
    }
  }

  private func lines(
    _ growth: GrowthPicture, _ caption: Caption, _ words: ChartWords
  ) -> LineChart {
    LineChart(
      caption: caption,
      series: growth.series.map { series in
        LineSeries(
          label: series.label,
          tone: series.name == "yes" ? .yes : .no, shape: .steps,
          points: series.points.map { .init(day: $0.day, value: Double($0.value)) })
      },
      markers: growth.goals.map { DayMarker(day: $0.day, label: $0.label) },
      spans: spans(growth.pauses), days: growth.days, dates: words.dates, number: words.number)
  }

  private func bars(_ weeks: WeeksPicture, _ caption: Caption, _ words: ChartWords) -> BarChart {
    BarChart(
      caption: caption, parts: [BarPart(label: weeks.label, tone: .no)],
      bars: .overDays(
        weeks.weeks.map { .init(days: $0.monday...$0.monday + 6, values: [Double($0.asks)]) },
        dates: words.dates),
      spans: spans(weeks.pauses), countTitle: weeks.label, number: words.number)
  }

  private func spans(_ spans: [GrowthPicture.Span]) -> [DaySpan] {
    spans.map { DaySpan(days: $0.days, label: $0.label) }
  }

  private func curve(_ waits: WaitsPicture, _ caption: Caption, _ words: ChartWords) -> StepChart {
    let last = waits.steps.last?.share ?? 1
    return StepChart(
      caption: caption,
      curves: [
        StepCurve(
          label: "\(words.percent(last)) \(waits.shareTitle)", tone: .no,
          steps: waits.steps.map {
            .init(time: Double($0.day), value: $0.share, low: $0.low, high: $0.high)
          },
          censored: waits.steps.filter { $0.censored > 0 }.map { Double($0.day) })
      ],
      markers: waits.median.map { [TimeMarker(time: Double($0.day), label: $0.label)] } ?? [],
      shareTitle: waits.shareTitle, timeTitle: waits.dayTitle, percent: words.percent,
      number: words.number)
  }

  private func intervals(
    _ rates: RatesPicture, _ caption: Caption, _ words: ChartWords
  ) -> IntervalChart {
    IntervalChart(
      caption: caption,
      rows: rates.rows.map { row in
        IntervalRow(
          label: row.label,
          interval: row.isTooFew
            ? nil : .init(value: row.value, low: row.low, high: row.high),
          remark: row.isTooFew ? rates.tooFew : "", note: row.count, tone: .yes)
      },
      reference: ShareMarker(share: rates.whole, label: rates.wholeLabel),
      percent: words.percent)
  }

  private func pairs(
    _ feelings: FeelingsPicture, _ caption: Caption, _ words: ChartWords
  ) -> PairChart {
    PairChart(
      caption: caption,
      rows: feelings.rows.map {
        PairRow(label: $0.label, before: $0.fear, after: $0.sting, note: $0.count)
      },
      beforeLabel: feelings.fearLabel, afterLabel: feelings.stingLabel, range: 0...10, tone: .no)
  }

  private func streams(_ flow: FlowPicture, _ caption: Caption) -> FlowChart {
    FlowChart(
      caption: caption,
      nodes: flow.nodes.map {
        FlowNode(label: "\($0.label) \($0.count)", layer: $0.layer, tone: tone($0.name))
      },
      links: flow.links.map { FlowLink(from: $0.from, to: $0.to, value: Double($0.count)) })
  }

  private func tone(_ name: String) -> Tone {
    switch name {
    case "no": .no
    case "ghosted": .ghosted
    case "yes": .yes
    case "partial": .partial
    case "pending": .waiting
    default: .muted
    }
  }

  private func squares(
    _ calendar: CalendarPicture, _ caption: Caption, _ words: ChartWords
  ) -> CalendarChart {
    CalendarChart(
      caption: caption, rows: calendar.weekdays,
      columns: calendar.months.map {
        CalendarColumn(label: $0.label, group: $0.year, counts: $0.counts.map(Optional.some))
      }, tone: .no, number: words.number)
  }
}

/// The site's words in the form that charts take.
private struct ChartWords {
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
}
