import Diagnostics
import Markup

/// The parts of a style sheet that matter to a site: its tokens, the files that it loads, and its
/// problems, such as brackets that do not match and anything loaded from elsewhere.
struct StyleSheet {
  let bytes: [UInt8]
  /// The custom properties of `:root`, by name without the dashes.
  private(set) var light: [String: String] = [:]
  /// Those for the dark look.
  private(set) var dark: [String: String] = [:]
  /// The problems, with their offsets.
  private(set) var problems: [(offset: Int, message: Message)] = []
  /// The offset of the value of each custom property of `:root`, by name.
  private(set) var places: [String: Int] = [:]
  /// The files that it loads from its own folder.
  private(set) var addresses: [Address] = []

  /// The address in a `url()`.
  struct Address {
    /// Relative to the folder of the look.
    let path: String
    /// The bytes between the brackets.
    let range: Range<Int>
    /// The offset of the `url`.
    let offset: Int
  }

  /// The brackets that are open.
  private var open: [Bracket] = []
  /// The text since the last brace or semicolon, unescaped.
  private var words = ""
  /// The same as typed, but without comments and with runs of spaces folded into one.
  private var typed: [UInt8] = []
  private var valueStart: Int?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for (token, range) in CSSTokens(bytes) { take(token, range) }
    endDeclaration()
    for bracket in open where bracket.offset < bytes.count {
      problems.append((bracket.offset, .open(bracket.mark)))
    }
    problems.sort { $0.offset < $1.offset }
    open = []
    typed = []
  }

  private mutating func take(_ token: CSSTokens.Token, _ range: Range<Int>) {
    let start = range.lowerBound
    switch token {
    case .openComment: problems.append((start, .open("/*")))
    case .space: if let last = typed.last, last != UInt8(ascii: " ") { note(" ", [0x20]) }
    case .word(let name):
      note(name, bytes[range])
    case .atWord(let name):
      if name == "import" { problems.append((start, .loadsStyles())) }
      note("@" + name, bytes[range])
    case .address(let address):
      let opening = bytes[range].firstIndex(of: UInt8(ascii: "(")) ?? start
      let isClosed = bytes[range].last == UInt8(ascii: ")")
      read(
        address, in: opening + 1..<(isClosed ? range.upperBound - 1 : range.upperBound), at: start)
      note("url()", bytes[range])
    case .text(let text):
      if let function = open.last?.function, Self.loading.contains(function) {
        let isURL = function == "url"
        read(text, in: isURL ? range : nil, at: isURL ? open.last?.offset ?? start : start)
      }
      note("\"\"", bytes[range])
    case .function(let name):
      // Only the browser knows the result of such a function.
      if ["var", "attr", "env"].contains(name), open.contains(where: \.loads) {
        problems.append((start, .loadsFile()))
      }
      note(name + "(", bytes[range])
      open.append(Bracket(mark: "(", offset: start, function: name))
    case .mark(let mark): take(mark, at: start)
    }
  }

  private mutating func take(_ mark: UInt8, at offset: Int) {
    switch mark {
    case UInt8(ascii: "{"):
      open.append(Bracket(mark: "{", offset: offset, scope: scope(inside: words)))
      clear()
      return
    case UInt8(ascii: "("), UInt8(ascii: "["):
      open.append(Bracket(mark: mark == UInt8(ascii: "(") ? "(" : "[", offset: offset))
    case UInt8(ascii: "}"):
      endDeclaration()
      close("{", "}", at: offset)
      return
    case UInt8(ascii: ")"): close("(", ")", at: offset)
    case UInt8(ascii: "]"): close("[", "]", at: offset)
    case UInt8(ascii: ";") where open.last?.mark != "(" && open.last?.mark != "[":
      endDeclaration()
      return
    case UInt8(ascii: ":") where valueStart == nil: valueStart = offset + 1
    default: break
    }
    note(String(Unicode.Scalar(mark)), [mark])
  }

  private mutating func note(_ word: String, _ bytes: some Sequence<UInt8>) {
    words += word
    typed += bytes
  }

  private mutating func clear() {
    words = ""
    typed = []
    valueStart = nil
  }

  /// Closes a bracket, and reports unclosed ones inside it.
  private mutating func close(_ mark: String, _ closing: String, at offset: Int) {
    guard let index = open.lastIndex(where: { $0.mark == mark || $0.mark == "{" }),
      open[index].mark == mark
    else {
      problems.append((offset, .stray(closing)))
      return
    }
    for bracket in open[(index + 1)...] { problems.append((bracket.offset, .open(bracket.mark))) }
    open.removeSubrange(index...)
  }

  /// Records a token of `:root`.
  private mutating func endDeclaration() {
    defer { clear() }
    guard words.hasPrefix("--"), let scope = open.last?.scope, scope.isRoot, scope.isCounted,
      let colon = typed.firstIndex(of: UInt8(ascii: ":")), let valueStart
    else { return }
    let name = String(words.dropFirst(2).prefix { $0 != ":" && $0 != " " })
    let text = String(decoding: typed[(colon + 1)...], as: UTF8.self)
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    let value = words.prefix { $0.lowercased() != "!important" }.joined(separator: " ")
    if scope.isDark { dark[name] = value } else { light[name] = value }
    places[name] = bytes[valueStart...].firstIndex { ![9, 10, 12, 13, 32].contains($0) }
  }

  /// Checks an address: pages may load only the site's own files, which are beside the style sheet.
  /// - Parameters:
  ///   - range: the bytes of the address; `nil` if they cannot be replaced by a published name.
  ///   - offset: where the `url` begins.
  private mutating func read(_ address: String, in range: Range<Int>?, at offset: Int) {
    let path = String(address.drop(while: \.isWhitespace))
    let start = path.lowercased()
    if path.isEmpty || start.hasPrefix("data:") || start.hasPrefix("#") { return }
    if let range, !path.hasPrefix("/"), !path.contains(":"), !path.contains("\\") {
      addresses.append(Address(path: percentDecoded(path), range: range, offset: offset))
    } else {
      problems.append((offset, .loadsFile()))
    }
  }

  /// The style sheet with the published names of its files.
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
}

