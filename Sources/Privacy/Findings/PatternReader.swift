/// Parses a pattern.
struct PatternReader {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  mutating func choice() -> Pattern.Part {
    var parts = [sequence()]
    while take("|") { parts.append(sequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() -> Pattern.Part {
    var parts: [Pattern.Part] = []
    while let next = rest.first, next != "|", next != ")" {
      let part = single()
      parts.append(times().map { .repeated(part, $0) } ?? part)
    }
    return .sequence(parts)
  }

  private mutating func single() -> Pattern.Part {
    if take("(") {
      let group = choice()
      _ = take(")")
      return group
    }
    if take("\\b") { return .boundary }
    if take("[^") { return .one(.not(.any(kindsOfClass()))) }
    if take("[") { return .one(.any(kindsOfClass())) }
    return .one(kind())
  }

  private mutating func kindsOfClass() -> [Pattern.Kind] {
    var kinds: [Pattern.Kind] = []
    while !rest.isEmpty, !take("]") {
      let kind = kind()
      if case .character(let first) = kind, let first = first.unicodeScalars.first, take("-"),
        let last = rest.popFirst()?.unicodeScalars.first
      {
        kinds.append(.range(first...max(first, last)))
      } else {
        kinds.append(kind)
      }
    }
    return kinds
  }

  private mutating func kind() -> Pattern.Kind {
    if take("\\d") { return .digit }
    if take("\\w") { return .wordCharacter }
    if take("\\s") { return .space }
    if take("\\p{Lu}") { return .capital }
    if take("\\p{Ll}") { return .small }
    if take("\\p{L}") { return .letter }
    _ = take("\\")
    return .character(rest.popFirst() ?? "\\")
  }

  /// How often the part that was just read may occur; `nil` for once.
  private mutating func times() -> ClosedRange<Int>? {
    if take("?") { return 0...1 }
    if take("*") { return 0...Int.max }
    if take("+") { return 1...Int.max }
    guard take("{") else { return nil }
    let least = number() ?? 0
    let most = take(",") ? number() ?? Int.max : least
    _ = take("}")
    return least...max(least, most)
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix(while: \.isNumber)
    rest = rest.dropFirst(digits.count)
    return Int(digits)
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }
}
