import Calendar
import Diagnostics

/// The history of an ask: its outcome and days, from `outcome`, `answered` and `steps` together.
struct History {
  let outcome: Outcome
  let answered: Day?
  let steps: [Step]

  /// Reads the three fields and reports where they contradict each other or the day of the ask.
  init(
    _ fields: Fields<EntryKey>, asked: Day?, in file: SourceFile, reporting: inout Report
  ) {
    let outcome = fields.read(.outcome, reporting: &reporting, Outcome.parse)
    let answered = fields.read(.answered, reporting: &reporting, Day.parse)
    let steps = fields.readList(.steps, reporting: &reporting, Step.parse)
    let last = steps.last.map { Last($0) }

    if let last, let outcome, outcome.value != last.outcome {
      reporting.add(.stepsContradict(outcome.value, last), at: last.range, in: file)
    }
    if let last, last.isClosed, let answered, answered.value != last.step.day {
      reporting.add(.stepsContradict(answered.value, last.step), at: last.range, in: file)
    }
    var earlier = asked
    for step in steps {
      if let earlier, step.value.day < earlier {
        reporting.add(.stepOutOfOrder(step.value, after: earlier), at: step.range, in: file)
      }
      earlier = step.value.day
    }
    if let asked, let answered, answered.value < asked {
      reporting.add(.answerBeforeAsk(answered.value, asked), at: answered.range, in: file)
    }
    // An unreadable outcome has been reported already; only "pending", or no outcome at all,
    // contradicts an answer date.
    let result = outcome?.value ?? last?.outcome ?? .pending
    if let answered, result == .pending, outcome != nil || !fields.has(.outcome) {
      reporting.add(.answerWithoutOutcome(answered.value), at: answered.range, in: file)
    }
    self.outcome = result
    self.answered =
      result == .pending
      ? nil : answered?.value ?? last.flatMap { $0.isClosed ? $0.step.day : nil }
    self.steps = steps.map(\.value)
  }
}

/// The last step of a history. Its word is the outcome, or else the ask is still pending.
private struct Last {
  let step: Step
  let range: TextRange
  let outcome: Outcome

  init(_ located: Located<Step>) {
    step = located.value
    range = located.range
    outcome = Outcome(rawValue: step.word.lowercased()) ?? .pending
  }

  var isClosed: Bool { outcome != .pending }
}

extension Message {
  fileprivate static func stepsContradict(_ outcome: Outcome, _ last: Last) -> Message {
    Message(
      .stepsContradict,
      "the last step says '\(last.step.word)', but the outcome is '\(outcome.rawValue)'",
      hint: last.isClosed
        ? "the last step is the outcome; 'outcome:' may be left out"
        : "add the outcome as the last step: '- \(last.step.day) \(outcome.rawValue)'")
  }

  static func stepsContradict(_ answered: Day, _ last: Step) -> Message {
    Message(
      .stepsContradict, "the last step is dated \(last.day), but 'answered' says \(answered)",
      hint: "'answered:' may be left out")
  }

  static func stepOutOfOrder(_ step: Step, after earlier: Day) -> Message {
    Message(
      .stepsOutOfOrder, "the step dated \(step.day) is listed after \(earlier)",
      hint: "steps are in the order of their days")
  }

  static func answerBeforeAsk(_ answered: Day, _ asked: Day) -> Message {
    Message(.answerBeforeAsk, "answered on \(answered), before the ask of \(asked)")
  }

  static func answerWithoutOutcome(_ answered: Day) -> Message {
    Message(
      .answerWithoutOutcome, "answered on \(answered), but no outcome is given",
      hint: "write 'outcome: no', 'yes', 'partial', 'ghosted' or 'withdrawn'")
  }
}
