import Content
import Markup

/// The words of a text as the search compares them: lowercase without accents, each word once. In
/// Chinese and Japanese, which have no spaces between words, every character is a word. `find.js`
/// splits what readers type in the same way.
struct SearchWords {
  /// The most bytes of a word; the rest of it is left out.
  private static let longest = 40

  private(set) var found = WordPlaces()
  /// The place of the entry whose words are being added.
  var place = 0
  /// The words of short runs that are not all ASCII, because removing accents is slow and most words occur
  /// again.
  private var knownRuns: [String: [[UInt8]]] = [:]

  /// Adds the words of a text.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0, isHTML: false) }
  }

  /// Adds the words of a piece of HTML, without its tags and entities.
  mutating func add(_ html: HTML) {
    html.bytes.withUnsafeBufferPointer { add($0, isHTML: true) }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, isHTML: Bool) {
    var (start, index, isForeign) = (0, 0, false)
    while index < text.count {
      let byte = text[index]
      switch small(byte) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        index += 1
        continue
      case 0x80...:
        isForeign = true
        index += 1
        continue
      default: break
      }
      add(run: text[start..<index], isForeign: isForeign)
      if isHTML, byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") {
        let end = byte == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ";")
        while index < text.count - 1, text[index] != end { index += 1 }
      }
      index += 1
      (start, isForeign) = (index, false)
    }
    add(run: text[start...], isForeign: isForeign)
  }

  /// Adds the words of a run of letters, digits and anything that is not ASCII.
  private mutating func add(run: Slice<UnsafeBufferPointer<UInt8>>, isForeign: Bool) {
    let run = UnsafeBufferPointer(rebasing: run)
    guard isForeign || run.count > Self.longest else {
      // A single letter, as after an apostrophe, is not a word.
      if run.count > 1 || run.contains(where: isDigit) { found.add(run, at: place) }
      return
    }
    let text = String(decoding: run, as: UTF8.self)
    let words = knownRuns[text] ?? Self.words(of: text)
    if run.count <= Self.longest { knownRuns[text] = words }
    for word in words { word.withUnsafeBufferPointer { found.add($0, at: place) } }
  }

  private static func words(of run: String) -> [[UInt8]] {
    var words: [String] = [""]
    for scalar in run.unicodeScalars {
      if !scalar.isWordPart {
        words.append("")
      } else if scalar.isWholeWord {
        words += [String(scalar), ""]
      } else {
        words[words.count - 1].unicodeScalars.append(scalar)
      }
    }
    return words.compactMap { word in
      if word.utf8.count == 1, !word.utf8.contains(where: isDigit) { return nil }
      var folded = word.foldedForSearch
      if folded.utf8.count > longest {
        folded = String(String.UnicodeScalarView(folded.unicodeScalars.prefix(longest / 4)))
      }
      return folded.isEmpty ? nil : Array(folded.utf8)
    }
  }
}

/// A byte of a word, with ASCII capitals made lowercase. Digits have that bit set anyway.
func small(_ byte: UInt8) -> UInt8 { byte < 0x80 ? byte | 0x20 : byte }

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

extension String {
  /// In lowercase without accents.
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

  /// A character of a script without spaces between words.
  fileprivate var isWholeWord: Bool {
    switch value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
