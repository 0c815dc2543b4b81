/// Parses the requests of a connection; each byte is read once.
///
/// It accepts only what browsers send to this server: HTTP/1, with bodies of a known length. Lines
/// and heads are limited while they arrive, and anything unusual is refused, because any page on
/// the web can make a browser send something here.
struct RequestReader {
  /// The most bytes of one line, and of all lines before a body.
  static let longestLine = 16 << 10
  static let longestHead = 64 << 10

  private var bytes: [UInt8] = []
  /// The number of bytes read so far.
  private var seen = 0
  private var lineStart = 0
  private var lines: [ArraySlice<UInt8>] = []

  /// Adds bytes that have arrived.
  mutating func take(_ new: [UInt8]) { bytes += new }

  /// The next request without its body, once all of it has arrived.
  mutating func head() throws(Flaw) -> RequestHead? {
    while seen < bytes.count {
      let byte = bytes[seen]
      seen += 1
      guard seen <= Self.longestHead else { throw .headTooLong }
      guard byte == UInt8(ascii: "\n") else {
        if seen - lineStart > Self.longestLine {
          throw lines.isEmpty ? .addressTooLong : .headTooLong
        }
        continue
      }
      var line = bytes[lineStart..<seen - 1]
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      lineStart = seen
      if !line.isEmpty {
        lines.append(line)
      } else if !lines.isEmpty {
        let head = try RequestHead(lines)
        lines = []
        drop(seen)
        return head
      }
    }
    return nil
  }

  /// The body of a request, once all of it has arrived.
  mutating func body(_ count: Int) -> [UInt8]? {
    guard bytes.count >= count else { return nil }
    let body = Array(bytes.prefix(count))
    drop(count)
    return body
  }

  private mutating func drop(_ count: Int) {
    bytes.removeFirst(count)
    (seen, lineStart) = (0, 0)
  }

  /// Why reading a request has stopped.
  enum Flaw: Error, Equatable {
    case malformed, addressTooLong, headTooLong

    var response: Response {
      switch self {
      case .malformed: Response(.badRequest, "This request cannot be read.")
      case .addressTooLong: Response(.addressTooLong, "This address is too long.")
      case .headTooLong: Response(.headTooLong, "The head of this request is too large.")
      }
    }
  }
}

/// A request without its body.
struct RequestHead {
  let request: Request
  /// Whether another request may follow on the same connection.
  let staysOpen: Bool

  /// Reads the lines before a body (RFC 9112). A second `Host` or length, continued lines, control
  /// characters and transfer codings are refused, because another reader might interpret them
  /// differently.
  init(_ lines: [ArraySlice<UInt8>]) throws(RequestReader.Flaw) {
    let texts = lines.compactMap { String(validating: $0, as: UTF8.self) }
    guard texts.count == lines.count, let first = texts.first,
      !lines.contains(where: { $0.contains { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F } })
    else { throw .malformed }
    let parts = first.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.allSatisfy(isTokenByte), !parts[0].isEmpty,
      parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0"
    else { throw .malformed }
    var fields: [String: String] = [:]
    for line in texts.dropFirst() {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw .malformed }
      let name = line[..<colon]
      guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else { throw .malformed }
      let value = String(line[line.index(after: colon)...].trimmedBlanks)
      let isSecond = fields.updateValue(value, forKey: name.lowercased()) != nil
      if isSecond, ["host", "origin", "content-length", "content-type"].contains(name.lowercased())
      {
        throw .malformed
      }
    }
    guard fields["transfer-encoding"] == nil else { throw .malformed }
    var length: Int?
    if let text = fields["content-length"] {
      guard let number = Int(text), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw .malformed
      }
      length = number
    }
    let (method, target) = (String(parts[0]), parts[1])
    let question = target.firstIndex(of: "?")
    request = Request(
      method: method, path: String(target[..<(question ?? target.endIndex)]),
      query: question.map { String(target[target.index(after: $0)...]) } ?? "",
      host: fields["host"], origin: fields["origin"], contentType: fields["content-type"],
      length: length)
    let wishes = fields["connection"]?.lowercased() ?? ""
    // The body of a GET or HEAD request is not read.
    staysOpen =
      parts[2] == "HTTP/1.1" && !wishes.contains("close")
      && (method == "POST" || (length ?? 0) == 0)
  }
}

/// Whether a byte may occur in a method or the name of a field (RFC 9110, "token").
private func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}

extension Substring {
  /// Without spaces and tabs at either end.
  fileprivate var trimmedBlanks: Substring {
    var text = self
    while let first = text.utf8.first, first == 0x20 || first == 0x09 { text.removeFirst() }
    while let last = text.utf8.last, last == 0x20 || last == 0x09 { text.removeLast() }
    return text
  }
}
