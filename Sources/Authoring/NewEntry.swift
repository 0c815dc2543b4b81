package import Calendar
package import Content

/// A new ask as the keeper typed it. `Entry` reads the text, with its rules, before anything is
/// written.
package struct NewEntry: Hashable, Sendable {
  private var facts = EntryFacts()
  /// The photos that come with it; an entry that has some is a folder.
  package var photos: [AttachedPhoto] = []

  /// - Parameters:
  ///   - title: what was asked for.
  ///   - date: the day of the ask.
  package init(title: String, date: String) {
    self[.title] = title
    self[.date] = date
  }

  /// The text typed for a field, on one line; `nil` for none. A waiting ask has no outcome. Items
  /// of a list are separated by commas.
  package subscript(key: EntryKey) -> String? {
    get {
      let texts = facts[all: key]
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    }
    set {
      let isOpen = key == .outcome && newValue?.lowercased() == Outcome.pending.rawValue
      if key.field.kind.isList {
        self[all: key] = (newValue ?? "").split(separator: ",").map(String.init)
      } else {
        facts[key] = isOpen ? nil : newValue.map(oneLine)
      }
    }
  }

  /// The items of a list, as typed.
  package subscript(all key: EntryKey) -> [String] {
    get { facts[all: key] }
    set { facts[all: key] = newValue.map(oneLine).filter { !$0.isEmpty } }
  }

  /// The story, in CommonMark; empty for none.
  package var story: String {
    get { facts.story }
    set { facts.story = newValue }
  }

  /// Replaces days in everyday words, such as "yesterday", with dates. Text that is not a day
  /// stays, so that reading the entry reports it.
  /// - Returns: the replaced days, in the order of the fields.
  @discardableResult
  package mutating func readDays(today: Day) -> [(typed: String, day: Day)] {
    var read: [(typed: String, day: Day)] = []
    for field in EntryField.all where field.kind == .day {
      guard let text = self[field.key], let day = Day(typed: text, today: today),
        text != day.description
      else { continue }
      self[field.key] = day.description
      read.append((text, day))
    }
    return read
  }

  /// Sets the day of the answer to today if the ask is from today and has an outcome, but no answer
  /// date.
  package mutating func takeAnswerOfToday(_ today: Day) {
    guard self[.outcome] != nil, self[.answered] == nil, self[.date] == today.description else {
      return
    }
    self[.answered] = self[.date]
  }

  /// The bytes of the file.
  package var text: String {
    var facts = facts
    if facts.story.hasSuffix("\n") { facts.story.removeLast() }
    return EntryText(facts).text
  }

  /// The field that a line of the text comes from, or "story".
  /// - Parameter number: from 1.
  package func field(ofLine number: Int) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1) else { return nil }
    let end = lines.dropFirst().firstIndex(of: "---") ?? lines.endIndex
    let line = lines[number - 1]
    return number - 1 < end ? line.firstIndex(of: ":").map { String(line[..<$0]) } : "story"
  }

  /// The name of the file without its extension: the day and as many words of the title as fit.
  package var stem: String {
    let name = shortened(slug(from: self[.title] ?? ""))
    let day = Day(self[.date] ?? "").map { "\($0)-" } ?? ""
    return "\(day)\(name.isEmpty ? "ask" : name)"
  }

  /// A slug of whole words of at most 60 letters and 120 bytes.
  private func shortened(_ slug: String) -> String {
    var slug = slug[...]
    while slug.count > 60 || slug.utf8.count > 120 {
      guard let hyphen = slug.lastIndex(of: "-") else { return String(slug.prefix(30)) }
      slug = slug[..<hyphen]
    }
    return String(slug)
  }
}
