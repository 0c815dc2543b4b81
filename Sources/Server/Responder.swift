import Markup

/// Answers requests: a pure function of the request and of what is currently shown.
package struct Responder: Sendable {
  /// The port that the server listens on.
  package let port: UInt16
  /// The value that forms must send back; different for every start of the server.
  package let token: String

  package init(port: UInt16, token: String) {
    self.port = port
    self.token = token
  }

  /// The response to a request for the site. For `HEAD` it has the body of `GET`, which must not be
  /// sent.
  package func response(to request: Request, showing: Showing) -> Response {
    if let refusal = refusal(of: request) { return refusal }
    guard let path = RequestedPath(request.path)?.text else {
      return Response(.badRequest, "This is not the path of a page.")
    }
    switch path {
    case LiveReload.scriptPath:
      return Response(type: mediaType(of: path), body: Array(LiveReload.script.utf8))
    case LiveReload.stylePath:
      return Response(type: mediaType(of: path), body: Array(LiveReload.style.utf8))
    case LiveReload.newsPath:
      return Response(type: "application/json", body: LiveReload.news(of: showing))
    default: break
    }
    guard let site = showing.site else { return problemPage(showing.problems ?? "", showing) }
    return page(at: path, for: request, in: site, showing)
  }

  /// Checks `Host` against DNS rebinding: a page on the web can make its own name resolve to this
  /// machine, but its requests then have that name.
  package func refusal(of request: Request) -> Response? {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    let allowed = names.map { "\($0):\(port)" } + (port == 80 ? names : [])
    guard let host = request.host?.lowercased(), allowed.contains(host) else {
      return Response(.forbidden, "This server answers to http://127.0.0.1:\(port)/ only.")
    }
    return switch request.method {
    case "GET", "HEAD": nil
    case "POST": refusal(ofForm: request, host: host)
    default: Response(.wrongMethod, "This server answers GET and HEAD.")
    }
  }

  private func page(
    at path: String, for request: Request, in site: ServedSite, _ showing: Showing
  ) -> Response {
    let query = request.query.isEmpty ? "" : "?\(request.query)"
    guard path.hasPrefix(site.base) else {
      return path == "/" || path + "/" == site.base
        ? Response(.redirect, location: site.base + query) : notFound(in: site, showing)
    }
    let name = String(path.dropFirst(site.base.count))
    let file = name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name
    if let bytes = site.files[file] { return page(.ok, file, bytes, showing) }
    if file.hasPrefix("assets/"), let bytes = showing.earlier?.files[file] {
      return page(.ok, file, bytes, showing)
    }
    if site.files["\(file)/index.html"] != nil {
      return Response(.redirect, location: "\(request.path)/\(query)")
    }
    return notFound(in: site, showing)
  }

  /// The policy for files that are not pages: they may be seen and nothing else. A picture that a
  /// browser might also read as a page can then neither run scripts nor read our pages.
  private static let boxed = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

  private func notFound(in site: ServedSite, _ showing: Showing) -> Response {
    let name = "404.html"
    guard let bytes = site.files[name] else { return Response(.notFound, "There is no such page.") }
    return page(.notFound, name, bytes, showing)
  }

  private func page(
    _ status: Response.Status, _ file: String, _ bytes: () throws -> [UInt8], _ showing: Showing
  ) -> Response {
    do {
      let bytes = try bytes()
      let type = mediaType(of: file, bytes)
      guard type.hasPrefix("text/html") else {
        return Response(status, type: type, body: bytes, policy: Self.boxed)
      }
      return Response(status, type: type, body: LiveReload.added(to: bytes, at: file, of: showing))
    } catch {
      return problemPage("\(file): \(error)", showing)
    }
  }

  private func problemPage(_ problems: String, _ showing: Showing) -> Response {
    Response(
      .failed, type: "text/html; charset=utf-8",
      body: LiveReload.added(
        to: LiveReload.problemPage(problems).bytes, at: "", of: showing))
  }
}
