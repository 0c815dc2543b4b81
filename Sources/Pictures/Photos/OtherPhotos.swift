/// A PNG with only the chunks that pixels need; texts, times and Exif are left out, and so is all
/// behind its end (W3C, "Portable Network Graphics").
func cleanedPNG(_ bytes: [UInt8]) throws -> [UInt8] {
  let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD",
    "pHYs", "acTL", "fcTL", "fdAT",
  ]
  let reader = PhotoReader(bytes: bytes)
  var result = Array(try reader.slice(0, 8))
  var offset = 8
  while true {
    let length = try reader.bigEndian(offset, bytes: 4)
    let name = String(decoding: try reader.slice(offset + 4, 4), as: UTF8.self)
    let chunk = try reader.slice(offset, length + 12)
    if kept.contains(name) { result += chunk }
    if name == "IEND" { return result }
    offset += length + 12
  }
}

/// A GIF without comments and without application data, but for the one that makes it loop
/// (CompuServe, "Graphics Interchange Format", version 89a).
func cleanedGIF(_ bytes: [UInt8]) throws -> [UInt8] {
  let reader = PhotoReader(bytes: bytes)
  func colourTableSize(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1) }
  func endOfBlocks(from start: Int) throws -> Int {
    var offset = start
    while true {
      let size = try reader.bigEndian(offset, bytes: 1)
      offset += size + 1
      if size == 0 { return offset }
    }
  }
  var offset = 13 + colourTableSize(try reader.bigEndian(10, bytes: 1))
  var result = Array(try reader.slice(0, offset))
  while true {
    let start = offset
    switch try reader.bigEndian(offset, bytes: 1) {
    case 0x3B: return result + [0x3B]
    case 0x2C:
      let table = colourTableSize(try reader.bigEndian(offset + 9, bytes: 1))
      offset = try endOfBlocks(from: offset + 10 + table + 1)
      result += try reader.slice(start, offset - start)
    case 0x21:
      let label = try reader.bigEndian(offset + 1, bytes: 1)
      offset = try endOfBlocks(from: offset + 2)
      let block = try reader.slice(start, offset - start)
      let isLoop = block.dropFirst(3).starts(with: "NETSCAPE2.0".utf8)
      if label == 0xF9 || label == 0xFF && isLoop { result += block }
    default: throw PhotoError.damaged
    }
  }
}

/// A WebP with only the chunks that pixels need (RFC 9649).
func cleanedWebP(_ bytes: [UInt8]) throws -> [UInt8] {
  let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]
  let reader = PhotoReader(bytes: bytes)
  let end = try reader.littleEndian(4, bytes: 4) + 8
  var chunks: [UInt8] = []
  var offset = 12
  while offset < end {
    let name = String(decoding: try reader.slice(offset, 4), as: UTF8.self)
    let size = try reader.littleEndian(offset + 4, bytes: 4)
    var chunk = Array(try reader.slice(offset, 8 + size + size % 2))
    let exifAndXMP: UInt8 = 0b1100
    if name == "VP8X", chunk.count > 8 { chunk[8] &= ~exifAndXMP }
    if kept.contains(name) { chunks += chunk }
    offset += 8 + size + size % 2
  }
  let size = chunks.count + 4
  let length = [0, 8, 16, 24].map { UInt8(size >> $0 & 255) }
  return Array("RIFF".utf8) + length + Array("WEBP".utf8) + chunks
}
