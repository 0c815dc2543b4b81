import Foundation
import Markup
import Testing

@testable import Phrases
@testable import Publishing

/// Every sentence of the numbers at 0, 1, 2, 5 and 1,000, in one file that is read from top to
/// bottom. `RECORD=1` writes it anew.
@Suite("The sheet of sentences")
struct SentenceSheetTests {
  private static let counts = [0, 1, 2, 5, 1000]
  private let words: any Phrases = EnglishPhrases()

  @Test("the sentences are those of the sheet")
  func sheet() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "sentences.txt")
    let found = (counted + measured).joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try found.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    let pairs = zip(recorded.split(separator: "\n"), found.split(separator: "\n"))
    for (old, new) in pairs where old != new { #expect(new == old) }
    #expect(found == recorded)
  }

  /// A sentence at each count, below its name.
  private func html(_ name: String, _ sentence: (Int) -> HTML?) -> [String] {
    ["", "# \(name)"] + Self.counts.compactMap { sentence($0)?.plainText }
  }

  private func text(_ name: String, _ sentence: (Int) -> String) -> [String] {
    ["", "# \(name)"] + Self.counts.map(sentence)
  }

  private func odds(_ share: Double, low: Double, high: Double) -> String {
    words.odds(SpokenShare(share), low: SpokenShare(low), high: SpokenShare(high))
  }

  private var counted: [String] {
    var sheet: [String] = []
    sheet += html("toMilestone") {
      words.toMilestone(number: 1000, missing: $0, range: .init(.weeks, from: $0, to: $0 + 1))
    }
    sheet += html("toMilestoneUnknown") {
      words.toMilestoneUnknown(number: 10, missing: $0, needed: (5, 14))
    }
    sheet += html("toMilestoneUnknown, the first") {
      $0 == 1 ? words.toMilestoneUnknown(number: 1, missing: 1, needed: (5, 14)) : nil
    }
    sheet += html("paceSoFar") {
      words.paceSoFar(noes: $0, asks: $0, days: $0, hasPauses: false)
    }
    sheet += html("paceSoFar with pauses") {
      words.paceSoFar(noes: $0, asks: $0, days: $0, hasPauses: true)
    }
    sheet += html("weeksWithAsk of 12") {
      words.weeksWithAsk(min($0, 12), of: 12, hasPauses: $0 == 2)
    }
    sheet += html("weeksWithAsk of 1") {
      $0 < 2 ? words.weeksWithAsk($0, of: 1, hasPauses: false) : nil
    }
    sheet += html("pastRanges, all") { $0 > 0 ? words.pastRanges(held: $0, of: $0) : nil }
    sheet += html("pastRanges, none") { $0 > 0 ? words.pastRanges(held: 0, of: $0) : nil }
    sheet += text("took") { words.took(days: $0, held: $0 != 2) }
    sheet += html("toGoal") { count -> HTML? in
      count > 0
        ? words.toGoal(target: count, range: .init(.halfYears, from: nil, to: count)).first : nil
    }
    sheet += html("yesRate") { count -> HTML? in
      words.yesRate(
        yeses: count, partials: count, decided: 2 * count + 5,
        odds: odds(Double(2 * count) / Double(2 * count + 5), low: 0.1, high: 0.9))
    }
    sheet += html("yesRate without partial ones") { count -> HTML? in
      words.yesRate(
        yeses: count, partials: 0, decided: count + 1,
        odds: odds(Double(count) / Double(count + 1), low: 0.1, high: 0.9))
    }
    sheet += text("yesesCaption") { words.yesesCaption(yeses: $0, partials: 0, rate: .oneIn(6)) }
    sheet += text("yesesCaption with partial ones") {
      words.yesesCaption(yeses: $0, partials: $0, rate: .half)
    }
    sheet += html("tooFewAnswers") {
      words.tooFewAnswers(decided: $0, entries: $0, largest: 1, needed: max(5, $0 + 1))
    }
    sheet += html("tooFewAnswers in one entry") {
      words.tooFewAnswers(decided: $0, entries: min(1, $0), largest: $0, needed: 5)
    }
    sheet += html("tooFewAnswers, most in one entry") {
      $0 > 5 ? words.tooFewAnswers(decided: $0, entries: 9, largest: 900, needed: 5) : nil
    }
    sheet += html("yesInTen") { words.yesInTen(0.82, days: $0) }
    sheet += html("overTimeMissing") { words.overTimeMissing(needed: $0) }
    sheet += html("growthSentence") {
      words.growthSentence(noes: $0, yeses: $0, partials: $0, since: "3 May 2026")
    }
    sheet += html("weeksSentence") { words.weeksSentence(asks: $0, weeks: $0, most: $0) }
    sheet += html("flowSentence") { words.flowSentence(asks: $0, withSteps: 0) }
    sheet += html("flowSentence with steps") { words.flowSentence(asks: $0, withSteps: $0) }
    sheet += html("calendarSentence") { words.calendarSentence(weekdays: [6], asks: $0, of: 1000) }
    sheet += html("calendarTooFew") { words.calendarTooFew(entries: $0) }
    sheet += html("pictureMissing") { words.pictureMissing(asks: $0, needed: max(5, $0 + 1)) }
    sheet += html("hundred") {
      words.hundred(days: $0, no: min($0, 58), yes: min($0, 14), waiting: 28)
    }
    sheet += html("hundredMissing") { words.hundredMissing(ends: $0, needed: max(10, $0 + 1)) }
    sheet += html("hundredNote") { words.hundredNote(asks: $0) }
    sheet += html("sinceThirds") {
      $0 < 5 ? nil : words.sinceThirds(entries: $0, until: "3 May 2026", from: "9 June 2026")
    }
    sheet += html("sinceWait") { words.sinceWait(first: $0, last: nil, isSlower: true) }
    sheet += html("sinceWait, as before") { words.sinceWait(first: $0, last: $0, isSlower: nil) }
    sheet += html("sinceTooFew") { $0 < 2 ? nil : words.sinceTooFew(needed: $0) }
    sheet += html("sinceMissing") { words.sinceMissing(entries: $0, needed: max(15, $0 + 1)) }
    sheet += html("medianWait") { words.medianWait($0, first: $0, last: $0 + 1) }
    sheet += html("medianWait without an end") { words.medianWait($0, first: $0, last: nil) }
    sheet += html("medianWait without a range") { words.medianWait($0, first: $0, last: $0) }
    sheet += html("medianNotReached") { words.medianNotReached(replied: 0.3, days: $0) }
    sheet += html("medianNotReached, hardly any") {
      words.medianNotReached(replied: 0.003, days: $0)
    }
    sheet += html("onTheSpot") { words.onTheSpot($0, later: $0) }
    sheet += html("stillSilent") { words.stillSilent(after: $0, share: 0.7, low: 0.6, high: 0.8) }
    sheet += html("waitsCompared") {
      words.waitsCompared(
        leading: ("Travel", $0), other: ("Stage", nil), isSooner: true, chance: .oneIn(100))
    }
    sheet += html("unknownDays") { $0 > 0 ? words.unknownDays($0) : nil }
    sheet += html("daysMissing") { words.daysMissing($0, of: $0) }
    sheet += html("daysMissing, one of them") { $0 > 1 ? words.daysMissing(1, of: $0) : nil }
    sheet += html("noWaits") { words.noWaits($0, needed: max(5, $0 + 1)) }
    sheet += text("answeredLater") { count in
      words.answeredLater(min(count, 1), of: max(1, count), days: count)
    }
    sheet += text("answeredLater, none") { count in
      words.answeredLater(0, of: max(1, count), days: count)
    }
    sheet += html("moreWaiting") { $0 > 0 ? words.moreWaiting($0, log: "/log/") : nil }
    sheet += html("aliveMissing") { words.aliveMissing(decided: $0, needed: max(20, $0 + 1)) }
    sheet += html("categoriesTooFew") { words.categoriesTooFew(needed: $0) }
    sheet += html("feelingsSentence") {
      words.feelingsSentence(fear: 6, sting: 2.9, rated: $0, of: $0)
    }
    sheet += html("feelingsSentence, one of them") {
      words.feelingsSentence(fear: 6, sting: 2.9, rated: 1, of: max(1, $0))
    }
    sheet += html("feelingsCompared") { words.feelingsCompared(lower: $0, higher: $0, equal: $0) }
    sheet += html("fearTrend") { words.fearTrend(from: 7.7, to: 4.1, count: $0) }
    sheet += html("feelingsOf") { words.feelingsOf("No", fear: 5, sting: 2, count: $0) }
    sheet += html("feelingsMissing") { words.feelingsMissing($0, needed: max(5, $0 + 1)) }
    sheet += html("expectations") { words.expectations(expected: 0.73, happened: 0.72, count: $0) }
    sheet += html("calibration") {
      words.calibration(low: 67, high: 100, expected: 0.8, happened: $0, of: max(1, $0))
    }
    sheet += html("expectationsMissing") { words.expectationsMissing($0, needed: max(5, $0 + 1)) }
    sheet += text("stillWaiting") { words.stillWaiting($0) }
    sheet += text("countedSentence") { words.countedSentence($0) }
    sheet += html("identical") { $0 > 1 ? "\(words.identical($0))" : nil }
    return sheet
  }

  /// What depends on a share, a range or a kind and not on a count.
  private var measured: [String] {
    let shares: [Double] = [0, 0.0004, 0.004, 0.05, 0.16, 0.39, 0.41, 0.5, 0.72, 0.949, 0.97, 1]
    let units: [SpokenRange.Unit] = [.days, .weeks, .months, .halfYears, .years]
    let ends: [(Int?, Int?)] = [(nil, 1), (nil, 5), (1, 2), (1, 5), (3, 3), (3, 7), (2, nil)]
    let ranges = units.flatMap { unit in
      ends.map { low, high in
        words.saidRange(SpokenRange(unit, from: low, to: high))
      }
    }
    let chances: [Double] = [0.0002, 0.004, 0.04, 0.12, 0.2, 0.48, 0.97, 1]
    var sheet = ["", "# share"] + shares.map { words.share(SpokenShare($0)) }
    sheet += ["", "# odds"]
    sheet += shares.map { odds($0, low: $0 / 2, high: ($0 + 1) / 2) }
    sheet += ["", "# ranges"] + ranges
    sheet += ["", "# chance"] + chances.map { words.chance(SpokenChance($0)) }
    sheet += ["", "# either"] + either.map(\.plainText)
    sheet += words.statisticsIntroduction(day: "9 February 2026").map(\.plainText)
    sheet.append(words.chanceOfReply(0.16, low: 0.04, high: 0.4, days: 30))
    sheet.append(words.chanceOfReply(0.002, low: 0.0004, high: 0.03, days: 30))
    sheet.append(words.noneWithin(days: 30))
    return sheet
  }

  private var either: [HTML] {
    [
      words.toMilestone(number: 10, missing: 3, range: .init(.years, from: nil, to: nil)),
      words.toGoal(target: 1000, range: .init(.years, from: nil, to: nil))[0],
      words.countedFromPause, words.aheadNote(isBursty: true), words.aheadNote(isBursty: false),
      words.overTime(differs: true, chance: .oneIn(100)),
      words.overTime(differs: false, chance: .tenths(4)),
      words.categories(differ: true, chance: .oneIn(100)),
      words.categories(differ: false, chance: .tenths(4)),
      words.category("Travel", than: nil, isAbove: true, low: 0.03, high: 0.53),
      words.category("Travel", than: "Stage", isAbove: false, low: 0.03, high: 0.53),
      words.categoriesLone, words.sameEverywhere(isYes: true), words.sameEverywhere(isYes: false),
      words.calendarSentence(weekdays: [], asks: 20, of: 111),
      words.calendarSentence(weekdays: [6, 7], asks: 20, of: 111),
      words.waitsCompared(
        leading: ("Travel", 3), other: ("Stage", 5), isSooner: false, chance: .tenths(4)),
      words.feelingsDiffer(true), words.feelingsDiffer(false),
      words.fearTrend(from: 4, to: 6.2, count: 40),
      words.sinceYes(first: "3 of 30", last: "9 of 28", change: .rise, low: 0.02, high: 0.4),
      words.sinceYes(first: "9 of 30", last: "3 of 28", change: .fall, low: 0.02, high: 0.4),
      words.sinceYes(first: "5 of 30", last: "6 of 28", change: .unclear, low: -0.15, high: 0.24),
      words.sinceYes(first: "0 of 7", last: "0 of 7", change: .same, low: -0.35, high: 0.35),
      words.sinceFear(first: 7, last: 4, change: .fall),
      words.sinceSting(first: 3, last: 4, change: .unclear),
      words.sinceFear(first: 6, last: 6, change: .same),
      words.sinceWait(first: 3, last: 0, isSlower: nil),
      words.sinceWait(first: 3, last: 9, isSlower: true),
      words.sinceWait(first: 3, last: 3, isSlower: true),
      words.sinceWait(first: 9, last: 3, isSlower: false),
      words.sinceWait(first: nil, last: nil, isSlower: nil), words.hundredUnknown,
      words.aliveUnknown, words.medianUnknown, words.yesNote,
      words.overTimeNote, words.waitsNote, words.waitingNote, words.categoriesNote,
      words.feelingsNote, words.expectationsNote, words.sinceNote, words.flowNote,
      words.calendarNote, words.growthNote,
    ]
  }
}
