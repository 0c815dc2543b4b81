import Content
import Markup
import Stats

// Waits
extension Site {
  /// Replies needed before there is a curve.
  private static let fewestReplies = 5
  /// The days at which the curve is told in the table.
  private static let toldDays = [0, 1, 3, 7, 14, 21, 30, 60, 90, 180, 365]

  func waitsSection() -> StatisticsSection {
    let replies = statistics.replies
    let count = replies.onTheSpot + replies.later
    guard count >= Self.fewestReplies else {
      return section("waits", phrases.waitsQuestion, [phrases.noWaits(count)])
    }
    let curve = replies.curve
    let median = replies.medianDays.map(phrases.medianWait) ?? phrases.medianNotReached
    let told = Self.toldDays.filter { curve.isTold(on: $0) }
    let silent = [30, 14, 7].first(where: curve.isTold).flatMap { day in
      curve.survival(at: day).map { phrases.stillSilent(after: day, share: $0) }
    }
    let sentences = [
      median, phrases.onTheSpot(replies.onTheSpot, later: replies.later), silent,
      replies.unknown > 0 ? phrases.unknownDays(replies.unknown) : nil,
    ]
    return section(
      "waits", phrases.waitsQuestion, sentences,
      picture: picture(
        phrases.waitsQuestion, sentences.compactMap { $0?.plainText }.joined(separator: " "),
        .waits(waitsPicture(curve))),
      table: waitsTable(told), note: phrases.waitsNote)
  }

  /// The curve as far as enough asks stand behind it: beyond, a single answer would make it fall to
  /// nothing.
  private func waitsPicture(_ curve: SurvivalCurve) -> WaitsPicture {
    WaitsPicture(
      steps: curve.steps.prefix { curve.isTold(on: $0.day) }.map {
        .init(
          day: $0.day, share: $0.survival, low: $0.interval?.lower, high: $0.interval?.upper,
          censored: $0.censored)
      }, dayTitle: phrases.waitsDays, shareTitle: phrases.waitsShare,
      tickWords: phrases.censoredTick,
      median: statistics.replies.medianDays.map { .init(day: $0, label: phrases.medianMark($0)) })
  }

  private func waitsTable(_ days: [Int]) -> DataTable {
    let replies = statistics.replies
    return DataTable(
      columns: [
        phrases.waitsDays, phrases.silentColumn, phrases.noByColumn, phrases.yesByColumn,
        phrases.atRiskColumn,
      ],
      rows: days.map { day in
        let end = replies.ends.steps.last { $0.day <= day }
        return [
          phrases.number(day), phrases.percent(replies.curve.survival(at: day) ?? 1),
          phrases.percent(end?.no.value ?? 0), phrases.percent(end?.yes.value ?? 0),
          phrases.number(replies.curve.atRisk(on: day)),
        ]
      })
  }

  /// What is said of the chances of a pending ask; `nil` where there is too little to go by.
  func aliveWords(_ waiting: Waiting) -> String? {
    let words = [
      waiting.answeredLater.map {
        phrases.answeredLater($0.numerator, of: $0.denominator, days: waiting.days)
      },
      waiting.chanceOfReply.map {
        phrases.chanceOfReply($0.value, days: Waiting.outlook)
      },
    ].compactMap(\.self)
    return words.isEmpty ? nil : phrases.waitingLine(words)
  }

  func waitingSection() -> StatisticsSection? {
    let lines: [HTML] = statistics.waiting.compactMap { waiting in
      guard let link = link(to: waiting.entry), let words = aliveWords(waiting) else { return nil }
      return """
        <a href="\(url: link.href)">\(link.title)</a>, \
        \(phrases.stillWaiting(waiting.days)). \(words)
        """
    }
    return lines.isEmpty ? nil : section("alive", phrases.waitingHeading, lines)
  }
}

// Categories and feelings
extension Site {
  func categoriesSection() -> StatisticsSection {
    let rates = statistics.rates
    guard let whole = rates.yes, !rates.categories.isEmpty else {
      return section("categories", phrases.categoriesQuestion, [phrases.noCategoriesYet])
    }
    guard rates.categories.contains(where: { !$0.isTooFew }) else {
      return section(
        "categories", phrases.categoriesQuestion,
        [phrases.categoriesTooFew(needed: Rates.fewestDecided)])
    }
    let rows = rates.categories.map { category in
      RatesPicture.Row(
        label: category.name, value: category.proportion.value,
        low: category.proportion.wilson.lower, high: category.proportion.wilson.upper,
        count: phrases.fraction(category.proportion.numerator, category.proportion.denominator),
        isTooFew: category.isTooFew)
    }
    let content = RatesPicture(
      rows: rows, whole: whole.value, wholeLabel: phrases.wholeRate(whole.value),
      tooFew: phrases.tooFew)
    return section(
      "categories", phrases.categoriesQuestion, [phrases.categoriesSentence],
      picture: picture(
        phrases.categoriesQuestion, phrases.categoriesSentence.plainText, .rates(content)),
      table: DataTable(
        columns: [
          phrases.category, phrases.yesesColumn, phrases.plausibleColumn, phrases.drawnColumn,
        ],
        rows: rates.categories.map { category in
          let interval = category.proportion.wilson
          return [
            category.name,
            phrases.fraction(category.proportion.numerator, category.proportion.denominator),
            category.isTooFew
              ? phrases.tooFew
              : "\(phrases.percent(interval.lower)) – \(phrases.percent(interval.upper))",
            phrases.percent(category.shrunk),
          ]
        }), note: phrases.categoriesNote)
  }

