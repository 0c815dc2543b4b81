/// The readable text in a picture apart from its pixels, or in any other file that is not text; `nil`
/// for a text file.
func metadataText(of bytes: [UInt8]) -> [UInt8]? {
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return readable(in: pngChunks(of: bytes)) }
  if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return readable(in: jpegSegments(of: bytes)) }
  if bytes.starts(with: "RIFF".utf8) { return readable(in: riffChunks(of: bytes)) }
  // Finding the smallest byte takes a fraction of the time that `contains` takes.
  let smallest = bytes.withUnsafeBufferPointer { $0.prefix(512).reduce(UInt8.max, min) }
  return smallest == 0 || bytes.starts(with: "GIF8".utf8)
    ? readable(in: [bytes[...]]) : nil
}

/// Runs of at least five letters or similar characters, each on a line; read byte by byte, and as
/// UTF-16.
private func readable(in pieces: [ArraySlice<UInt8>]) -> [UInt8] {
  var text: [UInt8] = []
  for piece in pieces {
    appendStretches(of: piece, to: &text)
    guard piece.contains(0) else { continue }
    for start in piece.startIndex..<min(piece.startIndex + 2, piece.endIndex) {
      appendWideStretches(of: piece[start...], isBigEndian: true, to: &text)
      appendWideStretches(of: piece[start...], isBigEndian: false, to: &text)
    }
  }
  return text
}

private func appendStretches(of bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
  for stretch in bytes.split(whereSeparator: { $0 < 32 || $0 == 127 }) where stretch.count > 4 {
    text += stretch + [10]
  }
}

/// The same for UTF-16, in which a letter is two bytes.
private func appendWideStretches(
  of bytes: ArraySlice<UInt8>, isBigEndian: Bool, to text: inout [UInt8]
) {
  var stretch: [Unicode.Scalar] = []
  func end() {
    if stretch.count > 4 {
      text += stretch.flatMap { UTF8.encode($0).map(Array.init) ?? [] } + [10]
    }
    stretch.removeAll(keepingCapacity: true)
  }
  for index in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    let unit = isBigEndian ? first << 8 | second : second << 8 | first
    if unit >= 32, unit != 127, let scalar = Unicode.Scalar(unit) {
      stretch.append(scalar)
    } else {
      end()
    }
  }
  end()
}

/// The chunks of a PNG except those of its pixels, and everything after the last one (W3C, "Portable
/// Network Graphics").
private func pngChunks(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var chunks: [ArraySlice<UInt8>] = []
  var offset = 8
  while offset + 12 <= bytes.count {
    let length = number(bytes[offset..<offset + 4])
    let end = min(bytes.count, offset + 12 + length)
    let name = bytes[offset + 4..<offset + 8]
    if !["IDAT", "fdAT"].contains(where: { name.elementsEqual($0.utf8) }) {
      chunks.append(bytes[offset + 4..<end])
    }
    offset = end
    if name.elementsEqual("IEND".utf8) { break }
  }
  return chunks + [bytes[min(offset, bytes.count)...]]
}

/// The segments of a JPEG before its pixels, and what follows its last end marker (ITU-T T.81).
private func jpegSegments(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var segments: [ArraySlice<UInt8>] = []
  var offset = 2
  while offset + 4 <= bytes.count, bytes[offset] == 0xFF, bytes[offset + 1] != 0xDA {
    let end = min(bytes.count, offset + 2 + number(bytes[offset + 2..<offset + 4]))
    segments.append(bytes[offset..<end])
    offset = max(end, offset + 2)
  }
  let last = bytes.indices.dropLast().last { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xD9 }
  return segments + (last.map { [bytes[($0 + 2)...]] } ?? [bytes[offset...]])
}

/// The chunks of a WebP except those of its pixels (RFC 9649).
private func riffChunks(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var chunks: [ArraySlice<UInt8>] = []
  var offset = 12
  while offset + 8 <= bytes.count {
    let length = number(Array(bytes[offset + 4..<offset + 8].reversed())[...])
    let end = min(bytes.count, offset + 8 + length + length % 2)
    let name = bytes[offset..<offset + 4]
    if !["VP8 ", "VP8L", "ALPH", "ANMF"].contains(where: { name.elementsEqual($0.utf8) }) {
      chunks.append(bytes[offset + 8..<end])
    }
    offset = end
  }
  return chunks + [bytes[min(offset, bytes.count)...]]
}

private func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
