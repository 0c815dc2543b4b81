package import Content

/// The text of an entry's file: front matter in the plain form, then the story.
package struct EntryText {
  /// The whole file, with a final line end.
  package let text: String

  package init(_ facts: EntryFacts) {
    var lines = ["---"]
    for field in EntryField.all {
      let texts = facts[all: field.key]
      let name = field.key.rawValue
      switch field.kind {
      case _ where texts.isEmpty: continue
      case .list(of: .step): lines += ["\(name):"] + texts.map { "  - \(yamlScalar($0))" }
      case .list: lines.append("\(name): \(yamlList(texts))")
      default: lines.append("\(name): \(yamlScalar(texts[0]))")
      }
    }
    lines += facts.story.isEmpty ? ["---", ""] : ["---", facts.story, ""]
    text = lines.joined(separator: "\n")
  }
}
