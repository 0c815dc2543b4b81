import Diagnostics
import Markup

/// A style sheet, read as far as it takes to know its tokens and what is wrong with it as a part of
/// a site: braces that do not match, and anything loaded from elsewhere.
struct StyleSheet {
  let bytes: [UInt8]
  /// The custom properties of `:root`, by their names without the dashes.
  private(set) var light: [String: String] = [:]
  /// Those for dark surroundings.
  private(set) var dark: [String: String] = [:]
  /// What is wrong, with the place of the byte.
  private(set) var problems: [(offset: Int, message: Message)] = []
  /// The files that it loads from its own folder.
  private(set) var addresses: [Address] = []

  /// What stands in the brackets of a `url()`.
  struct Address {
    /// From the folder of the look.
    let path: String
    /// The bytes between the brackets.
    let range: Range<Int>
    /// Where the `url` begins.
    let offset: Int
  }

  /// The blocks around the place that is read: what stands before each brace, and where it is.
  private var blocks: [(prelude: String, offset: Int)] = []
  /// What was read since the last brace or semicolon, without comments.
  private var words: [UInt8] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = 0
    while index < bytes.count { index = readPiece(at: index) }
    endDeclaration(at: bytes.count)
    for block in blocks {
      problems.append((block.offset, .openBrace()))
    }
    words = []
  }

  /// Reads a comment, a text in quotes, an address or a single byte.
  /// - Returns: where the next piece begins.
  private mutating func readPiece(at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "/") where stands("/*", at: index):
      return place(of: "*/", after: index + 2).map { $0 + 2 } ?? bytes.count
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return take(upTo: endOfText(at: index), from: index)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      guard stands("url(", at: index) else { return take(upTo: index + 1, from: index) }
      let end = place(of: ")", after: index).map { $0 + 1 } ?? bytes.count
      readAddress(in: index + 4..<max(index + 4, end - 1), at: index)
      return take(upTo: end, from: index)
    case UInt8(ascii: "@") where stands("@import", at: index):
      problems.append((index, .loadsStyles()))
      return take(upTo: index + 7, from: index)
    case UInt8(ascii: "{"):
      blocks.append((takeWords(), index))
    case UInt8(ascii: "}"):
      endDeclaration(at: index)
      if blocks.popLast() == nil { problems.append((index, .strayBrace())) }
    case UInt8(ascii: ";"):
      endDeclaration(at: index)
    default:
      words.append(bytes[index])
    }
    return index + 1
  }

  private mutating func take(upTo end: Int, from start: Int) -> Int {
    words += bytes[start..<end]
    return end
  }

  private mutating func takeWords() -> String {
    defer { words = [] }
    return String(decoding: words, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// Notes a token of the root.
  private mutating func endDeclaration(at index: Int) {
    let declaration = takeWords()
    guard declaration.hasPrefix("--"), let colon = declaration.firstIndex(of: ":"),
      blocks.last?.prelude == ":root"
    else { return }
    let name = String(declaration[..<colon].dropFirst(2).prefix { $0 != " " })
    let value = declaration[declaration.index(after: colon)...].drop { $0 == " " }
    if blocks.contains(where: { $0.prelude.contains("prefers-color-scheme: dark") }) {
      dark[name] = String(value)
    } else {
      light[name] = String(value)
    }
  }

  /// Pages may load nothing but the site's own files: what lies beside the style sheet.
  private mutating func readAddress(in range: Range<Int>, at index: Int) {
    let blanks = Set(" \t\n\"'".utf8)
    let rest = bytes[range].drop(while: blanks.contains)
    let path = String(
      decoding: rest.reversed().drop(while: blanks.contains).reversed(), as: UTF8.self)
    if path.isEmpty || path.hasPrefix("data:") || path.hasPrefix("#") { return }
    if path.hasPrefix("/") || path.contains(":") {
      problems.append((index, .loadsFile()))
    } else {
      addresses.append(Address(path: percentDecoded(path), range: range, offset: index))
    }
  }

  /// The style sheet with the published names of the files that it loads.
  func bytes(loading names: [String: String]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    for address in addresses {
      guard let name = names[address.path] else { continue }
      result += bytes[start..<address.range.lowerBound] + percentEncoded(name).utf8
      start = address.range.upperBound
    }
    return result + bytes[start...]
  }

  private func endOfText(at start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != bytes[start], bytes[index] != UInt8(ascii: "\n") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  private func stands(_ text: String, at index: Int) -> Bool {
    let found = bytes[index...].prefix(text.utf8.count)
    return String(decoding: found, as: UTF8.self).lowercased() == text
  }

  private func place(of text: String, after start: Int) -> Int? {
    bytes.dropFirst(start).firstRange(of: text.utf8)?.lowerBound
  }
}

extension Message {
  fileprivate static func openBrace() -> Message {
    Message(.styleBraces, "this '{' is never closed")
  }

  fileprivate static func strayBrace() -> Message {
    Message(.styleBraces, "this '}' closes nothing")
  }

  fileprivate static func loadsStyles() -> Message {
    Message(
      .styleLoads, "a look cannot import other style sheets",
      hint: "every .css file of its folder is taken in")
  }

  fileprivate static func loadsFile() -> Message {
    Message(
      .styleLoads, "a look cannot load files from elsewhere: pages load nothing but the site's own",
      hint: "put the file into the folder of the look")
  }
}
