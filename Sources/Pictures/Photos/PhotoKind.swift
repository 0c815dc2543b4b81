/// The kinds of pictures that can be published, told by their bytes and never by their names.
package enum PhotoKind: Sendable, Hashable {
  case jpeg, png, gif, webP

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
    } else {
      return nil
    }
  }

  /// The endings that names of this kind may have, in lowercase; the usual one first.
  var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    case .png: ["png"]
    case .gif: ["gif"]
    case .webP: ["webp"]
    }
  }

  /// The name under which a file of this kind is published. Servers and browsers go by the ending,
  /// so one that belongs to another kind (a GIF called `pic.html`) is replaced.
  package func publishedName(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      return "\(name).\(endings[0])"
    }
    let ending = name[name.index(after: dot)...].lowercased()
    return endings.contains(ending) ? name : "\(name[..<dot]).\(endings[0])"
  }
}
