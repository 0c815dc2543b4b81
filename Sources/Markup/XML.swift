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

    /// HTML as text, escaped, as feeds carry it.
    public mutating func appendInterpolation(asText html: HTML) {
      html.bytes.withUnsafeBufferPointer { bytes.appendEscaped($0) }
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
  }
}
