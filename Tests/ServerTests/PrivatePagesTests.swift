import Server
import Testing

/// Says what it was told.
struct Echo: PrivatePages {
  func response(to visit: Visit) async -> Response {
    let fields = visit.fields.map { $0.sorted { $0.key < $1.key }.map { "\($0)=\($1)" } }
    return Response(.ok, "\(visit.path)|\(visit.base)|\(fields?.joined(separator: ",") ?? "-")")
  }
}

@Suite struct PrivatePagesTests {
  private let responder = Responder(port: 4321, token: "secret")

  /// A form as a page of the server sends it, but for what a test changes.
  private func form(
    _ body: String, path: String = "/_thousand/forms/", host: String = "127.0.0.1:4321",
    origin: String? = "http://127.0.0.1:4321", type: String? = "application/x-www-form-urlencoded"
  ) -> Result<Visit, Responder.Refusal>? {
    let request = Request(
      method: "POST", path: path, host: host, origin: origin, contentType: type,
      length: body.utf8.count)
    if let refusal = responder.refusal(of: request) {
      return .failure(Responder.Refusal(refusal))
    }
    return responder.visit(of: request, body: Array(body.utf8), showing: showing(base: "/j/"))
  }

  private func status(_ result: Result<Visit, Responder.Refusal>?) -> Response.Status? {
    switch result {
    case .success: .ok
    case .failure(let refusal): refusal.response.status
    case nil: nil
    }
  }

  @Test func `A form of our own is read`() throws {
    let visit = try #require(
      try form("token=secret&title=A+%26+b%3D%C3%A9&title=second&empty")?.get())
    #expect(visit.fields == ["token": "secret", "title": "A & b=é", "empty": ""])
    #expect(visit.path == "" && visit.base == "/j/" && visit.token == "secret")
    #expect(
      status(form("token=secret", host: "localhost:4321", origin: "http://localhost:4321")) == .ok)
  }

  @Test(arguments: [
    nil, "null", "", "http://evil.example", "http://127.0.0.1", "http://127.0.0.1:4322",
    "https://127.0.0.1:4321", "http://127.0.0.1:4321.evil.example", "http://localhost:4321",
  ])
  func `A form from elsewhere is refused, token or not`(origin: String?) {
    #expect(status(form("token=secret&title=a", origin: origin)) == .forbidden)
  }

  @Test(arguments: [
    "", "title=a", "token=", "token=Secret", "token=secret1", "x=1&token=a&token=secret",
  ])
  func `A form without the token is refused`(body: String) {
    #expect(status(form(body)) == .forbidden)
  }

  @Test func `Other names, places, types, encodings and sizes are refused`() {
    #expect(status(form("token=secret", host: "evil.example:4321")) == .forbidden)
    #expect(status(form("token=secret", path: "/")) == .wrongMethod)
    #expect(status(form("token=secret", path: "/_thousand/formsx")) == .wrongMethod)
    #expect(status(form("token=secret", type: "text/plain")) == .wrongType)
    #expect(status(form("token=secret", type: nil)) == .wrongType)
    #expect(status(form("token=secret&a=%f")) == .badRequest)
    #expect(status(form("token=secret&a=%FF")) == .badRequest)
    #expect(status(form("token=secret", path: "/_thousand/forms/../x")) == .badRequest)
    for length in [nil, Responder.largestForm + 1] {
      let request = Request(
        method: "POST", path: Visit.address, host: "127.0.0.1:4321",
        origin: "http://127.0.0.1:4321", contentType: "application/x-www-form-urlencoded",
        length: length)
      #expect(responder.refusal(of: request)?.status == .tooLarge)
    }
  }

  @Test func `Over the wire, only a form with origin and token arrives`() async throws {
    let server = try LoopbackServer(LiveSite(), forms: Echo(), on: 21_500...21_900)
    let own = "Origin: http://127.0.0.1:\(server.port)\r\n"
    let look = try await exchange(server.port, "GET", "/_thousand/forms/answer?entry=a")
    #expect(look.contains("answer|/|-"))
    let forged = try await exchange(
      server.port, "POST", "/_thousand/forms/", "Origin: http://evil.example\r\n", "title=a")
    #expect(forged.hasPrefix("HTTP/1.1 403"))
    let guessed = try await exchange(
      server.port, "POST", "/_thousand/forms/", own, "token=1&title=a")
    #expect(guessed.hasPrefix("HTTP/1.1 403"))
    let endless = try await exchange(
      server.port, "POST", "/_thousand/forms/", own + "Content-Length: 9999999\r\n", "")
    #expect(endless.hasPrefix("HTTP/1.1 413"))
    await server.stop()
  }

  private func exchange(
    _ port: UInt16, _ method: String, _ path: String, _ headers: String = "", _ body: String = ""
  ) async throws -> String {
    let length = headers.contains("Content-Length") ? "" : "Content-Length: \(body.utf8.count)\r\n"
    return try await sent(
      port,
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\(headers)"
        + "Content-Type: application/x-www-form-urlencoded\r\n\(length)\r\n\(body)")
  }
}
