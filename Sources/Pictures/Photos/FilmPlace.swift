import Markup

/// Whether the bytes are a film in QuickTime or MP4 (ISO/IEC 14496-12) that says where it was filmed:
/// by the atom `©xyz`, Apple's key, 3GPP's `loci`, or in XMP.
func saysWhereFilmed(_ bytes: [UInt8]) -> Bool {
  guard bytes.dropFirst(4).starts(with: "ftyp".utf8) else { return false }
  let reader = PhotoReader(bytes: bytes)
  var start = 0
  while start < bytes.count {
    let (isMedia, end) = box(at: start, in: reader)
    // Pictures and sound are most of a film, and could contain any four bytes by chance.
    if !isMedia, places.contains(where: { bytes[start..<end].place(of: $0) != nil }) {
      return true
    }
    start = end
  }
  return false
}

private let places: [[UInt8]] = [
  [0xA9, 0x78, 0x79, 0x7A], Array("com.apple.quicktime.location".utf8), Array("loci".utf8),
  Array("GPSLatitude".utf8),
]

/// Whether the box at a byte contains pictures and sound, and where it ends. If its length cannot be
/// read, it is taken to extend to the end of the file, and may contain anything.
private func box(at start: Int, in reader: PhotoReader) -> (isMedia: Bool, end: Int) {
  do {
    var length = try reader.bigEndian(start, bytes: 4)
    let isMedia = try reader.slice(start + 4, 4).elementsEqual("mdat".utf8)
    // A length of 1 says that the real one follows in eight bytes; 0, that it is the last box.
    if length == 1 { length = try reader.bigEndian(start + 8, bytes: 8) }
    if length == 0 { return (isMedia, reader.bytes.count) }
    guard length >= 8 else { throw PhotoError.damaged }
    _ = try reader.slice(start, length)
    return (isMedia, start + length)
  } catch {
    return (false, reader.bytes.count)
  }
}

/// Whether the bytes are a film: QuickTime, MP4, or WebM.
package func isVideo(_ bytes: [UInt8]) -> Bool {
  bytes.dropFirst(4).starts(with: "ftyp".utf8) && PhotoKind(bytes) == nil
    || bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3])
}
