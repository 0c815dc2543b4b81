import Foundation
import TestSupport
import Testing

@testable import Pictures

@Suite("Photos without what the camera wrote into them")
struct PhotoTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func published(_ bytes: [UInt8]) throws -> [UInt8] {
    try folder.write(bytes, to: "photo")
    return try Photo.published("\(folder.path)/photo")
  }

  private func holdsSecret(_ bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: PhotoBytes.secret) != nil
  }

  @Test(
    "the place is gone from a picture of every kind, and all that is drawn stays",
    arguments: [
      ("JPEG", PhotoBytes.jpeg()), ("PNG", PhotoBytes.png), ("GIF", PhotoBytes.gif),
      ("WebP", PhotoBytes.webP),
    ])
  func clean(kind: String, bytes: [UInt8]) throws {
    #expect(holdsSecret(bytes))
    let cleaned = try published(bytes)
    #expect(!holdsSecret(cleaned))
    let pixels = kind == "GIF" ? [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1] : PhotoBytes.scan
    #expect(cleaned.firstRange(of: pixels) != nil)
    #expect(try published(cleaned) == cleaned, "cleaning twice changes nothing more")
  }

  @Test("of a JPEG exactly the segments that pictures need stay, and no byte more in any")
  func jpegSegments() throws {
    let profile = try #require(cleanedProfile(PhotoBytes.profile))
    let kept =
      [0xFF, 0xD8] + PhotoBytes.segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
      + PhotoBytes.segment(0xE1, Array("Exif\0\0".utf8) + Self.turning)
      + PhotoBytes.segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + profile)
      + PhotoBytes.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])
      + PhotoBytes.frame + PhotoBytes.table + PhotoBytes.scanHead
      + PhotoBytes.scan + PhotoBytes.table + PhotoBytes.scanHead + PhotoBytes.scan + [0xFF, 0xD9]
    #expect(try published(PhotoBytes.jpeg()) == kept)
  }

  /// Exif that turns a picture by a quarter, and says nothing else.
  private static let turning: [UInt8] =
    Array("MM".utf8)
    + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]

  @Test("a colour profile keeps its numbers and loses its words, in both versions")
  func profile() throws {
    for version: UInt8 in [2, 4] {
      var profile = PhotoBytes.profile
      profile[8] = version
      let cleaned = try #require(cleanedProfile(profile))
      #expect(!holdsSecret(cleaned))
      #expect(cleaned.firstRange(of: (1...12).map { UInt8($0) }) != nil)
      #expect(cleaned.firstRange(of: [0, 0, 0, 1, 2, 0x33] as [UInt8]) != nil)
      #expect(cleanedProfile(cleaned) == cleaned)
    }
    #expect(cleanedProfile(Array(PhotoBytes.profile.prefix(280))) == nil)
  }

  @Test("the turning of a JPEG stays for both byte orders", arguments: 2...8 as ClosedRange<UInt8>)
  func orientation(_ orientation: UInt8) throws {
    for isLittle in [true, false] {
      let bytes = PhotoBytes.jpeg(orientation: orientation, littleEndian: isLittle)
      let cleaned = try published(bytes)
      #expect(cleaned.firstRange(of: [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation]) != nil)
    }
  }

  @Test("an upright JPEG has no Exif at all, and neither has one with a turning that is none")
  func upright() throws {
    for orientation: UInt8 in [0, 1, 9, 255] {
      let cleaned = try published(PhotoBytes.jpeg(orientation: orientation))
      #expect(cleaned.firstRange(of: Array("Exif".utf8)) == nil)
    }
  }

  @Test("a JPEG without an end is refused, since a text after its pixels would pass for them")
  func jpegWithoutEnd() throws {
    let bytes = [0xFF, 0xD8] + PhotoBytes.frame + PhotoBytes.scanHead + PhotoBytes.scan
    for trailer in [[], PhotoBytes.secret, [0xFF, 0x00] + PhotoBytes.secret] {
      #expect(throws: PhotoError.damaged) { try published(bytes + trailer) }
    }
    #expect(try published(bytes + [0xFF, 0xD9] + PhotoBytes.secret) == bytes + [0xFF, 0xD9])
  }

  @Test(
    "a text whose marker was changed into that of any segment with a table is not published",
    arguments: UInt8(0xC0)...0xFE)
  func changedMarkers(marker: UInt8) throws {
    let text = [0xFF, marker, 0, UInt8(PhotoBytes.secret.count + 2)] + PhotoBytes.secret
    let pixels = PhotoBytes.frame + PhotoBytes.scanHead + PhotoBytes.scan + [0xFF, 0xD9]
    for bytes in [[0xFF, 0xD8] + text + pixels, [0xFF, 0xD8] + pixels.dropLast(2) + text] {
      do {
        #expect(!holdsSecret(try published(bytes)))
      } catch is PhotoError {}
    }
  }

  @Test("an animated GIF goes on looping")
  func gifLoop() throws {
    let cleaned = try published(PhotoBytes.gif)
    #expect(cleaned.firstRange(of: Array("NETSCAPE2.0".utf8)) != nil)
    #expect(cleaned.last == 0x3B)
  }

  @Test("a WebP keeps its turning and its frames, and says what it holds and how long it is")
  func webPHead() throws {
    let cleaned = try published(PhotoBytes.webP)
    #expect(cleaned[20] == 0b0010_1000)
    #expect(Array(cleaned[4..<8]) == PhotoBytes.littleEndian(cleaned.count - 8))
    #expect(cleaned.firstRange(of: Array("ICCP".utf8)) != nil)
    #expect(cleaned.suffix(34) == PhotoBytes.webPChunk("EXIF", Self.turning)[...])
    let frame = [UInt8](repeating: 0, count: 16) + PhotoBytes.webPChunk("VP8L", PhotoBytes.scan)
    #expect(cleaned.firstRange(of: PhotoBytes.webPChunk("ANMF", frame)) != nil)
  }

  @Test("of a PNG only known chunks and the turning stay, and nothing after its end")
  func pngChunks() throws {
    let expected =
      Array(PhotoBytes.png[..<8])
      + PhotoBytes.chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
      + pngChunk("eXIf", Self.turning)
      + PhotoBytes.chunk("sRGB", [0]) + PhotoBytes.chunk("IDAT", PhotoBytes.scan)
      + PhotoBytes.chunk("IEND", [])
    #expect(try published(PhotoBytes.png) == expected)
  }

  @Test("of a GIF's blocks exactly what frames need stays")
  func gifBlocks() throws {
    let expected =
      Array(PhotoBytes.gif[..<19])
      + PhotoBytes.block([0x21, 0xFF], Array("NETSCAPE2.0".utf8), [1, 0, 0])
      + PhotoBytes.block([0x21, 0xF9], [0, 0, 0, 0])
      + PhotoBytes.block([0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2], [0x4C, 0x01]) + [0x3B]
    #expect(try published(PhotoBytes.gif) == expected)
  }

  @Test("the codes of a GIF are followed up to their end, however wide they grow")
  func wideCodes() throws {
    // Codes of 9 bits until the table has 512 of them, of 10 bits until 1,024, and so on.
    var (bits, buffer, filled, next, width): ([UInt8], Int, Int, Int, Int) = ([], 0, 0, 258, 9)
    func write(_ code: Int) {
      buffer |= code << filled
      filled += width
      while filled >= 8 {
        bits.append(UInt8(buffer & 255))
        (buffer, filled) = (buffer >> 8, filled - 8)
      }
    }
    write(256)
    for index in 0..<6000 {
      write(index % 256)
      if index > 0, next < 4096 {
        next += 1
        if next == 1 << width, width < 12 { width += 1 }
      }
    }
    write(257)
    if filled > 0 { bits.append(UInt8(buffer & 255)) }
    // 100 times 60 pixels.
    let head =
      Array("GIF89a".utf8) + [100, 0, 60, 0, 0, 0, 0] + [0x2C, 0, 0, 0, 0, 100, 0, 60, 0, 0, 8]
    func gif(_ data: [UInt8]) -> [UInt8] {
      let pieces = stride(from: 0, to: data.count, by: 255).flatMap { start in
        let piece = data[start..<min(start + 255, data.count)]
        return [UInt8(piece.count)] + piece
      }
      return head + pieces + [0, 0x3B]
    }
    #expect(try published(gif(bits + PhotoBytes.secret)) == gif(bits))
  }

  @Test("codes after a GIF frame's last pixel are cut off, and a frame that never ends is refused")
  func endlessCodes() throws {
    // Codes of three bits: clear, 1, then 1 again and again instead of the end code.
    let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2]
    let head = Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0]
    let data = [0b0100_1100, 0] + PhotoBytes.secret
    let cut = try published(head + PhotoBytes.block(frame, data) + [0x3B])
    #expect(cut == head + PhotoBytes.block(frame, Array(data.prefix(2))) + [0x3B])
    var large = frame
    large.replaceSubrange(5..<9, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: PhotoError.damaged) {
      try published(head + PhotoBytes.block(large, [0b0100_1100, 0, 0]) + [0x3B])
    }
  }

  @Test("a file of another kind is refused, whatever it is called")
  func otherKinds() throws {
    #expect(throws: PhotoError.empty) { try published([]) }
    for page in ["<!DOCTYPE html>\n<p>", "\u{FEFF}\n <html lang=en>", "<script>1</script>"] {
      #expect(throws: PhotoError.webPage) { try published(Array(page.utf8)) }
    }
    for text in ["<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "RIFF....WAVE", "%PDF-1.7"] {
      #expect(throws: PhotoError.unknownKind) { try published(Array(text.utf8)) }
    }
    let heic = [0, 0, 0, 24] + Array("ftypheic".utf8)
    #expect(throws: PhotoError.undeveloped) { try published(heic) }
  }

  @Test(
    "a picture that is cut off at any byte is refused or published without the place",
    arguments: PhotoBytes.kinds.keys.sorted())
  func cutOff(kind: String) throws {
    let bytes = try #require(PhotoBytes.kinds[kind])
    for length in bytes.indices {
      do {
        #expect(!holdsSecret(try published(Array(bytes.prefix(length)))))
      } catch is PhotoError {}
    }
  }

  @Test(
    "a picture with any bytes changed never stops the program",
    arguments: PhotoBytes.kinds.keys.sorted())
  func fuzzed(kind: String) throws {
    let bytes = try #require(PhotoBytes.kinds[kind])
    var random = SeededGenerator(seed: 1000)
    var (good, refused) = (0, 0)
    for _ in 0..<800 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 8..<changed.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: changed[place] = UInt8.random(in: 0...255, using: &random)
        case 1: changed[place] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0
        default: changed.remove(at: place)
        }
      }
      do {
        #expect(try published(changed).count <= changed.count + 512)
        good += 1
      } catch is PhotoError {
        refused += 1
      }
    }
    #expect(good > 0 && refused > 0, "the changes reach both ends")
  }
}
