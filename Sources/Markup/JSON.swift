/// A JSON document whose members keep the order in which they were written.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number; infinity and NaN, which JSON cannot express, are printed as `null`.
  case number(Double)
  case string(String)
  /// A string of markup.
  case html(HTML)
  case array([JSON])
  case object([Member])

  /// One name and its value in an object.
  public struct Member: Sendable {
    let name: String
    let value: JSON

    /// A name and its value.
    public init(_ name: String, _ value: JSON) { (self.name, self.value) = (name, value) }
  }

  /// An object without the members whose value is `nil`.
  public static func object(dropping members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// The document on one line, safe inside an HTML script element.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    print(into: &bytes)
    return bytes
  }

  /// Appends the document on one line.
  func print(into bytes: inout [UInt8]) { print(into: &bytes, indent: nil) }

  /// The document over several lines, two spaces a level, with a final newline.
  public var indentedBytes: [UInt8] {
    var bytes: [UInt8] = []
    print(into: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

extension JSON {
  private func print(into bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes.append("null")
    case .bool(let value): bytes.append(value ? "true" : "false")
    case .integer(let value): bytes.append(decimal: value)
    case .number(let value):
      bytes.append(contentsOf: (value.isFinite ? "\(value)" : "null").utf8)
    case .string(let value): printString(value, into: &bytes)
    case .html(let value):
      bytes.append(UInt8(ascii: "\""))
      value.bytes.withUnsafeBufferPointer { bytes.appendJSONEscaped($0) }
      bytes.append(UInt8(ascii: "\""))
    case .array(let values):
      printGroup("[", "]", values, into: &bytes, indent: indent) { value, bytes, indent in
        value.print(into: &bytes, indent: indent)
      }
    case .object(let members):
      printGroup("{", "}", members, into: &bytes, indent: indent) { member, bytes, indent in
        printString(member.name, into: &bytes)
        bytes.append(indent == nil ? ":" : ": ")
        member.value.print(into: &bytes, indent: indent)
      }
    }
  }

  private func printGroup<Item>(
    _ open: StaticString, _ close: StaticString, _ items: [Item], into bytes: inout [UInt8],
    indent: Int?, printItem: (Item, inout [UInt8], Int?) -> Void
  ) {
    bytes.append(open)
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(",") }
      printBreak(into: &bytes, indent: indent.map { $0 + 1 })
      printItem(item, &bytes, indent.map { $0 + 1 })
    }
    if !items.isEmpty { printBreak(into: &bytes, indent: indent) }
    bytes.append(close)
  }

  private func printBreak(into bytes: inout [UInt8], indent: Int?) {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: indent * 2)
  }

  private func printString(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    bytes.appendJSONEscaped(text)
    bytes.append(UInt8(ascii: "\""))
  }
}
