/// A shape of text, written as a small part of what regular expressions know: literals, `\d \w \b \p{L}
/// \p{Lu} \p{Ll}`, classes such as `[A-Z\-]` and `[^…]`, groups, `|`, and `? * + {2} {1,3}`, each as much as
/// possible first.
///
/// The standard library's own expressions are a megabyte of the program, and several times slower. A group
/// is repeated by recursion: give it a small upper limit.
struct Pattern: Sendable {
  indirect enum Part: Sendable {
    case one(Kind)
    case boundary
    case sequence([Part])
    case choice([Part])
    case repeated(Part, ClosedRange<Int>)
  }

  /// Which characters fit.
  indirect enum Kind: Sendable {
    case character(Character)
    case range(ClosedRange<Unicode.Scalar>)
    case digit
    case letter
    case capital
    case small
    case wordCharacter
    case space
    case any([Kind])
    case not(Kind)
  }

  let whole: Part
  /// What a match may begin with; `nil` for anything.
  private let first: [Kind]?

  init(_ text: String) {
    var reader = PatternReader(text)
    whole = reader.choice()
    first = whole.first
  }

  /// All matches, from left to right, none of which overlap.
  func ranges(in line: PatternLine) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var start = 0
    while start < line.characters.count {
      if let first, !first.contains(where: { line.has($0, at: start) }) {
        start += 1
      } else if let end = line.end(of: whole, at: start), end > start {
        found.append(line.places[start]..<line.places[end])
        start = end
      } else {
        start = line.nextStart(after: start, of: whole)
      }
    }
    return found
  }

  func matches(_ text: some StringProtocol) -> Bool {
    let line = PatternLine(String(text))
    return line.end(of: whole, at: 0) { $0 == line.characters.count ? $0 : nil } != nil
  }

  func isFound(in text: some StringProtocol) -> Bool {
    !ranges(in: PatternLine(String(text))).isEmpty
  }
}

extension Pattern.Part {
  /// What it may begin with; `nil` for anything.
  fileprivate var first: [Pattern.Kind]? {
    switch self {
    case .one(let kind): return [kind]
    case .boundary: return nil
    case .choice(let parts):
      let firsts = parts.map(\.first)
      return firsts.contains { $0 == nil } ? nil : firsts.flatMap { $0 ?? [] }
    case .repeated(let part, let times): return times.lowerBound > 0 ? part.first : nil
    case .sequence(let parts):
      var kinds: [Pattern.Kind] = []
      for part in parts {
        if case .boundary = part { continue }
        if case .repeated(let inner, let times) = part, times.lowerBound == 0 {
          guard let more = inner.first else { return nil }
          kinds += more
          continue
        }
        return part.first.map { kinds + $0 }
      }
      return nil
    }
  }
}

/// A text that patterns are looked for in.
struct PatternLine {
  let characters: [Character]
  /// What each character is, looked up once for all patterns.
  private let traits: [CharacterTraits]
  /// The index of each character in the text, and that of its end.
  let places: [String.Index]

  init(_ text: String) {
    characters = Array(text)
    traits = characters.map(CharacterTraits.init)
    places = Array(text.indices) + [text.endIndex]
  }

  func end(of part: Pattern.Part, at start: Int, then next: (Int) -> Int? = { $0 }) -> Int? {
    switch part {
    case .one(let kind):
      return start < characters.count && has(kind, at: start) ? next(start + 1) : nil
    case .boundary:
      return isWord(start - 1) != isWord(start) ? next(start) : nil
    case .sequence(let parts): return end(of: parts[...], at: start, then: next)
    case .choice(let parts):
      for part in parts {
        if let end = end(of: part, at: start, then: next) { return end }
      }
      return nil
    case .repeated(.one(let kind), let times):
      var end = run(of: kind, from: start, atMost: times.upperBound)
      while end >= start + times.lowerBound {
        if let result = next(end) { return result }
        end -= 1
      }
      return nil
    case .repeated(let part, let times):
      if times.upperBound > 0 {
        let rest = max(0, times.lowerBound - 1)...(times.upperBound - 1)
        let more = end(of: part, at: start) { reached in
          reached > start ? end(of: .repeated(part, rest), at: reached, then: next) : nil
        }
        if let more { return more }
      }
      return times.lowerBound == 0 ? next(start) : nil
    }
  }

  private func end(
    of parts: ArraySlice<Pattern.Part>, at start: Int, then next: (Int) -> Int?
  ) -> Int? {
    guard let first = parts.first else { return next(start) }
    return end(of: first, at: start) { end(of: parts.dropFirst(), at: $0, then: next) }
  }

  /// Where to try next. What begins with a run of any length fails within that run, too, once it has failed
  /// at its beginning.
  func nextStart(after start: Int, of part: Pattern.Part) -> Int {
    guard case .sequence(let parts) = part,
      case .repeated(.one(let kind), let times)? = parts.first,
      times.upperBound == .max
    else { return start + 1 }
    return max(start + 1, run(of: kind, from: start, atMost: .max))
  }

  private func run(of kind: Pattern.Kind, from start: Int, atMost count: Int) -> Int {
    let limit = count < characters.count - start ? start + count : characters.count
    var end = start
    while end < limit, has(kind, at: end) { end += 1 }
    return end
  }

  private func isWord(_ index: Int) -> Bool {
    characters.indices.contains(index) && has(.wordCharacter, at: index)
  }

  /// Whether a character is of a kind.
  func has(_ kind: Pattern.Kind, at index: Int) -> Bool {
    switch kind {
    case .character(let own): characters[index] == own
    case .range(let range):
      characters[index].unicodeScalars.count == 1
        && characters[index].unicodeScalars.allSatisfy(range.contains)
    case .digit: traits[index].contains(.digit)
    case .letter: traits[index].contains(.letter)
    case .capital: traits[index].contains(.capital)
    case .small: traits[index].contains(.small)
    case .wordCharacter: traits[index].contains(.word)
    case .space: traits[index].contains(.space)
    case .any(let kinds): kinds.contains { has($0, at: index) }
    case .not(let kind): !has(kind, at: index)
    }
  }
}

private struct CharacterTraits: OptionSet {
  let rawValue: UInt8

  static let digit = Self(rawValue: 1)
  static let letter = Self(rawValue: 2)
  static let capital = Self(rawValue: 4)
  static let small = Self(rawValue: 8)
  static let word = Self(rawValue: 16)
  static let space = Self(rawValue: 32)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ character: Character) {
    self = []
    let category = character.unicodeScalars.first?.properties.generalCategory
    if category == .decimalNumber { insert(.digit) }
    if category == .uppercaseLetter { insert(.capital) }
    if category == .lowercaseLetter { insert(.small) }
    if character.isLetter { insert([.letter, .word]) }
    if character.isNumber || character == "_" { insert(.word) }
    if character.isWhitespace { insert(.space) }
  }
}
