import Diagnostics
import TestSupport

extension Problem {
  /// What can be wrong with the fields of an entry.
  static let ofEntries: [Problem] = [
    .entry(.emptyText, "to: 1️⃣\"\"2️⃣", "the text is empty"),
    .entry(.emptyText, "to: 1️⃣' \t '2️⃣", "the text is empty"),
    .entry(.emptyText, "tags: [a, 1️⃣''2️⃣]", "the text is empty"),
    .entry(
      .notADay, "answered: 1️⃣tomorrow2️⃣", "'tomorrow' is not a day", hint: "expected YYYY-MM-DD"),
    .entry(
      .notADay, "answered: 1️⃣2026-1-92️⃣", "'2026-1-9' is not a day", hint: "expected YYYY-MM-DD"),
    .entry(
      .notADay, "answered: 1️⃣27.11.20262️⃣", "'27.11.2026' is not a day",
      hint: "write it as 2026-11-27"),
    .entry(
      .notADay, "answered: 1️⃣3/4/20262️⃣", "'3/4/2026' could be two days",
      hint: "write 2026-04-03 or 2026-03-04"),
    .entry(
      .notADay, "publish: 1️⃣2026-02-302️⃣", "'2026-02-30' does not exist",
      hint: "that month has 28 days"),
    .entry(
      .notADay, "publish: 1️⃣2026-13-012️⃣", "'2026-13-01' does not exist",
      hint: "there is no month 13"),
    .entry(
      .notADay, "publish: 1️⃣2026-04-002️⃣", "'2026-04-00' does not exist",
      hint: "days and years begin at 1"),
    .entry(
      .notANumber, "fear: 1️⃣high2️⃣", "'high' is not a whole number", hint: "expected 0 to 10"),
    .entry(.notANumber, "fear: 1️⃣7.52️⃣", "'7.5' is not a whole number", hint: "expected 0 to 10"),
    .entry(
      .notANumber, "expected: 1️⃣80.5%2️⃣", "'80.5%' is not a whole number",
      hint: "expected 0 to 100"),
    .entry(.outOfRange, "fear: 1️⃣112️⃣", "'11' is out of range", hint: "expected 0 to 10"),
    .entry(.outOfRange, "fear: 1️⃣-12️⃣", "'-1' is out of range", hint: "expected 0 to 10"),
    .entry(
      .outOfRange, "outcome: no\nsting: 1️⃣112️⃣", "'11' is out of range", hint: "expected 0 to 10"),
    .entry(
      .outOfRange, "expected: 1️⃣101%2️⃣", "'101%' is out of range", hint: "expected 0 to 100"),
    .entry(.outOfRange, "count: 1️⃣02️⃣", "'0' is out of range", hint: "expected 1 to 10000"),
    .entry(
      .unknownOutcome, "outcome: 1️⃣ghostd2️⃣", "unknown outcome 'ghostd'",
      hint: "did you mean 'ghosted'?"),
    .entry(
      .unknownOutcome, "outcome: 1️⃣Rejected2️⃣", "unknown outcome 'Rejected'",
      hint: "did you mean 'no'?"),
    .entry(
      .unknownOutcome, "outcome: 1️⃣false2️⃣", "unknown outcome 'false'", hint: "did you mean 'no'?"),
    .entry(
      .unknownOutcome, "outcome: 1️⃣true2️⃣", "unknown outcome 'true'", hint: "did you mean 'yes'?"),
    .entry(
      .unknownOutcome, "outcome: 1️⃣mabye2️⃣", "unknown outcome 'mabye'",
      hint: "expected pending, no, yes, partial, ghosted, withdrawn"),
    .entry(
      .unknownWord, "visibility: 1️⃣hiden2️⃣", "unknown word 'hiden'", hint: "did you mean 'hidden'?"),
    .entry(
      .unknownWord, "visibility: 1️⃣secret2️⃣", "unknown word 'secret'",
      hint: "expected public, counted, hidden"),
    .entry(.unknownWord, "draft: 1️⃣maybe2️⃣", "unknown word 'maybe'", hint: "expected true, false"),
    .entry(
      .badSlug, "slug: 1️⃣Airline Upgrade2️⃣", "'Airline Upgrade' cannot be part of an address",
      hint: "did you mean 'airline-upgrade'?"),
    .entry(
      .badSlug, "slug: 1️⃣../..2️⃣", "'../..' cannot be part of an address",
      hint: "expected lowercase letters, digits and hyphens"),
    Problem(
      .badSlug, "---\ntitle: Party\ndate: 2026-01-09\n---\n",
      "no address can be made from the file name '🎉'",
      hint: "write 'slug:' with lowercase letters, digits and hyphens", stem: "🎉"),
    .entry(
      .badAddress, "aliases: 1️⃣old/address2️⃣", "'old/address' is not an address of this site",
      hint: "expected a path such as /old/address/"),
    .entry(
      .badAddress, "aliases: [/fine/, 1️⃣/../etc/2️⃣]", "'/../etc/' is not an address of this site",
      hint: "expected a path such as /old/address/"),
    .entry(
      .badSlug, "slug: 1️⃣con2️⃣", "'con' cannot be part of an address",
      hint: "did you mean 'con-1'?"),
    .entry(
      .badAddress, "slug: 1️⃣\(long)2️⃣", "the address has a part of more than 240 bytes",
      hint: "choose another one"),
    .entry(
      .badAddress, "aliases: 1️⃣/old/\(long)/2️⃣", "the address has a part of more than 240 bytes",
      hint: "choose another one"),
    .entry(
      .badAddress, "aliases: 1️⃣\(String(repeating: "/old", count: 251))2️⃣",
      "the address is longer than 1000 bytes", hint: "choose another one"),
    .entry(
      .badAddress, #"aliases: 1️⃣"/a\0/2️⃣""#,
      "the address has a control character in it (U+0)", hint: "choose another one"),
    .entry(
      .badAddress, #"aliases: [1️⃣"/a\x9B2️⃣/b"]"#,
      "the address has a control character in it (U+9B)", hint: "choose another one"),
    .entry(
      .badAddress, "aliases: 1️⃣/old./a/2️⃣",
      "the address has a part that ends in a dot, which Windows drops", hint: "choose another one"),
    .entry(
      .badAddress, "aliases: 1️⃣/old/Aux.html2️⃣",
      "the address has a part, 'Aux.html', that is a device on Windows",
      hint: "choose another one"),
    .entry(
      .badStep, "steps: [1️⃣applied2️⃣]", "'applied' is not a step",
      hint: "expected a day and a word: 2026-01-20 interview"),
    .entry(
      .notADay, "steps:\n  - 1️⃣20 January interview2️⃣", "'20' is not a day",
      hint: "expected YYYY-MM-DD"),
    .entry(
      .answerBeforeAsk, "outcome: no\nanswered: 1️⃣2026-01-082️⃣",
      "answered on 2026-01-08, before the ask of 2026-01-09"),
    .entry(
      .answerWithoutOutcome, "answered: 1️⃣2026-01-102️⃣",
      "answered on 2026-01-10, but no outcome is given",
      hint: "write 'outcome: no', 'yes', 'partial', 'ghosted' or 'withdrawn'"),
    .entry(
      .answerWithoutOutcome, "outcome: pending\nanswered: 1️⃣2026-01-102️⃣",
      "answered on 2026-01-10, but no outcome is given",
      hint: "write 'outcome: no', 'yes', 'partial', 'ghosted' or 'withdrawn'"),
    .entry(
      .stingWithoutAnswer, "sting: 1️⃣32️⃣",
      "a sting needs an answer, and the ask is pending"),
    .entry(
      .stepsOutOfOrder, "steps:\n  - 2026-01-20 applied\n  - 1️⃣2026-01-19 interview2️⃣",
      "the step dated 2026-01-19 is listed after 2026-01-20",
      hint: "steps are in the order of their days"),
    .entry(
      .stepsOutOfOrder, "steps: [1️⃣2026-01-08 applied2️⃣]",
      "the step dated 2026-01-08 is listed after 2026-01-09",
      hint: "steps are in the order of their days"),
    .entry(
      .stepsContradict, "outcome: no\nsteps: [1️⃣2026-01-09 yes2️⃣]",
      "the last step says 'yes', but the outcome is 'no'",
      hint: "the last step is the outcome; 'outcome:' may be left out"),
    .entry(
      .stepsContradict, "outcome: ghosted\nsteps: [1️⃣2026-01-20 never heard back2️⃣]",
      "the last step says 'never heard back', but the outcome is 'ghosted'",
      hint: "add the outcome as the last step: '- 2026-01-20 ghosted'"),
    .entry(
      .stepsContradict, "answered: 2026-01-10\nsteps: [1️⃣2026-01-11 no2️⃣]",
      "the last step is dated 2026-01-11, but 'answered' says 2026-01-10",
      hint: "'answered:' may be left out"),
  ]
}

/// More bytes than a file name may have.
private let long = String(repeating: "a", count: 256)
