package import Content
package import Diagnostics

/// What the keeper reads in the issue after a form was sent: Markdown.
package struct FormAnswer: Sendable {
  package let text: String
  /// Whether something was written into the journal.
  package let isWritten: Bool

  private init(text: String, isWritten: Bool) { (self.text, self.isWritten) = (text, isWritten) }

  /// The form is in the journal.
  /// - Parameter notes: what else there is to know, a sentence or two each.
  package init(written entry: WrittenEntry, notes: [String] = []) {
    let place = "It is in `\(entry.path)`, and the site is published in a few minutes."
    let broken =
      entry.statistics == nil
      ? [
        "Something else in the journal is wrong, and the site stays as it was until that is put "
          + "right. *Actions*, *Publish* says what."
      ] : []
    self.init(
      text: ([entry.sentence, place] + notes + broken).joined(separator: "\n\n") + "\n",
      isWritten: true)
  }

  /// Nothing was written.
  /// - Parameters:
  ///   - problems: what is wrong, each with the question that it is about, where that is known.
  ///   - choice: entries to choose from, as a list.
  package init(problems: [(question: String?, words: String)], choice: String = "") {
    let items = problems.map { question, words in
      "- \(question.map { "**\($0)** " } ?? "")\(markdown(words))\n"
    }
    let text = """
      This is not in the journal yet:

      \(items.joined())\(choice)
      To put it right, edit the form above (**⋯**, then **Edit**) and save it: that tries again.

      """
    self.init(text: text, isWritten: false)
  }

  /// Nothing was written, for the errors of a report.
  /// - Parameter field: the name of the field, or "story", that a line of the file comes from.
  package init(_ report: Report, field: (Int) -> String? = { _ in nil }) {
    let errors = report.sorted.filter { $0.severity == .error }
    self.init(
      problems: errors.map { diagnostic in
        let name = diagnostic.range.flatMap { field($0.start.line) }
        return (name.flatMap(question), diagnostic.message.sentence)
      })
  }

  /// Nothing was written, because the form has headings that are none of its questions.
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

  /// No entry is meant, or several are.
  /// - Parameter found: the entries that fit.
  package init(unclear words: String, _ found: [Entry]) {
    guard !found.isEmpty else {
      let advice = "No entry fits ‘\(words)’. Write words of its title, or its address."
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

/// The question that a field's name stands for.
private func question(_ name: String) -> String? {
  name == "story" ? FormQuestion.story : EntryKey(rawValue: name)?.field.question?.words
}

/// A text in which nothing is taken for Markdown or HTML.
private func markdown(_ text: String) -> String {
  let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "&", "#", "|", "~", "!"]
  return text.map { special.contains($0) ? "\\\($0)" : String($0) }.joined()
}

extension Message {
  /// What is wrong and what to do, as a sentence.
  fileprivate var sentence: String {
    "\(text)\(hint.map { ": \($0)" } ?? "")."
  }
}
