import Content

/// The text of an entry's file: front matter in the plain form, then the story.
package struct EntryText {
  /// The whole file, with a final line end.
  package let text: String

  package init(_ facts: EntryFacts) {
    var lines: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(scalar(value))") }
    }
    func add(_ key: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      lines.append("\(key): [\(values.map(quotedItem).joined(separator: ", "))]")
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
      lines += facts.steps.map { "  - \(scalar($0))" }
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

/// A scalar of YAML that reads back the same: bare where that is plainly safe, else in quotes.
private func scalar(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let isPlain = scalars.allSatisfy { scalar in
    scalar.isASCII
      ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " -_./()&+,'!?".unicodeScalars.contains(scalar)
      : scalar.properties.isAlphabetic
  }
  let begins = scalars.first.map {
    $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
  }
  return isPlain && begins == true && scalars.last != " " ? text : doubleQuoted(text)
}

/// The same for an item of a list on one line.
private func quotedItem(_ text: String) -> String {
  let isPlain = !text.unicodeScalars.contains { ",()&'!?+".unicodeScalars.contains($0) }
  return isPlain ? scalar(text) : doubleQuoted(text)
}

/// A scalar of YAML in double quotes, with everything escaped that an editor or a parser could
/// take for something else.
private func doubleQuoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}
