import Testing

@testable import Server

@Suite struct MultipartFormTests {
  private let type = "multipart/form-data; boundary=----x1"

  private func body(_ parts: [(head: String, bytes: [UInt8])], end: String = "--\r\n") -> [UInt8] {
    parts.flatMap { Array("------x1\r\n\($0.head)\r\n\r\n".utf8) + $0.bytes + Array("\r\n".utf8) }
      + Array("------x1\(end)".utf8)
  }

  @Test func `Fields and files are read, whatever the bytes`() throws {
    let photo: [UInt8] = [0xFF, 0xD8, 0x0D, 0x0A, 0x2D, 0x2D, 0x00, 0x0D, 0x0A]
    let form = try #require(
      MultipartForm(
        body([
          ("Content-Disposition: form-data; name=\"title\"", Array("é\r\nzwei".utf8)),
          ("content-disposition: form-data; name=\"title\"", Array("second".utf8)),
          (
            "Content-Disposition: form-data; name=\"photos\"; filename=\"../a.jpg\"\r\nContent-Type: image/jpeg",
            photo
          ),
          ("Content-Disposition: form-data; name=\"photos\"; filename=\"\"", []),
        ]), type: type))
    #expect(form.values == ["title": "é\r\nzwei"])
    #expect(form.files.map(\.bytes) == [photo] && form.files.map(\.field) == ["photos"])
  }

  @Test func `What is not encoded as browsers do it is refused`() {
    let good = body([("Content-Disposition: form-data; name=\"a\"", [65])])
    #expect(MultipartForm(good, type: type)?.values == ["a": "A"])
    for length in 0..<good.count - 4 {
      #expect(MultipartForm(Array(good[..<length]), type: type) == nil, "\(length)")
    }
    for wrong in ["multipart/form-data", "multipart/form-data; boundary=", "text/plain"] {
      #expect(MultipartForm(good, type: wrong) == nil)
    }
    #expect(MultipartForm(body([("X: y", [65])]), type: type) == nil)
    #expect(MultipartForm([65] + good, type: type) == nil)
    #expect(
      MultipartForm(body([("Content-Disposition: form-data; name=\"a\"", [0xFF])]), type: type)
        == nil)
    let many = [(head: String, bytes: [UInt8])](
      repeating: ("Content-Disposition: form-data; name=\"a\"", [65]), count: 101)
    #expect(MultipartForm(body(many), type: type) == nil)
  }
}
