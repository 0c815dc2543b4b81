import Authoring
import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct FormTests {
  private let asked = """
    ### What did you ask for?

    Asked the ferry for a free crossing

    ### Whom?

    _No response_

    ### On which day?

    2026-01-09

    ### What came of it?

    no

    ### Category

    travel

    ### Tags

    sea, strangers

    ### Fear before asking

    6

    ### Sting after the answer

    _No response_

    ### The story

    The captain laughed.

    ### Whom?

    Me.
    """

  @Test(arguments: ["\n", "\r\n"])
  func theFormOfAnAskIsRead(lineEnding: String) {
    var expected = NewEntry(title: "Asked the ferry for a free crossing", date: "2026-01-09")
    (expected[.outcome], expected[.category], expected[.fear]) = ("no", "travel", "6")
    expected[all: .tags] = ["sea", "strangers"]
    expected.story = "The captain laughed.\n\n### Whom?\n\nMe."
    let text = asked.replacing("\n", with: lineEnding)
    #expect(NewEntry(form: text, today: "2026-02-01") == expected)
  }

  /// The form that a new journal has, filled in, is the entry that was meant.
  @Test func everyQuestionOfTheFormIsReadBack() throws {
    let files = NewJournal(today: today, host: .github).files
    for (name, isReply) in [("asked", false), ("answered", true)] {
      let form = try #require(files.first { $0.path.hasSuffix("TEMPLATE/\(name).yml") }).text
      let labels = form.split(separator: "\n").filter { $0.contains("label: ") }
        .compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
      let body = labels.enumerated().map { "### \($1)\n\nanswer \($0)\n\n" }.joined()
      let words = Set(labels.indices.map { "answer \($0)" })
      if isReply {
        let reply = ReplyForm(body)
        let again = labels.indices.last.map { "answer \($0)" } ?? ""
        #expect(Set(reply.facts.values).union([reply.entry, again]) == words)
      } else {
        let entry = NewEntry(form: body, today: "2026-01-01")
        let read = EntryField.all.compactMap { entry[$0.key] } + [entry.story]
        #expect(Set(read) == words)
      }
    }
  }

  @Test func theFormOfAnAnswerIsRead() {
    let form = ReplyForm(
      "### Which ask?\n\nferry\n\n### What did they say?\n\nyes\n\n### On which day?\n\n"
        + "_No response_\n\n### Sting after the answer\n\n1\n\n### What did you learn?\n\nAsk.\n")
    #expect(form.entry == "ferry" && !form.again)
    #expect(form.facts == [.outcome: "yes", .sting: "1", .learned: "Ask."])
  }

  @Test(arguments: [
    "$(touch /tmp/owned) `id` ; rm -rf ~", "x\ndraft: true\n---\noutcome: yes", "../../../etc/x",
    "\"quoted\": {yes: [no]} # all", "| a\n- b", "---", "\u{202E}desrever\u{0}\u{1B}[2J", "&a *b",
    "### Whom?", "${{ github.token }}", "\u{FEFF}### What came of it?\n\nyes",
  ])
  func hostileTextStaysText(_ text: String) {
    let body =
      "### What did you ask for?\n\nA \(text)\n\n### Whom?\n\nB \(text)\n\n"
      + "### What came of it?\n\nno\n"
    let entry = NewEntry(form: body, today: "2026-02-01")
    var report = Report()
    let read = entry.read(as: "new.md", stem: entry.stem, reporting: &report)
    #expect(read?.title == oneLine("A \(text)"))
    #expect(read?.isDraft == false)
    #expect(read?.ask.outcome == .no)
    #expect(!entry.stem.contains("/") && !entry.stem.contains(".."))
    #expect(entry.stem.hasPrefix("2026-02-01-a"))
  }

  @Test func aFormWithoutAnswersIsRefused() {
    var report = Report()
    #expect(
      NewEntry(form: "hello", today: "2026-02-01")
        .read(as: "new.md", stem: "new", reporting: &report) == nil)
    #expect(report.hasErrors)
  }
}
