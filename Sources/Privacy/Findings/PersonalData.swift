import Markup

/// What identifies somebody in a text: where they live, how to reach them.
enum PersonalData: String, CaseIterable {
  case email = "an e-mail address"
  case handle = "a handle"
  case coordinates = "a place on the map"
  case telephone = "a telephone number"
  case street = "a street address"
  case plate = "a number plate"
  case lookAlike = "a word with letters of two alphabets, which no rule matches,"

  /// Everything of these kinds in a line, in order; of two that overlap, the first kind.
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

  /// What each kind looks like; mixed alphabets are found in another way.
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

/// The shape of a finding, and what else must be true of it.
struct PersonalShape: Sendable {
  let written: String
  let pattern: Pattern
  private let place: @Sendable (FoundText) -> Range<String.Index>?

  // Inlined in a hundred places, these two took 98 kB of the program.

  /// - Parameter accepts: whether a match really is what it looks like.
  @inline(never)
  init(
    _ written: String, accepts: @escaping @Sendable (FoundText) -> Bool = { _ in true }
  ) {
    self.init(written, place: { accepts($0) ? $0.range : nil })
  }

  /// - Parameter place: the part of a match that is the finding; `nil` for none.
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

/// Some words in a line, with the text around them.
struct FoundText {
  let line: String
  let range: Range<String.Index>

  var text: Substring { line[range] }
  var before: Substring { line[..<range.lowerBound] }
  var after: Substring { line[range.upperBound...] }

  /// Whether nothing directly before it makes it part of something else.
  var isApart: Bool {
    guard let last = before.last else { return true }
    return !Self.goesOn(last) && !last.isNumber && !"/@.-_%=&".contains(last)
  }

  /// Whether a letter may belong to the word beside it; Chinese, Japanese, Korean and Thai are written
  /// without spaces.
  static func goesOn(_ letter: Character) -> Bool {
    let kind = letter.unicodeScalars.first.map { Letters.kind(of: $0.value) }
    return letter.isLetter && kind != .word && kind != .katakana
  }

  /// The word that follows after one space; empty if something else follows.
  var nextWord: Substring {
    guard after.first == " " || after.first == "\u{A0}" else { return "" }
    return after.dropFirst().prefix { $0.isLetter || $0 == "'" || $0 == "’" }
  }

  /// The word before it in lowercase, if there is one space between them.
  var wordBefore: String {
    guard let last = before.last, last == " " || last == "\u{A0}" else { return "" }
    return String(before.dropLast().reversed().prefix { $0.isLetter }.reversed()).lowercased()
  }

  /// The same words, from a later place on.
  func from(_ start: String.Index) -> FoundText {
    FoundText(line: line, range: start..<range.upperBound)
  }
}

/// Signs in a line without which a kind of finding is impossible: most lines have none of them.
private struct LineSigns {
  var hasAt = false
  var hasSlash = false
  var hasColon = false
  var hasDigit = false
  /// `_` or `#`, which handles have, or a network in which an address without a path is somebody's
  /// profile.
  var hasNameSign = false
  /// Greek or Cyrillic letters, which begin with one of a few bytes.
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

/// Words that mix Latin letters with Cyrillic or Greek ones that look like Latin ones: `Аurora`.
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
