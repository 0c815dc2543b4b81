import Markup

private let shortMonths = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

extension StatisticsPhrases where Self: EnglishByDefault {
  var statistics: String { "Numbers" }
  func statisticsDescription(keeper: String) -> String {
    "What \(keeper)’s asks came to, counted with their denominators."
  }

  func statisticsIntroduction(day: String) -> [HTML] {
    [
      """
      All figures are as of \(day). Rates count only <em>decided</em> asks: yes, partly, no, and \
      silence that was closed. Asks still waiting or withdrawn are left out.
      """,
      """
      Each outcome counts the same way everywhere: a yes or a partial yes is what was hoped for, a \
      no is a reply, and a closed silence is decided without one. An entry for several asks counts \
      as that many, but only once in tests and intervals.
      """,
    ]
  }

  var allNumbers: String { "All the numbers" }
  var asTable: String { "Show as a table" }
  var howCounted: String { "How it is counted" }

  func percent(_ share: Double) -> String {
    let rounded = (share * 100).rounded()
    if share > 0 && rounded == 0 { return "under 1%" }
    if share < 1 && rounded == 100 { return "over 99%" }
    return "\(Int(rounded))%"
  }

  /// "about 16%"; "under 1%" and "over 99%" are not about anything.
  func aboutPercent(_ share: Double) -> String {
    let words = percent(share)
    return words.first?.isNumber == true ? "about \(words)" : words
  }

  func percents(_ low: Double, _ high: Double) -> String {
    let (first, last) = (percent(low), percent(high))
    return first == last ? first : "\(first) to \(last)"
  }

  func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let digits = "\(abs(tenths) / 10).\(abs(tenths) % 10)"
    return tenths < 0 ? "−\(digits)" : digits
  }

  func fraction(_ numerator: Int, _ denominator: Int) -> String {
    "\(number(numerator)) of \(number(denominator))"
  }

  func share(_ share: SpokenShare) -> String {
    switch share {
    case .zero: "none"
    case .belowOneIn(let count): "fewer than 1 in \(number(count))"
    case .oneIn(let count): "1 in \(number(count))"
    case .tenths(let count): "\(number(count)) in 10"
    case .half: "half"
    case .nearlyAll: "nearly all"
    case .all: "all"
    }
  }

  func odds(_ share: SpokenShare, low: SpokenShare, high: SpokenShare) -> String {
    let (first, last) = (self.share(low), self.share(high))
    return switch share {
    case .zero: " (a rate of up to \(last) is plausible)"
    case .all: " (a rate of \(first) or more is plausible)"
    default:
      low == high ? ", \(about(share))" : ", \(about(share)) (plausibly \(first) to \(last))"
    }
  }

  /// "about 1 in 6"; "all", "none" and bounds are not about anything.
  func about(_ share: SpokenShare) -> String {
    switch share {
    case .oneIn, .tenths, .half: "about \(self.share(share))"
    case .zero, .belowOneIn, .nearlyAll, .all: self.share(share)
    }
  }

  func shortMonth(_ month: Int) -> String { shortMonths[month - 1] }
  func shortDay(_ day: Int, month: String) -> String { "\(day) \(month)" }
  var weekdays: [String] { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] }
  var plausibleColumn: String { "Plausible range" }
  var tooFew: String { "too few to tell" }
  var nothingYet: HTML { "Nothing to show yet." }

  func pictureMissing(asks: Int, needed: Int) -> HTML {
    "A chart appears here after \(self.asks(needed)); so far there \(soFar(asks))."
  }

  /// "are none", "is 1", "are 5".
  func soFar(_ count: Int) -> String {
    count == 0 ? "are none" : count == 1 ? "is 1" : "are \(number(count))"
  }
}

// What comes next
extension StatisticsPhrases where Self: EnglishByDefault {
  var aheadQuestion: String { "What comes next" }

  func toMilestone(number: Int, missing: Int, range: SpokenRange) -> HTML {
    let milestone = nextMilestone(number: number, missing: missing)
    guard let span = span(range) else { return "\(milestone) At this pace it is not in sight." }
    return "\(milestone) If the pace lasts, it should come \(span)."
  }

  func toMilestoneUnknown(number: Int, missing: Int, needed: (noes: Int, days: Int)) -> HTML {
    """
    \(nextMilestone(number: number, missing: missing)) An estimate appears here after \
    \(noes(needed.noes)) and \(days(needed.days)).
    """
  }

