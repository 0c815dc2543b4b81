import Content
import Markup
import Stats

extension Site {
  /// Below so many asks words stand in the place of a picture.
  static let fewestForPicture = 5

  var pictureMissing: HTML {
    phrases.pictureMissing(asks: statistics.tally.sent, needed: Self.fewestForPicture)
  }

  func statisticsPage() -> StatisticsPage {
    StatisticsPage(
      head: head(
        .statistics, title: phrases.statistics,
        description: phrases.statisticsDescription(keeper: facts.keeper)),
      heading: phrases.statistics,
      introduction: phrases.statisticsIntroduction(day: facts.today.text),
      sections: [
        aheadSection(), yesSection(), growthSection(), waitsSection(), waitingSection(),
        categoriesSection(), feelingsSection(), flowSection(), weeksSection(), calendarSection(),
      ].compactMap(\.self))
  }

  func section(
    _ id: String, _ heading: String, _ sentences: [HTML?], picture: StatisticsPicture? = nil,
    table: DataTable? = nil, note: HTML? = nil, aside: StatisticsSection.Aside? = nil
  ) -> StatisticsSection {
    StatisticsSection(
      id: id, heading: heading, sentences: sentences.compactMap(\.self), picture: picture,
      table: table, note: note, aside: aside)
  }

  func picture(
    _ title: String, _ description: String, _ content: StatisticsPicture.Content
  ) -> StatisticsPicture {
    StatisticsPicture(title: title, description: description, content: content)
  }
}

// What comes next, and yeses
extension Site {
  /// The next milestone as a sentence with its range.
  func milestoneSentence() -> HTML {
    guard let next = statistics.nextMilestone else {
      return phrases.goalReached(target: statistics.goal.target, noes: statistics.noes)
    }
    guard let forecast = statistics.pace?.toMilestone else {
      return phrases.toMilestoneUnknown(number: next.number, missing: next.missing)
    }
    return phrases.toMilestone(
      number: next.number, missing: next.missing, range: SpokenRange(forecast.range))
  }

  private func aheadSection() -> StatisticsSection {
    let pace = statistics.pace
    let target = statistics.goal.target
    let isFar = statistics.nextMilestone.map { $0.number < target } ?? false
    let goal = pace?.toGoal.flatMap { forecast in
      isFar
        ? StatisticsSection.Aside(
          summary: phrases.farGoal,
          sentences: phrases.toGoal(target: target, range: SpokenRange(forecast.range))) : nil
    }
    return section(
      "ahead", phrases.aheadQuestion,
      [
        milestoneSentence(),
        pace.map { phrases.paceSoFar(noes: $0.noes, asks: $0.asks, days: $0.days) },
        pace?.weeksWithAsk.map {
          phrases.weeksWithAsk($0.numerator, of: $0.denominator)
        },
      ],
      note: pace?.toMilestone.map { _ in
        phrases.burstyNote(isBursty: pace?.dispersion?.isBursty ?? false)
      }, aside: goal)
  }

  /// The yes rate as a sentence; the words for "too few" below five answers.
  func yesSentence() -> HTML {
    guard let rate = statistics.rates.yes, rate.isTold else {
      return phrases.tooFewAnswers(statistics.tally.decided, needed: Rates.fewestDecided)
    }
    return phrases.yesRate(
      yeses: rate.numerator, decided: rate.denominator,
      odds: phrases.odds(rate.value, low: rate.wilson.lower, high: rate.wilson.upper))
  }

  private func yesSection() -> StatisticsSection {
    let tally = statistics.tally
    let rows: [(OutcomeName, Outcome)] = [
      (.yes, .yes), (.partial, .partial), (.no, .no), (.ghosted, .ghosted),
      (.withdrawn, .withdrawn), (.pending, .pending),
    ]
    return section(
      "yeses", phrases.yesQuestion,
      [yesSentence(), statistics.rates.ahead.map { phrases.yesInTen($0.chance, days: $0.days) }],
      table: tally.sent == 0
        ? nil
        : DataTable(
          columns: [phrases.outcomeHeading, phrases.asksHeading, phrases.share],
          rows: rows.map { name, outcome in
            [
              phrases.outcome(name), phrases.number(tally[outcome]),
              outcome.isDecided && tally.decided > 0
                ? phrases.percent(Double(tally[outcome]) / Double(tally.decided)) : "",
            ]
          }),
      note: phrases.yesNote)
  }
}

