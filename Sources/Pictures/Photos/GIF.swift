/// A GIF without comments and application data, except the count that makes it loop (CompuServe,
/// "Graphics Interchange Format", version 89a).
func cleanedGIF(_ bytes: [UInt8]) throws -> [UInt8] {
  let reader = PhotoReader(bytes: bytes)
  func colourTableSize(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1) }
  var offset = 13 + colourTableSize(try reader.bigEndian(10, bytes: 1))
  var result = Array(try reader.slice(0, offset))
  while true {
    let start = offset
    switch try reader.bigEndian(offset, bytes: 1) {
    case 0x3B: return result + [0x3B]
    case 0x2C:
      let table = colourTableSize(try reader.bigEndian(offset + 9, bytes: 1))
      let count =
        try reader.littleEndian(offset + 5, bytes: 2)
        * reader.littleEndian(offset + 7, bytes: 2)
      let smallest = try reader.bigEndian(offset + 10 + table, bytes: 1)
      let (pieces, end) = try reader.pieces(from: offset + 11 + table)
      let pixels = Array(pieces.joined())
      result += try reader.slice(start, 11 + table)
      let length = try lengthOfPixels(pixels, smallestCode: smallest, count: count)
      result += inPieces(pixels.prefix(length))
      offset = end
    case 0x21:
      let label = try reader.bigEndian(offset + 1, bytes: 1)
      let (pieces, end) = try reader.pieces(from: offset + 2)
      result += keptExtension(label, pieces)
      offset = end
    default: throw PhotoError.damaged
    }
  }
}

extension PhotoReader {
  /// The pieces of a block, each after a byte with its length, and the offset after the last.
  fileprivate func pieces(from start: Int) throws -> (pieces: [ArraySlice<UInt8>], end: Int) {
    var pieces: [ArraySlice<UInt8>] = []
    var offset = start
    while true {
      let size = try bigEndian(offset, bytes: 1)
      if size == 0 { return (pieces, offset + 1) }
      pieces.append(try slice(offset + 1, size))
      offset += size + 1
    }
  }
}

/// The duration of a frame, or the number of loops; empty for any other extension.
private func keptExtension(_ label: Int, _ pieces: [ArraySlice<UInt8>]) -> [UInt8] {
  guard let first = pieces.first else { return [] }
  if label == 0xF9, first.count == 4 { return [0x21, 0xF9] + inPieces(first) }
  let loops = ["NETSCAPE2.0", "ANIMEXTS1.0"].contains { first.elementsEqual($0.utf8) }
  guard label == 0xFF, loops, pieces.count > 1, pieces[1].count == 3, pieces[1].first == 1 else {
    return []
  }
  return [0x21, 0xFF, UInt8(first.count)] + first + inPieces(pieces[1])
}

private func inPieces(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  var rest = bytes
  while !rest.isEmpty {
    let piece = rest.prefix(255)
    result.append(UInt8(piece.count))
    result += piece
    rest = rest.dropFirst(255)
  }
  return result + [0]
}

/// How many bytes the compressed pixels of a frame take: up to their end code, or to the last code
/// that the frame has room for. Anything could be hidden after that.
/// - Throws: `PhotoError.damaged` if they end in neither way, or a code is invalid.
private func lengthOfPixels(_ bytes: [UInt8], smallestCode: Int, count: Int) throws -> Int {
  guard (1...11).contains(smallestCode) else { throw PhotoError.damaged }
  let clear = 1 << smallestCode
  /// How many pixels each code stands for.
  var pixels = [Int](repeating: 1, count: 4096)
  var (width, next, last) = (smallestCode + 1, clear + 2, 0)
  var (buffer, filled, missing) = (0, 0, count)
  for (index, byte) in bytes.enumerated() {
    buffer |= Int(byte) << filled
    filled += 8
    while filled >= width {
      let code = buffer & (1 << width - 1)
      buffer >>= width
      filled -= width
      if code == clear {
        (width, next, last) = (smallestCode + 1, clear + 2, 0)
        continue
      }
      if code == clear + 1 || missing <= 0 { return index + 1 }
      // A code may be the one that it defines itself; the first after a clear code defines none.
      guard code < clear || code < next || code == next && last > 0 else {
        throw PhotoError.damaged
      }
      if last > 0, next < 4096 {
        pixels[next] = last + 1
        next += 1
        if next == 1 << width, width < 12 { width += 1 }
      }
      last = pixels[code]
      missing -= last
    }
  }
  guard missing <= 0 else { throw PhotoError.damaged }
  return bytes.count
}
