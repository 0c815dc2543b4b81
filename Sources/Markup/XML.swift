/// A piece of XML that is safe to publish: the same idea as `HTML`, for sitemaps, feeds and
/// pictures.
public struct XML: Sendable, Hashable {
  /// The markup in UTF-8.
  public private(set) var bytes: [UInt8]

  /// The markup as text, for tests.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension XML: ExpressibleByStringInterpolation {
  public typealias StringLiteralType = StaticString

  public init(stringLiteral value: StaticString) {
    bytes = []
    bytes.append(value)
  }

  public init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  /// The interpolations that an XML template may use.
  public struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    public mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal) }

    /// Text or the value of an attribute, escaped.
    public mutating func appendInterpolation(_ text: String) { bytes.appendEscaped(text) }

    /// HTML as XML elements: elements that HTML leaves open are closed. Only for HTML from the
    /// program's own templates and from `Markdown`, in which every attribute is in quotation marks.
    public mutating func appendInterpolation(xhtml html: HTML) {
      bytes.appendClosingVoids(of: html.bytes)
    }

    /// A whole number in plain digits, as coordinates are.
    public mutating func appendInterpolation(_ number: Int) { bytes.append(decimal: number) }

    /// Pieces of markup, one after the other.
    public mutating func appendInterpolation(_ pieces: [XML]) {
      bytes.makeRoom(pieces.reduce(0) { $0 + $1.bytes.count }, leaving: 0)
      for piece in pieces { bytes += piece.bytes }
    }

    /// Markup, unchanged.
    public mutating func appendInterpolation(_ xml: XML) { bytes += xml.bytes }

    /// The piece for a value, or nothing for `nil`.
    @inlinable public mutating func appendInterpolation<Value>(
      _ value: Value?, _ draw: (Value) -> XML
    ) {
      if let value { appendInterpolation(draw(value)) }
    }
  }
}

extension [UInt8] {
  /// The HTML elements without an end tag.
  private static let voids = ["br", "hr", "img", "source", "wbr"].map { [UInt8]($0.utf8) }

  /// Appends HTML with a slash in every element without an end tag.
  fileprivate mutating func appendClosingVoids(of html: [UInt8]) {
    reserveCapacity(count + html.count + html.count / 16)
    var (start, index) = (0, 0)
    while let tag = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      let name = html[(tag + 1)...].prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
      index = name.endIndex
      var isQuoted = false
      while index < html.count, isQuoted || html[index] != UInt8(ascii: ">") {
        if html[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
        index += 1
      }
      let isVoid = (2...6).contains(name.count) && Self.voids.contains { name.elementsEqual($0) }
      guard isVoid, index < html.count, html[index - 1] != UInt8(ascii: "/") else { continue }
      self += html[start..<index]
      append(UInt8(ascii: "/"))
      start = index
    }
    self += html[start...]
  }
}
