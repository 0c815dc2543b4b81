/// A JPEG with only the segments that its pixels need, and not a byte more in any of them, and JFIF
/// without its thumbnail, the orientation, the numbers of the colour profile, and Adobe's colour
/// transform (ITU-T T.81, annex B; T.871; CIPA DC-008).
///
/// One without an end is refused, because whatever follows its pixels (a film, a text) would be
/// taken for pixels. So is one of the kinds that no browser shows (lossless, hierarchical,
/// arithmetic).
func cleanedJPEG(_ bytes: [UInt8]) throws -> [UInt8] {
  let reader = PhotoReader(bytes: bytes)
  var applications = ApplicationSegments()
  var body: [UInt8] = []
  var offset = 2
  while true {
    guard try reader.bigEndian(offset, bytes: 1) == 0xFF else { throw PhotoError.damaged }
    let marker = try reader.bigEndian(offset + 1, bytes: 1)
    if marker == 0xFF {
      offset += 1
      continue
    }
    // A trailer after the picture (a film, a second picture) is not copied.
    if marker == 0xD9 { break }
    let length = try reader.bigEndian(offset + 2, bytes: 2)
    let content = try reader.slice(offset + 4, length - 2)
    offset += length + 2
    switch marker {
    case 0xE0...0xEF: applications.note(marker, content)
    case 0xC0...0xC2, 0xC4, 0xDA...0xDD:
      body += segment(UInt8(marker), try needed(of: content, marker))
      guard marker == 0xDA else { continue }
      let end = try endOfScan(bytes, from: offset)
      body += bytes[offset..<end]
      offset = end
    case 0xC3, 0xC5...0xD8: throw PhotoError.damaged
    default: continue
    }
  }
  return [0xFF, 0xD8] + applications.cleaned + body + [0xFF, 0xD9]
}

private func segment(_ marker: UInt8, _ content: some Collection<UInt8>) -> [UInt8] {
  let length = content.count + 2
  return [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + content
}

/// The part of a segment's content that its own counts cover.
private func needed(of content: ArraySlice<UInt8>, _ marker: Int) throws -> ArraySlice<UInt8> {
  let reader = PhotoReader(bytes: Array(content))
  var length = 0
  switch marker {
  case 0xC4:  // Huffman tables
    while length < content.count {
      let codes = try reader.slice(length + 1, 16).reduce(0) { $0 + Int($1) }
      guard try reader.bigEndian(length, bytes: 1) & 0xEC == 0, codes <= 256 else {
        throw PhotoError.damaged
      }
      length += 17 + codes
    }
  case 0xDB:  // quantisation tables
    while length < content.count {
      let table = try reader.bigEndian(length, bytes: 1)
      guard table & 0xEC == 0 else { throw PhotoError.damaged }
      length += table >> 4 == 0 ? 65 : 129
    }
  case 0xDC, 0xDD: length = 2
  default:
    let components = try reader.bigEndian(marker == 0xDA ? 0 : 5, bytes: 1)
    guard (1...4).contains(components) else { throw PhotoError.damaged }
    length = marker == 0xDA ? 4 + 2 * components : 6 + 3 * components
  }
  guard length <= content.count else { throw PhotoError.damaged }
  return content.prefix(length)
}

/// What pixels need from the application segments.
private struct ApplicationSegments {
  private var density: ArraySlice<UInt8>?
  private var turning: PhotoTurning?
  private var colourTransform: UInt8?
  /// The parts of the colour profile, by number.
  private var profile: [UInt8: ArraySlice<UInt8>] = [:]

  mutating func note(_ marker: Int, _ content: ArraySlice<UInt8>) {
    let profileHead = Array("ICC_PROFILE\0".utf8)
    switch marker {
    case 0xE0 where content.starts(with: "JFIF\0".utf8) && content.count >= 12:
      density = density ?? content.dropFirst(5).prefix(7)
    case 0xE1 where content.starts(with: "Exif\0\0".utf8):
      turning = turning ?? PhotoTurning(exif: content)
    case 0xE2 where content.starts(with: profileHead) && content.count > 14:
      profile[content[content.startIndex + 12]] = content.dropFirst(14)
    case 0xEE where content.starts(with: "Adobe".utf8) && content.count >= 12:
      colourTransform = content[content.startIndex + 11]
    default: break
    }
  }

  /// The segments to keep, in the order that readers expect.
  var cleaned: [UInt8] {
    var result: [UInt8] = []
    if let density { result += segment(0xE0, Array("JFIF\0".utf8) + density + [0, 0]) }
    if let turning { result += segment(0xE1, Array("Exif\0\0".utf8) + turning.exif) }
    let parts = profile.sorted { $0.key < $1.key }
    if let profile = cleanedProfile(parts.flatMap(\.value)), profile.count < 65_000 {
      result += segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + profile)
    }
    if let colourTransform {
      result += segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, colourTransform])
    }
    return result
  }
}

/// The offset of the first marker after a scan's data that is neither a restart nor 0xFF 0x00,
/// which stands for the byte 0xFF.
private func endOfScan(_ bytes: [UInt8], from start: Int) throws -> Int {
  var offset = start
  while offset + 1 < bytes.count {
    if bytes[offset] == 0xFF {
      switch bytes[offset + 1] {
      case 0x00, 0xFF, 0xD0...0xD7: break
      default: return offset
      }
    }
    offset += 1
  }
  throw PhotoError.damaged
}
