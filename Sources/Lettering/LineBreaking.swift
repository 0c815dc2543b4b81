// Line breaking for charts and cards.

/// Text that must stay on one line, and whether a space follows.
struct Piece {
  let text: String
  /// In thousandths of the font size.
  let width: Int
  private let typeface: Typeface
  var hasBlank = false

  /// The pieces of a text: its words, or in scripts without spaces its characters, each with the
  /// signs that must not be separated from it.
  static func all(in text: some StringProtocol, _ typeface: Typeface) -> [Piece] {
    text.split(whereSeparator: separatesWords).flatMap { word in
      // Most words have only plain letters, and looking for breaks between those would take
      // longest.
      if word.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "/") }) {
        return [Piece(String(word), typeface, hasBlank: true)]
      }
      var pieces: [Piece] = []
      var current = ""
      for character in word {
        if let last = current.last, mayBreak(between: last, and: character) {
          pieces.append(Piece(current, typeface))
          current = ""
        }
        current.append(character)
      }
      return pieces + [Piece(current, typeface, hasBlank: true)]
    }
  }

  private static func separatesWords(_ character: Character) -> Bool {
    // Unicode properties are looked up in tables, which most characters, being ASCII, do not need.
    if let ascii = character.asciiValue { return ascii == 32 || (9...13).contains(ascii) }
    return character.isWhitespace && character != "\u{A0}" && character != "\u{202F}"
  }

  private init(_ text: String, _ typeface: Typeface, hasBlank: Bool = false) {
    self.typeface = typeface
    self.text = text
    self.hasBlank = hasBlank
    width = typeface.width(of: text)
  }

  /// The piece cut into parts no wider than a limit.
  func broken(to limit: Int) -> [Piece] {
    guard width > limit else { return [self] }
    var parts: [Piece] = []
    var (current, room) = ("", limit)
    for character in text {
      let width = typeface.width(of: character)
      if width > room && !current.isEmpty {
        parts.append(Piece(current, typeface))
        (current, room) = ("", limit)
      }
      current.append(character)
      room -= width
    }
    return parts + [Piece(current, typeface, hasBlank: hasBlank)]
  }
}

/// Breaks pieces into lines, each as full as possible.
func broken(_ pieces: [Piece], to limit: Int, _ typeface: Typeface) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  let space = typeface.width(of: " " as Character)
  var (start, width) = (0, 0)
  for (index, piece) in pieces.enumerated() {
    let blank = index > start && pieces[index - 1].hasBlank ? space : 0
    if index > start && width + blank + piece.width > limit {
      lines.append(start..<index)
      (start, width) = (index, piece.width)
    } else {
      width += blank + piece.width
    }
  }
  return pieces.isEmpty ? [] : lines + [start..<pieces.count]
}

/// Breaks pieces into a number of lines that are as even as possible, by the smallest width that
/// still gives that number.
func balanced(
  _ pieces: [Piece], lines count: Int, upTo limit: Int, _ typeface: Typeface
) -> [Range<Int>] {
  var (low, high) = (pieces.map(\.width).max() ?? 0, limit)
  while low < high {
    let middle = (low + high) / 2
    if broken(pieces, to: middle, typeface).count <= count {
      high = middle
    } else {
      low = middle + 1
    }
  }
  return broken(pieces, to: high, typeface)
}

func joined(_ pieces: ArraySlice<Piece>) -> String {
  pieces.enumerated().reduce("") { line, item in
    line + item.element.text + (item.element.hasBlank && item.offset + 1 < pieces.count ? " " : "")
  }
}

/// A line cut to fit, with an ellipsis; empty if not even the ellipsis fits.
/// - Parameter atWord: whether to cut after a whole word, if there is more than one.
func shortened(_ line: String, to limit: Int, _ typeface: Typeface, atWord: Bool) -> String {
  let ellipsis = typeface.width(of: "…" as Character)
  var end = line.startIndex
  var room = limit - ellipsis
  while end < line.endIndex {
    room -= typeface.width(of: line[end])
    if room < 0 { break }
    end = line.index(after: end)
  }
  var kept = line[..<end]
  if atWord, end < line.endIndex, line[end] != " ", let blank = kept.lastIndex(of: " ") {
    kept = kept[..<blank]
  }
  while kept.last == " " { kept = kept.dropLast() }
  return kept.isEmpty && ellipsis > limit ? "" : kept + "…"
}

/// Whether a line may end between two neighbouring characters of a word: beside Chinese and
/// Japanese ones, but not before a closing sign or after an opening one.
private func mayBreak(between first: Character, and second: Character) -> Bool {
  if first == "-" || first == "–" || first == "—" || first == "/" { return true }
  guard isIdeographic(first) || isIdeographic(second) else { return false }
  return !openingSigns.contains(first) && !closingSigns.contains(second)
}

private let openingSigns: Set<Character> = Set("（「『【〔［｛〈《“‘(")
private let closingSigns: Set<Character> = Set(
  "）」』】〕］｝〉》”’)、。，．・：；！？ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ!?.,:;…")

private func isIdeographic(_ character: Character) -> Bool {
  switch character.unicodeScalars.first?.value ?? 0 {
  case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0x20000...0x3FFFD: true
  default: false
  }
}