  func paceSoFar(noes: Int, asks: Int, days: Int, hasPauses: Bool) -> HTML {
    """
    \(hasPauses ? "Outside pauses" : "So far"): \(self.asks(asks)) and \(self.noes(noes)) in \
    \(self.days(days)).
    """
  }

  func weeksWithAsk(_ weeks: Int, of all: Int, hasPauses: Bool) -> HTML {
    let outside = hasPauses ? " outside pauses" : ""
    if all == 1 { return "The last week\(outside) had \(weeks == 1 ? "an ask" : "no ask")." }
    let last = "the last \(number(all)) weeks\(outside)"
    return weeks == 0
      ? "None of \(last) had an ask."
      : weeks == all
        ? "Each of \(last) had at least one ask."
        : "Of \(last), \(number(weeks)) had at least one ask."
  }

  var countedFromPause: HTML { "There is a pause now, so the time counts from its end." }

  func pastRanges(held: Int, of all: Int) -> HTML {
    if all == 1 {
      return """
        The range given half-way to one earlier milestone would \(held == 1 ? "" : "not ")have held.
        """
    }
    let which =
      held == all
      ? (all == 2 ? "both" : "all") : held == 0 ? (all == 2 ? "neither" : "none") : number(held)
    return """
      Of \(number(all)) ranges given half-way to earlier milestones, \(which) would have held.
      """
  }

  var milestoneColumn: String { "Milestone" }
  var saidColumn: String { "Given half-way" }
  var tookColumn: String { "It took" }
  func saidRange(_ range: SpokenRange) -> String { span(range) ?? "not in sight" }

  func took(days: Int, held: Bool) -> String {
    held ? "\(self.days(days)) (held)" : "\(self.days(days)) (did not hold)"
  }

  var farGoal: String { "And the goal?" }

  func toGoal(target: Int, range: SpokenRange) -> [HTML] {
    [
      span(range).map {
        "\(capitalised(noes(target))) would come \($0), if nothing changes, and things do."
      } ?? "\(capitalised(noes(target))) are not in sight at this pace, and paces change.",
      "A goal may be moved at any time, as long as it says why; that is news, not failure.",
    ]
  }

  func aheadNote(isBursty: Bool) -> HTML {
    let bursts: HTML =
      isBursty
      ? "Noes come in bursts here, more than chance would explain, so the range is wider."
      : "Weekly noes show no sign of varying more than chance would explain."
    return """
      \(bursts) The range holds about nine times in ten, if the pace lasts. Recent weeks weigh more \
      (a day counts half as much as one 75 days later). A short past or spells of asking make the \
      range wider, and its ends are rounded outward. Noes and days in a pause are left out; a \
      pause ahead is added.
      """
  }

  /// "within 4 weeks", "in 3 to 5 weeks", "in 2 to 3½ years"; `nil` if neither end is known.
  private func span(_ range: SpokenRange) -> String? {
    switch (range.low, range.high) {
    case (nil, let high?): "within \(counted(high, range.unit))"
    case (let low?, let high?) where low == high: "in about \(counted(high, range.unit))"
    case (1, let high?) where range.unit == .halfYears:
      "in half a year to \(counted(high, range.unit))"
    case (let low?, let high?): "in \(amount(low, range.unit)) to \(counted(high, range.unit))"
    case (let low?, nil): "in \(counted(low, range.unit)) or more"
    case (nil, nil): nil
    }
  }

  private func amount(_ count: Int, _ unit: SpokenRange.Unit) -> String {
    guard unit == .halfYears, count % 2 == 1 else {
      return number(unit == .halfYears ? count / 2 : count)
    }
    return count == 1 ? "½" : "\(number(count / 2))½"
  }

  private func counted(_ count: Int, _ unit: SpokenRange.Unit) -> String {
    let words: (one: String, many: String) =
      switch unit {
      case .days: ("day", "days")
      case .weeks: ("week", "weeks")
      case .months: ("month", "months")
      case .halfYears, .years: ("year", "years")
      }
    if unit == .halfYears, count == 1 { return "half a year" }
    let isOne = count == (unit == .halfYears ? 2 : 1)
    return "\(amount(count, unit)) \(isOne ? words.one : words.many)"
  }
}
