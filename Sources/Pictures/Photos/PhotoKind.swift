import Markup

/// The kinds of pictures that can be published, recognised by their bytes, never by their names.
package enum PhotoKind: Sendable, Hashable {
  case jpeg, png, gif, webP, heic, avif

  /// The kind of a file's bytes; `nil` for any other.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8]) {
      self = .jpeg
    } else if bytes.starts(with: pngSignature) {
      self = .png
    } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
      self = .gif
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webP
    } else if bytes.dropFirst(4).starts(with: "ftyp".utf8) {
      let brands = bytes.dropFirst(8).prefix(64)
      if brands.includes("avif".utf8) || brands.includes("avis".utf8) {
        self = .avif
      } else if ["heic", "heix", "heim", "heis", "mif1"].contains(where: {
        brands.includes($0.utf8)
      }) {
        self = .heic
      } else {
        return nil
      }
    } else {
      return nil
    }
  }

  /// Whether browsers everywhere show pictures of this kind.
  package var isForBrowsers: Bool { self != .heic && self != .avif }

  /// Whether a picture of this kind is animated. A GIF counts as animated: most are, and the others
  /// are small.
  func isAnimated(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .gif: true
    case .png: bytes.prefix(4096).place(of: Array("acTL".utf8)) != nil
    case .webP:
      bytes.dropFirst(12).starts(with: "VP8X".utf8) && bytes.count > 20 && bytes[20] & 2 != 0
    case .jpeg, .heic, .avif: false
    }
  }

  /// The extensions that files of this kind may have, in lowercase; the usual one first.
  package var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    case .png: ["png"]
    case .gif: ["gif"]
    case .webP: ["webp"]
    case .heic: ["heic", "heif"]
    case .avif: ["avif"]
    }
  }

  /// The name under which a file of this kind is published. Servers and browsers go by the
  /// extension, so one that belongs to another kind (a GIF called `pic.html`) is replaced.
  package func publishedName(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      return "\(name).\(endings[0])"
    }
    let ending = name[name.index(after: dot)...].lowercased()
    return endings.contains(ending) ? name : "\(name[..<dot]).\(endings[0])"
  }
}
