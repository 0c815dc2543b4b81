package import Calendar
package import Content
package import Diagnostics

/// What the keeper says of an answer.
package struct Reply: Hashable, Sendable {
  /// Anything but pending.
  package let outcome: Outcome
  /// The day of the answer.
  package let day: Day
  /// 0 to 10.
  package let sting: Int?
  package let learned: String?

  package init(outcome: Outcome, day: Day, sting: Int? = nil, learned: String? = nil) {
    self.outcome = outcome
    self.day = day
    self.sting = sting
    self.learned = learned.map(oneLine).flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Reply {
  /// Writes the answer into an entry's front matter, and leaves every other byte as it is. The text
  /// is read back: it is taken only where the new values stand in it and all others are unchanged.
  /// - Returns: the entry with its new text, or `nil` where it cannot be edited safely, which is
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

  /// The step that the answer is, for an ask with a history that does not end with it already.
  func addedSteps(to ask: Ask) -> [String] {
    let step = "\(day) \(outcome.rawValue)"
    guard let last = ask.steps.last else { return [] }
    return last.words.lowercased() == step ? [] : [step]
  }

  /// Whether two entries differ in nothing but the answer, and the second has it.
  private func isOnlyChange(from old: Entry, to new: Entry) -> Bool {
    return new.ask.outcome == outcome && new.ask.answered == day
      && new.ask.sting == (sting ?? old.ask.sting) && new.learned == (learned ?? old.learned)
      && new.ask.steps.map(\.words) == old.ask.steps.map(\.words) + addedSteps(to: old.ask)
      && old.ask.hasSameBeginning(as: new.ask) && old.hasSameWords(as: new)
  }
}

extension Step {
  fileprivate var words: String { "\(day) \(word)" }
}

extension Ask {
  fileprivate func hasSameBeginning(as other: Ask) -> Bool {
    asked == other.asked && category == other.category && tags == other.tags && to == other.to
      && fear == other.fear && expected == other.expected && count == other.count
  }
}

extension Entry {
  fileprivate func hasSameWords(as other: Entry) -> Bool {
    title == other.title && slug == other.slug && label == other.label
      && ledTo.map(\.value) == other.ledTo.map(\.value)
      && aliases.map(\.value) == other.aliases.map(\.value) && cover?.value == other.cover?.value
      && visibility == other.visibility && publish?.value == other.publish?.value
      && isDraft == other.isDraft
      && FrontMatterLines(file.bytes)?.story == FrontMatterLines(other.file.bytes)?.story
  }
}

extension Message {
  static func flowFrontMatter() -> Message {
    Message(
      .yaml, "front matter in braces cannot be edited safely",
      hint: "write each field as 'key: value' on a line of its own")
  }

  static func cannotEdit(_ key: String) -> Message {
    Message(
      .yaml, "'\(key)' cannot be edited safely where it stands",
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