/// An open bracket.
private struct Bracket {
  let mark: String
  let offset: Int
  var function: String?
  /// For a brace, the scope of its declarations.
  var scope: Scope?

  var loads: Bool { function.map(StyleSheet.loading.contains) ?? false }
}

/// The scope of declarations.
private struct Scope {
  var isRoot = false
  var isDark = false
  /// Whether they apply to every screen: not just for print, and not just for some widths.
  var isCounted = true
}

extension StyleSheet {
  /// The functions that load the file named by a text in them.
  fileprivate static let loading: Set<String> = [
    "url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade",
  ]

  /// The scope inside a brace, from the words before it.
  private func scope(inside prelude: String) -> Scope {
    var scope = open.last { $0.mark == "{" }?.scope ?? Scope()
    let words = prelude.lowercased().split(separator: " ").joined(separator: " ")
    guard words.hasPrefix("@") else {
      scope.isRoot = words.split(separator: ",").contains {
        [":root", "html"].contains($0.filter { $0 != " " })
      }
      return scope
    }
    let condition = words.drop { $0 != " " && $0 != "(" }.filter { $0 != " " }
    switch words.prefix(while: { $0 != " " && $0 != "(" && $0 != "{" }) {
    case "@media":
      switch condition {
      case "(prefers-color-scheme:dark)", "screenand(prefers-color-scheme:dark)":
        scope.isDark = true
      case "all", "screen", "(prefers-color-scheme:light)": break
      default: scope.isCounted = false
      }
    case "@layer", "@supports": break
    default: scope.isCounted = false
    }
    return scope
  }
}

extension Message {
  fileprivate static func open(_ bracket: String) -> Message {
    Message(.styleBraces, "this '\(bracket)' is never closed")
  }

  fileprivate static func stray(_ bracket: String) -> Message {
    Message(.styleBraces, "this '\(bracket)' closes nothing")
  }

  fileprivate static func loadsStyles() -> Message {
    Message(
      .styleLoads, "a look cannot import other style sheets",
      hint: "every .css file of its folder is used")
  }

  fileprivate static func loadsFile() -> Message {
    Message(
      .styleLoads, "a look cannot load files from elsewhere: pages load only the site's own",
      hint: "put the file into the folder of the look")
  }
}
