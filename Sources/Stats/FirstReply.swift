import Markup

package import Calendar
package import Content

// When the other side first responded: an answer, or a step on the way to one.

extension Ask {
  /// The day of the first word from the other side, as known on a day; `nil` while there is none,
  /// or if its day was not written down. The first word is the answer, or a step before it: an
  /// interview, a callback. What the keeper did (applied, followed up) is not a reply, and neither
  /// is a closed silence.
  package func firstReply(asOf today: Day) -> Day? { replies(asOf: today).min() }

  /// How many days the other side has been silent, as of a day: since its last word, or since the
  /// ask.
  package func silence(on today: Day) -> Int { today - (replies(asOf: today).max() ?? asked) }

  /// A step on a future day, such as an interview that was agreed on, has not happened yet.
  private func replies(asOf today: Day) -> [Day] {
    let answer = outcome.isReply ? answered : nil
    guard !steps.isEmpty else { return answer.map { [$0] } ?? [] }
    let days = steps.lazy.filter { $0.day <= today && $0.isReply(toAskOf: asked) }.map(\.day)
    return Array(days) + (answer.map { [$0] } ?? [])
  }
}

extension Step {
  /// Whether the step is a word from the other side. On the day of the ask, only words that nobody
  /// else would use count, because the first step is usually the ask.
  fileprivate func isReply(toAskOf asked: Day) -> Bool {
    switch StepSpeaker(word) {
    case .keeper: false
    case .other: true
    case .unsaid: day > asked
    }
  }
}

/// Who acts in a step, by the word for it.
enum StepSpeaker: Hashable, Sendable {
  /// The keeper: applied, sent, followed up; or nobody: waiting, ghosted.
  case keeper
  /// The person asked: reply, interview, callback.
  case other
  /// Any other word. If an ask reaches a stage later, the other side has let it.
  case unsaid

  /// Reads a step's word in any case, by its first word, except for "sent me a contract" and
  /// "called back".
  init(_ word: String) {
    let words = word.lowercased().swapping("’", for: "'")
      .split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    let said = words.drop { ["i", "we", "have", "had", "then"].contains($0) }
    guard let first = said.first else {
      self = .unsaid
      return
    }
    let isTurned = said.contains { ["me", "us", "back"].contains($0) }
    let isSilence =
      said.contains(where: Self.denials.contains) && said.contains(where: Self.hearing.contains)
      || zip(said, said.dropFirst()).contains { $0 == "no" && Self.hearing.contains($1) }
    if isSilence {
      self = .keeper
    } else if Self.moves.contains(first), !isTurned {
      self = .keeper
    } else if Self.words.contains(first) || isTurned {
      self = .other
    } else {
      self = .unsaid
    }
  }

  /// Words that turn "heard back" into silence: "never heard back", "didn't reply", "no answer
  /// yet".
  private static let denials: Set = [
    "not", "never", "nobody", "nothing", "none", "without", "didn't", "don't", "hasn't",
    "haven't", "hadn't", "wasn't", "won't",
  ]

  /// Verbs for replying, and for hearing from somebody.
  private static let hearing: Set = [
    "answer", "answers", "answered", "reply", "replies", "replied", "response", "respond",
    "responded", "word", "news", "hear", "heard", "contact", "contacted", "call", "called",
    "write", "written", "wrote",
  ]

  /// Words for what keepers do themselves, and for what is not an event at all.
  private static let moves: Set = [
    "applied", "apply", "application", "asked", "ask", "sent", "send", "submitted", "submit",
    "submission", "resubmitted", "resent", "reapplied", "queried", "query", "pitched", "pitch",
    "wrote", "written", "write", "emailed", "mailed", "posted", "phoned", "called", "messaged",
    "texted", "handed", "registered", "followed", "follow", "followup", "reminded", "reminder",
    "nudged", "nudge", "chased", "chase", "prepared", "preparing", "practised", "practiced",
    "rehearsed", "waited", "waiting", "pending", "open", "ghosted", "ghost", "silence", "silent",
    "quiet", "nothing", "still", "crickets", "radio", "ignored", "unanswered", "withdrew",
    "withdrawn", "withdraw", "thanked", "cancelled",
  ]

  /// Words for what only the other side does.
  private static let words: Set = [
    "reply", "replied", "response", "responded", "answer", "answered", "interview", "interviewed",
    "callback", "screening", "screened", "shortlisted", "shortlist", "longlisted", "offer",
    "offered", "invited", "invitation", "rejected", "rejection", "refused", "declined", "accepted",
    "no", "yes", "partial",
  ]
}
