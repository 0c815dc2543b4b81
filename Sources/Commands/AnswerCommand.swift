import ArgumentParser
import Authoring
import Calendar
import Content
import Diagnostics
import Files

/// `thousand answer`.
struct AnswerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Record what came of an ask.",
    discussion: """
      Finds the entry and writes the answer into its front matter: outcome, answered, and what \
      else is given; where the entry has steps, another step. Every other byte of the file stays \
      as it is, comments and order too. What cannot be edited safely is refused, and the file is \
      left alone.

      An ask that has another answer already is left as it is, unless you say so: on a terminal \
      it asks, elsewhere --again says it.

      The entry is named by its address, its file, the number of its no, or words of its title or \
      of whom was asked. Where several fit, it asks on a terminal, and lists them elsewhere.

      Examples
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

  @Option(help: ArgumentHelp("The day of the answer; today without it.", valueName: "day"))
  var day: Day?

  @Option(help: ArgumentHelp("How much it stung, 0 to 10.", valueName: "number"))
  var sting: Int?

  @Option(help: ArgumentHelp("One sentence that you take with you.", valueName: "words"))
  var learned: String?

  @Flag(help: "Replace the answer that the ask has already.")
  var again = false

  @Option(
    help: ArgumentHelp("Take all from the text of an issue form.", valueName: "file"),
    completion: .file())
  var form: String?

  @OptionGroup var keeping: KeepingOptions

  mutating func validate() throws {
    if form != nil, entry != nil { throw ValidationError("A form names its entry itself.") }
    if form == nil, entry == nil || outcome == nil {
      throw ValidationError("Say which entry, and what came of it: thousand answer airline no")
    }
  }

  mutating func run() async throws {
    do {
      try takeForm()
    } catch let failure as DiskError {
      throw Failure.exit(.files, failure.description)
    }
    let (words, outcome) = (entry ?? "", outcome ?? "")
    guard let word = Outcome(rawValue: outcome.lowercased()), word != .pending else {
      throw Failure.exit(
        .usage,
        "unknown answer '\(outcome)'; expected no, yes, partial, ghosted or withdrawn")
    }
    do {
      var report = Report()
      guard let journal = try await Journal.read(keeping.folder, reporting: &report).journal else {
        return try keeping.tell(.refused(report))
      }
      let today = keeping.day(for: journal.settings)
      let entry = try chosen(Edition(journal, on: today), words, problems: report)
      let reply = Reply(outcome: word, day: day ?? today, sting: sting, learned: learned)
      let replaced = try mayReplace(entry, by: reply) ? entry.ask.outcome : nil
      try keeping.tell(
        await reply.write(
          to: entry.file.path, in: keeping.folder, replacing: replaced, rules: .publishing,
          today: keeping.day))
    } catch let failure as DiskError {
      throw Failure.exit(.files, failure.description)
    }
  }

  /// Takes the place of the arguments by what a form says.
  private mutating func takeForm() throws {
    guard let form else { return }
    let reply = ReplyForm(try formText(form))
    (entry, outcome, learned) = (reply.entry, reply.outcome, reply.learned)
    again = again || reply.again
    if let text = reply.day {
      guard let day = Day(text) else {
        throw Failure.exit(.usage, "'\(text)' is not a day; expected YYYY-MM-DD")
      }
      self.day = day
    }
    if let text = reply.sting {
      guard let sting = Int(text) else {
        throw Failure.exit(.usage, "'\(text)' is not a whole number; expected 0 to 10")
      }
      self.sting = sting
    }
  }

  /// Whether the answer that an entry has may be replaced, which is asked on a terminal.
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
    let found = edition.entries(meantBy: words)
    if found.count == 1, let only = found.first { return only }
    guard !found.isEmpty else {
      let flawed = problems.hasErrors ? " (files with errors are not searched: thousand check)" : ""
      throw Failure.exit(
        .usage,
        "no entry fits '\(words)'; expected its address, its file, the number of its no, or words of "
          + "its title or of whom was asked\(flawed)")
    }
    guard Questions.canBeAsked, found.count <= 20 else {
      let list = found.prefix(20).map { "  \($0.slug)  \($0.summary)\n" }.joined()
      let more = found.count > 20 ? "  and \(found.count - 20) more\n" : ""
      let exit = Failure.exit(.usage, "\(found.count) entries fit '\(words)':")
      System.print(
        "\(list)\(more)Say more words of the one that you mean, or its address.\n", to: .error)
      throw exit
    }
    for (index, entry) in found.enumerated() {
      System.print("\(index < 9 ? " " : "")\(index + 1)  \(entry.summary)\n", to: .output)
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
