import Content

/// The words of a text as the search compares them: small letters without accents, each once. Chinese
/// and Japanese, which leave no blanks between words, count every sign as a word. `find.js` cuts what
/// readers type in the same way.
struct SearchWords {
  /// No word is longer, in bytes; the rest of it is left out.
  private static let longest = 40

  private(set) var found = WordPlaces()
  /// The place of the entry whose words are added.
  var place = 0

  /// Adds the words of a text.
  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Adds the words of a piece of HTML or of a text, in valid UTF-8.
  /// - Parameter isHTML: whether tags and entities are to be left out.
  mutating func add(_ bytes: [UInt8], isHTML: Bool = false) {
    let text = bytes.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
    var (start, index) = (0, 0)
    while index < text.count {
      let byte = text[index]
      var next = index + 1
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        index = next
        continue
      case UInt8(ascii: "<") where isHTML, UInt8(ascii: "&") where isHTML:
        let end = byte == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ";")
        next = text[index...].firstIndex(of: end).map { $0 + 1 } ?? text.count
      case 0x80...:
        next = min(index + (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4), text.count)
        let scalar = String(decoding: text[index..<next], as: UTF8.self).unicodeScalars.first
        guard let scalar, scalar.isWordPart else { break }
        if scalar.isWholeWord {
          add(word: text[start..<index])
          add(word: text[index..<next])
          start = next
        }
        index = next
        continue
      default: break
      }
      add(word: text[start..<index])
      (start, index) = (next, next)
    }
    add(word: text[start...])
  }

  /// Adds a word in small letters of ASCII and any others.
  private mutating func add(word: ArraySlice<UInt8>) {
    guard let first = word.first else { return }
    // A single letter, as after an apostrophe, is no word.
    if word.count == 1, first >= UInt8(ascii: "a") { return }
    let isForeign = word.contains { $0 >= 0x80 }
    guard isForeign || word.count > Self.longest else { return found.add(word, at: place) }
    let text = String(decoding: word, as: UTF8.self)
    var folded = isForeign ? text.foldedForSearch : text
    if folded.utf8.count > Self.longest {
      let start = folded.unicodeScalars.prefix(Self.longest / 4)
      folded = String(String.UnicodeScalarView(start))
    }
    if !folded.isEmpty { found.add(Array(folded.utf8)[...], at: place) }
  }
}

extension String {
  /// In small letters without accents.
  fileprivate var foldedForSearch: String {
    var result = String.UnicodeScalarView()
    for scalar in lowercased().decomposed.unicodeScalars where !scalar.isMark {
      result.append(scalar)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// A letter, a digit or a mark on one of them.
  fileprivate var isWordPart: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: isMark
    }
  }

  /// A sign of a script that leaves no blanks between words.
  fileprivate var isWholeWord: Bool {
    switch value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
