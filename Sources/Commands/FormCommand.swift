import ArgumentParser
import Authoring
import Calendar
import Content
import Diagnostics
import Files
import Markup
import Pictures
import ThousandKit

/// `thousand form`.
struct FormCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Write an issue form into the journal.",
    discussion: """
      Reads the text of one of the journal's issue forms, as GitHub writes it: "I asked", "They \
      answered" or "Take it down". Writes it into the journal by the same rules as log and answer, and \
      prints what to say in the issue, as Markdown: what was written, or what is wrong and how to fix \
      it.

      Photos that were attached to the form are looked for in a folder, by the last part of their \
      addresses. They are put beside the entry without what their camera wrote into them; HEIC becomes \
      JPEG. A video stays where it is, as a link. --list prints the addresses, each with the name that its \
      file must have in that folder, and writes nothing.

      Examples
        thousand form issue.md
        thousand form issue.md --list
        thousand form issue.md --attached downloads

      Exit status: 0 when it is written, 1 when something is wrong with the form and nothing was \
      written, 64 when it is not one of the forms, 74 when a file could not be read or written.
      """)

  @Argument(
    help: ArgumentHelp("The text of the form.", valueName: "file"), completion: .file(),
    transform: namedPath)
  var file: String

  @Option(
    help: ArgumentHelp("The folder with the files that were attached.", valueName: "dir"),
    completion: .directory, transform: namedPath)
  var attached: String?

  @Flag(help: "List what is attached, and write nothing.")
  var list = false

  @OptionGroup var writing: WritingOptions

  func run() async throws {
    if list { return try listAttachments() }
    var problems = Report()
    let journal = try await Journal.read(writing.folder, reporting: &problems).journal
    let today = writing.day(for: journal?.settings)
    let text = try formText(file)
    guard let form = IssueForm(text, today: today.description) else {
      try System.print(FormAnswer.noForm.text, to: .output)
      throw Failure.exit(.usage, "'\(file)' is not one of the journal's forms")
    }
    let day =
      form.leavesOutDay(in: text)
      ? ["You left the day out, so it is today’s: \(today.inWords)."] : []
    let answer: FormAnswer
    let unknown = form.unknownQuestions(in: text)
    let attachedTo = form.questionsWithAttachments(in: text)
    if !unknown.isEmpty {
      answer = FormAnswer(unknown: unknown)
    } else if !attachedTo.isEmpty {
      answer = FormAnswer(attachedTo: attachedTo)
    } else if let journal {
      let edition = Edition(journal, on: today)
      answer =
        switch form {
        case .asked(let entry): try await write(entry, on: today, notes: day)
        case .answered(let reply):
          try await write(reply, in: edition, hasErrors: problems.hasErrors, notes: day)
        case .takenDown(let words):
          try await takeDown(words, in: edition, hasErrors: problems.hasErrors)
        }
    } else {
      answer = FormAnswer(unreadable: problems)
    }
    guard answer.isWritten else {
      try System.print(answer.text, to: .output)
      throw ExitCode(Failure.content.rawValue)
    }
    try printLast(answer.text, done: "the form is written into the journal")
  }

  private func listAttachments() throws {
    let found = IssueAttachments.all(in: try formText(file)).prefix(IssueAttachments.limit)
    try System.print(data: found.map { "\($0.address)\t\($0.name)\n" }.joined(), to: .output)
  }

  private func write(
    _ entry: NewEntry, on today: Day, notes: [String]
  ) async throws -> FormAnswer {
    var entry = entry
    let days = entry.readDays(today: today).map { note(typed: $0.typed, $0.day) }
    entry.takeAnswerOfToday(today)
    let attachments = FormAttachments(of: &entry, in: attached, worker: System.imageWorker)
    guard attachments.problems.isEmpty else {
      return FormAnswer(problems: attachments.problems.map { (nil, $0) })
    }
    switch try await entry.write(in: writing.folder, rules: .publishing, today: writing.day) {
    case .written(let written):
      let notes = notes + days + attachments.notes
      return FormAnswer(written: written, notes: notes) { entry.field(ofLine: $0) }
    case .refused(let report): return FormAnswer(report) { entry.field(ofLine: $0) }
    }
  }

  /// How a day in everyday words was understood.
  private func note(typed: String, _ day: Day) -> String {
    "‘\(oneLine(typed))’ is \(day.inWords)."
  }

  private func write(
    _ form: ReplyForm, in edition: Edition, hasErrors: Bool, notes: [String]
  ) async throws -> FormAnswer {
    var problems: [(question: String?, words: String)] = []
    let reply = Reply.typed(form.facts, today: edition.today) { key, message in
      let question = key == .outcome ? FormAnswer.outcomeQuestion : key.field.question?.words
      problems.append((question, message.sentence))
    }
    guard let reply else { return FormAnswer(problems: problems) }
    if let words = form.unclearAgain { return FormAnswer(unclearAgain: words) }
    let found = edition.entries(answeredBy: form.entry, again: form.again)
    guard found.count == 1, let entry = found.first else {
      return FormAnswer(unclear: form.entry, found, hasErrors: hasErrors)
    }
    guard form.again || entry.ask.outcome == .pending || reply.repeats(entry.ask) else {
      return FormAnswer(answeredAlready: entry)
    }
    let result = try await reply.write(
      to: entry.file.path, in: writing.folder, replacing: form.again ? entry.ask.outcome : nil,
      rules: .publishing, today: writing.day)
    switch result {
    case .written(let written):
      let typed = form.facts[.answered].flatMap {
        $0 == reply.day.description ? nil : note(typed: $0, reply.day)
      }
      return FormAnswer(written: written, notes: notes + [typed].compactMap { $0 })
    case .refused(let report): return FormAnswer(report)
    }
  }

  private func takeDown(
    _ words: String, in edition: Edition, hasErrors: Bool
  ) async throws -> FormAnswer {
    let found = edition.entries(meantBy: words)
    guard found.count == 1, let entry = found.first else {
      return FormAnswer(unclear: words, found, hasErrors: hasErrors)
    }
    let result = try await EntryRewriting.write(
      to: entry.file.path, in: writing.folder, rules: .publishing, today: writing.day
    ) { $0.takenDown(reporting: &$1) }
    switch result {
    case .written(let written):
      let wasShown = edition.published.contains { $0.file.path == entry.file.path }
      return FormAnswer(takenDown: written, before: entry, wasShown: wasShown)
    case .refused(let report): return FormAnswer(report)
    }
  }
}

