package import Content
package import Diagnostics

/// The reply to the keeper in the issue after sending a form, as Markdown.
package struct FormAnswer: Sendable {
  package let text: String
  /// Whether something was written into the journal.
  package let isWritten: Bool

  private init(text: String, isWritten: Bool) { (self.text, self.isWritten) = (text, isWritten) }

  /// The form has been written into the journal.
  /// - Parameters:
  ///   - notes: what else there is to know, a sentence or two each.
  ///   - field: the name of the field, or "story", that a line of the file comes from.
  package init(
    written entry: WrittenEntry, notes: [String] = [], field: (Int) -> String? = { _ in nil }
  ) {
    let place = "It is in `\(entry.path)`, and the site is published in a few minutes."
    let warnings = entry.warnings.sorted.map { item($0, field) }.joined()
    let look = warnings.isEmpty ? [] : ["Have another look at this, in that file:\n\n\(warnings)"]
    self.init(
      text: paragraphs([entry.sentence, place] + notes + look, after: entry), isWritten: true)
  }

  /// An entry has been taken off the site.
  /// - Parameters:
  ///   - before: the entry as it was.
  ///   - wasShown: whether it was on the site, or in its numbers.
  package init(takenDown entry: WrittenEntry, before: Entry, wasShown: Bool) {
    let title = markdown(entry.entry.title)
    let outcome =
      if before.visibility == .hidden {
        "‘\(title)’ was hidden already, and nothing has changed."
      } else if wasShown {
        "‘\(title)’ is taken down. In a few minutes it will be gone from the site, its numbers and its feeds."
      } else {
        "‘\(title)’ is hidden now. It was not on the site yet, and will not be."
      }
    let texts = [
      outcome,
      "Its file, `\(entry.path)`, stays in the repository, and so do this issue and the history: whoever "
        + "can read the repository can read them.",
    ]
    self.init(text: paragraphs(texts, after: entry), isWritten: true)
  }

  /// Nothing was written.
  /// - Parameters:
  ///   - problems: what is wrong, each with the question that it is about, if that is known.
  ///   - choice: entries to choose from, as a list.
  package init(problems: [(question: String?, words: String)], choice: String = "") {
    let items = problems.map { item($0.question, $0.words) }
    self.init(refused: items.joined() + choice)
  }

  /// - Parameter list: what is wrong, as a list.
  private init(refused list: String) {
    let text = """
      This is not in the journal yet:

      \(list)
      To put it right, edit the form above (**⋯**, then **Edit**) and save it: that tries again.

      """
    self.init(text: text, isWritten: false)
  }

  /// Nothing was written, because the text is not one of the forms.
  package static let noForm = FormAnswer(
    refused:
      "- This is none of the journal’s forms any more. Its first line must be one of these, as the "
      + "form writes it:\n"
      + IssueForm.beginnings.map { "  - `### \($0)`\n" }.joined())

  /// Nothing was written, because the journal itself cannot be read.
  package init(unreadable report: Report) {
    let errors = report.sorted.filter { $0.severity == .error }
    let list = errors.map { diagnostic in
      let line = diagnostic.range.map { ", line \($0.start.line)" } ?? ""
      return "- `\(diagnostic.path)`\(line): \(markdown(diagnostic.message.sentence))\n"
    }
    let text = """
      This is not in the journal yet, because something else is wrong:

      \(list.joined())
      Once that is put right, edit the form above (**⋯**, then **Edit**) and save it, if only with one \
      more space: that tries again.

      """
    self.init(text: text, isWritten: false)
  }

  /// Nothing was written, because of the errors in a report.
  /// - Parameter field: the name of the field, or "story", that a line of the file comes from.
  package init(_ report: Report, field: (Int) -> String? = { _ in nil }) {
    let errors = report.sorted.filter { $0.severity == .error }
    self.init(refused: errors.map { item($0, field) }.joined())
  }

  /// Nothing was written, because the form has headings that are not its questions.
  package init(unknown questions: [String]) {
    self.init(
      problems: questions.map { question in
        (
          "### \(markdown(question))",
          "This heading is none of the form’s questions, or is there twice. Take it out, and move what "
            + "is below it to where it belongs. Only the story may have headings of its own."
        )
      })
  }

  /// Nothing was written, because the attachments would be lost.
  /// - Parameter questions: the questions whose answers have attachments.
  package init(attachedTo questions: [String]) {
    self.init(
      problems: questions.map { question in
        (
          question,
          "A photo or a video is attached here, but only the story of ‘I asked’ can show one. Take it out, "
            + "or move it to the story."
        )
      })
  }

  /// Nothing was written, because it is not clear whether an answer may be replaced.
  package init(unclearAgain words: String) {
    self.init(problems: [(FormQuestion.again, "Expected yes or no, not ‘\(oneLine(words))’.")])
  }

  /// The question for the outcome of an answer.
  package static let outcomeQuestion = FormQuestion.outcome

  /// Nothing was written, because the entry has another answer and the form does not say to replace
  /// it.
  package init(answeredAlready entry: Entry) {
    let since = entry.ask.answered.map { " since \($0)" } ?? ""
    let words =
      "‘\(entry.title)’ has had the answer ‘\(entry.ask.outcome.rawValue)’\(since). Choose ‘yes’ here if "
      + "this one replaces it."
    self.init(problems: [(FormQuestion.again, words)])
  }

  /// No entry matches, or several do.
  /// - Parameters:
  ///   - found: the entries that match.
  ///   - hasErrors: whether there are entries with errors, which are not searched.
  package init(unclear words: String, _ found: [Entry], hasErrors: Bool) {
    let words = oneLine(words)
    guard !words.isEmpty else {
      self.init(problems: [(nil, "Say which entry, with words of its title or its address.")])
      return
    }
    guard !found.isEmpty else {
      let flawed =
        hasErrors
        ? " Entries with errors are not searched; the last *Publish* run under *Actions* lists them."
        : ""
      let advice = "No entry fits ‘\(words)’. Write words of its title, or its address.\(flawed)"
      self.init(problems: [(nil, advice)])
      return
    }
    let list = found.prefix(20).map { entry in
      "  - `\(entry.slug)`: \(markdown(entry.title)), \(entry.ask.asked)\n"
    }
    let more = found.count > 20 ? "  - and \(found.count - 20) more\n" : ""
    let advice =
      "\(found.count) entries fit ‘\(words)’. Write the address of the one that you mean:"
    self.init(problems: [(nil, advice)], choice: list.joined() + more)
  }
}

