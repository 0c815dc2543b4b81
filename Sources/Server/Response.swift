/// A request from a browser.
package struct Request: Sendable {
  package let method: String
  /// The path as sent, percent-encoded.
  package let path: String
  /// The query as sent.
  package let query: String
  /// The `Host` header.
  package let host: String?
  /// The `Origin` header: the origin of the page that sends the request.
  package let origin: String?
  /// The media type of the body.
  package let contentType: String?
  /// The length of the body in bytes.
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

/// A response to a browser.
package struct Response: Sendable, Equatable {
  package enum Status: Int, Sendable {
    case ok = 200
    /// Go there instead, with GET.
    case seeOther = 303
    case redirect = 307
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case wrongMethod = 405
    case tooLarge = 413
    case addressTooLong = 414
    case wrongType = 415
    /// The form was read, but something in it is wrong.
    case notTaken = 422
    case headTooLong = 431
    case failed = 500
  }

  package let status: Status
  /// The media type of the body.
  package let type: String
  package let body: [UInt8]
  /// The target of a redirect.
  package let location: String?
  /// The Content-Security-Policy; `nil` for a page that contains its own.
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

  /// A plain-text response.
  package init(_ status: Status, _ words: String) {
    self.init(status, body: Array("\(words)\n".utf8))
  }
}