  /// Dread against sting as a sentence; `nil` below five ratings.
  func feelingsSentence() -> HTML? {
    let feelings = statistics.feelings
    guard let fear = feelings.meanFear, let sting = feelings.meanSting,
      let rated = feelings.rated, feelings.pairs.count >= Feelings.fewestForMean
    else { return nil }
    return phrases.feelingsSentence(
      fear: fear, sting: sting, rated: rated.numerator, of: rated.denominator)
  }

  func feelingsSection() -> StatisticsSection {
    let feelings = statistics.feelings
    guard let sentence = feelingsSentence() else {
      return section(
        "feelings", phrases.feelingsQuestion,
        [phrases.feelingsMissing(feelings.pairs.count, needed: Feelings.fewestForMean)])
    }
    let months = feelings.months
    let content = FeelingsPicture(
      rows: months.map {
        .init(
          label: "\(phrases.shortMonth($0.month.month)) \($0.month.year)", fear: $0.means.fear,
          sting: $0.means.sting, count: phrases.ratedCount($0.means.count))
      }, fearLabel: phrases.fearLabel, stingLabel: phrases.stingLabel)
    return section(
      "feelings", phrases.feelingsQuestion,
      [sentence, differenceSentence(), trendSentence(), expectationSentence()],
      picture: picture(phrases.feelingsQuestion, sentence.plainText, .feelings(content)),
      table: DataTable(
        columns: [
          phrases.monthHeading, phrases.fearLabel, phrases.stingLabel, phrases.asksHeading,
        ],
        rows: months.map {
          [
            DayLabel($0.month, phrases).text, phrases.decimal($0.means.fear),
            phrases.decimal($0.means.sting), phrases.ratedCount($0.means.count),
          ]
        }), note: phrases.feelingsNote)
  }

  private func differenceSentence() -> HTML? {
    statistics.feelings.isStingLower.map(phrases.feelingsDiffer)
  }

  private func trendSentence() -> HTML? {
    guard let trend = statistics.feelings.fearTrend, trend.isTold else { return nil }
    return phrases.fearTrend(
      from: trend.ends.first, to: trend.ends.last, count: trend.count)
  }

  private func expectationSentence() -> HTML? {
    guard let score = statistics.feelings.expectations,
      score.happened.denominator >= Feelings.fewestForMean
    else { return nil }
    return phrases.expectations(
      expected: score.meanChance, happened: score.happened.value,
      count: score.happened.denominator)
  }
}

// Flow
extension Site {
  func flowSection() -> StatisticsSection {
    let funnel = statistics.funnel
    guard statistics.tally.sent >= Self.fewestForPicture else {
      let missing = statistics.tally.sent == 0 ? phrases.flowMissing : pictureMissing
      return section("flow", phrases.flowQuestion, [missing])
    }
    let withSteps = funnel.links.filter { $0.from == 0 }.reduce(0) { sum, link in
      if case .step = funnel.nodes[link.to].kind { sum + link.count } else { sum }
    }
    let sentence = phrases.flowSentence(asks: statistics.tally.sent, withSteps: withSteps)
    let nodes = funnel.nodes.map { node in
      FlowPicture.Node(
        label: label(of: node), name: hook(of: node), layer: node.layer, count: node.count)
    }
    let content = FlowPicture(
      nodes: nodes,
      links: funnel.links.map { .init(from: $0.from, to: $0.to, count: $0.count) })
    return section(
      "flow", phrases.flowQuestion, [sentence],
      picture: picture(phrases.flowQuestion, sentence.plainText, .flow(content)),
      table: DataTable(
        columns: [phrases.fromColumn, phrases.toColumn, phrases.asksHeading],
        rows: funnel.links.map {
          [nodes[$0.from].label, nodes[$0.to].label, phrases.number($0.count)]
        }), note: phrases.flowNote)
  }

  private func label(of node: Funnel.Node) -> String {
    switch node.kind {
    case .asked: phrases.asked
    case .step(let word): word
    case .outcome(let outcome): phrases.outcome(OutcomeName(outcome))
    }
  }

  private func hook(of node: Funnel.Node) -> String {
    switch node.kind {
    case .asked: "asked"
    case .step: "step"
    case .outcome(let outcome): outcome.rawValue
    }
  }
}
