import Files

/// A photograph without what its camera wrote into it: place, time, owner, device. Pixels are
/// copied as they are; of the metadata only the turning of the picture and its colour profile stay.
package enum Photo {
  /// Why a file cannot be published, in words that follow its name; `nil` for a good picture.
  package static func problem(with path: String) -> String? {
    do {
      _ = try published(path)
      return nil
    } catch let error as PhotoError {
      return error.description
    } catch {
      return "cannot be read"
    }
  }

  /// The bytes of a picture as they may be published.
  /// - Throws: `PhotoError` for a kind that cannot be cleaned, `DiskError` for one that cannot be
  ///   read.
  package static func published(_ path: String) throws -> [UInt8] {
    let bytes = try Disk.read(path)
    if bytes.starts(with: [0xFF, 0xD8]) { return try cleanedJPEG(bytes) }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      return try cleanedPNG(bytes)
    }
    if bytes.starts(with: "GIF8".utf8) { return try cleanedGIF(bytes) }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      return try cleanedWebP(bytes)
    }
    throw PhotoError.unknownKind
  }
}

/// Why a picture cannot be cleaned.
enum PhotoError: Error, CustomStringConvertible {
  case unknownKind
  case damaged

  var description: String {
    switch self {
    case .unknownKind: "is of a kind whose hidden data (place, owner) cannot be taken out"
    case .damaged: "is damaged"
    }
  }
}

/// Reads numbers out of a picture's bytes; past the end is damage.
struct PhotoReader {
  let bytes: [UInt8]

  func slice(_ start: Int, _ count: Int) throws -> ArraySlice<UInt8> {
    guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else {
      throw PhotoError.damaged
    }
    return bytes[start..<start + count]
  }

  func bigEndian(_ start: Int, bytes count: Int) throws -> Int {
    try slice(start, count).reduce(0) { $0 << 8 | Int($1) }
  }

  func littleEndian(_ start: Int, bytes count: Int) throws -> Int {
    try slice(start, count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
