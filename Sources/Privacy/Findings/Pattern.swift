import Content

/// A pattern for text, written in a small subset of regular expressions: literals, `\d \w \b \p{L} \p{Lu}
/// \p{Ll}`, classes such as `[A-Z\-]` and `[^…]`, groups, `|`, and `? * + {2} {1,3}`, each as much as
/// possible first.
///
/// The standard library's regular expressions would add a megabyte to the program, and are several times
/// slower. A group is copied as often as it may be repeated, so give it a small upper limit.
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

  private let program: PatternProgram

  // Not inlined: it would be copied to every pattern, 1.5 kB each.
  @inline(never)
  init(_ text: String) {
    var reader = PatternReader(text)
    program = PatternProgram(reader.choice())
  }

  /// All matches from left to right, without overlaps.
  func ranges(in line: PatternLine) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    program.run(on: line) { run in
      var start = 0
      while start < line.count {
        if !run.mayBegin(at: start) {
          start += 1
        } else if let end = run.end(from: start), end > start {
          found.append(line.places[start]..<line.places[end])
          start = end
        } else {
          start = run.nextStart(after: start)
        }
      }
    }
    return found
  }

  func matches(_ text: some StringProtocol) -> Bool {
    let line = PatternLine(String(text))
    return program.run(on: line) { $0.end(from: 0, isWhole: true) != nil }
  }

  /// Whether a text begins with a match.
  func isAtStart(of text: some StringProtocol) -> Bool {
    program.run(on: PatternLine(String(text))) { $0.end(from: 0) != nil }
  }

  func isFound(in text: some StringProtocol) -> Bool {
    !ranges(in: PatternLine(String(text))).isEmpty
  }
}

/// A text to search for patterns.
struct PatternLine {
  /// The properties of each character, looked up once for all patterns.
  let characters: [Sign]
  /// The index of each character in the text, and that of its end.
  let places: [String.Index]

  var count: Int { characters.count }

  /// A character.
  struct Sign {
    /// Its scalar; `other` for a character of several scalars.
    let scalar: UInt32
    let traits: CharacterTraits

    static let other: UInt32 = 0xFFFF_FFFF
  }

  init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 13 }) {
      characters = text.utf8.map { CharacterTraits.ascii[Int($0)] }
      places = Array(text.utf8.indices) + [text.endIndex]
    } else {
      characters = text.map(Sign.init)
      places = Array(text.indices) + [text.endIndex]
    }
  }
}

extension PatternLine.Sign {
  init(_ character: Character) {
    // A letter with an accent as a separate scalar is the same letter.
    let scalars = String(character).composed.unicodeScalars
    let only = scalars.count == 1 ? scalars.first : nil
    self.init(scalar: only?.value ?? Self.other, traits: CharacterTraits(character))
  }
}

struct CharacterTraits: OptionSet, Sendable {
  let rawValue: UInt8

  static let digit = Self(rawValue: 1)
  static let letter = Self(rawValue: 2)
  static let capital = Self(rawValue: 4)
  static let small = Self(rawValue: 8)
  static let word = Self(rawValue: 16)
  static let space = Self(rawValue: 32)

  static let ascii = (0..<0x80).map { PatternLine.Sign(Character(Unicode.Scalar(UInt8($0)))) }

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
