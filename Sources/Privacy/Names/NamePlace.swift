/// A name in its sentence, and the words that fit there instead.
struct NamePlace {
  private let bytes: [UInt8]
  private let name: Range<Int>

  init(_ name: Range<Int>, in bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  /// What to replace: the name, and an "a" or "an" before it if the new words have an article.
  /// - Parameter start: the first byte that may be replaced.
  func range(for rule: NameRule, after start: Int) -> Range<Int> {
    guard hasArticle(rule), let article = wordBefore, ["a", "an"].contains(article.text),
      article.range.lowerBound >= start
    else { return name }
    return article.range.lowerBound..<name.upperBound
  }

  /// The words that take the place of the name.
  /// - Parameter range: what they replace.
  func words(for rule: NameRule, isPlural: Bool, range: Range<Int>) -> String {
    var words = isPlural ? rule.plural : rule.words
    if !isPlural, hasArticle(rule), range == name, let before = wordBefore?.text,
      Self.determiners.contains(before)
    {
      words = withoutArticle(words)
    }
    // If an article was typed, it shows whether to capitalise.
    let isCapitalised =
      range == name
      ? isSentenceStart(name.lowerBound) : bytes[range.lowerBound] == UInt8(ascii: "A")
    if isCapitalised, let first = words.first, first.isLowercase {
      words = first.uppercased() + words.dropFirst()
    }
    return words
  }

  /// The line end within the name, with the beginning of the next line; empty if the name is on one
  /// line.
  var lineEnd: [UInt8] {
    guard let end = bytes[name].firstIndex(of: UInt8(ascii: "\n")) else { return [] }
    let start = end > name.lowerBound && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    let next = bytes[end...].dropFirst().firstIndex { $0 > 32 && $0 != UInt8(ascii: ">") } ?? end
    return Array(bytes[start..<next])
  }

  private func hasArticle(_ rule: NameRule) -> Bool {
    if case .words(let words) = rule.substitute { withoutArticle(words) != words } else { false }
  }

  private static let determiners: Set<String> = [
    "the", "this", "that", "my", "our", "your", "his", "her", "their", "its", "no", "every", "each",
  ]

  /// The word before the name in lowercase, if there are only spaces between them.
  private var wordBefore: (text: String, range: Range<Int>)? {
    let before = bytes[..<name.lowerBound]
    guard let last = before.lastIndex(where: { $0 != 32 }), last + 1 < name.lowerBound else {
      return nil
    }
    let start = before[...last].lastIndex { !isLetter($0) }.map { $0 + 1 } ?? 0
    guard start <= last else { return nil }
    return (String(decoding: bytes[start...last], as: UTF8.self).lowercased(), start..<last + 1)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) || byte >= 0x80 }

  /// Whether a sentence begins at a byte.
  private func isSentenceStart(_ start: Int) -> Bool {
    var index = start
    var isMarked = false
    while index > 0 {
      index -= 1
      switch bytes[index] {
      case 9, 13, 32, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "("), UInt8(ascii: "["):
        continue
      case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "+"):
        isMarked = true
      case UInt8(ascii: "\n"):
        let before = bytes[..<index].last { $0 != 9 && $0 != 13 && $0 != 32 }
        if isMarked || before == nil || before == UInt8(ascii: "\n") { return true }
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return index + 1 < start
      default: return false
      }
    }
    return true
  }
}
