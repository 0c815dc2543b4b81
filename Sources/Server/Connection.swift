import Files

/// One browser's connection: its requests, answered one after the other.
struct Connection {
  private let socket: Socket
  private let answers: Answers
  private var reader = RequestReader()

  /// How long a request may take to arrive, and a response to be received.
  private static let patience = Duration.seconds(5)
  /// The most bytes read in one go.
  private static let portion = 1 << 14

  init(_ socket: Socket, _ answers: Answers) {
    self.socket = socket
    self.answers = answers
  }

  /// Answers requests until either side ends the connection or the browser is silent for
  /// `patience`.
  mutating func serve() async {
    defer { socket.close() }
    do {
      while let head = try await nextHead() {
        guard let body = try await body(of: head) else { return }
        let response = await answers.response(to: head.request, body: body)
        let bytes = response.bytes(for: head)
        guard await send(bytes), head.staysOpen else { return await end() }
      }
    } catch {
      _ = await send(error.response.bytes(for: nil))
      await end()
    }
  }

  private mutating func nextHead() async throws(RequestReader.Flaw) -> RequestHead? {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      if let head = try reader.head() { return head }
      guard await receive(until: deadline) else { return nil }
    }
  }

  /// The body of a request; empty for a request without one.
  /// - Returns: `nil` if it did not arrive.
  /// - Throws: if the head of the request is reason enough to refuse it.
  private mutating func body(
    of head: RequestHead
  ) async throws(RequestReader.Flaw) -> [UInt8]? {
    guard head.request.method == "POST", answers.refusal(of: head.request) == nil else { return [] }
    let deadline = ContinuousClock.now + Self.patience
    while true {
      if let body = reader.body(head.request.length ?? 0) { return body }
      guard await receive(until: deadline) else { return nil }
    }
  }

  /// Waits for the next bytes.
  /// - Returns: false if none will come.
  private mutating func receive(until deadline: ContinuousClock.Instant) async -> Bool {
    while !Task.isCancelled {
      switch socket.read(upTo: Self.portion) {
      case .bytes(let bytes):
        reader.take(bytes)
        return true
      case .end: return false
      case .nothing:
        let left = deadline - .now
        guard left > .zero else { return false }
        await socket.wait(for: .reading, atMost: left)
      }
    }
    return false
  }

  /// - Returns: whether the other side has received all of it.
  private func send(_ bytes: [UInt8]) async -> Bool {
    var rest = bytes[...]
    var deadline = ContinuousClock.now + Self.patience
    while !rest.isEmpty, !Task.isCancelled {
      guard let count = socket.write(rest) else { return false }
      rest = rest.dropFirst(count)
      if count > 0 {
        deadline = .now + Self.patience
      } else {
        let left = deadline - .now
        guard left > .zero else { return false }
        await socket.wait(for: .writing, atMost: left)
      }
    }
    return rest.isEmpty
  }

  /// Ends the connection so that the other side can still read the last response. What it sends
  /// meanwhile is read and discarded for a while, because unread bytes make the system reset the
  /// connection.
  private func end() async {
    socket.endWriting()
    let deadline = ContinuousClock.now + .seconds(1)
    var allowance = 4 << 20
    while allowance > 0, !Task.isCancelled {
      switch socket.read(upTo: Self.portion) {
      case .bytes(let bytes): allowance -= bytes.count
      case .end: return
      case .nothing:
        let left = deadline - .now
        guard left > .zero else { return }
        await socket.wait(for: .reading, atMost: left)
      }
    }
  }
}

extension Response {
  /// The bytes of the response.
  /// - Parameter head: the head of the request; `nil` if it could not be read, after which the
  ///   connection ends.
  func bytes(for head: RequestHead?) -> [UInt8] {
    var lines = [
      "HTTP/1.1 \(status.rawValue) \(status.phrase)", "Content-Type: \(type)",
      "Content-Length: \(body.count)", "Cache-Control: no-store",
      "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
      "Referrer-Policy: same-origin",
      "Connection: \(head?.staysOpen == true ? "keep-alive" : "close")",
    ]
    if let location { lines.append("Location: \(location)") }
    if let policy { lines.append("Content-Security-Policy: \(policy)") }
    let sent = head?.request.method == "HEAD" ? [] : body
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + sent
  }
}

extension Response.Status {
  fileprivate var phrase: String {
    switch self {
    case .ok: "OK"
    case .seeOther: "See Other"
    case .redirect: "Temporary Redirect"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .wrongMethod: "Method Not Allowed"
    case .tooLarge: "Content Too Large"
    case .addressTooLong: "URI Too Long"
    case .wrongType: "Unsupported Media Type"
    case .notTaken: "Unprocessable Content"
    case .headTooLong: "Request Header Fields Too Large"
    case .failed: "Internal Server Error"
    }
  }
}
