/// A piece of HTML that is safe to publish.
///
/// Only text in the program's own source is markup: the literal type is `StaticString`, so a
/// `String` cannot become `HTML` by accident. Whatever is interpolated is escaped by its type:
///
/// ```swift
/// let row: HTML = "<td title='\(entry.title)'>\(entry.body)</td>"
/// ```
///
/// `String` and `Int` are escaped; `HTML`, `HTML?` and `[HTML]` are inserted unchanged; `each:` and
/// a closure draw lists and optionals; `url:`, `json:` and `attribute:` are for the other contexts.
/// Anything else does not compile. Put attribute values in quotes.
public struct HTML: Sendable, Hashable {
  /// The markup in UTF-8.
  public private(set) var bytes: [UInt8]

  /// Empty markup.
  public init() { bytes = [] }

  /// Wraps bytes that are known to be well-formed, escaped HTML. Only `Markdown` (libcmark's output
  /// in safe mode) and `Charts` may call this.
  package init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the markup has no bytes.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The markup as text, for tests and terminals.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text without tags and with its entities resolved, for descriptions.
  public var plainText: String {
    var text: [UInt8] = []
    var isTag = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): isTag = false
      default: if !isTag { text.append(byte) }
      }
    }
    return String(decoding: text, as: UTF8.self).unescaped
  }

  /// Appends a piece to another.
  public static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }
}

extension HTML: ExpressibleByStringInterpolation {
  public typealias StringLiteralType = StaticString

  public init(stringLiteral value: StaticString) {
    bytes = []
    bytes.append(value)
  }

  public init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  /// The interpolations that a template may use.
  public struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []
    /// The bytes expected for everything but inserted markup.
    private let usual: Int

    public init(literalCapacity: Int, interpolationCount: Int) {
      usual = literalCapacity + interpolationCount * 40
      bytes.reserveCapacity(usual)
    }

    public mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal) }

    /// A word from the program's own source, unchanged.
    public mutating func appendInterpolation(_ word: StaticString) { bytes.append(word) }

    /// Text or the value of an attribute, escaped.
    public mutating func appendInterpolation(_ text: String) { bytes.appendEscaped(text) }

    /// A whole number in plain digits; for readers, let `Phrases` group the digits.
    public mutating func appendInterpolation(_ number: Int) { bytes.append(decimal: number) }

    /// Markup, unchanged.
    public mutating func appendInterpolation(_ html: HTML) {
      bytes.append(html.bytes, leaving: usual)
    }

    /// Markup, or nothing.
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes.append(html.bytes, leaving: usual) }
    }

    /// Pieces of markup, one after the other.
    public mutating func appendInterpolation(_ pieces: [HTML]) {
      bytes.makeRoom(pieces.reduce(0) { $0 + $1.bytes.count }, leaving: usual)
      for piece in pieces { bytes += piece.bytes }
    }

    /// A piece of markup for each of some things, one after the other:
    /// `\(page.tags, each: { "<li>\($0)</li>" })`.
    @inlinable public mutating func appendInterpolation<Items: Sequence>(
      _ items: Items, each draw: (Items.Element) -> HTML
    ) {
      for item in items { appendInterpolation(draw(item)) }
    }

    /// A piece of markup for a value, or nothing for `nil`: `\(page.note, { "<p>\($0)</p>" })`.
    @inlinable public mutating func appendInterpolation<Value>(
      _ value: Value?, _ draw: (Value) -> HTML
    ) {
      if let value { appendInterpolation(draw(value)) }
    }

    /// Markup if a condition is true, else nothing: `\(isNew, "<b>new</b>")`.
    public mutating func appendInterpolation(
      _ condition: Bool, _ html: @autoclosure () -> HTML
    ) {
      if condition { bytes.append(html().bytes, leaving: usual) }
    }

    /// An address for `href` or `src`: characters that a URL may not contain are percent-encoded,
    /// and schemes that run code become `about:invalid`.
    public mutating func appendInterpolation(url: String) {
      if isPlainAddress(url) { return bytes.append(unescaped: url) }
      bytes.appendEscaped(isSafeURL(url) ? percentEncoded(url) : "about:invalid")
    }

    /// A JSON document inside a script element.
    public mutating func appendInterpolation(json: JSON) { json.print(into: &bytes) }

    /// Text wrapped in an element, or nothing for `nil`.
    public mutating func appendInterpolation(_ text: String?, in element: StaticString) {
      guard let text else { return }
      bytes.append(UInt8(ascii: "<"))
      bytes.append(element)
      bytes.append(UInt8(ascii: ">"))
      bytes.appendEscaped(text)
      bytes.append("</")
      bytes.append(element)
      bytes.append(UInt8(ascii: ">"))
    }

    /// A whole attribute with its leading space, or nothing for `nil`.
    public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
      guard let value else { return }
      bytes.append(UInt8(ascii: " "))
      bytes.append(name)
      bytes.append("=\"")
      bytes.appendEscaped(value)
      bytes.append(UInt8(ascii: "\""))
    }

    /// Makes any other type a compile error with this message.
    @available(
      *, unavailable,
      message:
        "turn it into String, Int, HTML or [HTML] first: unwrap optionals, word dates and numbers with Phrases"
    )
    public mutating func appendInterpolation<Value>(_ value: Value) {}
  }
}
