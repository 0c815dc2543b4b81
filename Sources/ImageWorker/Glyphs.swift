import CImages

/// Which characters the fonts of this machine can draw. Each is looked up once.
struct Glyphs {
  private var known: [Character: Bool] = [:]

  /// The characters beyond ASCII for which no font has a glyph, each once, in their order.
  mutating func missing(in text: String) -> String {
    var seen: Set<Character> = []
    let rare = text.filter { !$0.isASCII && !$0.isWhitespace && seen.insert($0).inserted }
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
