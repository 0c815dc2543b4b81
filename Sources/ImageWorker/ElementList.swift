import Markup

/// The top-level elements of an SVG document, with their positions. It reads what the tool's own
/// templates write; a document that it does not understand is left to librsvg.
struct ElementList {
  /// One element with its content.
  struct Element {
    /// From its `<` to the `>` of its start tag.
    let tag: Tag
    let range: Range<Int>
    /// What is between its start tag and its end tag.
    let content: Range<Int>
  }

  /// The tag of the document itself.
  let root: Tag
  /// The document's start tag, with what comes before it.
  let opening: Range<Int>
  let elements: [Element]

  /// `nil` for a document that is not one `<svg>` element, with every tag closed.
  init?(_ svg: [UInt8]) {
    var elements: [Element] = []
    var root: Tag?
    var opening = 0..<0
    var open: (tag: Tag, start: Int, end: Int)?
    var depth = 0
    var index = 0
    while let start = svg[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = endOfTag(svg, from: start) else { return nil }
      index = end
      let second = start + 1 < end ? svg[start + 1] : 0
      if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") { continue }
      if second == UInt8(ascii: "/") {
        depth -= 1
        if depth == 1, let first = open {
          elements.append(
            Element(tag: first.tag, range: first.start..<end, content: first.end..<start))
          open = nil
        }
        if depth < 0 { return nil }
        continue
      }
      let isWhole = svg[end - 2] == UInt8(ascii: "/")
      switch depth {
      case 0:
        let tag = Tag(svg[start..<end])
        guard root == nil, tag.name == "svg", !isWhole else { return nil }
        (root, opening) = (tag, 0..<end)
      case 1:
        let tag = Tag(svg[start..<end])
        if isWhole {
          elements.append(Element(tag: tag, range: start..<end, content: end..<end))
        } else {
          open = (tag, start, end)
        }
      default: break
      }
      if !isWhole { depth += 1 }
    }
    guard let root, depth == 0 else { return nil }
    self.root = root
    self.opening = opening
    self.elements = elements
  }
}

/// A start tag, such as `<text x="1">`.
struct Tag {
  let name: String
  /// What comes after the name.
  private let rest: ArraySlice<UInt8>

  /// Reads a tag from its `<` to its `>`.
  init(_ bytes: ArraySlice<UInt8>) {
    let text = bytes.dropFirst().drop { $0 == UInt8(ascii: "/") }
    let name = text.prefix { !isBlank($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    self.name = String(decoding: name, as: UTF8.self)
    rest = text[name.endIndex...]
  }

  /// The attributes by their names. They are parsed on each call, and only for a few tags, because
  /// paths are long.
  var attributes: [String: String] {
    var attributes: [String: String] = [:]
    var rest = self.rest
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let key = rest[..<equals].filter { !isBlank($0) }
      let after = rest[(equals + 1)...].drop(while: isBlank)
      guard let quote = after.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      else { break }
      let value = after.dropFirst().prefix { $0 != quote }
      attributes[String(decoding: key, as: UTF8.self)] =
        String(decoding: value, as: UTF8.self).unescaped
      rest = rest[value.endIndex...].dropFirst()
    }
    return attributes
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Whether a text has no entities except those that the tool writes.
func holdsOnlyKnownEntities(_ text: String) -> Bool {
  text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().allSatisfy { rest in
    writtenEntities.contains { rest.hasPrefix($0.0.dropFirst()) }
  }
}

/// The offset after the tag, comment or instruction that begins at an offset.
private func endOfTag(_ svg: [UInt8], from start: Int) -> Int? {
  let rest = svg[start...]
  if rest.starts(with: "<!--".utf8) {
    return rest.dropFirst(4).place(of: Array("-->".utf8))?.upperBound
  }
  // librsvg may understand this; this parser does not.
  if rest.starts(with: "<!".utf8) { return nil }
  var quote: UInt8?
  for (index, byte) in zip(rest.indices, rest) {
    if let open = quote {
      if byte == open { quote = nil }
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
    } else if byte == UInt8(ascii: ">") {
      return index + 1
    }
  }
  return nil
}
