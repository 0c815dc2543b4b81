import Authoring
import Content
import TestSupport
import Testing

@Suite struct IssueFormTests {
  @Test func `The first question tells the forms apart`() throws {
    guard
      case .asked(let entry) = IssueForm("### What did you ask for?\n\nA seat", today: "2026-02-01")
    else { Issue.record("not an ask"); return }
    #expect(entry[.title] == "A seat" && entry[.date] == "2026-02-01")
    guard case .answered(let reply) = IssueForm("\n### Which ask?\n\nseat", today: "2026-02-01")
    else { Issue.record("not an answer"); return }
    #expect(reply.entry == "seat")
    let takenDown = "### Which entry is to be taken down?\r\n\r\n the seat \r\n"
    guard case .takenDown(let words) = IssueForm(takenDown, today: "2026-02-01")
    else { Issue.record("nothing is taken down"); return }
    #expect(words.contains("the seat"))
    for text in ["", "hello", "### Something else\n\n### Which ask?\n\nx"] {
      #expect(IssueForm(text, today: "2026-02-01") == nil)
    }
  }

  @Test func `A heading that is none of the questions is no part of the answer before it`() throws {
    let text =
      "### What did you ask for?\n\nA seat\n\n### How brave?\n\n9\n\n### Whom?\n\nMarie\n\n"
    let story = "### The story\n\n### A heading of its own\n\nYes.\n"
    let form = try #require(IssueForm(text + story, today: "2026-02-01"))
    #expect(form.unknownQuestions(in: text + story) == ["How brave?"])
    #expect(form.unknownQuestions(in: text + "### Whom?\n\nMe") == ["How brave?", "Whom?"])
    let reply =
      "### Which ask?\n\nseat\n\n### What did they say?\n\nno\n\n### And then?\n\nNothing."
    let answered = try #require(IssueForm(reply, today: "2026-02-01"))
    #expect(answered.unknownQuestions(in: reply) == ["And then?"])
    let answer = FormAnswer(unknown: ["How brave?"])
    #expect(!answer.isWritten)
    #expect(answer.text.contains("**### How brave?** This heading is none of the form’s questions"))
  }

  @Test func `A form without a day is told from one that has it`() throws {
    for (text, leaves) in [
      ("### What did you ask for?\n\nA seat\n\n### When?\n\n_No response_\n", true),
      ("### What did you ask for?\n\nA seat", true),
      ("### What did you ask for?\n\nA seat\n\n### When?\n\n2026-01-02\n", false),
      ("### Which ask?\n\nseat\n\n### What did they say?\n\nno\n", true),
      ("### Which ask?\n\nseat\n\n### When was the answer?\n\nyesterday\n", false),
      ("### Which entry is to be taken down?\n\nseat\n", false),
    ] {
      let form = try #require(IssueForm(text, today: "2026-02-01"))
      #expect(form.leavesOutDay(in: text) == leaves, "\(text)")
    }
  }

  @Test func `The workflow runs for each form, and for what was one before it was edited`() throws {
    let files = Host.github.files()
    let workflow = try #require(files.first { $0.path.hasSuffix("forms.yml") }).text
    for question in ["What did you ask for?", "Which ask?", "Which entry is to be taken down?"] {
      for text in ["issue.body", "changes.body.from"] {
        #expect(workflow.contains("startsWith(github.event.\(text), '### \(question)')"))
      }
      #expect(FormAnswer.noForm.text.contains("`### \(question)`"))
    }
  }

  @Test func `Only a private repository is asked who may see an entry, and each form warns first`()
  {
    for isPrivate in [false, true] {
      let forms = Host.github.files(isPrivate: isPrivate).filter { $0.path.contains("TEMPLATE") }
      #expect(forms.count == 3)
      for (path, text) in forms {
        let first = text.split(separator: "\n").first { $0.contains("value:") }
        #expect(
          first?.contains(isPrivate ? "can read this repository" : "public") == true, "\(path)")
      }
      let asked = forms.first { $0.path.hasSuffix("asked.yml") }?.text ?? ""
      for question in ["Who may see it?", "Not before which day?"] {
        #expect(asked.contains(question) == isPrivate)
      }
    }
    let form =
      "### What did you ask for?\n\nA\n\n### Who may see it?\n\ncounted\n\n"
      + "### Not before which day?\n\n2026-03-01\n"
    let entry = NewEntry(form: form, today: "2026-02-01")
    #expect(entry[.visibility] == "counted" && entry[.publish] == "2026-03-01")
  }

  @Test func `The journal of the template repository has no example that is published`() {
    let journal = NewJournal(today: today, host: .github, isTemplate: true)
    let entries = journal.files.filter { $0.path.hasPrefix("content/entries/") }
    #expect(entries.count == 3)
    for (path, text) in entries { #expect(text.contains("\ndraft: true\n"), "\(path)") }
    // Whoever begins with it begins on another day.
    let settings = journal.files.first { $0.path == "content/journal.md" }?.text ?? ""
    #expect(settings.contains("\n# begun: ") && !settings.contains("\nbegun:"))
  }

  private let photo = "https://github.com/user-attachments/assets/1a2b-3c"

  @Test(arguments: [
    ("![My desk](URL)", "<My desk|URL>"), ("a ![IMG_1234](URL) b", "a <|URL> b"),
    ("<img width=\"12\" alt=\"Image\" src=\"URL\" />", "<|URL>"),
    ("x<img alt=\"The hall, empty\" src=\"URL\">y", "x<The hall, empty|URL>y"),
    ("URL", "<|URL>"), ("<URL>", "<|URL>"), ("![a b](URL)![c d](URL)", "<a b|URL><c d|URL>"),
    ("![](https://a.example/b.png)", "![](https://a.example/b.png)"),
    ("![open](URL", "![open](<|URL>"),
    ("<img alt=\"x y\" src=\"URL\"", "<img alt=\"x y\" src=\"<|URL>\""),
    ("![a\n](URL)", "![a\n](<|URL>)"), ("none", "none"),
  ])
  func `Attachments are found however GitHub writes them`(text: String, expected: String) {
    let replaced = IssueAttachments.replacing(in: text.replacing("URL", with: photo)) {
      "<\($0.words)|\($0.address)>"
    }
    #expect(replaced == expected.replacing("URL", with: photo))
  }

  @Test func `A text full of beginnings takes no time`() {
    let text = String(repeating: "![<img \(photo)](", count: 4000)
    let replaced = IssueAttachments.replacing(in: text) { _ in "x" }
    #expect(replaced.count(where: { $0 == "x" }) == 4000)
  }
}
