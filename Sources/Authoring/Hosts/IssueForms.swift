import Content

/// GitHub's forms for logging from a phone, "I asked" and "They answered", with the workflow that
/// writes them into the journal.
enum IssueForms {
  static var files: [(path: String, text: String)] {
    [
      (".github/ISSUE_TEMPLATE/asked.yml", askForm),
      (".github/ISSUE_TEMPLATE/answered.yml", replyForm),
      (".github/workflows/forms.yml", formsWorkflow),
    ]
  }

  private static var askForm: String {
    let questions = EntryField.inIssues.map(input)
    let story = input(FormQuestion.story, kind: "textarea")
    return form("I asked", "Write down an ask.", title: "Asked", questions + [story])
  }

  private static var replyForm: String {
    let outcomes = Outcome.allCases.filter { $0 != .pending }.map(\.rawValue)
    let questions =
      [
        input(FormQuestion.entry, hint: "words of its title", required: true),
        choice(FormQuestion.outcome, outcomes),
      ] + EntryField.inReplies.map(input) + [choice(FormQuestion.again, ["no", "yes"])]
    return form("They answered", "Record what came of an ask.", title: "Answered", questions)
  }

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

  private static func form(
    _ name: String, _ description: String, title: String, _ questions: [String]
  ) -> String {
    "name: \(name)\ndescription: \(description)\ntitle: \(title)\nbody:\n"
      + questions.joined()
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

  /// The form reaches the program in a file, from the file in which GitHub describes the event: never
  /// by a shell's eyes, nor by the environment, which has no room for a long story. What is in the
  /// journal's history is not written again when the job runs once more, since all that comes after
  /// the push may fail.
  private static var formsWorkflow: String {
    """
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
          && (startsWith(github.event.issue.body, '### \(EntryKey.title.field.questions[0])')
          || startsWith(github.event.issue.body, '### \(FormQuestion.entry)'))
        runs-on: ubuntu-latest
        permissions:
          contents: write
          issues: write
          actions: write
        env:
          GH_TOKEN: ${{ github.token }}
          NUMBER: ${{ github.event.issue.number }}
          BRANCH: ${{ github.event.repository.default_branch }}
        steps:
          - uses: \(PinnedAction.checkout.rawValue)
            with:
              ref: ${{ github.event.repository.default_branch }}
              fetch-depth: 0   # the history shows whether this form has been written already
          - uses: \(PinnedAction.thousand)
            with:
              task: fetch
          - name: Write the entry
            env:
              COMMAND: >-
                ${{ startsWith(github.event.issue.body, '### \(EntryKey.title.field.questions[0])')
                && 'log' || 'answer' }}
            run: |
              jq --join-output .issue.body "$GITHUB_EVENT_PATH" > "$RUNNER_TEMP/form.md"
              git config user.name "github-actions[bot]"
              git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
              message="Write the form of issue $NUMBER into the journal"
              written() { [ -n "$(git log -1 --format=%h --fixed-strings --grep "$message")" ]; }
              # Another form may be written at the same time: whoever comes second begins again.
              for _ in 1 2 3 4 5; do
                if written; then break; fi
                if ! thousand "$COMMAND" --form "$RUNNER_TEMP/form.md" \\
                  > "$RUNNER_TEMP/said.txt" 2>&1
                then
                  gh issue comment "$NUMBER" --body-file "$RUNNER_TEMP/said.txt"
                  exit 1
                fi
                git add content/entries
                git commit --quiet --message "$message"
                if git push --quiet origin "HEAD:$BRANCH"; then break; fi
                git fetch --quiet origin "$BRANCH"
                git reset --quiet --hard FETCH_HEAD
              done
              written
              # It is in the journal. Each of the rest is tried, whatever becomes of the others.
              status=0
              gh workflow run publish.yml || status=1
              if [ -s "$RUNNER_TEMP/said.txt" ]; then
                gh issue comment "$NUMBER" --body-file "$RUNNER_TEMP/said.txt" || status=1
              fi
              gh issue close "$NUMBER" || status=1
              exit "$status"

    """
  }
}
