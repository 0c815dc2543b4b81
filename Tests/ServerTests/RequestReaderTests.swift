import TestSupport
import Testing

@testable import Server

@Suite struct RequestReaderTests {
  private func head(_ text: String) throws -> RequestHead? {
    var reader = RequestReader()
    reader.take(Array(text.utf8))
    return try reader.head()
  }

  @Test func `A form is read, however it is cut into pieces`() throws {
    let text =
      "POST /_thousand/forms/?a=1&b HTTP/1.1\r\nHost:localhost:4321 \r\norigin: http://a\r\n"
      + "Content-Length: 5\r\nContent-Type:\ttext/plain\r\n\r\nhelloGET / HTTP/1.1\r\n\r\n"
    for size in [1, 2, 3, 7, 64, 1000] {
      var reader = RequestReader()
      var rest = Array(text.utf8)[...]
      var heads: [RequestHead] = []
      var body: [UInt8]?
      while !rest.isEmpty {
        reader.take(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
        if heads.isEmpty, let head = try reader.head() { heads.append(head) }
        if !heads.isEmpty, body == nil { body = reader.body(5) }
        if body != nil, let head = try reader.head() { heads.append(head) }
      }
      let form = try #require(heads.first).request
      #expect(form.method == "POST" && form.path == "/_thousand/forms/" && form.query == "a=1&b")
      #expect(form.host == "localhost:4321" && form.origin == "http://a" && form.length == 5)
      #expect(form.contentType == "text/plain")
      #expect(body == Array("hello".utf8))
      #expect(heads.last?.request.path == "/" && heads.count == 2)
    }
  }

  @Test(arguments: [
    "GET / HTTP/1.1 \r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "GET / HTTP/2\r\n\r\n", "GET\r\n\r\n",
    " GET / HTTP/1.1\r\n\r\n", "GE\u{0}T / HTTP/1.1\r\n\r\n", "GET /\rX HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost\r\n\r\n", "GET / HTTP/1.1\r\n: a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", "GET / HTTP/1.1\r\nA: b\rc\r\n\r\n",
    "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n",
    "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
    "POST / HTTP/1.1\r\nContent-Length: +1\r\n\r\n",
    "POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
    "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
  ])
  func `What two readers could take for two things is refused`(text: String) {
    #expect(throws: RequestReader.Flaw.malformed) { try head(text) }
  }

  @Test func `Lines and heads have a length, whole or not`() throws {
    let line = String(repeating: "a", count: RequestReader.longestLine)
    #expect(throws: RequestReader.Flaw.addressTooLong) { try head("GET /\(line)") }
    #expect(throws: RequestReader.Flaw.headTooLong) { try head("GET / HTTP/1.1\r\nA: \(line)") }
    let many = String(repeating: "A: b\r\n", count: RequestReader.longestHead / 6 + 1)
    #expect(throws: RequestReader.Flaw.headTooLong) { try head("GET / HTTP/1.1\r\n\(many)") }
    #expect(throws: RequestReader.Flaw.headTooLong) {
      try head(String(repeating: "\r\n", count: RequestReader.longestHead))
    }
    let short = String(repeating: "a", count: 16_000)
    #expect(try head("GET /\(short) HTTP/1.1\r\n\r\n")?.request.path.count == 16_001)
  }

  @Test func `Any bytes are read, refused, or waited for`() {
    var random = SeededGenerator(seed: 11)
    let favourites = Array("GET / HTTP/1.1\r\n\r\nHost: a:\u{0}\u{FF}é".unicodeScalars)
    for _ in 0..<5000 {
      var reader = RequestReader()
      reader.take(Array(random.text(length: 60, favourites: favourites).utf8))
      do { while try reader.head() != nil {} } catch {}
    }
  }

  @Test func `A connection stays open for those who know how long a request is`() throws {
    #expect(try head("GET / HTTP/1.1\r\n\r\n")?.staysOpen == true)
    #expect(try head("GET / HTTP/1.0\r\n\r\n")?.staysOpen == false)
    #expect(try head("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n")?.staysOpen == false)
    #expect(try head("GET / HTTP/1.1\r\nContent-Length: 3\r\n\r\n")?.staysOpen == false)
  }
}