/// The question for a field, by the field's name.
private func question(_ name: String) -> String? {
  name == "story" ? FormQuestion.story : EntryKey(rawValue: name)?.field.question?.words
}

/// A line of a list.
private func item(_ question: String?, _ words: String) -> String {
  "- \(question.map { "**\($0)** " } ?? "")\(markdown(words))\n"
}

private func item(_ diagnostic: Diagnostic, _ field: (Int) -> String?) -> String {
  let name = diagnostic.range.flatMap { field($0.start.line) }
  return item(name.flatMap(question), diagnostic.message.sentence)
}

/// What was written about an entry, and whether the site can be published.
private func paragraphs(_ texts: [String], after entry: WrittenEntry) -> String {
  let broken =
    entry.statistics == nil
    ? [
      "Something else in the journal is wrong, and the site stays as it was until that is put "
        + "right. *Actions*, *Publish* says what."
    ] : []
  return (texts + broken).joined(separator: "\n\n") + "\n"
}

/// The text escaped so that nothing in it is read as Markdown, HTML or the name of somebody on
/// GitHub.
private func markdown(_ text: String) -> String {
  let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "&", "#", "|", "~", "!"]
  // GitHub notifies the person named after an @.
  return text.map { $0 == "@" ? "@<!-- -->" : special.contains($0) ? "\\\($0)" : String($0) }
    .joined()
}

extension Message {
  /// What is wrong and what to do, as a sentence.
  package var sentence: String {
    let end = hint.map { $0.hasSuffix("?") ? ": \($0)" : ": \($0)." } ?? "."
    return text.prefix(1).uppercased() + text.dropFirst() + end
  }
}
