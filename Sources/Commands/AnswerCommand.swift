import ArgumentParser
import Authoring
import Calendar
import Content
import Diagnostics
import Files
import Markup
import ThousandKit

/// `thousand answer`.
struct AnswerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Record what came of an ask.",
    discussion: """
      Finds the entry and writes the answer into its front matter: outcome, answered, and what \
      else is given; if the entry has steps, another step. Every other byte of the file stays \
      the same, comments and order too. A file that cannot be edited safely is left alone.

      An ask that already has another answer is left alone unless you confirm it: on a terminal, \
      it asks; elsewhere, use --again.

      The entry is named by its address, its file, the number of its no, or words of its title or \
      who was asked. If several match, it asks on a terminal, and lists them elsewhere.

      Without an entry, it lists the waiting asks.

      Examples
        thousand answer
        thousand answer airline-upgrade no
        thousand answer airline no --sting 2 --learned "She was on my side."
        thousand answer "window table" yes --day 2026-02-03
        thousand answer 86 yes --again      the 86th no became a yes after all
        thousand answer content/entries/2026-01-09-airline.md ghosted
        thousand answer --form issue.md     the text of an issue form, as GitHub writes it

      Exit status: 0 when it is written, 1 when the answer does not fit the entry, 64 when no entry \
      or several are meant, 74 when a file could not be read or written.
      """)

  @Argument(help: ArgumentHelp("The entry: address, file, number of the no, or words."))
  var entry: String?

  @Argument(
    help: ArgumentHelp("no, yes, partial, ghosted or withdrawn."),
    completion: .list(Outcome.allCases.filter { $0 != .pending }.map(\.rawValue)))
  var outcome: String?

  @Option(help: ArgumentHelp("The day of the answer (default: today).", valueName: "day"))
  var day: String?

  /// The fields of an answer that have options.
  struct Selection: FieldSelection {
    static var fields: [EntryField] { EntryField.ofAnswer }
  }

  @OptionGroup var fields: FieldOptions<Selection>

  @Flag(help: "Replace the answer that the ask has already.")
  var again = false

  @Option(
    help: ArgumentHelp("Take all from the text of an issue form.", valueName: "file"),
    completion: .file(), transform: namedPath)
  var form: String?

  @OptionGroup var writing: WritingOptions

  mutating func validate() throws {
    if form != nil, entry != nil { throw ValidationError("A form names its entry itself.") }
    if form == nil, entry != nil, outcome == nil {
      throw ValidationError("Say which entry, and what came of it: thousand answer airline no")
    }
  }

  mutating func run() async throws {
    if entry == nil, form == nil { return try await listWaiting() }
    let more = try takeForm()
    let (words, outcome) = (entry ?? "", outcome ?? "")
    guard let word = Outcome(rawValue: outcome.lowercased()), word != .pending else {
      throw Failure.exit(
        .usage,
        "unknown answer '\(outcome)'; expected no, yes, partial, ghosted or withdrawn")
    }
    var report = Report()
    guard let journal = try await Journal.read(writing.folder, reporting: &report).journal else {
      return try writing.report(.refused(report))
    }
    let today = writing.day(for: journal.settings)
    let entry = try chosen(Edition(journal, on: today), words, problems: report)
    let reply = Reply(outcome: word, day: try answerDay(today), saying: more)
    let replaced = try mayReplace(entry, by: reply) ? entry.ask.outcome : nil
    try writing.report(
      await reply.write(
        to: entry.file.path, in: writing.folder, replacing: replaced, rules: .publishing,
        today: writing.day))
  }

  /// Replaces the arguments with the content of a form.
  /// - Returns: the other fields of the answer.
  private mutating func takeForm() throws -> [EntryKey: String] {
    guard let form else { return fields.texts }
    let reply = ReplyForm(try formText(form))
    (entry, outcome, again) = (reply.entry, reply.facts[.outcome] ?? "", again || reply.again)
    day = reply.facts[.answered] ?? day
    return reply.facts.filter { ![.outcome, .answered].contains($0.key) }
  }

  /// The day of the answer; `--answered` as people type days.
  private func answerDay(_ today: Day) throws -> Day {
    guard let text = day else { return today }
    guard let day = Day(typed: text, today: today) else {
      let days = Day.readings(ofNumbers: text)
      throw Failure.exit(
        .usage,
        days.count == 2
          ? "'\(text)' could be two days; write \(days[0]) or \(days[1])"
          : "'\(text)' is not a day; expected YYYY-MM-DD, or 'yesterday'")
    }
    if text != day.description { try showDay(text, day) }
    return day
  }

  /// Lists the waiting asks, the oldest first.
  private func listWaiting() async throws {
    var report = Report()
    guard let journal = try await Journal.read(writing.folder, reporting: &report).journal else {
      return try writing.report(.refused(report))
    }
    let waiting = journal.entries.filter { $0.ask.outcome == .pending }
      .sorted { ($0.ask.asked, $0.slug) < ($1.ask.asked, $1.slug) }
    guard let first = waiting.first else {
      return try System.print("Nothing is waiting for an answer.\n", to: .output)
    }
    let lines = waiting.map { "  \($0.ask.asked)  \($0.slug)  \($0.title)\n" }.joined()
    try System.print(
      "\(counted(waiting.count, "ask waits", "asks wait")) for an answer:\n\(lines)"
        + "When one comes: thousand answer \(first.slug) no\n", to: .output)
  }

  /// Whether to replace the existing answer of an entry; asks on a terminal.
  private func mayReplace(_ entry: Entry, by reply: Reply) throws -> Bool {
    guard entry.ask.outcome != .pending, !again, !reply.repeats(entry.ask), Questions.canBeAsked
    else { return again }
    let when = entry.ask.answered.map { " since \($0)" } ?? ""
    let answer = try Questions().ask(
      "'\(entry.title)' has the answer '\(entry.ask.outcome.rawValue)'\(when) already. "
        + "Replace it with '\(reply.outcome.rawValue)'? (y or n)", preset: "n"
    ) { ["y", "yes", "n", "no"].contains($0.lowercased()) ? nil : "y or n" }
    guard ["y", "yes"].contains((answer ?? "n").lowercased()) else {
      throw Failure.exit(.usage, "the answer stays as it is; nothing was written")
    }
    return true
  }

  private func chosen(_ edition: Edition, _ words: String, problems: Report) throws -> Entry {
    let found = edition.entries(answeredBy: words, again: again)
    if found.count == 1, let only = found.first { return only }
    guard !found.isEmpty else {
      let flawed = problems.hasErrors ? " (files with errors are not searched: thousand check)" : ""
      throw Failure.exit(
        .usage,
        "no entry matches '\(words)'; expected its address, its file, the number of its no, or words of "
          + "its title or from who was asked\(flawed)")
    }
    guard Questions.canBeAsked, found.count <= 20 else {
      let list = found.prefix(20).map { "  \($0.slug)  \($0.summary)\n" }.joined()
      let more = found.count > 20 ? "  and \(found.count - 20) more\n" : ""
      let exit = Failure.exit(.usage, "\(found.count) entries match '\(words)':")
      System.print(
        "\(list)\(more)Add words from its title, or give its address.\n", to: .error)
      throw exit
    }
    for (index, entry) in found.enumerated() {
      try System.print("\(index < 9 ? " " : "")\(index + 1)  \(entry.summary)\n", to: .output)
    }
    let answer = try Questions().require(
      "Which one, 1 to \(found.count)? (Ctrl-C for none of them)"
    ) { answer in
      Int(answer).map { found.indices.contains($0 - 1) } ?? false
        ? nil : "a number from 1 to \(found.count)"
    }
    return Int(answer).map { found[$0 - 1] } ?? found[0]
  }
}

extension Entry {
  /// "2026-01-09, Asked the airline desk, pending".
  fileprivate var summary: String { "\(ask.asked), \(title), \(ask.outcome.rawValue)" }
}
