/// A JPEG without its application segments and comments, but for JFIF, the colour profile, Adobe's
/// colour transform, and an Exif segment that holds the orientation alone (ITU-T T.81, annex B;
/// CIPA DC-008).
func cleanedJPEG(_ bytes: [UInt8]) throws -> [UInt8] {
  let reader = PhotoReader(bytes: bytes)
  var result: [UInt8] = [0xFF, 0xD8]
  var offset = 2
  while true {
    guard try reader.bigEndian(offset, bytes: 1) == 0xFF else { throw PhotoError.damaged }
    let marker = try reader.bigEndian(offset + 1, bytes: 1)
    if marker == 0xFF {
      offset += 1
      continue
    }
    // A trailer behind the picture (a film, a second picture) is not taken along.
    if marker == 0xD9 { return result + [0xFF, 0xD9] }
    let length = try reader.bigEndian(offset + 2, bytes: 2)
    let segment = try reader.slice(offset, length + 2)
    let content = segment.dropFirst(4)
    offset += length + 2
    if marker == 0xDA {
      let end = endOfScan(bytes, from: offset)
      result += segment + bytes[offset..<end]
      // A camera that stopped early has written no end of the image.
      if end == bytes.count { return result + [0xFF, 0xD9] }
      offset = end
      continue
    }
    if keeps(marker, content) {
      result += segment
    } else if marker == 0xE1, let orientation = exifOrientation(content) {
      result += orientationSegment(orientation)
    }
  }
}

private func keeps(_ marker: Int, _ content: ArraySlice<UInt8>) -> Bool {
  switch marker {
  case 0xE0: content.starts(with: "JFIF\0".utf8)
  case 0xE2: content.starts(with: "ICC_PROFILE\0".utf8)
  case 0xEE: content.starts(with: "Adobe".utf8)
  case 0xE1...0xEF, 0xFE: false
  default: true
  }
}

/// The offset of the first marker behind a scan's data that is neither a zero, which keeps a place
/// for 0xFF itself, nor a restart.
private func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
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
  return bytes.count
}

/// The orientation, 2 to 8, of an Exif segment; `nil` for an upright picture, for no Exif, and for
/// Exif that is damaged, which is left out like any other.
private func exifOrientation(_ content: ArraySlice<UInt8>) -> Int? {
  guard content.starts(with: "Exif\0\0".utf8) else { return nil }
  let reader = PhotoReader(bytes: Array(content.dropFirst(6)))
  let isLittle = reader.bytes.starts(with: "II".utf8)
  func number(_ start: Int, _ count: Int) throws -> Int {
    isLittle
      ? try reader.littleEndian(start, bytes: count) : try reader.bigEndian(start, bytes: count)
  }
  do {
    let directory = try number(4, 4)
    for index in 0..<(try number(directory, 2)) {
      let field = directory + 2 + index * 12
      guard try number(field, 2) == 0x0112 else { continue }
      let orientation = try number(field + 8, 2)
      return (2...8).contains(orientation) ? orientation : nil
    }
    return nil
  } catch {
    return nil
  }
}

/// An Exif segment of one field.
private func orientationSegment(_ orientation: Int) -> [UInt8] {
  let tiff: [UInt8] = [
    0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0,
    0, 0, 0, 0,
  ]
  let content = Array("Exif\0\0".utf8) + tiff
  return [0xFF, 0xE1, 0, UInt8(content.count + 2)] + content
}
