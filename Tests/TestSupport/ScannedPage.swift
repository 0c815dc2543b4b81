import Markup

/// A page cut into tags and texts by strict rules: every element is closed, every `<`, `>` and `&`
/// of a text is escaped, every attribute stands in double quotes.
package struct ScannedPage: Sendable {
  package enum Piece: Sendable, Equatable {
    case open(Tag)
    case close(String)
    /// Text with its entities decoded.
    case text(String)
  }

  package struct Tag: Sendable, Equatable {
    package let name: String
    package let attributes: [Attribute]

    /// The value of an attribute with its entities decoded.
    package subscript(_ name: String) -> String? {
      attributes.first { $0.name == name }?.value
    }
  }

  package struct Attribute: Sendable, Equatable {
    package let name: String
    package let value: String
  }

  package private(set) var pieces: [Piece] = []
  /// Where the page breaks the rules.
  package private(set) var problems: [String] = []
  private var open: [String] = []

  private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input"]

  /// Cuts a page. It goes by bytes, for a mark that combines with a quote must not hide it.
  package init(_ html: String) {
    var rest = Array(html.utf8)[...]
    drop("<!DOCTYPE html>", from: &rest)
    while !rest.isEmpty {
      if drop("<!-- raw HTML omitted -->", from: &rest) { continue }
      if rest.first == UInt8(ascii: "<") {
        readTag(&rest)
      } else {
        let text = rest.prefix { $0 != UInt8(ascii: "<") }
        rest = rest[text.endIndex...]
        pieces.append(.text(decoded(text)))
      }
    }
    if !open.isEmpty { problems.append("never closed: \(open)") }
  }

  @discardableResult
  private func drop(_ text: String, from rest: inout Bytes) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  private mutating func readTag(_ rest: inout Bytes) {
    let isClosing = drop("</", from: &rest)
    if !isClosing { rest = rest.dropFirst() }
    let letters = rest.prefix {
      $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")
        || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
    }
    rest = rest[letters.endIndex...]
    let name = text(letters)
    if name.isEmpty { problems.append("a bare < before '\(text(rest.prefix(20)))'") }
    let (attributes, isEmpty) = readAttributes(&rest)
    if isClosing {
      pieces.append(.close(name))
      if open.popLast() != name { problems.append("</\(name)> closes nothing") }
      return
    }
    pieces.append(.open(Tag(name: name, attributes: attributes)))
    if Self.void.contains(name) { return }
    if isEmpty && open.contains("svg") {
      pieces.append(.close(name))
      return
    }
    open.append(name)
    if name == "script" || name == "style" { readRaw(&rest, until: "</\(name)>") }
  }

  /// The attributes of a tag, and whether it closes itself, as elements of SVG may.
  private mutating func readAttributes(_ rest: inout Bytes) -> ([Attribute], isEmpty: Bool) {
    var attributes: [Attribute] = []
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      guard !rest.isEmpty else {
        problems.append("a tag without an end")
        return (attributes, false)
      }
      if drop("/>", from: &rest) { return (attributes, true) }
      if drop(">", from: &rest) { return (attributes, false) }
      let letters = rest.prefix {
        switch $0 {
        case UInt8(ascii: " "), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"): false
        default: true
        }
      }
      let name = text(letters)
      rest = rest[letters.endIndex...]
      guard rest.first == UInt8(ascii: "=") else {
        attributes.append(Attribute(name: name, value: ""))
        continue
      }
      guard drop("=\"", from: &rest) else {
        problems.append("\(name) without quotes")
        rest = rest.dropFirst()
        continue
      }
      let value = rest.prefix { $0 != UInt8(ascii: "\"") }
      rest = rest[value.endIndex...].dropFirst()
      attributes.append(Attribute(name: name, value: decoded(value)))
    }
  }

  private mutating func readRaw(_ rest: inout Bytes, until end: String) {
    guard let found = rest.place(of: end.utf8) else { return }
    pieces.append(.text(text(rest[..<found.lowerBound])))
    rest = rest[found.lowerBound...]
  }

  private mutating func decoded(_ bytes: Bytes) -> String {
    if bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: ">")) {
      problems.append("not escaped: \(text(bytes))")
    }
    guard bytes.contains(UInt8(ascii: "&")) else { return text(bytes) }
    let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    let parts = bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: text(parts[0])) { result, part in
      let name = part.prefix { $0 != UInt8(ascii: ";") }
      if let character = entities[text(name)], name.endIndex < part.endIndex {
        result += character + text(part[name.endIndex...].dropFirst())
      } else {
        problems.append("not an entity: &\(text(part.prefix(12)))")
      }
    }
  }

  private func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }
}

private typealias Bytes = ArraySlice<UInt8>

extension ScannedPage {
  /// The opening tags in their order.
  package var tags: [Tag] {
    pieces.compactMap { if case .open(let tag) = $0 { tag } else { nil } }
  }

  /// The opening tags that stand outside of drawings, whose shapes follow their words' lengths.
  package var tagsOutsideDrawings: [Tag] {
    var depth = 0
    return pieces.compactMap { piece in
      switch piece {
      case .open(let tag):
        if tag.name == "svg" { depth += 1 }
        return depth == 0 ? tag : nil
      case .close("svg"):
        depth -= 1
        return nil
      case .close, .text: return nil
      }
    }
  }

  package func tags(_ name: String) -> [Tag] { tags.filter { $0.name == name } }

  /// The values of an attribute, wherever it stands.
  package func values(of attribute: String) -> [String] { tags.compactMap { $0[attribute] } }

  /// The text inside each element of a name, with that of the elements inside it.
  package func texts(in name: String) -> [String] {
    var texts: [String] = []
    var depth = 0
    for piece in pieces {
      switch piece {
      case .open(let tag) where tag.name == name:
        if depth == 0 { texts.append("") }
        depth += 1
      case .close(name): depth -= 1
      case .text(let text) where depth > 0: texts[texts.count - 1] += text
      case .open, .close, .text: break
      }
    }
    return texts
  }

  /// The content of a `meta` element by its `name` or `property`.
  package func meta(_ name: String) -> String? {
    tags("meta").first { $0["name"] == name || $0["property"] == name }?["content"]
  }
}
