import Content

/// GitHub's forms for keeping the journal from a phone, "I asked", "They answered" and "Take it down",
/// with the workflow that writes them into the journal.
struct IssueForms {
  /// Whether only some people can read the repository. In a public one, everybody could read in the
  /// issues what is to be hidden or held back, so its forms do not ask for it.
  let isPrivate: Bool

  var files: [(path: String, text: String)] {
    [
      (".github/ISSUE_TEMPLATE/asked.yml", askForm),
      (".github/ISSUE_TEMPLATE/answered.yml", replyForm),
      (".github/ISSUE_TEMPLATE/take-down.yml", takeDownForm),
      (".github/workflows/forms.yml", Self.formsWorkflow),
    ]
  }

  /// What each form says before anything else.
  private var warning: String {
    isPrivate
      ? "Whoever can read this repository can read this issue. The site is public."
      : "This repository is public: what you write here, photos too, is public as soon as you submit it."
  }

  private var askForm: String {
    let fields = EntryField.inIssues + (isPrivate ? EntryField.inPrivateIssues : [])
    let story = Self.input(
      FormQuestion.story, kind: "textarea", hint: "Photos and a video can be attached here.")
    return form("I asked", "Write down an ask.", title: "Asked", fields.map(Self.input) + [story])
  }

  private var replyForm: String {
    let outcomes = Outcome.allCases.filter { $0 != .pending }.map(\.rawValue)
    let questions =
      [
        Self.input(FormQuestion.entry, hint: Self.entryHint, required: true),
        Self.choice(FormQuestion.outcome, outcomes),
      ] + EntryField.inReplies.map(Self.input) + [Self.choice(FormQuestion.again, ["no", "yes"])]
    return form("They answered", "Record what came of an ask.", title: "Answered", questions)
  }

  private var takeDownForm: String {
    form(
      "Take it down", "Take an entry off the site.", title: "Take down",
      [Self.input(FormQuestion.takenDown, hint: Self.entryHint, required: true)])
  }

  private static let entryHint = "words of its title, or the address of its page"

  private static func input(_ field: EntryField) -> String {
    let label = field.questions[0]
    return switch field.kind {
    case .outcome: choice(label, Outcome.allCases.map(\.rawValue))
    case .word(let words): choice(label, words)
    case .day: input(label, hint: "YYYY-MM-DD (default: today)")
    case .list: input(label, hint: "one, two")
    default: input(label, required: field.key == .title)
    }
  }

  private func form(
    _ name: String, _ description: String, title: String, _ questions: [String]
  ) -> String {
    """
    name: \(name)
    description: \(description)
    title: \(title)
    body:
      - type: markdown
        attributes:
          value: "\(warning)"
    \(questions.joined())
    """
  }

  private static func input(
    _ label: String, kind: String = "input", hint: String? = nil, required: Bool = false
  ) -> String {
    """
      - type: \(kind)
        attributes:
          label: "\(label)"
    \(hint.map { "      description: \"\($0)\"\n" } ?? "")\
    \(required ? "    validations:\n      required: true\n" : "")
    """
  }

  private static func choice(_ label: String, _ words: [String]) -> String {
    """
      - type: dropdown
        attributes:
          label: "\(label)"
          options: [\(words.map { "\"\($0)\"" }.joined(separator: ", "))]
          default: 0
        validations:
          required: true

    """
  }

  /// The steps that write a form are in the action (`task: form`), so that an update of the action
  /// can fix them.
  private static var formsWorkflow: String {
    // An issue that was a form before it was edited is answered too, even if it no longer is one.
    let ours = ["issue.body", "changes.body.from"].flatMap { text in
      IssueForm.beginnings.map { "startsWith(github.event.\(text), '### \($0)')" }
    }.joined(separator: "\n      || ")
    return """
      name: Forms

      on:
        issues:
          types: [opened, edited]   # after a mistake, editing the form tries again

      permissions:
        contents: read

      jobs:
        write:
          # Only the owner of the repository writes into the journal.
          if: >-
            github.event.issue.state == 'open'
            && github.event.issue.user.login == github.repository_owner
            && github.actor == github.repository_owner
            && (\(ours))
          runs-on: ubuntu-latest
          permissions:
            contents: write
            issues: write
            actions: write
          steps:
            - uses: \(PinnedAction.checkout.rawValue)
              with:
                ref: ${{ github.event.repository.default_branch }}
                fetch-depth: 0   # the history shows whether this form has been written already
            - uses: \(PinnedAction.thousand)
              with:
                task: form

      """
  }
}
