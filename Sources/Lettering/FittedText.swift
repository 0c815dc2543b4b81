/// Text broken into lines that fit a box, in the largest of the given sizes that does.
public struct FittedText: Sendable, Hashable {
  /// The lines, without spaces at their ends; none for blank text.
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
  ///   - width: of the box. Widths are estimates on the wide side, because the font is not
  ///     available here.
  ///   - height: of the box.
  public init(_ text: String, sizes: [Int], lineLimit: Int, width: Int, height: Int) {
    let typeface = Typeface.pagella
    let pieces = Piece.all(in: text, typeface)
    var fit: (size: Int, lines: [Range<Int>], pieces: [Piece])?
    for size in sizes {
      let limit = width * 1000 / size
      let count = min(lineLimit, max(1, height * 100 / (size * Self.leading)))
      // Words are broken in the smallest size only.
      let isLast = size == sizes.last
      let pieces = isLast ? pieces.flatMap { $0.broken(to: limit) } : pieces
      guard isLast || pieces.allSatisfy({ $0.width <= limit }) else { continue }
      let lines = broken(pieces, to: limit, typeface)
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
    let ranges =
      isCut
      ? fit.lines
      : balanced(
        fit.pieces, lines: fit.lines.count, upTo: limit, typeface)
    var lines = ranges.map { joined(fit.pieces[$0]) }
    if isCut {
      lines[lines.count - 1] = shortened(
        lines[lines.count - 1], to: limit, typeface, atWord: true)
    }
    self.lines = lines
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
