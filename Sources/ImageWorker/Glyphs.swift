import CImages

/// Which characters the fonts of this machine can draw. Each is looked up once.
struct Glyphs {
  private var known: [Character: Bool] = [:]

  /// The characters outside ASCII for which no font has a glyph, each once, in the order of the
  /// text.
  mutating func missing(in text: [UInt8]) -> String {
    var seen: Set<Character> = []
    let rare = beyondASCII(text).filter {
      !$0.isASCII && !$0.isWhitespace && seen.insert($0).inserted
    }
    return rare.filter { !isDrawable($0) }
  }

  private mutating func isDrawable(_ character: Character) -> Bool {
    if let answer = known[character] { return answer }
    let bytes = Array(String(character).utf8)
    let answer = bytes.withUnsafeBytes { buffer in
      images_has_glyphs(buffer.baseAddress, buffer.count)
    }
    known[character] = answer
    return answer
  }
}

/// The runs outside ASCII in a text, each with the byte on either side, which may belong to its
/// first or last character. Everything else is markup and plain letters.
private func beyondASCII(_ text: [UInt8]) -> String {
  var found: [UInt8] = []
  for (index, byte) in text.enumerated() {
    let isNear =
      index > 0 && text[index - 1] >= 0x80 || index + 1 < text.count && text[index + 1] >= 0x80
    if byte >= 0x80 || isNear { found.append(byte) }
  }
  return String(decoding: found, as: UTF8.self)
}
