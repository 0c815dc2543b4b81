/// What a browser asks for.
package struct Request: Sendable {
  package let method: String
  /// The path as it was sent, percent-encoded.
  package let path: String
  /// What stands behind the question mark, as it was sent.
  package let query: String
  /// The `Host` header.
  package let host: String?
  /// The `Origin` header: where the page came from that asks.
  package let origin: String?
  /// The media type of what is sent.
  package let contentType: String?
  /// How many bytes are sent.
  package let length: Int?

  package init(
    method: String = "GET", path: String, query: String = "", host: String?,
    origin: String? = nil, contentType: String? = nil, length: Int? = nil
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.host = host
    self.origin = origin
    self.contentType = contentType
    self.length = length
  }
}

/// What a browser gets.
package struct Response: Sendable, Equatable {
  package enum Status: Int, Sendable {
    case ok = 200
    /// Look there instead, whatever was sent here.
    case seeOther = 303
    case redirect = 307
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case wrongMethod = 405
    case tooLarge = 413
    case addressTooLong = 414
    case wrongType = 415
    /// What was sent was read, and is not right.
    case notTaken = 422
    case headTooLong = 431
    case failed = 500
  }

  package let status: Status
  /// The media type of the body.
  package let type: String
  package let body: [UInt8]
  /// Where a redirect leads.
  package let location: String?
  /// What the page may do, as a Content-Security-Policy; `nil` where the page says it itself.
  package let policy: String?

  package init(
    _ status: Status = .ok, type: String = "text/plain; charset=utf-8", body: [UInt8] = [],
    location: String? = nil, policy: String? = nil
  ) {
    self.status = status
    self.type = type
    self.body = body
    self.location = location
    self.policy = policy
  }

  /// A response in plain words.
  package init(_ status: Status, _ words: String) {
    self.init(status, body: Array("\(words)\n".utf8))
  }
}
