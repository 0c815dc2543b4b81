import Diagnostics

/// The names that must not be seen, each with what is seen in its place.
package struct Names: Sendable {
  /// The path of the file that has them, as it was given.
  package let path: String
  let rules: [NameRule]
  /// Every name with its inflections: the number of its rule times two, and one more for a plural.
  let forms: SecretWords
  package let fingerprint: UInt64

  init(path: String, rules: [NameRule]) {
    self.path = path
    self.rules = rules
    var forms = SecretWords()
    // What a name itself is comes before what another one may be inflected to.
    for (number, rule) in rules.enumerated() { forms.add(rule.name, as: number * 2) }
    for (number, rule) in rules.enumerated() {
      for plural in rule.name.plurals { forms.add(plural, as: number * 2 + 1) }
    }
    self.forms = forms
    fingerprint = rules.reduce(0) { hash, rule in
      "\(rule.name)\u{0}\(rule.words)\u{0}".utf8.reduce(hash) {
        Letters.hash($0, UInt64($1) &+ 257)
      }
    }
  }

  /// Names in some text, from left to right: of two that overlap the one that begins first, and of
  /// those the longest.
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
  /// The plurals that English may make of a name.
  var plurals: [String] {
    guard let last = unicodeScalars.last, last.properties.isAlphabetic,
      Letters.kind(of: last.value) == .letter
    else { return [] }
    let others = last == "y" || last == "Y" ? ["\(dropLast())ies"] : []
    return [self + "s", self + "es"] + others
  }
}
