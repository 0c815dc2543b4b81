/// Text broken into lines so that it fits a box, in the largest of some sizes that lets it.
public struct FittedText: Sendable, Hashable {
  /// The lines without blanks at their ends; none for text that is blank.
  public let lines: [String]
  /// The font size, in the unit of the box.
  public let size: Int
  /// Whether the text was too long even for the smallest size, and ends in an ellipsis.
  public let isCut: Bool
  /// Whether the text begins with a script that runs from right to left.
  public let isRightToLeft: Bool

  /// The distance of two baselines, in percent of the font size.
  public static let leading = 118

  /// Fits text into a box.
  /// - Parameters:
  ///   - sizes: the font sizes to choose from, the largest first; at least one.
  ///   - lineLimit: the most lines, at least one.
  ///   - width: of the box. That a line is no wider is an estimate, for the font is not known; it
  ///     is made for wide letters.
  ///   - height: of the box.
  public init(_ text: String, sizes: [Int], lineLimit: Int, width: Int, height: Int) {
    let pieces = Piece.all(in: text)
    var fit: (size: Int, lines: [Range<Int>], pieces: [Piece])?
    for size in sizes {
      let limit = width * 1000 / size
      let count = min(lineLimit, max(1, height * 100 / (size * Self.leading)))
      // Words are only broken in the smallest size.
      let isLast = size == sizes.last
      let pieces = isLast ? pieces.flatMap { $0.broken(to: limit) } : pieces
      guard isLast || pieces.allSatisfy({ $0.width <= limit }) else { continue }
      let lines = broken(pieces, to: limit)
      fit = (size, lines.count > count ? Array(lines.prefix(count)) : lines, pieces)
      if lines.count <= count { break }
    }
    isRightToLeft = startsRightToLeft(text)
    size = fit?.size ?? 0
    guard let fit, let last = fit.lines.last else {
      (lines, isCut) = ([], false)
      return
    }
    isCut = last.upperBound < fit.pieces.count
    let limit = width * 1000 / fit.size
    let ranges = isCut ? fit.lines : balanced(fit.pieces, lines: fit.lines.count, upTo: limit)
    var lines = ranges.map { joined(fit.pieces[$0]) }
    if isCut { lines[lines.count - 1] = shortened(lines[lines.count - 1], to: limit) }
    self.lines = lines
  }
}

/// Text that stays on one line, and whether a blank follows.
private struct Piece {
  let text: String
  let width: Int
  var hasBlank = false

  /// The pieces of a text: its words, and of scripts without blanks every character with what must
  /// not stand apart from it.
  static func all(in text: String) -> [Piece] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word in
      var pieces: [Piece] = []
      var current = ""
      for character in word {
        if let last = current.last, mayBreak(between: last, and: character) {
          pieces.append(Piece(current))
          current = ""
        }
        current.append(character)
      }
      return pieces + [Piece(current, hasBlank: true)]
    }
  }

  init(_ text: String, hasBlank: Bool = false) {
    self.text = text
    self.hasBlank = hasBlank
    width = estimatedWidth(of: text)
  }

  /// The piece in parts that are no wider than a limit.
  func broken(to limit: Int) -> [Piece] {
    guard width > limit else { return [self] }
    var parts: [Piece] = []
    var (current, room) = ("", limit)
    for character in text {
      let width = estimatedWidth(of: character)
      if width > room && !current.isEmpty {
        parts.append(Piece(current))
        (current, room) = ("", limit)
      }
      current.append(character)
      room -= width
    }
    return parts + [Piece(current, hasBlank: hasBlank)]
  }
}

private let blankWidth = estimatedWidth(of: " " as Character)

/// The lines of the pieces, each as full as may be.
private func broken(_ pieces: [Piece], to limit: Int) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  var (start, width) = (0, 0)
  for (index, piece) in pieces.enumerated() {
    let blank = index > start && pieces[index - 1].hasBlank ? blankWidth : 0
    if index > start && width + blank + piece.width > limit {
      lines.append(start..<index)
      (start, width) = (index, piece.width)
    } else {
      width += blank + piece.width
    }
  }
  return pieces.isEmpty ? [] : lines + [start..<pieces.count]
}

/// So many lines, as even as may be: those of the least width that needs no more of them.
private func balanced(_ pieces: [Piece], lines count: Int, upTo limit: Int) -> [Range<Int>] {
  var (low, high) = (pieces.map(\.width).max() ?? 0, limit)
  while low < high {
    let middle = (low + high) / 2
    if broken(pieces, to: middle).count <= count { high = middle } else { low = middle + 1 }
  }
  return broken(pieces, to: high)
}

private func joined(_ pieces: ArraySlice<Piece>) -> String {
  pieces.enumerated().reduce("") { line, item in
    line + item.element.text + (item.element.hasBlank && item.offset + 1 < pieces.count ? " " : "")
  }
}

/// A line with an ellipsis behind as many of its words as fit; of a line without blanks, as many
/// of its letters.
private func shortened(_ line: String, to limit: Int) -> String {
  let whole = line
  var line = whole[...]
  let room = limit - estimatedWidth(of: "…" as Character)
  while !line.isEmpty, estimatedWidth(of: line) > room { line = line.dropLast() }
  guard line.endIndex < whole.endIndex, whole[line.endIndex] != " " else { return line + "…" }
  return (line.lastIndex(of: " ").map { line[..<$0] } ?? line) + "…"
}

/// Whether a line may end between two neighbouring characters of a word: beside Chinese and
/// Japanese ones, but not before a closing sign nor behind an opening one.
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

/// Whether the first letter of a text is one of a script that runs from right to left.
private func startsRightToLeft(_ text: String) -> Bool {
  text.unicodeScalars.first { $0.properties.isAlphabetic }.map { letter in
    switch letter.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  } ?? false
}