/// The files that were attached to the form "I asked".
private struct FormAttachments {
  /// Why the form cannot be written.
  private(set) var problems: [String] = []
  /// What the keeper should know about them.
  private(set) var notes: [String] = []

  /// Puts photos beside the entry, and links in place of videos.
  init(of entry: inout NewEntry, in folder: String?, worker: String) {
    var photos: [AttachedPhoto] = []
    var names: [String: String] = [:]
    var (problems, hasVideo) = ([String](), false)
    let count = IssueAttachments.all(in: entry.story).count
    guard count <= IssueAttachments.limit else {
      self.problems = [
        "\(count) photos and videos are attached, and a form takes \(IssueAttachments.limit) at most."
      ]
      return
    }
    var seen: Set<String> = []
    entry.story = IssueAttachments.replacing(in: entry.story) { attachment in
      let address = attachment.address
      if let name = names[address] { return .beside(name) }
      guard seen.insert(address).inserted else { return .link }
      do {
        let bytes = try Disk.read("\(folder ?? "attached")/\(attachment.name)")
        if isVideo(bytes) {
          hasVideo = true
          return .link
        }
        let kept = try Photo.kept(bytes, worker: worker)
        let photo = AttachedPhoto(kept.bytes, ending: kept.ending, number: photos.count + 1)
        photos.append(photo)
        names[address] = photo.name
        return .beside(photo.name)
      } catch let problem as PhotoError {
        let advice =
          problem == .webPage || problem == .empty
          ? "Attach the picture itself." : "Attach it as JPEG or PNG."
        problems.append("The photo \(address) \(problem). \(advice)")
      } catch {
        problems.append("The photo \(address) could not be fetched. Attach it once more.")
      }
      return .link
    }
    entry.photos = photos
    self.problems = problems
    if !photos.isEmpty {
      notes.append(
        "\(counted(photos.count, "photo is", "photos are")) beside it, without the place and all else "
          + "that the camera wrote into the file.")
    }
    if hasVideo { notes.append("The video stays where it is, as a link.") }
  }
}