// Growth, weeks and days
extension Site {
  private func growthSection() -> StatisticsSection {
    let growth = statistics.rhythm.growth
    guard let first = growth.first, let last = growth.last, last.noes + last.yeses > 0,
      let clock = ActiveDays(edition)
    else { return section("growth", phrases.growthQuestion, [phrases.nothingYet]) }
    let sentence = phrases.growthSentence(
      noes: last.noes, yeses: last.yeses, since: label(clock.start).text)
    guard statistics.tally.sent >= Self.fewestForPicture else {
      return section("growth", phrases.growthQuestion, [sentence, pictureMissing])
    }
    let start = min(clock.start, first.day)
    func series(_ name: String, _ words: String, _ value: (Rhythm.Point) -> Int)
      -> GrowthPicture.Series
    {
      GrowthPicture.Series(
        name: name, label: words,
        points: [(start.number, 0)] + growth.map { ($0.day.number, value($0)) })
    }
    let content = GrowthPicture(
      series: [
        series("no", phrases.noes(last.noes), \.noes),
        series("yes", phrases.yeses(last.yeses), \.yeses),
      ],
      goals: goalMarks(from: start), pauses: pauseSpans(from: start),
      days: start.number...max(start.number, last.day.number))
    return section(
      "growth", phrases.growthQuestion, [sentence],
      picture: picture(phrases.growthQuestion, sentence.plainText, .growth(content)),
      table: DataTable(
        columns: [
          phrases.monthHeading, phrases.asksHeading, phrases.noesLine, phrases.yesesLine,
        ],
        rows: statistics.months.map { month in
          [
            DayLabel(month.month, phrases).text, phrases.number(month.asked),
            phrases.number(month.noes), phrases.number(month.yeses),
          ]
        }), note: phrases.growthNote)
  }

  private func goalMarks(from start: Day) -> [GrowthPicture.Mark] {
    edition.journal.settings.goals.dropFirst().compactMap { goal in
      goal.since.flatMap {
        $0 >= start && $0 <= edition.today
          ? .init(day: $0.number, label: phrases.goalMark(goal.target)) : nil
      }
    }
  }

  private func pauseSpans(from start: Day) -> [GrowthPicture.Span] {
    edition.journal.settings.pauses.compactMap { pause in
      let first = max(pause.from, start)
      let last = min(pause.to ?? edition.today, edition.today)
      return first <= last
        ? .init(days: first.number...last.number, label: phrases.pauseMark) : nil
    }
  }

  private func weeksSection() -> StatisticsSection? {
    let weeks = statistics.rhythm.weeks
    guard weeks.count > 1, statistics.tally.sent >= Self.fewestForPicture, let first = weeks.first
    else { return nil }
    let sentence = phrases.weeksSentence(
      asks: statistics.tally.sent, weeks: weeks.count, most: weeks.map(\.asks).max() ?? 0)
    let content = WeeksPicture(
      weeks: weeks.map { ($0.monday.number, $0.asks) }, label: phrases.asksHeading,
      pauses: pauseSpans(from: first.monday))
    return section(
      "weeks", phrases.weeksQuestion, [sentence],
      picture: picture(phrases.weeksQuestion, sentence.plainText, .weeks(content)),
      table: DataTable(
        columns: [
          phrases.weekHeading, phrases.asksHeading, phrases.noesLine, phrases.yesesLine,
        ],
        rows: weeks.map {
          [
            label($0.monday).text, phrases.number($0.asks), phrases.number($0.noes),
            phrases.number($0.yeses),
          ]
        }))
  }

  private func calendarSection() -> StatisticsSection? {
    let calendar = statistics.rhythm.calendar
    let sums = (0..<7).map { weekday in calendar.reduce(0) { $0 + $1.weekdays[weekday] } }
    guard sums.reduce(0, +) >= Self.fewestForPicture else { return nil }
    let weekdays = statistics.weekdays
    let sentence =
      weekdays.test == nil
      ? phrases.calendarTooFew(sums.reduce(0, +))
      : phrases.calendarSentence(
        weekdays: weekdays.busiest, asks: weekdays.asks.max() ?? 0, of: sums.reduce(0, +))
    let content = CalendarPicture(
      weekdays: phrases.weekdays,
      months: calendar.map { month, counts in
        .init(
          label: phrases.shortMonth(month.month), year: String(month.year), counts: counts)
      })
    return section(
      "calendar", phrases.calendarQuestion, [sentence],
      picture: picture(phrases.calendarQuestion, sentence.plainText, .calendar(content)),
      table: DataTable(
        columns: [phrases.monthHeading] + phrases.weekdays,
        rows: calendar.map { month, counts in
          [DayLabel(month, phrases).text] + counts.map(phrases.number)
        }))
  }
}

extension SpokenRange {
  /// The range in the words of the page.
  init(_ range: WordedRange) {
    let unit: Unit =
      switch range.unit {
      case .days: .days
      case .weeks: .weeks
      case .months: .months
      case .halfYears: .halfYears
      case .years: .years
      }
    self.init(unit, from: range.low, to: range.high)
  }
}
