import Content
import Diagnostics
import Markup

/// The names that must not be seen, each with what readers see instead.
package struct Names: Sendable {
  /// The path of the names file, as given.
  package let path: String
  let rules: [NameRule]
  /// Every name with its inflections, by a number: the number of its rule times two, plus one for a
  /// plural.
  let forms: SecretWords
  package let fingerprint: UInt64

  init(path: String, rules: [NameRule]) {
    self.path = path
    self.rules = rules
    var forms = SecretWords()
    // A name takes precedence over an inflection of another one.
    for (number, rule) in rules.enumerated() { forms.add(rule.name, as: number * 2) }
    for (number, rule) in rules.enumerated() {
      for plain in rule.name.withoutMarks { forms.add(plain, as: number * 2) }
    }
    for (number, rule) in rules.enumerated() {
      for name in [rule.name] + rule.name.withoutMarks {
        forms.add(name, endings: name.pluralEndings, as: number * 2 + 1)
        if let plural = name.pluralOfY { forms.add(plural, as: number * 2 + 1) }
      }
    }
    self.forms = forms
    fingerprint = rules.reduce(0) { hash, rule in
      "\(rule.name)\u{0}\(rule.words)\u{0}".utf8.reduce(hash) {
        Letters.hash($0, UInt64($1) &+ 257)
      }
    }
  }

  /// The names in some text, from left to right: of two that overlap, the one that begins first,
  /// and of several that begin there, the longest.
  func found(in bytes: [UInt8]) -> [Match] {
    let all = WordMatcher.matches(of: forms, in: bytes, isPlain: true)
    guard !all.isEmpty else { return [] }
    var end = 0
    return all.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }.filter { match in
      guard match.range.lowerBound >= end else { return false }
      end = match.range.upperBound
      return true
    }
  }

  func rule(of match: Match) -> NameRule { rules[match.secret / 2] }
}

extension String {
  /// The name as typed without accents, especially in addresses: `Zoe` for 'Zoë', `Mueller` and
  /// `Muller` for 'Müller', and 'Алена' for 'Алёна'. Other short single words have no such forms,
  /// because 'Wörth' is not 'worth'.
  var withoutMarks: [String] {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    let isLong = count(where: \.isLetter) >= 6 || contains(where: \.isWhitespace)
    guard isLong else {
      let plain = composed.swapping("ё", for: "е").swapping("Ё", for: "Е")
      return plain == composed ? [] : [plain]
    }
    var forms: [String] = []
    for umlauts in [[:], ["ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"]]
      as [[Character: String]]
    {
      let plain = composed.map { umlauts[$0] ?? Self.strokes[$0] ?? Self.withoutMarks($0) }.joined()
      if plain != self, !forms.contains(plain) { forms.append(plain) }
    }
    return forms
  }

  private static func withoutMarks(_ letter: Character) -> String {
    // This is a letter in its own right, though it looks like one with a mark.
    if letter == "й" || letter == "Й" { return String(letter) }
    return String(letter).withoutAccents
  }

  /// The text without the marks that letters are decomposed into.
  var withoutAccents: String {
    String(
      String.UnicodeScalarView(
        decomposed.unicodeScalars.filter { !(0x300..<0x370).contains($0.value) }))
  }

  /// Letters that do not decompose.
  private static let strokes: [Character: String] = [
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "Ae", "œ": "oe",
  ]

  /// What English may add to a name for its plural.
  var pluralEndings: [String] { endsWithLetter ? ["s", "es"] : [] }

  /// "Averies" for 'Avery'.
  var pluralOfY: String? { last == "y" || last == "Y" ? "\(dropLast())ies" : nil }

  /// Whether the last letter belongs to a script that puts spaces between words.
  private var endsWithLetter: Bool {
    guard let last = unicodeScalars.last else { return false }
    return last.properties.isAlphabetic && Letters.kind(of: last.value) == .letter
  }
}
