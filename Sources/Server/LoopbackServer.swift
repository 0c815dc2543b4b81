import FlyingFox
import FlyingSocks
import Foundation

/// Serves a site to the browsers of this machine, and to nobody else.
package struct LoopbackServer: Sendable {
  /// Why no server could be started.
  package enum Failure: Error, CustomStringConvertible {
    case portsInUse(ClosedRange<UInt16>)
    case other(String)

    package var description: String {
      switch self {
      case .portsInUse(let ports):
        ports.count == 1
          ? "port \(ports.lowerBound) is in use"
          : "the ports \(ports.lowerBound) to \(ports.upperBound) are in use"
      case .other(let reason): "cannot listen on 127.0.0.1: \(reason)"
      }
    }
  }

  /// The port that it listens on.
  package let port: UInt16
  private let server: HTTPServer
  private let running: Task<Void, any Error>

  /// Starts to serve on the first port that is free.
  /// - Parameter desk: the private pages beside the site.
  package init(
    _ site: LiveSite, desk: any PrivatePages, on ports: ClosedRange<UInt16>
  ) async throws {
    let token = "\(UInt64.random(in: 0 ... .max))-\(UInt64.random(in: 0 ... .max))"
    for port in ports {
      let server = HTTPServer(
        config: .init(
          address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port),
          pool: PromptPool(base: HTTPServer.defaultPool()), logger: .disabled),
        handler: PreviewHandler(
          site: site, desk: desk, responder: Responder(port: port, token: token)))
      let running = Task { try await server.run() }
      guard let failure = await Self.failure(of: running, starting: server) else {
        self.port = port
        self.server = server
        self.running = running
        return
      }
      guard case SocketError.failed(_, EADDRINUSE, _) = failure else {
        throw Failure.other(failure.localizedDescription)
      }
    }
    throw Failure.portsInUse(ports)
  }

  /// Ends every connection.
  package func stop() async { await server.stop() }

  /// Waits until the server listens; gives the reason where it ends instead.
  private static func failure(
    of running: Task<Void, any Error>, starting server: HTTPServer
  ) async -> (any Error)? {
    let (events, event) = AsyncStream.makeStream(of: (any Error)?.self)
    let ending = Task {
      do { try await running.value } catch { event.yield(error) }
    }
    let waiting = Task {
      do {
        try await server.waitUntilListening()
        event.yield(nil)
      } catch is CancellationError {
      } catch { event.yield(error) }
    }
    defer {
      ending.cancel()
      waiting.cancel()
    }
    for await failure in events { return failure }
    return nil
  }
}

/// Between FlyingFox's requests and responses and our own.
private struct PreviewHandler: HTTPHandler {
  let site: LiveSite
  let desk: any PrivatePages
  let responder: Responder

  /// How long a page waits for news before it asks again.
  private static let patience = Duration.seconds(10)

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let asked = Request(
      method: request.method.rawValue, path: request.target.path(), query: request.target.query(),
      host: request.headers[.host], origin: request.headers[HTTPHeader("Origin")],
      contentType: request.headers[.contentType],
      length: request.headers[.contentLength].flatMap { Int($0) })
    let response = try await response(to: asked, request)
    var headers: HTTPHeaders = [
      .contentType: response.type, .contentLength: String(response.body.count),
      .cacheControl: "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    ]
    headers[.location] = response.location
    headers[HTTPHeader("Content-Security-Policy")] = response.policy
    let body = request.method == .HEAD ? Data() : Data(response.body)
    return HTTPResponse(
      statusCode: HTTPStatusCode(response.status.rawValue, phrase: response.status.phrase),
      headers: headers, body: HTTPBodySequence(data: body, suggestedBufferSize: 1 << 16))
  }

  private func response(to asked: Request, _ request: HTTPRequest) async throws -> Response {
    if let refusal = responder.refusal(of: asked) { return refusal }
    let body = asked.method == "POST" ? Array(try await request.bodyData) : []
    switch responder.visit(of: asked, body: body, showing: await site.showing) {
    case .success(let visit): return await desk.response(to: visit)
    case .failure(let refusal): return refusal.response
    case nil: return responder.response(to: asked, showing: await showing(for: asked))
    }
  }

  /// What is shown now, or for a page that waits for news, as soon as there is something new.
  private func showing(for request: Request) async -> Showing {
    guard request.path == LiveReload.newsPath,
      request.query.hasPrefix("after="), let number = Int(request.query.dropFirst(6))
    else { return await site.showing }
    return await site.showing(after: number, within: Self.patience)
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
    case .wrongType: "Unsupported Media Type"
    case .notTaken: "Unprocessable Content"
    case .failed: "Internal Server Error"
    }
  }
}
