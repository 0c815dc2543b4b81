import Foundation
import Server
import Testing

@Suite struct LoopbackServerTests {
  private let ports: ClosedRange<UInt16> = 21_000...21_400

  private func request(_ method: String, _ path: String, port: UInt16) -> String {
    "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n"
  }

  @Test func `Pages come over the wire; HEAD sends their length and no body`() async throws {
    let live = LiveSite()
    await live.show(.site(ServedSite(base: "/", files: ["a.txt": { Array("hello".utf8) }])))
    let server = try LoopbackServer(live, forms: Echo(), on: ports)
    let get = try await sent(server.port, request("GET", "/a.txt", port: server.port))
    #expect(get.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(get.hasSuffix("\r\n\r\nhello"))
    #expect(get.contains("Cache-Control: no-store"))
    let head = try await sent(server.port, request("HEAD", "/a.txt", port: server.port))
    #expect(head.contains("Content-Length: 5\r\n"))
    #expect(head.hasSuffix("\r\n\r\n"))
    let climb = try await sent(
      server.port, request("GET", "/../../etc/passwd", port: server.port))
    #expect(climb.hasPrefix("HTTP/1.1 400"))
    await server.stop()
  }

  @Test func `The next free port is taken when the usual one is busy`() async throws {
    let first = try LoopbackServer(LiveSite(), forms: Echo(), on: ports)
    let second = try LoopbackServer(
      LiveSite(), forms: Echo(), on: first.port...first.port + 100)
    #expect(second.port > first.port)
    #expect(throws: LoopbackServer.Failure.self) {
      try LoopbackServer(LiveSite(), forms: Echo(), on: first.port...first.port)
    }
    await first.stop()
    await second.stop()
  }

  @Test func `A client that is slow to ask, and one that waits, hold up nobody`() async throws {
    let live = LiveSite()
    await live.show(.site(ServedSite(base: "/", files: ["a.txt": { Array("hello".utf8) }])))
    let server = try LoopbackServer(live, forms: Echo(), on: ports)
    let port = server.port
    let slow = Task { try await sent(port, "GET / HT") }
    // On a busy machine the server may have said that there is nothing new: then it is asked again.
    let waiting = Task {
      for _ in 0..<20 {
        let news = try await sent(port, request("GET", "/_thousand/news?after=1", port: port))
        if news.contains("wrong") { return true }
      }
      return false
    }
    for _ in 0..<20 {
      #expect(try await sent(port, request("GET", "/a.txt", port: port)).hasSuffix("hello"))
    }
    await live.show(.problems("wrong"))
    #expect(try await waiting.value)
    slow.cancel()
    await server.stop()
  }

  @Test func `Several requests of one connection are answered in their order`() async throws {
    let live = LiveSite()
    await live.show(.site(ServedSite(base: "/", files: ["a.txt": { Array("hello".utf8) }])))
    let server = try LoopbackServer(live, forms: Echo(), on: ports)
    let stays = "GET /a.txt HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n"
    let both = try await sent(
      server.port, stays + stays + request("GET", "/b.txt", port: server.port))
    #expect(both.components(separatedBy: "HTTP/1.1 ").count == 4)
    #expect(both.components(separatedBy: "hello").count == 3)
    #expect(both.contains("HTTP/1.1 404"))
    await server.stop()
  }

  @Test(arguments: [
    // Each is a beginning, what is repeated and how often, and an end.
    ("GET /", "a", 2_000_000, " HTTP/1.1\r\n\r\n", 414),
    ("GET / HTTP/1.1\r\nX: ", "a", 20_000, "\r\n\r\n", 431),
    ("GET / HTTP/1.1\r\n", "X: a\r\n", 300_000, "\r\n", 431),
    ("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "", 0, "", 403),
    ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "", 0, "", 400),
    ("GET /\r\n\r\n", "", 0, "", 400), ("\u{0}\u{1}\r\n\r\n", "", 0, "", 400),
  ])
  func `What is too long or not plain is refused, and read no further`(
    start: String, part: String, count: Int, end: String, status: Int
  ) async throws {
    let server = try LoopbackServer(LiveSite(), forms: Echo(), on: ports)
    let request = start + String(repeating: part, count: count) + end
    #expect(try await sent(server.port, request).hasPrefix("HTTP/1.1 \(status) "))
    await server.stop()
  }

  @Test func `No program that is started inherits a socket`() async throws {
    let server = try LoopbackServer(LiveSite(), forms: Echo(), on: ports)
    let descriptors = (3..<1024).filter { portOfSocket($0) == server.port }
    #expect(!descriptors.isEmpty)
    for descriptor in descriptors { #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0) }
    await server.stop()
  }

  @Test func `A port is free again when its server has stopped`() async throws {
    let first = try LoopbackServer(LiveSite(), forms: Echo(), on: ports)
    _ = try await sent(first.port, request("GET", "/", port: first.port))
    await first.stop()
    let second = try LoopbackServer(LiveSite(), forms: Echo(), on: first.port...first.port)
    await second.stop()
  }
}

/// The port that a descriptor's socket has on this machine; `nil` for other descriptors.
private func portOfSocket(_ descriptor: CInt) -> UInt16? {
  var address = sockaddr_in()
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isSocket = withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      getsockname(descriptor, $0, &length) == 0
    }
  }
  return isSocket ? UInt16(bigEndian: address.sin_port) : nil
}
