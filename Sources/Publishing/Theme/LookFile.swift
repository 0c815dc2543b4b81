import Diagnostics
import Files
import Markup
import Pictures

/// A font or a picture that the style sheets of a look load. It is published beside the style
/// sheet, with a fingerprint in its name.
struct LookFile: Sendable {
  /// The name without folder.
  let name: String
  let bytes: [UInt8]

  /// The name under which it is published.
  var publishedName: String {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let stem = parts.dropLast().joined(separator: ".")
    return "\(stem).\(fingerprint(bytes)).\(parts.last ?? "")"
  }

  var isFont: Bool { Self.fontSignatures.keys.contains(Self.ending(of: name)) }

  /// Reads a file of a look.
  /// - Parameter path: as in the style sheet, relative to the folder of the look.
  static func read(_ path: String, in folder: String) -> Result<LookFile, Message> {
    let name = Disk.name(of: path)
    do {
      guard let root = try Disk.realPath(folder), let file = try Disk.realPath("\(folder)/\(path)"),
        file.hasPrefix(root + "/"), try Disk.status(of: file)?.kind == .file
      else { return .failure(.noLookFile(path, beside: names(in: folder))) }
      guard let signatures = fontSignatures[ending(of: name)] else {
        guard pictureEndings.contains(ending(of: name)) else {
          return .failure(.lookFileKind(path))
        }
        return .success(LookFile(name: name, bytes: try Photo.published(file)))
      }
      let bytes = try Disk.read(file)
      guard signatures.contains(where: { bytes.starts(with: $0) }) else {
        return .failure(.lookFileKind(path))
      }
      return .success(LookFile(name: name, bytes: bytes))
    } catch {
      return .failure(.lookFileUnreadable(path, "\(error)"))
    }
  }

  /// The first bytes of fonts, by extension.
  private static let fontSignatures: [String: [[UInt8]]] = [
    "woff2": [Array("wOF2".utf8)], "woff": [Array("wOFF".utf8)],
    "otf": [Array("OTTO".utf8)], "ttf": [[0, 1, 0, 0], Array("true".utf8)],
  ]
  private static let pictureEndings: Set = ["jpg", "jpeg", "png", "gif", "webp"]

  private static func ending(of name: String) -> String {
    name.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  private static func names(in folder: String) -> [String] {
    do { return try Disk.list(folder).map(\.name) } catch { return [] }
  }
}

extension Message {
  static func noLookFile(_ path: String, beside names: [String]) -> Message {
    Message(
      .lookFile, "there is no file '\(path)' in the folder of the look",
      hint: suggestion(for: path, in: names))
  }

  static func lookFileKind(_ path: String) -> Message {
    Message(
      .lookFile, "'\(path)' is not a font or a picture that a look can load",
      hint: "expected WOFF2, WOFF, OTF, TTF, JPEG, PNG, GIF or WebP")
  }

  static func lookFileUnreadable(_ path: String, _ reason: String) -> Message {
    Message(.lookFile, "'\(path)' cannot be published: \(reason)")
  }
}
