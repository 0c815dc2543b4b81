import ArgumentParser
import Authoring
import Calendar
import Content
import Diagnostics
import Exchange
import Files
import Markup
import ThousandKit

extension ImportCommand {
  /// Whether there is somebody to answer questions.
  private var isInteractive: Bool { !write && !dryRun && Questions.canBeAsked }

  func readJournal() async throws -> Journal {
    try await options().journalWithoutErrors(consequence: "nothing was imported")
  }

  private func options() throws -> JournalOptions { try JournalOptions.parse(["--", folder]) }

  func choicesFromOptions() throws(ImportProblem) -> ImportChoices {
    var choices = ImportChoices()
    for text in map {
      let (column, field) = try pair(text, "--map")
      choices.columns[column] = field
    }
    for text in state {
      let (state, word) = try pair(text, "--state")
      choices.states[state] = try meaning(word)
    }
    for text in row {
      let (line, entry) = try pair(text, "--row")
      guard let number = Int(line) else {
        throw ImportProblem("--row needs the number of a line, not '\(line)'")
      }
      choices.rows[number] = entry
    }
    choices.outcome = try outcome.map(meaning)
    choices.year = year
    choices.dates = dates?.rawValue
    choices.date = date?.description
    choices.start = start?.description
    choices.category = category
    choices.sheet = sheet
    choices.encoding = encoding?.rawValue
    return choices
  }

  private func meaning(_ word: String) throws(ImportProblem) -> String {
    guard StateMeaning(word) != nil else {
      throw ImportProblem("unknown outcome '\(word)'; expected \(StateMeaning.choices)")
    }
    return word
  }

  private func pair(_ text: String, _ option: String) throws(ImportProblem) -> (String, String) {
    guard let sign = text.lastIndex(of: "=") else {
      throw ImportProblem("\(option) needs 'this=that', not '\(text)'")
    }
    return (text[..<sign].trimmed, text[text.index(after: sign)...].trimmed)
  }

  /// Asks for the encoding of a file that is not UTF-8.
  func settleEncoding(_ bytes: [UInt8], _ choices: inout ImportChoices) throws {
    while let question = TextEncoding.question(bytes, said: choices.encoding) {
      guard isInteractive else { throw try open([question]) }
      try ask(question, &choices)
    }
  }

  /// Plans the import, and asks until no question is open.
  func settle(
    _ source: ImportSource, _ choices: inout ImportChoices, _ memory: ImportMemory,
    _ journal: Journal
  ) async throws -> ImportPlan {
    var isShown = false
    while true {
      let plan = try source.plan(choices, into: journal, remembering: memory)
      guard let question = plan.questions.first else { return try await checked(plan, in: journal) }
      if !isShown || !isInteractive { try System.print(plan.mappingWords, to: .output) }
      isShown = true
      guard isInteractive else { throw try open(plan.questions) }
      try ask(question, &choices)
    }
  }

  private func open(_ questions: [ImportQuestion]) throws -> ExitCode {
    let lines = questions.map { "  \($0.words): \($0.option)\n" }.joined()
    let choices = questions.lazy.compactMap(\.choices).first.map { "  \($0)\n" } ?? ""
    try System.print("To be decided\n\(lines)\(choices)", to: .output)
    return Failure.exit(.usage, "nothing was written: settle these with the options above")
  }

  private func ask(_ question: ImportQuestion, _ choices: inout ImportChoices) throws {
    let preset = question.preset.map { " [\($0)]" } ?? ""
    try System.print("\(question.words)?\(preset) ", to: .output)
    guard let typed = readLine() else { throw ImportProblem("the question was not answered") }
    if !choices.answer(question, typed) {
      let hint = question.choices ?? "see thousand help import"
      try System.print("'\(typed)' does not answer that; \(hint)\n", to: .output)
    }
  }

  /// Whether to write, and whether changed rows too; `nil` for no.
  func mayWrite(_ plan: ImportPlan) throws -> Bool? {
    let counts = plan.counts
    let changed = update ? counts.changed : 0
    if counts.changed > 0, !update {
      try System.print(
        "\(counted(counts.changed, "row has", "rows have")) changed; --update writes that into the "
          + "entries.\n", to: .output)
    }
    if dryRun { return nil }
    if write { return update }
    guard counts.new + changed > 0 else {
      try System.print("There is nothing new to write.\n", to: .output)
      return isInteractive ? update : nil
    }
    for (path, text) in plan.previews(3) {
      try System.print("\n\(Disk.name(of: path))\n\(indented(text))", to: .output)
    }
    guard isInteractive else {
      try System.print("\nNothing was written; --write does it.\n", to: .output)
      return nil
    }
    let updates = changed > 0 ? " and update \(changed)" : ""
    try System.print(
      "\nWrite \(counted(counts.new, "entry", "entries"))\(updates)? [y/N] ", to: .output)
    return ["y", "yes"].contains((readLine() ?? "").lowercased()) ? update : nil
  }

  /// The first lines of an entry, indented.
  private func indented(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let shown = lines.prefix(16).map { "  \($0.prefix(100))\n" }.joined()
    return lines.count > 16 ? "\(shown)  …\n" : shown
  }

  /// The plan, with rows marked wrong if a build would refuse their entries.
  func checked(_ plan: ImportPlan, in journal: Journal) async throws -> ImportPlan {
    let day = try options().day(for: journal.settings)
    return try await plan.checked(by: .publishing, into: journal, on: day)
  }
}
