/// The smallest pictures of each kind that hold everything a camera may write into them. Whatever
/// must not be published contains `secret`.
package enum PhotoBytes {
  package static let secret = Array("38.7223N".utf8)

  /// What stands for the pixels; none of it may change.
  package static let scan: [UInt8] = [
    0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xFF, 0x00, 0x78,
  ]

  package static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + content
  }

  /// Exif with an orientation and the place of the picture.
  package static func exif(orientation: UInt8, littleEndian: Bool = false) -> [UInt8] {
    let make: [UInt8] =
      littleEndian
      ? [0x0F, 1, 2, 0, 8, 0, 0, 0, 38, 0, 0, 0] : [1, 0x0F, 0, 2, 0, 0, 0, 8, 0, 0, 0, 38]
    let turn: [UInt8] =
      littleEndian
      ? [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
      : [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    let head: [UInt8] =
      littleEndian
      ? Array("II".utf8) + [42, 0, 8, 0, 0, 0, 2, 0] : Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 2]
    return head + make + turn + [0, 0, 0, 0] + secret
  }

  /// A colour profile with a name, a private tag and a date that tell of somebody.
  package static let profile: [UInt8] = {
    let point = Array("XYZ ".utf8) + [0, 0, 0, 0] + (1...12).map { UInt8($0) }
    let curve = Array("curv".utf8) + [0, 0, 0, 0, 0, 0, 0, 1, 2, 0x33, 0, 0]
    let text = Array("text".utf8) + [0, 0, 0, 0] + secret
    let tags =
      ["rXYZ", "gXYZ", "bXYZ", "wtpt"].map { ($0, point) }
      + ["rTRC", "gTRC", "bTRC"].map { ($0, curve) } + ["desc", "cprt", "ada1"].map { ($0, text) }
    var table = bigEndian(tags.count)
    var data: [UInt8] = []
    for (name, content) in tags {
      table += Array(name.utf8) + bigEndian(132 + tags.count * 12 + data.count)
      table += bigEndian(content.count)
      data += content
    }
    let head =
      [0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0] + Array("mntrRGB XYZ ".utf8) + secret + [0, 0, 0, 0]
      + Array("acsp".utf8)
    return head + [UInt8](repeating: 0, count: 128 - head.count) + table + data
  }()

  package static let frame = segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
  package static let scanHead = segment(0xDA, [1, 1, 0, 0, 63, 0])
  package static let table = segment(0xC4, [0] + [UInt8](repeating: 0, count: 15) + [2, 7, 9])

  package static func jpeg(orientation: UInt8 = 6, littleEndian: Bool = true) -> [UInt8] {
    let thumbnail = [3, 1] + secret + [0]
    let start: [UInt8] =
      [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1] + thumbnail)
    let hidden =
      segment(
        0xE1, Array("Exif\0\0".utf8) + exif(orientation: orientation, littleEndian: littleEndian))
      + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret)
      + segment(0xE2, Array("MPF\0".utf8) + secret)
      + segment(0xED, Array("Photoshop 3.0\0".utf8) + secret)
      + segment(0xFE, secret) + segment(0xF0, secret) + segment(0x02, secret)
      + segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1] + secret)
      + segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + profile)
    let firstScan = scanHead + scan
    let betweenScans = segment(0xFE, secret) + segment(0xE1, secret) + table
    let overlong = segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0] + secret)
    return start + hidden + overlong + table + firstScan + betweenScans + scanHead + scan
      + [0xFF, 0xD9] + Array("trailer ".utf8) + secret
  }

  package static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    bigEndian(data.count) + Array(name.utf8) + data + [1, 2, 3, 4]
  }

  package static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) + chunk("eXIf", exif(orientation: 6))
    + chunk("iCCP", Array("Ada\0\0".utf8) + secret)
    + chunk("tEXt", secret) + chunk("iTXt", secret) + chunk("zTXt", secret)
    + chunk("tIME", secret) + chunk("prVt", secret) + chunk("sRGB", [0]) + chunk("IDAT", scan)
    + chunk("IEND", []) + secret

  package static let gif: [UInt8] =
    Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
    + block([0x21, 0xFF], Array("NETSCAPE2.0".utf8), [1, 0, 0], secret)
    + block([0x21, 0xFF], Array("XMP DataXMP".utf8), secret)
    + block([0x21, 0xFE], secret) + block([0x21, 0x01], secret)
    + block([0x21, 0xF9], [0, 0, 0, 0], secret)
    + block([0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2], [0x4C, 0x01] + secret, secret) + [0x3B] + secret

  package static func block(_ head: [UInt8], _ pieces: [UInt8]...) -> [UInt8] {
    head + pieces.flatMap { [UInt8($0.count)] + $0 } + [0]
  }

  package static let webP: [UInt8] = {
    let flags: UInt8 = 0b0010_1100
    let chunks =
      webPChunk("VP8X", [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]) + webPChunk("ICCP", profile)
      + webPChunk("VP8L", scan) + webPChunk("EXIF", exif(orientation: 6))
      + webPChunk("ANIM", [0, 0, 0, 0, 0, 0] + secret)
      + webPChunk(
        "ANMF",
        [UInt8](repeating: 0, count: 16) + webPChunk("VP8L", scan) + webPChunk("MINE", secret))
      + webPChunk("XMP ", secret)
      + webPChunk("MINE", secret)
    return Array("RIFF".utf8) + littleEndian(chunks.count + 4) + Array("WEBP".utf8) + chunks
      + secret
  }()

  /// One picture of each kind, by the name of the kind.
  package static let kinds: [String: [UInt8]] = [
    "JPEG": jpeg(), "PNG": png, "GIF": gif, "WebP": webP,
  ]

  package static func webPChunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    Array(name.utf8) + littleEndian(data.count) + data
      + [UInt8](repeating: 0, count: data.count % 2)
  }

  package static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(value >> $0 & 255) }
  }

  package static func littleEndian(_ value: Int) -> [UInt8] { Array(bigEndian(value).reversed()) }

  /// Pictures of a size in which nothing is drawn.
  package static func head(ofPNG width: Int, _ height: Int) -> [UInt8] {
    Array(png.prefix(8)) + chunk("IHDR", bigEndian(width) + bigEndian(height) + [8, 0, 0, 0, 0])
      + chunk("IDAT", scan) + chunk("IEND", [])
  }

  package static func head(ofJPEG width: Int, _ height: Int) -> [UInt8] {
    let size = [height, width].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    return [0xFF, 0xD8] + segment(0xE0, [1, 2, 3]) + segment(0xC2, [8] + size + [1, 1, 0x11, 0])
      + table + scanHead + scan + [0xFF, 0xD9]
  }

  package static func head(ofGIF width: Int, _ height: Int) -> [UInt8] {
    let size = [width, height].flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    return Array("GIF89a".utf8) + size + [0, 0, 0]
      + block([0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2], [0x4C, 0x01]) + [0x3B]
  }

  package static func head(ofWebP width: Int, _ height: Int) -> [UInt8] {
    let size = [width - 1, height - 1].flatMap { littleEndian($0).prefix(3) }
    let chunks = webPChunk("VP8X", [0, 0, 0, 0] + size) + webPChunk("VP8 ", scan)
    return Array("RIFF".utf8) + littleEndian(chunks.count + 4) + Array("WEBP".utf8) + chunks
  }
}
