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

  @Test func `A heading is known whatever its marks, spaces and capitals have become`() throws {
    let text =
      "# what did you  ask for? #\n\nA seat\n\n## When?\n\n2026-01-02\n\n###  the STORY \n\n## When?\n"
    guard case .asked(let entry) = IssueForm(text, today: "2026-02-01") else {
      Issue.record("not an ask")
      return
    }
    #expect(entry[.title] == "A seat" && entry[.date] == "2026-01-02" && entry.story == "## When?")
    let other = "### What did you ask for?\n\n# 9 lives\n\n### The story\n\nYes"
    guard case .asked(let numbered) = IssueForm(other, today: "2026-02-01") else {
      Issue.record("not an ask")
      return
    }
    #expect(numbered[.title] == "# 9 lives")
  }

  @Test func `What is attached where it would be lost is found`() throws {
    for (text, questions) in [
      (
        "### What did you ask for?\n\nA ![x](URL)\n\n### The story\n\nURL",
        ["What did you ask for?"]
      ),
      (
        "### Which ask?\n\nA\n\n### Does it replace an earlier answer?\n\nno\n\n![x](URL)",
        ["Does it replace an earlier answer?"]
      ),
      ("### Which entry is to be taken down?\n\nURL", ["Which entry is to be taken down?"]),
      ("### Which entry is to be taken down?\n\nURI", []),
    ] {
      let text = text.replacing("URL", with: photo)
      let form = try #require(IssueForm(text, today: "2026-02-01"))
      #expect(form.questionsWithAttachments(in: text) == questions)
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
    ("![My desk](URL)", "![My desk](F)"), ("a ![IMG_1234](URL) b", "a ![](F) b"),
    ("<img width=\"12\" alt=\"Image\" src=\"URL\" />", "![](F)"),
    ("x<img alt=\"The hall, empty\" src=\"URL\">y", "x![The hall, empty](F)y"),
    ("<IMG SRC='URL' ALT='The hall'>", "![The hall](F)"),
    ("<img\nalt=Hall\nsrc=URL>", "![Hall](F)"),
    ("<img alt=\"A &quot;b&quot; ](c\" src=\"URL\">", "![A \"b\" \\](c](F)"),
    ("URL", "![](F)"), ("<URL>", "![](F)"), ("![a b](URL)![c d](URL)", "![a b](F)![c d](F)"),
    ("![](https://a.example/b.png)", "![](https://a.example/b.png)"),
    ("![open](URL", "![open](![](F)"),
    ("<img alt=\"x y\" src=\"URL\"", "<img alt=\"x y\" src=\"![](F)\""),
    ("![a\nb](URL)", "![a b](F)"), ("![a [b] c](URL)", "![a [b] c](F)"), ("none", "none"),
    ("![a b](URL \"A title\")", "![a b](F \"A title\")"), ("![a b](<URL>)", "![a b](F)"),
    ("![a b](URL?raw=true)", "![a b](F)"), ("See URL.", "See ![](F)."), ("(URL)", "(![](F))"),
    ("[![a b](URL)](URL)", "![a b](F)"), ("[my desk](URL)", "![my desk](F)"),
    ("<a href=\"URL\"><img alt=\"a b\" src=\"URL\"></a>", "![a b](F)"),
    ("<a href='URL'>my desk</a>!", "![my desk](F)!"),
    ("![a b][p]\n\n[p]: URL", "![a b][p]\n\n[p]: F"),
  ])
  func `Attachments are found however they are written`(text: String, expected: String) {
    let text = text.replacing("URL", with: photo)
    let replaced = IssueAttachments.replacing(in: text) {
      #expect($0.address == photo && $0.name == "1a2b-3c")
      return .beside("F")
    }
    #expect(replaced == expected)
    #expect(
      IssueAttachments.all(in: text).count
        == (expected.contains("(F") || expected.hasSuffix(": F") ? 1 : 0))
  }

  @Test(arguments: [
    ("URL", "[Video](URL)"), ("[the film](URL)", "[the film](URL)"), ("<URL>", "[Video](URL)"),
    ("a [b]: URL", "a [b]: [Video](URL)"), ("[b]: URL", "[b]: URL"),
  ])
  func `A video stays a link`(text: String, expected: String) {
    let replaced = IssueAttachments.replacing(in: text.replacing("URL", with: photo)) { _ in .link }
    #expect(replaced == expected.replacing("URL", with: photo))
  }

  @Test func `A picture that was attached as a file is one, and two of one name are two`() {
    let files = "https://github.com/user-attachments/files/"
    let text =
      "[IMG_1.HEIC](\(files)1/IMG_1.HEIC) [IMG_1.HEIC](\(files)2/IMG_1.HEIC) [cv](\(files)3/cv.pdf)"
    #expect(IssueAttachments.all(in: text).map(\.name) == ["1-IMG_1.HEIC", "2-IMG_1.HEIC"])
    let above = "https://github.com/user-attachments/assets/../../etc/passwd ![x](\(files).."
    #expect(IssueAttachments.all(in: above).map(\.name) == ["..-..-etc-passwd"])
  }

  @Test func `A text full of beginnings takes no time`() {
    let text = String(repeating: "![<img \(photo)](", count: 4000)
    let replaced = IssueAttachments.replacing(in: text) { _ in .beside("F") }
    #expect(replaced.count(where: { $0 == "F" }) == 4000)
  }
}
