import Calendar
import Content

/// Where to insert fields that an entry does not have yet. The places are tried until the text
/// reads back correctly.
enum InsertionPlace: CaseIterable {
  /// After the field that they belong to.
  case afterRelated
  /// As the first fields.
  case first
}

/// Changes to the bytes of a front matter.
struct Edits {
  private let lines: FrontMatterLines
  private let place: InsertionPlace
  private var changes: [(range: Range<Int>, bytes: [UInt8])] = []

  init(_ lines: FrontMatterLines, place: InsertionPlace) {
    self.lines = lines
    self.place = place
  }

  /// The lines to edit.
  var front: FrontMatterLines { lines }

  mutating func change(_ range: Range<Int>, to text: String) {
    changes.append((range, Array(text.utf8)))
  }

  /// Replaces whole lines, or removes them if `texts` is empty.
  mutating func replaceLines(_ range: ClosedRange<Int>, with texts: [String]) {
    let start = lines.lines[range.lowerBound].content.lowerBound
    let end = lines.lines[range.upperBound].end
    changes.append((start..<end, bytes(of: texts, endingAs: range.lowerBound)))
  }

  /// Inserts whole lines at the insertion place.
  mutating func insertLines(_ texts: [String]) {
    let anchor = ["outcome", "date", "title"].compactMap { lines.find($0)?.line }.first
    let index = place == .first ? nil : anchor.map(lines.lastLine(ofKeyAt:))
    let offset = index.map { lines.lines[$0].end } ?? lines.start
    changes.append((offset..<offset, bytes(of: texts, endingAs: index ?? 0)))
  }

  /// Replaces the story, but neither the fence above nor the line end after it.
  mutating func replaceStory(with text: String) {
    let ending = lines.ending(of: 0)
    let story = text.isEmpty ? [] : Array(text.utf8) + Array(ending)
    changes.append((lines.story.startIndex..<lines.bytes.count, story))
  }

  private func bytes(of texts: [String], endingAs index: Int) -> [UInt8] {
    let ending = lines.ending(of: index)
    return texts.flatMap { lines.bytes[lines.indent] + Array($0.utf8) + ending }
  }

  /// A field written in a form that cannot be edited.
  struct Obstacle {
    let key: String
    /// The line of the file, from 1.
    let number: Int
  }

  /// Plans all changes for an answer.
  /// - Returns: the first field that cannot be edited.
  mutating func write(_ reply: Reply, into entry: Entry) -> Obstacle? {
    let hasSteps = !entry.ask.steps.isEmpty
    let adds = reply.addedSteps(to: entry.ask).first
    if let step = adds, let obstacle = addStep(step) {
      return obstacle
    }
    var texts = reply.more
    (texts[.outcome], texts[.answered]) = (reply.outcome.rawValue, reply.day.description)
    var missing: [(key: String, text: String)] = []
    for field in EntryField.all {
      guard let text = texts[field.key] else { continue }
      let key = field.key.rawValue
      if let found = lines.find(key) {
        guard let value = ScalarPlace(in: lines, line: found.line, after: found.value) else {
          return Obstacle(key: key, number: found.line + 2)
        }
        replace(value, with: yamlScalar(text), isWord: field.kind != .text)
      } else if !(hasSteps && [.outcome, .answered].contains(field.key)) {
        missing.append((key, yamlScalar(text)))
      }
    }
    insert(missing)
    return nil
  }

  /// The bytes of the file with all changes.
  var applied: [UInt8] {
    var bytes: [UInt8] = []
    var start = 0
    let ordered = changes.enumerated().sorted {
      // Insertions come before replacements at the same place.
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    for (_, change) in ordered {
      bytes += lines.bytes[start..<change.range.lowerBound]
      bytes += change.bytes
      start = change.range.upperBound
    }
    return bytes + lines.bytes[start...]
  }

  /// A word gets the quotes of the old value; other text has its own.
  private mutating func replace(_ place: ScalarPlace, with text: String, isWord: Bool) {
    if place.range.isEmpty {
      changes.append((place.range, Array(" \(text)".utf8)))
    } else if place.quote != nil, isWord {
      changes.append((place.range.dropFirst().dropLast(), Array(text.utf8)))
    } else {
      changes.append((place.range, Array(text.utf8)))
    }
  }

  private mutating func insert(_ fields: [(key: String, text: String)]) {
    guard !fields.isEmpty else { return }
    let anchor = ["outcome", "date", "title"].compactMap { lines.find($0)?.line }.first
    let index = place == .first ? nil : anchor.map(lines.lastLine(ofKeyAt:))
    let offset = index.map { lines.lines[$0].end } ?? lines.start
    let ending = lines.ending(of: index ?? 0)
    var bytes: [UInt8] = []
    for (key, text) in fields {
      bytes += lines.bytes[lines.indent] + Array("\(key): \(text)".utf8) + ending
    }
    changes.append((offset..<offset, bytes))
  }

  /// Adds an item after the last one of `steps`, in the same form.
  private mutating func addStep(_ step: String) -> Obstacle? {
    guard let found = lines.find("steps") else { return Obstacle(key: "steps", number: 2) }
    let last = lines.lastLine(ofKeyAt: found.line)
    let items = lines.lines.indices[(found.line + 1)...].prefix(last - found.line).filter {
      lines.bytes[lines.lines[$0].content].drop(while: isBlank).first == UInt8(ascii: "-")
    }
    guard let item = items.last else { return Obstacle(key: "steps", number: found.line + 2) }
    let content = lines.bytes[lines.lines[item].content]
    let blanks = content.prefix(while: isBlank)
    let behindDash = content.dropFirst(blanks.count + 1).prefix(while: isBlank)
    let bytes =
      Array(blanks) + [UInt8(ascii: "-")] + Array(behindDash) + Array(step.utf8)
      + Array(lines.ending(of: item))
    let below = lines.lines[last].end
    changes.append((below..<below, bytes))
    return nil
  }
}
