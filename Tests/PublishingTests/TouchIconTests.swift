import Testing

@testable import Publishing

@Suite("The icon for phones, a PNG of our own making")
struct TouchIconTests {
  private struct Chunk {
    let name: String
    let data: [UInt8]
  }

  private let palette = [
    [UInt8](arrayLiteral: 0x10, 0x20, 0x30), [0xFF, 0xFE, 0xFD], [0x01, 0x80, 0x00],
  ]

  /// The icon in three colours of our own.
  private var png: [UInt8] {
    let tokens = ":root { --cover: #102030; --cover-ink: #fffefd; --cover-gold: #018000; }"
    return Icon(Look(tokens: Array(tokens.utf8))).png
  }

  private func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  /// The chunks, each with its check sum verified by the table-driven way of the standard.
  private func chunks() throws -> [Chunk] {
    let table: [UInt32] = (0..<256).map { start in
      (0..<8).reduce(UInt32(start)) { value, _ in
        value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
      }
    }
    #expect(png.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    var rest = png.dropFirst(8)
    var chunks: [Chunk] = []
    while !rest.isEmpty {
      let length = number(rest.prefix(4))
      let body = rest.dropFirst(4).prefix(length + 4)
      try #require(body.count == length + 4)
      let sum = body.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
        table[Int((sum ^ UInt32(byte)) & 255)] ^ (sum >> 8)
      }
      #expect(UInt32(number(rest.dropFirst(8 + length).prefix(4))) == ~sum)
      chunks.append(
        Chunk(name: String(decoding: body.prefix(4), as: UTF8.self), data: Array(body.dropFirst(4)))
      )
      rest = rest.dropFirst(12 + length)
    }
    return chunks
  }

  /// The bytes of a zlib stream of stored blocks, with lengths and check sum verified.
  private func inflated(_ stream: [UInt8]) throws -> [UInt8] {
    #expect(stream.prefix(2) == [0x78, 0x01])
    #expect(number(stream.prefix(2)) % 31 == 0)
    var rest = stream.dropFirst(2)
    var bytes: [UInt8] = []
    var isLast = false
    while !isLast {
      let head = Array(rest.prefix(5))
      try #require(head.count == 5 && head[0] <= 1)
      isLast = head[0] == 1
      let length = Int(head[1]) | Int(head[2]) << 8
      #expect(length ^ 0xFFFF == Int(head[3]) | Int(head[4]) << 8)
      bytes += rest.dropFirst(5).prefix(length)
      rest = rest.dropFirst(5 + length)
    }
    let low = bytes.reduce(1) { ($0 + Int($1)) % 65_521 }
    let high = bytes.indices.reduce(0) { sum, index in
      (sum + (bytes.count - index) * Int(bytes[index])) % 65_521
    }
    #expect(number(rest) == ((high + bytes.count) % 65_521) << 16 | low)
    return bytes
  }

  @Test("its chunks are whole, in order, and say 180 by 180 pixels of two bits")
  func structure() throws {
    let chunks = try chunks()
    #expect(chunks.map(\.name) == ["IHDR", "PLTE", "IDAT", "IEND"])
    #expect(chunks[0].data == [0, 0, 0, 180, 0, 0, 0, 180, 2, 3, 0, 0, 0])
    #expect(chunks[1].data == palette.flatMap(\.self))
  }

  @Test("its pixels are the cover, eight squares of paper and one of gold")
  func pixels() throws {
    let rows = try inflated(try chunks()[2].data)
    #expect(rows.count == 180 * 46)
    func pixel(_ column: Int, _ row: Int) -> Int {
      Int(rows[row * 46 + 1 + column / 4] >> (6 - column % 4 * 2) & 3)
    }
    #expect((0..<180).allSatisfy { rows[$0 * 46] == 0 }, "no row is filtered")
    #expect(pixel(0, 0) == 0 && pixel(179, 179) == 0)
    let centres = [45, 93, 140]
    let found = centres.flatMap { row in centres.map { pixel($0, row) } }
    #expect(found == [1, 1, 1, 1, 1, 1, 1, 1, 0])
    #expect(pixel(124, 124) == 2, "the last square is an outline")
  }
}
