/// A state cut into words: runs of letters and digits, each Han or Kana character on its own, and
/// the marks that have a meaning. Case, accents and the width of letters make no difference.
struct StateWords {
  /// A word, and the part of the state that it is in.
  struct Word: Hashable {
    let text: String
    /// Parts are separated by dashes, commas, brackets and the like.
    let part: Int
    /// Where the word is in the typed text.
    let range: Range<String.Index>
  }

  let words: [Word]

  init(_ typed: String) {
    var words: [Word] = []
    var part = 0
    var start: String.Index?
    func close(_ end: String.Index) {
      guard let from = start else { return }
      let text = folded(typed[from..<end])
      if !text.isEmpty { words.append(Word(text: text, part: part, range: from..<end)) }
      start = nil
    }
    var index = typed.startIndex
    while index < typed.endIndex {
      let character = typed[index]
      let next = typed.index(after: index)
      if Self.standsAlone(character) {
        close(index)
        words.append(Word(text: folded(typed[index..<next]), part: part, range: index..<next))
      } else if character.isLetter || character.isNumber || Self.joins(character, in: typed, index)
      {
        if start == nil { start = index }
      } else {
        close(index)
        let isDash = "-–—_'’".contains(character) && Self.isInsideWord(typed, index)
        if !isDash, !character.isWhitespace, !words.isEmpty { part += 1 }
        if character.isNewline { part += 1 }
      }
      index = next
    }
    close(typed.endIndex)
    self.words = words
  }

  private static func joins(_ character: Character, in text: String, _ index: String.Index) -> Bool
  {
    "'’".contains(character) && isInsideWord(text, index)
  }

  private static func isInsideWord(_ text: String, _ index: String.Index) -> Bool {
    guard index > text.startIndex else { return false }
    let next = text.index(after: index)
    guard next < text.endIndex else { return false }
    return text[text.index(before: index)].isLetter && text[next].isLetter
  }

  private static func standsAlone(_ character: Character) -> Bool {
    if "?？".contains(character) { return true }
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF: return true
    case 0x2300...0x27BF, 0x1F300...0x1FAFF: return scalar.properties.isEmoji
    default: return false
    }
  }
}

/// A text without the differences of case, accents, width and apostrophes.
func folded(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
  var result = String.UnicodeScalarView()
  for scalar in text.lowercased().unicodeScalars {
    switch scalar.value {
    case 0xC0...0x24F:
      result.append(contentsOf: (withoutAccent[scalar] ?? String(scalar)).unicodeScalars)
    // Combining accents, variation selectors, and characters of zero width.
    case 0x300...0x36F, 0xFE00...0xFE0F, 0x200B...0x200D: break
    case 0xFF01...0xFF5E:
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      result.append(contentsOf: String(narrow).lowercased().unicodeScalars)
    case 0x3000: result.append(" ")
    case 0x2018, 0x2019: result.append("'")
    default: result.append(scalar)
    }
  }
  return String(result)
}

private let withoutAccent: [Unicode.Scalar: String] = {
  let letters = [
    "a": "àáâãäåāăą", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
    "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏő", "oe": "œ",
    "r": "ŕŗř", "s": "śŝşšș", "ss": "ß", "t": "ţťŧț", "th": "þ", "u": "ùúûüũūŭůűų", "w": "ŵ",
    "y": "ýÿŷ", "z": "źżž",
  ]
  return Dictionary(
    letters.flatMap { plain, accented in accented.unicodeScalars.map { ($0, plain) } },
    uniquingKeysWith: { first, _ in first })
}()
