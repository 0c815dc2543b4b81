package import Calendar
import Content

/// What the keeper says of a new ask, as typed. What it means is for `Entry` to say, which reads
/// the text back before anything is written.
package struct NewEntry: Hashable, Sendable {
  package var title: String
  /// The day of the ask.
  package var date: String
  /// `nil` for an ask that waits for its answer.
  package var outcome: String?
  package var answered: String?
  package var to: String?
  package var category: String?
  package var tags: [String] = []
  package var label: String?
  package var fear: String?
  package var sting: String?
  package var expected: String?
  package var learned: String?
  package var count: String?
  /// The story, in CommonMark; empty for none.
  package var story = ""

  package init(title: String, date: String) {
    self.title = title
    self.date = date
  }

  /// Takes the day of the ask for the day of the answer where the ask is of today and its answer is
  /// known, but not its day.
  package mutating func takeAnswerOfToday(_ today: Day) {
    let isAnswered = outcome.map { $0.lowercased() != Outcome.pending.rawValue } ?? false
    if isAnswered, answered == nil, date == today.description { answered = date }
  }

  /// The bytes of the file.
  package var text: String {
    let fields: [(key: String, value: String?)] = [
      ("title", title), ("date", date), ("outcome", outcome), ("answered", answered),
      ("category", category), ("to", to), ("label", label), ("fear", fear), ("sting", sting),
      ("expected", expected), ("learned", learned), ("count", count),
    ]
    var lines = ["---"]
    for (key, value) in fields {
      if let value { lines.append("\(key): \(yamlScalar(oneLine(value)))") }
      if key == "category", !tags.isEmpty { lines.append("tags: \(yamlList(tags.map(oneLine)))") }
    }
    lines.append("---")
    let head = lines.joined(separator: "\n") + "\n"
    return story.isEmpty ? head : head + story + (story.hasSuffix("\n") ? "" : "\n")
  }

  /// The name of the file without its ending: the day and the title's words, as far as fits.
  package var stem: String {
    let name = shortened(slug(from: oneLine(title)))
    return "\(Day(date).map { "\($0)-" } ?? "")\(name.isEmpty ? "ask" : name)"
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
