import Markup

// The size of a picture, from its header: nothing is decoded, so that a picture that would fill the memory
// is found at once, together with all other errors.

/// The most pixels of a published picture: the largest from phones have 108 million, and decoding one may
/// take several bytes for each. The image worker has the same limit.
private let mostPixels = 120e6

extension PhotoKind {
  /// Refuses a picture that is too large to be opened.
  func checkSize(of bytes: [UInt8]) throws(PhotoError) {
    guard let pixels = pixels(of: bytes), pixels > mostPixels else { return }
    throw .tooLarge(megapixels: Int((pixels / 1e6).rounded(.up)), limit: Int(mostPixels / 1e6))
  }

  /// The number of pixels; `nil` if the header cannot be read, which is reported elsewhere.
  private func pixels(of bytes: [UInt8]) -> Double? {
    let reader = PhotoReader(bytes: bytes)
    do {
      switch self {
      case .jpeg: return try reader.pixelsOfJPEG()
      case .png:
        return try reader.area(reader.bigEndian(16, bytes: 4), reader.bigEndian(20, bytes: 4))
      case .gif:
        return try reader.area(reader.littleEndian(6, bytes: 2), reader.littleEndian(8, bytes: 2))
      case .webP: return try reader.pixelsOfWebP()
      case .heic, .avif: return try reader.pixelsOfHEIF()
      }
    } catch {
      return nil
    }
  }
}

extension PhotoReader {
  fileprivate func area(_ width: Int, _ height: Int) -> Double { Double(width) * Double(height) }

  /// From the frame header, which comes before the pixels (ITU-T T.81, B.2.2).
  fileprivate func pixelsOfJPEG() throws -> Double? {
    var offset = 2
    while try bigEndian(offset, bytes: 1) == 0xFF {
      let marker = try bigEndian(offset + 1, bytes: 1)
      switch marker {
      case 0xFF: offset += 1
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        return try area(bigEndian(offset + 7, bytes: 2), bigEndian(offset + 5, bytes: 2))
      case 0xD9, 0xDA: return nil
      default: offset += 2 + (try bigEndian(offset + 2, bytes: 2))
      }
    }
    return nil
  }

  /// From the first chunk (RFC 9649, sections 2.5 to 2.7).
  fileprivate func pixelsOfWebP() throws -> Double? {
    switch String(decoding: try slice(12, 4), as: UTF8.self) {
    case "VP8X":
      return try area(littleEndian(24, bytes: 3) + 1, littleEndian(27, bytes: 3) + 1)
    case "VP8 ":
      return try area(littleEndian(26, bytes: 2) & 0x3FFF, littleEndian(28, bytes: 2) & 0x3FFF)
    case "VP8L":
      let sides = try littleEndian(21, bytes: 4)
      return area(sides & 0x3FFF + 1, sides >> 14 & 0x3FFF + 1)
    default: return nil
    }
  }

  /// The largest of the properties that give a size: the size of the whole picture, which may be made of
  /// tiles (ISO/IEC 23008-12, 6.5.3).
  fileprivate func pixelsOfHEIF() throws -> Double? {
    var largest: Double?
    var rest = bytes.prefix(1 << 20)
    while let place = rest.place(of: Array("ispe".utf8)) {
      let start = place.lowerBound
      let pixels = try area(bigEndian(start + 8, bytes: 4), bigEndian(start + 12, bytes: 4))
      largest = max(largest ?? 0, pixels)
      rest = rest[(start + 4)...]
    }
    return largest
  }
}
