/// A small picture of up to four colours that can be written as PNG without a library.
package struct IndexedImage {
  private let width: Int
  private let height: Int
  private let palette: [(red: UInt8, green: UInt8, blue: UInt8)]
  private var pixels: [UInt8]

  /// A picture filled with the first colour of a palette of at most four.
  package init(width: Int, height: Int, palette: [(red: UInt8, green: UInt8, blue: UInt8)]) {
    self.width = width
    self.height = height
    self.palette = palette
    pixels = [UInt8](repeating: 0, count: width * height)
  }

  /// A colour written as `#rrggbb`; black for anything else.
  package static func colour(_ hex: String) -> (red: UInt8, green: UInt8, blue: UInt8) {
    let value = Int(hex.drop { $0 == "#" }, radix: 16) ?? 0
    return (UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255))
  }

  /// Fills a square with a colour of the palette.
  package mutating func fill(left: Int, top: Int, side: Int, colour: UInt8) {
    for row in top..<min(top + side, height) {
      for column in left..<min(left + side, width) { pixels[row * width + column] = colour }
    }
  }

  /// The picture as PNG with two bits a pixel (W3C, "Portable Network Graphics", 2nd edition).
  package var png: [UInt8] {
    var rows: [UInt8] = []
    for row in 0..<height {
      rows.append(0)
      for start in stride(from: 0, to: width, by: 4) {
        rows.append(
          (0..<4).reduce(0) { byte, offset in
            let column = start + offset
            return byte << 2 | (column < width ? pixels[row * width + column] : 0)
          })
      }
    }
    let header = bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [2, 3, 0, 0, 0]
    return pngSignature + pngChunk("IHDR", header)
      + pngChunk("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] })
      + pngChunk("IDAT", zlib(rows)) + pngChunk("IEND", [])
  }
}

/// A zlib stream of stored blocks (RFC 1950, RFC 1951): larger than necessary, but simple.
private func zlib(_ bytes: [UInt8]) -> [UInt8] {
  var stream: [UInt8] = [0x78, 0x01]
  for start in stride(from: 0, to: bytes.count, by: 65_535) {
    let block = bytes[start..<min(start + 65_535, bytes.count)]
    let length = UInt16(block.count)
    stream.append(start + block.count == bytes.count ? 1 : 0)
    for value in [length, ~length] { stream += [UInt8(value & 255), UInt8(value >> 8)] }
    stream += block
  }
  var (low, high): (UInt32, UInt32) = (1, 0)
  for byte in bytes {
    low = (low + UInt32(byte)) % 65_521
    high = (high + low) % 65_521
  }
  return stream + bigEndian(high << 16 | low)
}
