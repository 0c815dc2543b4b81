import Files

/// Removes what a camera writes into a photo: place, time, owner, device. Pixels are copied as they
/// are; of the metadata only the orientation and the numbers of the colour profile stay.
package enum Photo {
  /// The kind of a picture that can be published; HEIC and AVIF only once they are developed.
  /// - Throws: `PhotoError`, whose words follow the file's name.
  package static func kind(of path: String) throws(PhotoError) -> PhotoKind {
    do {
      let bytes = try Disk.read(path)
      let kind = try cleaned(bytes).kind
      try kind.checkSize(of: bytes)
      return kind
    } catch let error as PhotoError {
      throw error
    } catch {
      throw .unreadable
    }
  }

  /// The bytes of a picture as they may be published.
  /// - Throws: `PhotoError` for a kind that cannot be cleaned, `DiskError` for one that cannot be
  ///   read.
  package static func published(_ path: String) throws -> [UInt8] {
    let (kind, bytes) = try cleaned(Disk.read(path))
    guard kind.isForBrowsers else { throw PhotoError.undeveloped }
    return bytes
  }

  /// Whether a file that would be published unchanged is a picture, which has to be cleaned.
  /// - Parameter name: shows what the bytes do not: pictures of kinds that cannot be cleaned.
  /// - Throws: `PhotoError` for a picture that cannot be cleaned, and for a video that says where it was
  ///   filmed.
  package static func isPicture(_ bytes: [UInt8], named name: String) throws -> Bool {
    if PhotoKind(bytes) != nil {
      guard try cleaned(bytes).kind.isForBrowsers else { throw PhotoError.undeveloped }
      return true
    }
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    let isTIFF =
      bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A])
    guard !isTIFF, !camerasEndings.contains(ending) else { throw PhotoError.unknownKind }
    if saysWhereFilmed(bytes) { throw PhotoError.filmedPlace }
    return false
  }

  /// The extensions of pictures, in lowercase: those that browsers show, and others that cameras and
  /// image editors write.
  private static let camerasEndings: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "avif", "tif", "tiff", "dng", "raw", "arw",
    "cr2", "cr3", "nef", "orf", "raf", "rw2", "jxl", "jp2", "psd", "xcf", "hif",
  ]

  /// A picture's kind, and its bytes without metadata; no bytes for a kind that has to be
  /// converted.
  static func cleaned(_ bytes: [UInt8]) throws -> (kind: PhotoKind, bytes: [UInt8]) {
    guard let kind = PhotoKind(bytes) else { throw PhotoError(unrecognised: bytes) }
    return switch kind {
    case .jpeg: (kind, try cleanedJPEG(bytes))
    case .png: (kind, try cleanedPNG(bytes))
    case .gif: (kind, try cleanedGIF(bytes))
    case .webP: (kind, try cleanedWebP(bytes))
    case .heic, .avif: (kind, [])
    }
  }
}

/// Why a picture cannot be published.
package enum PhotoError: Error, Hashable, CustomStringConvertible {
  case unknownKind
  /// The file has no bytes.
  case empty
  /// A web page, which a server may send instead of a picture that only some people may see.
  case webPage
  case damaged
  case tooLarge(megapixels: Int, limit: Int)
  case unreadable
  /// A video says where it was filmed.
  case filmedPlace
  /// It has to be converted, but that was not requested.
  case undeveloped
  /// Why it could not be converted, in the words of the program that tried.
  case undevelopable(String)

  /// What is wrong with a file that is not a picture of a known kind.
  init(unrecognised bytes: [UInt8]) {
    let start = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    // An SVG drawing is text too, and so is its XML declaration.
    let isPage = ["<!doctype html", "<html", "<head", "<body", "<script"].contains {
      text.hasPrefix($0)
    }
    self = bytes.isEmpty ? .empty : isPage ? .webPage : .unknownKind
  }

  package var description: String {
    switch self {
    case .unknownKind: "is in a format whose metadata (place, owner) cannot be removed"
    case .empty: "is empty"
    case .webPage: "is a web page and not a picture"
    case .damaged: "is damaged"
    case .tooLarge(let megapixels, let limit):
      "has \(megapixels) megapixels, and at most \(limit) can be opened"
    case .filmedPlace: "says where it was filmed"
    case .unreadable: "cannot be read"
    case .undeveloped:
      "is of a kind that few browsers show, and has to be converted with the cards"
    case .undevelopable(let words): "cannot be resized for pages: \(words)"
    }
  }

  /// What to do about it.
  package var hint: String {
    switch self {
    case .unknownKind: "save it as JPEG, PNG, GIF or WebP"
    case .empty, .webPage: "save the picture itself there"
    case .damaged: "copy it from the phone or camera again, or leave it out"
    case .unreadable: "check its permissions"
    case .filmedPlace: "write it into an entry like a picture, which removes the place"
    case .undeveloped: "build without --no-cards, or save it as JPEG"
    case .undevelopable, .tooLarge:
      "open it in an image editor and export a smaller copy as JPEG, or leave it out"
    }
  }
}

/// Reads numbers from a picture's bytes; reading past the end means damage.
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
