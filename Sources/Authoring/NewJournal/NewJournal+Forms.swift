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

  /// The form reaches the program in a file, by way of the environment, and never a shell's eyes.
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
          - uses: actions/checkout@v4
            with:
              ref: ${{ github.event.repository.default_branch }}
          - uses: \(Self.repository)@v1
            with:
              task: fetch
          - name: Write the entry
            env:
              BODY: ${{ github.event.issue.body }}
              COMMAND: >-
                ${{ startsWith(github.event.issue.body, '### \(AskQuestion.title.rawValue)')
                && 'log' || 'answer' }}
            run: |
              printf '%s' "$BODY" > "$RUNNER_TEMP/form.md"
              git config user.name "github-actions[bot]"
              git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
              # Another form may be written at the same time: whoever comes second begins again.
              for _ in 1 2 3 4 5; do
                if ! thousand "$COMMAND" --form "$RUNNER_TEMP/form.md" \\
                  > "$RUNNER_TEMP/said.txt" 2>&1
                then
                  gh issue comment "$NUMBER" --body-file "$RUNNER_TEMP/said.txt"
                  exit 1
                fi
                git add content/entries
                git commit --quiet --message "Write the form of issue $NUMBER into the journal"
                if git push --quiet origin "HEAD:$BRANCH"; then
                  gh issue comment "$NUMBER" --body-file "$RUNNER_TEMP/said.txt"
                  gh issue close "$NUMBER"
                  gh workflow run publish.yml
                  exit 0
                fi
                git fetch --quiet origin "$BRANCH"
                git reset --quiet --hard FETCH_HEAD
              done
              exit 1

    """
  }
}
