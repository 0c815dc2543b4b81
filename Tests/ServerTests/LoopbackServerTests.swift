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
    let server = try await LoopbackServer(live, desk: Echo(), on: ports)
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
    let first = try await LoopbackServer(LiveSite(), desk: Echo(), on: ports)
    let second = try await LoopbackServer(
      LiveSite(), desk: Echo(), on: first.port...first.port + 100)
    #expect(second.port > first.port)
    await #expect(throws: LoopbackServer.Failure.self) {
      try await LoopbackServer(LiveSite(), desk: Echo(), on: first.port...first.port)
    }
    await first.stop()
    await second.stop()
  }

  @Test func `A client that is slow to ask, and one that waits, hold up nobody`() async throws {
    let live = LiveSite()
    await live.show(.site(ServedSite(base: "/", files: ["a.txt": { Array("hello".utf8) }])))
    let server = try await LoopbackServer(live, desk: Echo(), on: ports)
    let port = server.port
    let slow = Task { try await sent(port, "GET / HT") }
    let waiting = Task {
      try await sent(port, request("GET", "/_thousand/news?after=1", port: port))
    }
    for _ in 0..<20 {
      #expect(try await sent(port, request("GET", "/a.txt", port: port)).hasSuffix("hello"))
    }
    await live.show(.problems("wrong"))
    #expect(try await waiting.value.contains("wrong"))
    slow.cancel()
    await server.stop()
  }
}
