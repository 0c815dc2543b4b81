import Testing

@testable import Server

/// A site with one page, at a base path.
func showing(base: String = "/", problems: String? = nil) -> Showing {
  let page = """
    <!DOCTYPE html><html><head>
    <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">
    </head><body><p>Hello</p></body></html>
    """
  let files: [String: String] = [
    "index.html": page, "entries/a b/index.html": page, "404.html": page, "feed.xml": "<feed/>",
    "site.css": "body{}", "icon.svg": "<svg><head></head></svg>", "progress.json": "{}",
    "broken.jpg": "", "entries/a/pic.html": "GIF89a<script>alert(1)</script>",
  ]
  let makers = files.map { path, text in
    (
      path,
      { @Sendable () throws -> [UInt8] in
        if path == "broken.jpg" { throw Broken() }
        return Array(text.utf8)
      }
    )
  }
  return Showing(
    site: ServedSite(base: base, files: Dictionary(uniqueKeysWithValues: makers)),
    siteNumber: "7-1", problems: problems)
}

private struct Broken: Error, CustomStringConvertible {
  let description = "no <script>alert(1)</script> here"
}

func reply(
  _ path: String, method: String = "GET", query: String = "", host: String? = "127.0.0.1:4321",
  showing: Showing = showing()
) -> Response {
  Responder(port: 4321, token: "secret").response(
    to: Request(method: method, path: path, query: query, host: host), showing: showing)
}

extension Response {
  var text: String { String(decoding: body, as: UTF8.self) }
}

@Suite struct ResponderTests {
  @Test func `A folder shows its index, at its own address`() {
    #expect(reply("/").status == .ok)
    #expect(reply("/entries/a%20b/").text.contains("Hello"))
    #expect(reply("/entries/a%20b/index.html").text.contains("Hello"))
  }

  @Test func `A missing slash is added, and the query kept`() {
    let reply = reply("/entries/a%20b", query: "x=1")
    #expect(reply.status == .redirect)
    #expect(reply.location == "/entries/a%20b/?x=1")
  }

  @Test func `What is not there is the site's own page for that`() {
    let reply = reply("/nothing/")
    #expect(reply.status == .notFound)
    #expect(reply.text.contains("Hello"))
    #expect(reply.type == "text/html; charset=utf-8")
  }

  @Test func `A site at a sub-path stands there, and the root leads to it`() {
    let site = showing(base: "/journal/")
    #expect(reply("/journal/", showing: site).status == .ok)
    #expect(reply("/journal/site.css", showing: site).status == .ok)
    #expect(reply("/", showing: site).location == "/journal/")
    #expect(reply("/journal", showing: site).location == "/journal/")
    #expect(reply("/journal/entries/a%20b", showing: site).location == "/journal/entries/a%20b/")
    #expect(reply("/site.css", showing: site).status == .notFound)
    #expect(reply("/journalist/", showing: site).status == .notFound)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS"])
  func `Nothing can be changed`(method: String) {
    #expect(reply("/", method: method).status == .wrongMethod)
  }

  @Test func `HEAD is answered as GET`() {
    #expect(reply("/", method: "HEAD") == reply("/"))
  }

  @Test(
    arguments: [
      ("/", "text/html; charset=utf-8"), ("/site.css", "text/css; charset=utf-8"),
      ("/feed.xml", "application/xml; charset=utf-8"), ("/icon.svg", "image/svg+xml"),
      ("/progress.json", "application/json"),
      ("/_thousand/reload.js", "text/javascript; charset=utf-8"),
    ])
  func `A file has the type of its ending`(path: String, type: String) {
    #expect(reply(path).type == type)
  }

  @Test(
    arguments: [
      ("a.PNG", "image/png"), ("a/b.woff2", "font/woff2"), ("a.b/c", "application/octet-stream"),
      ("", "application/octet-stream"), ("site.webmanifest", "application/manifest+json"),
    ])
  func `Types go by the last ending of the name`(path: String, type: String) {
    #expect(mediaType(of: path) == type)
  }

  @Test func `A picture is a picture, whatever its name says, and may run nothing`() {
    let picture = reply("/entries/a/pic.html")
    #expect(picture.type == "image/gif")
    #expect(!picture.text.contains(LiveReload.scriptPath))
    for file in ["/entries/a/pic.html", "/icon.svg", "/feed.xml"] {
      #expect(reply(file).policy?.contains("sandbox") == true, "\(file)")
    }
    #expect(reply("/").policy == nil)
  }

  @Test(arguments: [
    ([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "image/png"),
    (Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ".utf8), "image/webp"),
    ([0, 0, 0, 0x20] + Array("ftypavif".utf8), "image/avif"),
    (Array("<!DOCTYPE".utf8), "text/html; charset=utf-8"),
  ])
  func `The kind of a picture is told by its first bytes`(bytes: [UInt8], type: String) {
    #expect(mediaType(of: "a.html", bytes) == type)
  }

  @Test(arguments: ["127.0.0.1:4321", "localhost:4321", "LocalHost:4321", "[::1]:4321"])
  func `This machine's names are answered`(host: String) {
    #expect(reply("/", host: host).status == .ok)
  }

  @Test(
    arguments: [
      nil, "", "evil.example", "evil.example:4321", "127.0.0.1", "127.0.0.1:80", "localhost",
      "localhost:4321.evil.example", "127.0.0.1:4321@evil.example", "127.0.0.2:4321",
    ])
  func `A name that was led to this machine is refused`(host: String?) {
    for path in ["/", "/_thousand/news", "/_thousand/reload.js"] {
      #expect(reply(path, host: host).status == .forbidden)
    }
  }

  @Test(
    arguments: [
      "/../etc/passwd", "/entries/../../etc/passwd", "/%2e%2e/etc/passwd", "/.%2E/x",
      "/%2e%2e%2fetc", "/..%5cetc", "/\\etc", "/entries%5c..", "/a%00.html", "/./site.css",
      "//evil.example", "//", "/entries//", "/%2f%2fevil.example", "/%", "/%4", "/%zz", "/%ff",
      "/a%0d%0ab", "", "site.css", "http://evil.example/",
    ])
  func `A path that leads astray is refused`(path: String) {
    #expect(reply(path).status == .badRequest)
  }
}
