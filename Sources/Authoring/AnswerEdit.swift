package import Calendar
package import Content
package import Diagnostics

/// An answer as the keeper records it.
package struct Reply: Hashable, Sendable {
  /// Anything but pending.
  package let outcome: Outcome
  /// The day of the answer.
  package let day: Day
  /// Other fields of the answer; fields that are not in it stay unchanged.
  package let more: [EntryKey: String]

  package init(outcome: Outcome, day: Day, saying more: [EntryKey: String] = [:]) {
    self.outcome = outcome
    self.day = day
    self.more = more.mapValues(oneLine).filter { !$0.value.isEmpty }
  }
}

extension Reply {
  /// Writes the answer into an entry's front matter and leaves every other byte unchanged. The new
  /// text is read back and used only if it has the new values and all others are unchanged.
  /// - Returns: the entry with its new text, or `nil` if it cannot be edited safely, which is
  ///   reported.
  package func edit(_ entry: Entry, stem: String, reporting: inout Report) -> Entry? {
    let file = entry.file
    guard let lines = FrontMatterLines(file.bytes), !lines.isFlow else {
      reporting.add(.flowFrontMatter(), at: TextRange(line: 2, column: 1), in: file)
      return nil
    }
    var problems = Report()
    for place in InsertionPlace.allCases {
      var edits = Edits(lines, place: place)
      if let line = edits.write(self, into: entry) {
        reporting.add(.cannotEdit(line.key), at: TextRange(line: line.number, column: 1), in: file)
        return nil
      }
      let text = SourceFile(path: file.path, bytes: edits.applied)
      var report = Report()
      let edited = Entry(text, stem: stem, reporting: &report)
      if let edited, !report.hasErrors, isOnlyChange(from: entry, to: edited) { return edited }
      if problems.diagnostics.isEmpty { problems = report }
    }
    if problems.hasErrors {
      reporting.merge(problems)
    } else {
      reporting.add(.otherFieldsWouldChange(), at: nil, in: file)
    }
    return nil
  }

  /// The answer as a step, for an ask whose history does not already end with it.
  func addedSteps(to ask: Ask) -> [String] {
    let step = "\(day) \(outcome.rawValue)"
    guard let last = ask.steps.last else { return [] }
    return last.words.lowercased() == step ? [] : [step]
  }

  /// Whether two entries differ only in the answer, and the second has it.
  private func isOnlyChange(from old: Entry, to new: Entry) -> Bool {
    var facts = EntryFacts(old)
    (facts.outcome, facts.answered) = (outcome, day)
    facts.steps += addedSteps(to: old.ask)
    for (key, text) in more {
      guard case .success(let value) = key.field.kind.parse(text) else { return false }
      facts[key] = value
    }
    let stories = [old, new].map { FrontMatterLines($0.file.bytes)?.story }
    return EntryFacts(new) == facts && stories[0] == stories[1]
  }
}

extension Step {
  fileprivate var words: String { "\(day) \(word)" }
}

extension Message {
  static func flowFrontMatter() -> Message {
    Message(
      .yaml, "front matter in braces cannot be edited safely",
      hint: "write each field as 'key: value' on a line of its own")
  }

  static func cannotEdit(_ key: String) -> Message {
    Message(
      .yaml, "'\(key)' cannot be edited safely as it is written",
      hint: key == "steps"
        ? "write each step on a line of its own, as '- 2026-01-20 interview'"
        : "write '\(key): value' on one line, or edit it by hand")
  }

  static func otherFieldsWouldChange() -> Message {
    Message(
      .yaml, "the answer cannot be written without changing another field",
      hint: "edit the file by hand")
  }
}
