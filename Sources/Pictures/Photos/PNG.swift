/// What every PNG begins with.
let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

/// What every PNG ends with: a chunk without content, and its checksum.
let pngEnd: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]

/// A PNG with only the chunks that pixels need, and the orientation; texts, times, other Exif data
/// and everything after its end are left out (W3C, "Portable Network Graphics", third edition). A
/// colour profile is left out too, because it is compressed and has room for names.
func cleanedPNG(_ bytes: [UInt8]) throws -> [UInt8] {
  let reader = PhotoReader(bytes: bytes)
  var chunks: [UInt8] = []
  var turning: PhotoTurning?
  var header = pngSignature
  var offset = 8
  while true {
    let length = try reader.bigEndian(offset, bytes: 4)
    let name = String(decoding: try reader.slice(offset + 4, 4), as: UTF8.self)
    let chunk = try reader.slice(offset, length + 12)
    if let lengths = keptChunks[name] {
      guard lengths.contains(length) else { throw PhotoError.damaged }
      if name == "IHDR" { header += chunk } else { chunks += chunk }
    } else if name == "eXIf" {
      turning = turning ?? PhotoTurning(exif: chunk.dropFirst(8).dropLast(4))
    }
    if name == "IEND" { break }
    offset += length + 12
  }
  return header + (turning.map { pngChunk("eXIf", $0.exif) } ?? []) + chunks
}

/// The chunks to keep, and the lengths that they may have.
private let keptChunks: [String: ClosedRange<Int>] = [
  "IHDR": 13...13, "PLTE": 3...768, "IDAT": 0...Int(Int32.max), "IEND": 0...0, "tRNS": 1...256,
  "cHRM": 32...32, "gAMA": 4...4, "sBIT": 1...4, "sRGB": 1...1, "cICP": 4...4, "bKGD": 1...6,
  "pHYs": 9...9, "acTL": 8...8, "fcTL": 26...26, "fdAT": 4...Int(Int32.max),
]

/// A chunk of a PNG with its length and its checksum.
func pngChunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
  let content = Array(name.utf8) + data
  var remainder: UInt32 = 0xFFFF_FFFF
  for byte in content {
    remainder ^= UInt32(byte)
    for _ in 0..<8 {
      remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1
    }
  }
  return bigEndian(UInt32(data.count)) + content + bigEndian(~remainder)
}

/// A number as PNG writes it.
func bigEndian(_ value: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 255) } }
