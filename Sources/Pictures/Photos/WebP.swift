/// A WebP with only the chunks that pixels need, the orientation, and the numbers of its colour
/// profile (RFC 9649).
func cleanedWebP(_ bytes: [UInt8]) throws -> [UInt8] {
  let reader = PhotoReader(bytes: bytes)
  let end = try reader.littleEndian(4, bytes: 4) + 8
  var pixels: [UInt8] = []
  var features: [UInt8]?
  var profile: [UInt8]?
  var turning: PhotoTurning?
  for chunk in try reader.chunks(from: 12, to: end) {
    switch chunk.name {
    case "VP8X":
      guard chunk.data.count >= 10 else { throw PhotoError.damaged }
      features = features ?? Array(chunk.data.prefix(10))
    case "ICCP": profile = profile ?? cleanedProfile(Array(chunk.data))
    case "EXIF": turning = turning ?? PhotoTurning(exif: chunk.data)
    case "ANIM": pixels += webPChunk("ANIM", chunk.data.prefix(6))
    case "ANMF": pixels += webPChunk("ANMF", try cleanedFrame(chunk.data))
    case "VP8 ", "VP8L", "ALPH": pixels += webPChunk(chunk.name, chunk.data)
    default: break
    }
  }
  var chunks: [UInt8] = []
  if var features {
    let animationAndTransparency: UInt8 = 0b0001_0010
    features[0] &= animationAndTransparency
    if profile != nil { features[0] |= 0b0010_0000 }
    if turning != nil { features[0] |= 0b0000_1000 }
    features.replaceSubrange(1..<4, with: [0, 0, 0])
    chunks += webPChunk("VP8X", features) + (profile.map { webPChunk("ICCP", $0) } ?? []) + pixels
    chunks += turning.map { webPChunk("EXIF", $0.exif) } ?? []
  } else {
    chunks = pixels
  }
  return Array("RIFF".utf8) + littleEndian(chunks.count + 4) + Array("WEBP".utf8) + chunks
}

/// A frame of an animation: its position, its duration and its pixels.
private func cleanedFrame(_ frame: ArraySlice<UInt8>) throws -> [UInt8] {
  let reader = PhotoReader(bytes: Array(frame))
  var result = Array(try reader.slice(0, 16))
  for chunk in try reader.chunks(from: 16, to: frame.count)
  where ["VP8 ", "VP8L", "ALPH"].contains(chunk.name) {
    result += webPChunk(chunk.name, chunk.data)
  }
  return result
}

extension PhotoReader {
  fileprivate func chunks(
    from start: Int, to end: Int
  ) throws -> [(name: String, data: ArraySlice<UInt8>)] {
    var chunks: [(String, ArraySlice<UInt8>)] = []
    var offset = start
    while offset < end {
      let name = String(decoding: try slice(offset, 4), as: UTF8.self)
      let size = try littleEndian(offset + 4, bytes: 4)
      chunks.append((name, try slice(offset + 8, size)))
      offset += 8 + size + size % 2
    }
    return chunks
  }
}

private func webPChunk(_ name: String, _ data: some Collection<UInt8>) -> [UInt8] {
  Array(name.utf8) + littleEndian(data.count) + data + (data.count % 2 == 0 ? [] : [0])
}

private func littleEndian(_ value: Int) -> [UInt8] {
  [0, 8, 16, 24].map { UInt8(value >> $0 & 255) }
}
