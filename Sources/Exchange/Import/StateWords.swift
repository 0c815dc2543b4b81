package import Content
import Diagnostics

/// What a word in a column of states stands for.
package enum StateMeaning: Hashable, Sendable {
  case outcome(Outcome)
  /// A stage on the way: the ask is open still.
  case stage

  /// The meaning in the words of `--state`: an outcome, or "stage".
  package init?(_ word: String) {
    if word == "stage" {
      self = .stage
    } else if let outcome = Outcome(rawValue: word) {
      self = .outcome(outcome)
    } else {
      return nil
    }
  }

  /// The word for it that `--state` takes.
  package var word: String {
    switch self {
    case .outcome(let outcome): outcome.rawValue
    case .stage: "stage"
    }
  }

  /// The outcome that an entry gets.
  var outcome: Outcome {
    switch self {
    case .outcome(let outcome): outcome
    case .stage: .pending
    }
  }
}

/// A state as it was typed, and what is made of it.
package enum StateReading: Hashable, Sendable {
  /// A known word; `isExact` where it says nothing more than the outcome does.
  case known(StateMeaning, isExact: Bool)
  /// Perhaps this: the keeper has to say so.
  case unsure(StateMeaning?)

  /// Reads a state: a known word, a known word with more behind it, or nearly a known word.
  package init(_ typed: String) {
    let words = Self.plain(typed)
    if words.isEmpty {
      self = .known(.outcome(.pending), isExact: true)
    } else if let meaning = Self.meanings[words] {
      self = .known(meaning, isExact: true)
    } else if words.hasPrefix("inter") && words.contains("rejec") {
      self = .known(.outcome(.no), isExact: false)
    } else if let known = Self.meanings.keys.filter({ Self.begins(words, with: $0) })
      .max(by: { $0.count < $1.count }), let meaning = Self.meanings[known],
      !Self.asksFirst.contains(known)
    {
      self = .known(meaning, isExact: false)
    } else {
      self = .unsure(closest(to: words, in: Self.meanings.keys).flatMap { Self.meanings[$0] })
    }
  }

  /// Small letters and blanks only: "OFFER!!!!" is "offer".
  static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.joined(separator: " ")
  }

  private static func begins(_ text: String, with word: String) -> Bool {
    text.hasPrefix("\(word) ")
  }

  /// Words that turn with what stands behind them: "no offer yet", "not interested (app)".
  private static let asksFirst: Set = ["no", "yes", "not interested", "open", "closed", "out"]

  private static let meanings: [String: StateMeaning] = {
    let words: [(StateMeaning, [String])] = [
      (
        .outcome(.no),
        [
          "no", "rejected", "rejection", "reject", "refused", "declined", "denied", "turned down",
          "not selected", "unsuccessful", "failed", "position removed", "position closed",
          "position filled", "passed over", "已拒绝", "拒绝", "被拒",
        ]
      ),
      (
        .outcome(.yes),
        [
          "yes", "offer", "offered", "accepted", "acceptance", "offer received", "hired", "booked",
          "success", "successful", "approved", "got it", "won", "录用", "已录用",
        ]
      ),
      (.outcome(.partial), ["partial", "partly", "partial yes"]),
      (
        .outcome(.ghosted),
        [
          "ghosted", "ghost", "no answer", "no response", "no reply", "silence", "never heard back",
          "suspected ghost job", "ghost job", "无回复",
        ]
      ),
      (
        .outcome(.withdrawn),
        ["withdrawn", "withdrew", "withdraw", "cancelled by me", "i declined", "offer declined"]
      ),
      (
        .outcome(.pending),
        [
          "pending", "applied", "waiting", "sent", "submitted", "open", "in progress",
          "under review", "in review", "received", "已投递", "未知",
        ]
      ),
      (
        .stage,
        [
          "interview", "interviewing", "interviewed", "interview scheduled", "phone screen",
          "screening", "assessment", "callback", "shortlisted", "first interview",
          "second interview", "final interview", "一面", "二面", "三面",
        ]
      ),
    ]
    return Dictionary(
      words.flatMap { meaning, words in words.map { ($0, meaning) } },
      uniquingKeysWith: { first, _ in first })
  }()
}
