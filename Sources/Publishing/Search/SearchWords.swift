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
  private var word: [UInt8] = []
  /// Whether the word so far has letters beyond ASCII.
  private var isForeign = false

  /// Adds the words of a text.
  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Adds the words of a piece of HTML or of a text, in valid UTF-8.
  /// - Parameter isHTML: whether tags and entities are to be left out.
  mutating func add(_ bytes: [UInt8], isHTML: Bool = false) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "<") where isHTML, UInt8(ascii: "&") where isHTML:
        endWord()
        let end = byte == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ";")
        index = bytes[index...].firstIndex(of: end) ?? bytes.count
      case 0x80...:
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let sign = bytes[index..<min(index + length, bytes.count)]
        add(sign)
        index += sign.count - 1
      default: endWord()
      }
      index += 1
    }
    endWord()
  }

  private mutating func add(_ sign: ArraySlice<UInt8>) {
    guard let scalar = String(decoding: sign, as: UTF8.self).unicodeScalars.first,
      scalar.isWordPart
    else { return endWord() }
    if scalar.isWholeWord { endWord() }
    word += sign
    isForeign = true
    if scalar.isWholeWord { endWord() }
  }

  private mutating func endWord() {
    if word.isEmpty { return }
    defer {
      word.removeAll(keepingCapacity: true)
      isForeign = false
    }
    // A single letter, as behind an apostrophe, is no word.
    guard word.count > 1 || word.first.map({ $0 < UInt8(ascii: "a") }) ?? false else { return }
    guard isForeign || word.count > Self.longest else { return found.add(word, at: place) }
    let text = String(decoding: word, as: UTF8.self)
    var folded = Array((isForeign ? text.foldedForSearch : text).utf8)
    if folded.count > Self.longest {
      let start = String(decoding: folded, as: UTF8.self).unicodeScalars.prefix(Self.longest / 4)
      folded = Array(String(String.UnicodeScalarView(start)).utf8)
    }
    if !folded.isEmpty { found.add(folded, at: place) }
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
