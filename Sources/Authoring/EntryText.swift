import Calendar
import Content

/// The text of an entry's file: front matter in the plain form, then the story.
package struct EntryText {
  /// The whole file, with a final line end.
  package let text: String

  package init(_ facts: EntryFacts) {
    var lines: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(yamlScalar(value))") }
    }
    func add(_ key: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      lines.append("\(key): \(yamlList(values))")
    }
    add("title", facts.title)
    add("date", facts.asked.description)
    add("outcome", facts.outcome.rawValue)
    add("answered", facts.answered?.description)
    add("category", facts.category)
    add("tags", facts.tags)
    add("to", facts.to)
    add("label", facts.label)
    add("fear", facts.fear.map(String.init))
    add("sting", facts.sting.map(String.init))
    add("expected", facts.expected.map(String.init))
    add("learned", facts.learned)
    add("count", facts.count == 1 ? nil : String(facts.count))
    add("led_to", facts.ledTo)
    if !facts.steps.isEmpty {
      lines.append("steps:")
      lines += facts.steps.map { "  - \(yamlScalar($0))" }
    }
    add("visibility", facts.visibility == .public ? nil : facts.visibility.rawValue)
    add("publish", facts.publish?.description)
    add("draft", facts.isDraft ? "true" : nil)
    add("cover", facts.cover)
    add("slug", facts.slug)
    add("aliases", facts.aliases)
    let story = facts.story.isEmpty ? "" : "\(facts.story)\n"
    text = "---\n\(lines.joined(separator: "\n"))\n---\n\(story)"
  }
}
