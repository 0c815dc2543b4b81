import Calendar
import Content
import Markup
import Phrases
import Stats

/// An entry as lists show it.
///
/// A class, though it never changes: one summary appears in the log, in its category, under its tags
/// and on its own page.
public final class EntrySummary: Sendable {
  public let href: String
  public let title: String
  public let outcome: OutcomeMark
  public let asked: DayLabel
  public let answered: DayLabel?
  /// "9 days", "same day", "silent 41 days"; `nil` if a day is not known.
  public let wait: String?
  /// Who was asked.
  public let to: String?
  public let category: NamedLink?
  /// "fear 4 → sting 1"; `nil` if neither was rated.
  public let feelings: String?
  /// The numbers of its cells: "No 87" or "Nos 12–15"; `nil` if it fills none.
  public let numbers: String?
  /// Its square or its star.
  public let sign: EntrySign
  /// The outcome and the numbers of its squares: together if one phrase says both ("No 87"), else
  /// the numbers separately.
  public let verdict: (outcome: OutcomeMark, numbers: String?)

  init(
    href: String, title: String, outcome: OutcomeMark, asked: DayLabel, answered: DayLabel?,
    wait: String?, to: String?, category: NamedLink?, feelings: String?, numbers: String?,
    sign: EntrySign, verdict: (outcome: OutcomeMark, numbers: String?)
  ) {
    self.href = href
    self.title = title
    self.outcome = outcome
    self.asked = asked
    self.answered = answered
    self.wait = wait
    self.to = to
    self.category = category
    self.feelings = feelings
    self.numbers = numbers
    self.sign = sign
    self.verdict = verdict
  }
}

extension EntrySummary {
  /// An entry as lists show it.
  /// - Parameters:
  ///   - route: its page.
  ///   - numbers: its cells.
  ///   - quietAfter: the days after which silence is shown as quiet.
  convenience init(
    _ entry: Entry, route: Route, numbers: ClosedRange<Int>?, today: Day,
    quietAfter: Int, address: SiteAddress, phrases: any Phrases
  ) {
    let ask = entry.ask
    let name = OutcomeName(ask, today: today, quietAfter: quietAfter)
    let outcome = OutcomeMark(name: name, word: entry.label ?? phrases.outcome(name))
    self.init(
      href: address.href(route), title: entry.title, outcome: outcome,
      asked: DayLabel(ask.asked, phrases), answered: ask.answered.map { DayLabel($0, phrases) },
      wait: Self.wait(for: ask, today: today, phrases), to: ask.to,
      category: ask.category.map {
        NamedLink(title: $0, href: address.href(.category(slug(from: $0))))
      },
      feelings: phrases.feelings(fear: ask.fear, sting: ask.sting),
      numbers: numbers.map { phrases.cellNumbers($0.lowerBound, $0.upperBound) },
      sign: EntrySign(ask.outcome, name, numbers: numbers, phrases),
      verdict: Self.verdict(outcome, numbers, phrases))
  }

  private static func verdict(
    _ outcome: OutcomeMark, _ numbers: ClosedRange<Int>?, _ phrases: any Phrases
  ) -> (outcome: OutcomeMark, numbers: String?) {
    guard let numbers else { return (outcome, nil) }
    let (first, last) = (numbers.lowerBound, numbers.upperBound)
    let words = phrases.cellNumbers(first, last)
    guard outcome.word == phrases.outcome(outcome.name) else { return (outcome, words) }
    return switch outcome.name {
    case .no: (OutcomeMark(name: .no, word: words), nil)
    case .ghosted: (OutcomeMark(name: .ghosted, word: phrases.silenceNumbers(first, last)), nil)
    case .yes, .partial, .withdrawn, .pending, .quiet: (outcome, words)
    }
  }

  private static func wait(for ask: Ask, today: Day, _ phrases: any Phrases) -> String? {
    if ask.outcome == .pending {
      return ask.firstReply(asOf: today).map { phrases.stillOpen(repliedAfter: $0 - ask.asked) }
        ?? phrases.stillWaiting(today - ask.asked)
    }
    guard let days = ask.daysToAnswer else { return nil }
    if ask.outcome == .ghosted { return phrases.silent(days) }
    return days == 0 ? phrases.sameDay : phrases.waited(days)
  }
}
