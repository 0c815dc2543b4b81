/// The media type of a file by the extension of its name; `application/octet-stream` for an unknown
/// one.
package func mediaType(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  let ending = name.contains(".") ? name.split(separator: ".").last ?? "" : ""
  return types[ending.lowercased()] ?? "application/octet-stream"
}

/// The media type of a file by its first bytes if they are those of a picture, whatever its name: a
/// picture must never be served as a page.
func mediaType(of path: String, _ bytes: [UInt8]) -> String {
  let pictures: [(type: String, start: [UInt8], further: (offset: Int, bytes: String)?)] = [
    ("image/jpeg", [0xFF, 0xD8, 0xFF], nil), ("image/png", [0x89, 0x50, 0x4E, 0x47], nil),
    ("image/gif", Array("GIF8".utf8), nil), ("image/webp", Array("RIFF".utf8), (8, "WEBP")),
    ("image/avif", [0, 0, 0], (4, "ftypavif")),
  ]
  let found = pictures.first { picture in
    bytes.starts(with: picture.start)
      && (picture.further.map { bytes.dropFirst($0.offset).starts(with: $0.bytes.utf8) } ?? true)
  }
  return found?.type ?? mediaType(of: path)
}

private let types = [
  "html": "text/html; charset=utf-8",
  "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8",
  "json": "application/json",
  "xml": "application/xml; charset=utf-8",
  "txt": "text/plain; charset=utf-8",
  "webmanifest": "application/manifest+json",
  "svg": "image/svg+xml",
  "png": "image/png",
  "jpg": "image/jpeg",
  "jpeg": "image/jpeg",
  "gif": "image/gif",
  "webp": "image/webp",
  "avif": "image/avif",
  "ico": "image/x-icon",
  "woff2": "font/woff2",
  "mp4": "video/mp4",
  "pdf": "application/pdf",
]
