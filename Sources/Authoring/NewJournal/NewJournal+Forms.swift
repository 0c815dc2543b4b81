extension NewJournal {
  /// The form "I asked", its workflow, and the form "They answered".
  var forms: [(path: String, text: String)] {
    [
      (".github/ISSUE_TEMPLATE/asked.yml", askForm),
      (".github/ISSUE_TEMPLATE/answered.yml", replyForm),
      (".github/workflows/forms.yml", formsWorkflow),
    ]
  }

  private var askForm: String {
    let questions = AskQuestion.allCases.map { question in
      switch question {
      case .title: input(question.rawValue, required: true)
      case .outcome:
        choice(question.rawValue, ["pending", "no", "yes", "partial", "ghosted", "withdrawn"])
      case .story: input(question.rawValue, kind: "textarea")
      case .date: input(question.rawValue, hint: "YYYY-MM-DD; today without it")
      case .tags: input(question.rawValue, hint: "one, two")
      case .fear, .sting: input(question.rawValue, hint: "0 to 10")
      case .to, .category: input(question.rawValue)
      }
    }
    return form("I asked", "Write down an ask.", title: "Asked", questions)
  }

  private var replyForm: String {
    let questions = ReplyQuestion.allCases.map { question in
      switch question {
      case .entry: input(question.rawValue, hint: "words of its title", required: true)
      case .outcome: choice(question.rawValue, ["no", "yes", "partial", "ghosted", "withdrawn"])
      case .day: input(question.rawValue, hint: "YYYY-MM-DD; today without it")
      case .sting: input(question.rawValue, hint: "0 to 10")
      case .learned: input(question.rawValue)
      case .again: choice(question.rawValue, ["no", "yes"])
      }
    }
    return form("They answered", "Record what came of an ask.", title: "Answered", questions)
  }

  private func form(
    _ name: String, _ description: String, title: String, _ questions: [String]
  ) -> String {
    "name: \(name)\ndescription: \(description)\ntitle: \(title)\nbody:\n"
      + questions.joined()
  }

  private func input(
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

  private func choice(_ label: String, _ words: [String]) -> String {
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
  private var formsWorkflow: String {
    """
    name: Forms

    on:
      issues:
        types: [opened]

    permissions:
      contents: read

    jobs:
      write:
        # Only the owner of the repository writes into the journal.
        if: >-
          github.event.issue.user.login == github.repository_owner
          && github.actor == github.repository_owner
          && (startsWith(github.event.issue.body, '### \(AskQuestion.title.rawValue)')
          || startsWith(github.event.issue.body, '### \(ReplyQuestion.entry.rawValue)'))
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
                ${{ startsWith(github.event.issue.body, '### \(AskQuestion.title.rawValue)')
                && 'log' || 'answer' }}
            run: |
              jq --join-output .issue.body "$GITHUB_EVENT_PATH" > "$RUNNER_TEMP/form.md"
              git config user.name "github-actions[bot]"
              git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
              message="Write the form of issue $NUMBER into the journal"
              written() { git log --format=%s | grep --fixed-strings --line-regexp --quiet "$message"; }
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
