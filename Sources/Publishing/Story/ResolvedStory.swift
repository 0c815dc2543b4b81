import Diagnostics
import Files
import Markup
import Pictures

/// A story with its links resolved to addresses of the site, and the pictures it needs.
struct ResolvedStory: Sendable {
  let html: HTML
  let pictures: [Picture]

  /// A picture to be published beside a page.
  struct Picture: Hashable, Sendable {
    /// The file to read.
    let source: String
    /// The address for readers that accept only one file.
    let route: Route
    /// Where in the story it is named.
    let range: TextRange
    /// The resized photo; `nil` if the file is published as it is, without its metadata.
    var shown: ShownPhoto?
    /// Whether it is a video, which is published as prepared.
    var isVideo = false

    /// The addresses of all its files.
    var routes: [Route] {
      guard let shown else { return [route] }
      return shown.photo.renditions.flatMap { rendition in
        DevelopedPhoto.Format.allCases.map { shown.route(rendition, $0) }
      }
    }
  }
}

/// The file of the journal for a picture's address in a story, without links; `nil` if there is
/// none. A name that looks percent-encoded may be the literal name of the file.
func pictureFile(
  _ destination: String, beside file: SourceFile, in journal: String
) throws(DiskError) -> String? {
  let folder = Disk.parent(of: file.path)
  let decoded = percentDecoded(destination)
  var path = try Disk.realPath("\(folder)/\(decoded)")
  if path == nil, decoded != destination { path = try Disk.realPath("\(folder)/\(destination)") }
  guard let resolved = path, let root = try Disk.realPath(journal),
    resolved.hasPrefix(root + "/"), try Disk.status(of: resolved)?.kind == .file
  else { return nil }
  return resolved
}
