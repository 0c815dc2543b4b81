import Markup

/// What in a text leads to somebody: where they live, how they are reached.
enum PersonalData: String, CaseIterable {
  case email = "an e-mail address"
  case handle = "a handle"
  case coordinates = "a place on the map"
  case telephone = "a telephone number"
  case street = "a street address"
  case plate = "a number plate"
  case lookAlike = "a word with letters of two alphabets, which no rule knows,"

  /// Everything of these kinds in a line, in its order; of two that overlap the first kind.
  static func all(in line: String) -> [(kind: PersonalData, range: Range<String.Index>)] {
    let signs = LineSigns(line)
    guard !signs.isEmpty else { return [] }
    let text = PatternLine(line)
    var found: [(kind: PersonalData, range: Range<String.Index>)] = []
    for kind in allCases where kind.mayBe(in: signs) {
      for range in kind.ranges(in: line, text) {
        if !found.contains(where: { $0.range.overlaps(range) }) { found.append((kind, range)) }
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What each kind looks like; letters of two alphabets are found in another way.
  static let shapes: [PersonalData: [PersonalShape]] = [
    .email: EmailAddress.shapes, .handle: Handle.shapes, .coordinates: MapPlace.shapes,
    .telephone: TelephoneNumber.shapes, .street: StreetAddress.shapes, .plate: NumberPlate.shapes,
  ]

  private func mayBe(in signs: LineSigns) -> Bool {
    switch self {
    case .email: signs.hasAt
    case .handle: signs.hasAt || signs.hasSlash || signs.hasColon || signs.hasNameSign
    case .coordinates: signs.hasDigit || signs.hasSlash
    case .telephone, .street, .plate: signs.hasDigit
    case .lookAlike: signs.hasTwinAlphabet
    }
  }

  private func ranges(
    in line: String, _ text: PatternLine
  ) -> [Range<String.Index>] {
    if self == .lookAlike { return lookAlikes(in: line) }
    return Self.shapes[self, default: []].flatMap { $0.ranges(in: line, text) }
  }
}

/// A shape that something has, and what else must be true of it.
struct PersonalShape: Sendable {
  let written: String
  let pattern: Pattern
  private let place: @Sendable (FoundText) -> Range<String.Index>?

  // Inlined in a hundred places, these two took 98 kB of the program.

  /// - Parameter accepts: whether what looks like it is it.
  @inline(never)
  init(
    _ written: String, accepts: @escaping @Sendable (FoundText) -> Bool = { _ in true }
  ) {
    self.init(written, place: { accepts($0) ? $0.range : nil })
  }

  /// - Parameter place: the part that is it; `nil` for none.
  @inline(never)
  init(
    _ written: String, place: @escaping @Sendable (FoundText) -> Range<String.Index>?
  ) {
    (self.written, self.place) = (written, place)
    pattern = Pattern(written)
  }

  func ranges(in line: String, _ text: PatternLine) -> [Range<String.Index>] {
    pattern.ranges(in: text).compactMap { place(FoundText(line: line, range: $0)) }
  }
}

/// Some words of a line, with what is around them.
struct FoundText {
  let line: String
  let range: Range<String.Index>

  var text: Substring { line[range] }
  var before: Substring { line[..<range.lowerBound] }
  var after: Substring { line[range.upperBound...] }

  /// Whether nothing touches it on its left that would make it a part of something else.
  var isApart: Bool {
    guard let last = before.last else { return true }
    return !Self.goesOn(last) && !last.isNumber && !"/@.-_%=&".contains(last)
  }

  /// Whether a letter may belong to the word beside it; those of Chinese, Japanese, Korean and Thai need no space.
  static func goesOn(_ letter: Character) -> Bool {
    let kind = letter.unicodeScalars.first.map { Letters.kind(of: $0.value) }
    return letter.isLetter && kind != .word && kind != .katakana
  }

  /// The word that follows after one space; empty where something else follows.
  var nextWord: Substring {
    guard after.first == " " || after.first == "\u{A0}" else { return "" }
    return after.dropFirst().prefix { $0.isLetter || $0 == "'" || $0 == "’" }
  }

  /// The word before it, in small letters, with one space between.
  var wordBefore: String {
    guard let last = before.last, last == " " || last == "\u{A0}" else { return "" }
    return String(before.dropLast().reversed().prefix { $0.isLetter }.reversed()).lowercased()
  }

  /// The same words, from a later place on.
  func from(_ start: String.Index) -> FoundText {
    FoundText(line: line, range: start..<range.upperBound)
  }
}

/// What a line has, without which it has nothing of a kind: most lines have none.
private struct LineSigns {
  var hasAt = false
  var hasSlash = false
  var hasColon = false
  var hasDigit = false
  /// `_` or `#`, which handles have, or a network of which an address without a path leads to somebody.
  var hasNameSign = false
  /// Letters of Greek and Cyrillic, which begin with one of a few bytes.
  var hasTwinAlphabet = false

  init(_ line: String) {
    for scalar in line.unicodeScalars {
      switch scalar {
      case "@", "＠", "[", "(", "{", "&", "%": hasAt = true
      case "/": hasSlash = true
      case ":": hasColon = true
      case "_", "#": (hasNameSign, hasAt) = (true, true)
      default:
        if scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil {
          hasDigit = true
        }
      }
    }
    if line.includes(" AT ") || line.includes(" dot ") { hasAt = true }
    if line.includes(".social") || line.includes(".com") || line.includes("：") {
      hasNameSign = true
    }
    hasTwinAlphabet = line.utf8.contains { (0xCE...0xD2).contains($0) }
  }

  var isEmpty: Bool {
    !(hasAt || hasSlash || hasColon || hasDigit || hasNameSign || hasTwinAlphabet)
  }
}

/// Words with Latin letters among which are Cyrillic or Greek ones that look like others: `Аurora`.
private func lookAlikes(in line: String) -> [Range<String.Index>] {
  let twins: Set<Unicode.Scalar> = Set(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".unicodeScalars)
  guard line.unicodeScalars.contains(where: twins.contains) else { return [] }
  return line.split { !$0.isLetter }.filter { word in
    let others = word.unicodeScalars.filter { $0.value >= 0x370 && $0.value < 0x530 }
    return !others.isEmpty && others.allSatisfy(twins.contains)
      && word.unicodeScalars.contains { $0.isASCII }
  }.map { $0.startIndex..<$0.endIndex }
}
