import TestSupport
import Testing

@testable import Pictures

@Suite("Animated WebP")
struct AnimatedWebPTests {
  /// A still picture that holds some bytes.
  private func still(_ pixels: [UInt8]) -> [UInt8] {
    let length = UInt8(pixels.count)
    let body = Array("VP8 ".utf8) + [length, 0, 0, 0] + pixels + (length % 2 == 1 ? [0] : [])
    return Array("RIFF".utf8) + [UInt8(body.count + 4), 0, 0, 0] + Array("WEBP".utf8) + body
  }

  @Test("Frames come in their order, with their durations, and the sizes add up")
  func frames() throws {
    let bytes = try #require(
      AnimatedWebP.bytes(
        of: [still([1, 2, 3]), still([4, 5])], durations: [83, 2000], width: 480, height: 853))
    let length = bytes[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
    #expect(length == bytes.count - 8)
    #expect(bytes[20] & 2 == 2)
    #expect(Array(bytes[24..<30]) == [0xDF, 1, 0, 0x54, 3, 0])
    let first = try #require(bytes.firstRange(of: Array("VP8 ".utf8) + [3, 0, 0, 0, 1, 2, 3, 0]))
    let second = try #require(bytes.firstRange(of: Array("VP8 ".utf8) + [2, 0, 0, 0, 4, 5]))
    #expect(first.lowerBound < second.lowerBound)
    #expect(Array(bytes[(first.lowerBound - 4)..<first.lowerBound]) == [83, 0, 0, 2])
    #expect(Array(bytes[(second.lowerBound - 4)..<second.lowerBound]) == [0xD0, 7, 0, 2])
  }

  @Test("What is no picture makes no film")
  func damaged() {
    #expect(AnimatedWebP.bytes(of: [[1, 2]], durations: [1], width: 1, height: 1) == nil)
    #expect(
      AnimatedWebP.bytes(of: [still([1, 2]).dropLast()], durations: [1], width: 1, height: 1) == nil
    )
  }
}

extension [UInt8] {
  fileprivate func dropLast() -> [UInt8] { Array(prefix(count - 1)) }
}
