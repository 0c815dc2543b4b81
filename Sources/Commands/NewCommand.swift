import ArgumentParser
import Authoring
import Calendar
import Content
import Diagnostics
import Files

/// `thousand new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a journal.",
    discussion: """
      Writes a journal that builds at once: content/journal.md with the settings that people \
      change first, three examples to delete, an about page, a README for you, a .gitignore, and \
      what publishes the site on every push. No file is ever overwritten: if one of them \
      exists, nothing is written.

      Examples
        thousand new my-journal
        thousand new my-journal --title "My thousand noes" --keeper "Ada Quill"
        thousand new my-journal --ci gitlab    (later: thousand host gitlab)
        thousand new my-journal --private      for a repository that only you can read
        thousand new my-journal --started-by https://ada-quill.example/
        cd my-journal; thousand build
      """)

  @Argument(
    help: ArgumentHelp("The folder for the journal.", valueName: "dir"), completion: .directory,
    transform: namedPath)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "What publishes the site: github, gitlab, netlify, cloudflare, codeberg or none.",
      valueName: "host"))
  var ci = Host.github

  @Flag(
    name: .customLong("private"),
    help: "The repository is private: the forms for the phone ask who may see an entry, and when.")
  var isPrivate = false

  /// The files of the template repository.
  @Flag(help: .hidden)
  var template = false

  @Option(help: ArgumentHelp("The journal's title.", valueName: "words"))
  var title = "My thousand noes"

  @Option(help: ArgumentHelp("Who keeps it.", valueName: "name"))
  var keeper = "Your name"

  @Option(
    help: ArgumentHelp(
      "The address of the journal that made you begin; your pages then link to it.",
      valueName: "address"))
  var startedBy: String?

  @Option(
    help: ArgumentHelp(
      "The day on which it begins, as YYYY-MM-DD; today by default.", valueName: "day"))
  var today: Day?

  func validate() throws {
    if oneLine(title).isEmpty || oneLine(keeper).isEmpty {
      throw ValidationError("A journal needs a title and a keeper.")
    }
    if let startedBy, case .failure(let problem) = parseSiteURL(startedBy) {
      throw ValidationError("--started-by: \(problem.text); \(problem.hint ?? "")")
    }
  }

  func run() throws {
    let (year, month, day) = System.date(in: nil)
    let first = today ?? Day(year: year, month: month, day: day) ?? Day(number: 0)
    let journal = NewJournal(
      title: title, keeper: keeper, today: first, host: ci, isPrivate: isPrivate,
      isTemplate: template, startedBy: startedBy)
    let present = try journal.write(to: folder)
    guard present.isEmpty else {
      let list = present.map { "'\($0)'" }.joined(separator: ", ")
      throw Failure.exit(.usage, "'\(folder)' already has \(list); nothing was written")
    }
    let list = journal.files.map { "  \(folder)/\($0.path)\n" }.joined()
    try printLast(
      """
      \(list)
      Next
        cd \(folder)
        thousand serve --open   the site in your browser as you write, with a form to log asks
        thousand log            your first ask, by questions
        thousand build          the site, into the folder 'site'
        README.md               \(ci == .none ? "says the rest" : "says how to publish it")

      """, done: "the journal is written")
  }
}

extension Host: ExpressibleByArgument {}
