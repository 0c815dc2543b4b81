/// The media type of a file, by the ending of its name; bytes of no known kind where it says
/// nothing.
package func mediaType(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  let ending = name.contains(".") ? name.split(separator: ".").last ?? "" : ""
  return types[ending.lowercased()] ?? "application/octet-stream"
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
