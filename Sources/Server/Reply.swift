/// What a browser asks for.
package struct Request: Sendable {
  package let method: String
  /// The path as it was sent, percent-encoded.
  package let path: String
  /// What stands behind the question mark, as it was sent.
  package let query: String
  /// The `Host` header.
  package let host: String?

  package init(method: String = "GET", path: String, query: String = "", host: String?) {
    self.method = method
    self.path = path
    self.query = query
    self.host = host
  }
}

/// What a browser gets.
package struct Reply: Sendable, Equatable {
  package enum Status: Int, Sendable {
    case ok = 200
    case redirect = 307
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case wrongMethod = 405
    case failed = 500
  }

  package let status: Status
  /// The media type of the body.
  package let type: String
  package let body: [UInt8]
  /// Where a redirect leads.
  package let location: String?

  package init(
    _ status: Status = .ok, type: String = "text/plain; charset=utf-8", body: [UInt8] = [],
    location: String? = nil
  ) {
    self.status = status
    self.type = type
    self.body = body
    self.location = location
  }

  /// A reply in plain words.
  package init(_ status: Status, _ words: String) {
    self.init(status, body: Array("\(words)\n".utf8))
  }
}
