import Authoring
import Calendar
import Content
import Markup

/// Reads the days of a log into facts.
struct LogReading {
  let choices: ImportChoices
  /// The day of each heading, by line; none for a heading without a day.
  let days: [Int: LogYears.Finding]
  /// The meanings of the states of the log, by text typed.
  let states: [String: StateCount]
  /// The days of headings that only have a number, counted from the first, by line.
  let counted: [Int: Day]

  func facts(_ section: DayLog.Section) throws(RowProblem) -> EntryFacts {
    let asked: Day
    switch days[section.line] {
    case .day(let day): asked = day
    case .wrong(let reason): throw .wrong(reason)
    case .open: throw .wrong("the heading has no year")
    case nil:
      guard let day = counted[section.line] ?? choices.day else {
        throw .skipped("'\(section.heading.name)' has no day that can be read")
      }
      asked = day
    }
    let typed = section.outcomes.map(\.typed)
    let meanings = typed.map { states[$0]?.meaning ?? .outcome(.pending) }
    guard meanings.allSatisfy({ $0 == meanings[0] }) else {
      let places = section.outcomes.map { "line \($0.line) '\($0.typed)'" }
      throw .wrong("two outcomes: \(places.joined(separator: ", "))")
    }
    let state = states[typed.first ?? ""]
    let meaning = state?.meaning ?? choices.chosen(for: "") ?? .outcome(.pending)
    if meaning == .notAsked { throw .skipped("not asked yet ('\(typed.first ?? "")')") }
    var facts = EntryFacts(title: title(section), asked: asked)
    facts.outcome = meaning.outcome
    facts.label = meaning == .stage || !(state?.isExact ?? true) ? typed.first : nil
    facts.category = choices.category
    facts.story = withoutEmptyLinks(section.story)
    return facts
  }

  /// The rest of the heading, or the first sentence of the progress or the story, or the name of
  /// the day.
  private func title(_ section: DayLog.Section) -> String {
    if !section.heading.words.isEmpty { return section.heading.words }
    let paragraphs = section.paragraphs.map { LabelledText(plain($0)) }
    let progress = paragraphs.firstIndex { $0.label == .progress }
    let told = progress.map { paragraphs[$0...] } ?? paragraphs[...]
    let words = told.lazy.filter { $0.label != .other }.map(\.text).first {
      $0.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
    return words.map(Self.firstSentence) ?? section.heading.name
  }

  /// The text up to the first full stop before a space, or as many words as fit.
  private static func firstSentence(_ text: String) -> String {
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      let isStop = ".!?。".contains(text[end])
      if isStop, next == text.endIndex || text[next].isWhitespace || text[end] == "。" {
        end = text[end] == "." || text[end] == "。" ? end : next
        break
      }
      end = next
    }
    let sentence = text[..<end]
    guard sentence.count > longestTitle else { return String(sentence) }
    let cut = sentence.prefix(longestTitle - 1)
    return "\(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)])…"
  }

  /// In characters.
  private static let longestTitle = 100
}

/// The labels of lines in a log, folded.
enum LogLabel {
  static let outcomes: Set = [
    "outcome", "result", "response", "answer", "reply", "verdict", "status", "ergebnis", "antwort",
    "resultat", "reponse", "resultado", "respuesta", "resposta", "esito", "risposta", "结果", "結果",
  ]
  static let asks: Set = [
    "ask", "asked", "request", "challenge", "rejection", "attempt", "i asked", "what i asked",
    "bitte", "anfrage", "demande", "peticion", "pedido",
  ]
}

/// A paragraph and the label before it, as the logs of "100 days of code" have them.
private struct LabelledText {
  enum Label { case progress, other }

  let label: Label?
  let text: String

  init(_ text: String) {
    let plain = text.swapping("’", for: "'").lowercased()
    let labels: [(String, Label)] = [
      ("today's progress", .progress), ("todays progress", .progress), ("progress:", .progress),
      ("thoughts", .other), ("link to work", .other), ("links to work", .other),
      ("link(s) to work", .other), ("link:", .other), ("links:", .other), ("outcome:", .other),
    ]
    let word = plain.firstIndex(of: ":").map { folded(plain[..<$0]).trimmed }
    if let word, LogLabel.outcomes.contains(word) || LogLabel.asks.contains(word) {
      label = LogLabel.asks.contains(word) ? .progress : .other
      self.text = text.drop { $0 != ":" }.dropFirst().trimmed
      return
    }
    let found = labels.first { plain.hasPrefix($0.0) }
    label = found?.1
    let rest = text.dropFirst(found?.0.count ?? 0)
    self.text = rest.drop { $0 == ":" || $0.isWhitespace }.trimmed
  }
}

/// A story without empty links: `[]()` is removed, `[words]()` keeps its words, and `[](https://…)`
/// becomes the address. Code stays as it is.
private func withoutEmptyLinks(_ story: String) -> String {
  guard story.includes("]()") || story.includes("[](") else { return story }
  var isCode = false
  let lines = story.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
    if line.drop(while: { $0 == " " }).hasPrefix("```") { isCode.toggle() }
    return isCode || line.contains("`") ? String(line) : lineWithoutEmptyLinks(String(line))
  }
  return lines.joined(separator: "\n")
}

private func lineWithoutEmptyLinks(_ line: String) -> String {
  var result = ""
  var rest = line[...]
  while let open = rest.firstIndex(of: "[") {
    guard let close = rest[open...].firstIndex(of: "]"), close < rest.endIndex,
      rest[rest.index(after: close)...].first == "(",
      let end = rest[close...].firstIndex(of: ")")
    else { break }
    let isImage = open > rest.startIndex && rest[rest.index(before: open)] == "!"
    let words = rest[rest.index(after: open)..<close]
    let address = rest[rest.index(close, offsetBy: 2)..<end].trimmed
    let after = rest.index(after: end)
    result += rest[..<open]
    if isImage || (!words.isEmpty && !address.isEmpty) {
      result += rest[open..<after]
    } else if words.isEmpty {
      result += address.isEmpty || !address.contains(":") ? address : "<\(address)>"
    } else {
      result += words
    }
    rest = rest[after...]
  }
  return result + rest
}
