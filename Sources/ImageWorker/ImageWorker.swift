import CImages
import Files

/// Draws share cards and resizes photos for the tool, one after the other, until its input ends. It is a
/// separate program so that the tool starts without loading picture libraries, and survives their crashes.
///
/// Both sides send a line, and then as many bytes as the line says:
///
/// ```
/// worker: thousand-image-worker 2 VERSIONS   what draws; or
///         cannot start: WORDS
/// tool:   draw LENGTH             and LENGTH bytes of SVG
/// worker: png LENGTH MISSING      and LENGTH bytes of PNG, MISSING bytes of characters that no
///                                 font has
///     or: error LENGTH            and LENGTH bytes of words
/// tool:   pdf LENGTH or svg LENGTH  the same, for a page in print: a tenth of a millimetre a pixel
/// worker: pdf or svg LENGTH MISSING and the bytes, as above
/// tool:   glyphs LENGTH           and LENGTH bytes of characters
/// worker: missing LENGTH          and LENGTH bytes of those that no font has
/// tool:   photo LENGTH            and LENGTH bytes of a path
/// worker: photo WIDTH HEIGHT COLOUR and for each rendition WIDTH HEIGHT WEBP JPEG, then the bytes
///                                 of each WebP and JPEG, whose lengths the last two are
///     or: error LENGTH            as above
/// ```
@main
struct Worker {
  private let channel = Channel.standard
  private var glyphs = Glyphs()

  static func main() {
    var worker = Worker()
    do {
      try worker.run()
    } catch {
      // The tool has ended, or asks for something that this version does not know, so there is
      // nothing left to do.
    }
  }

  private mutating func run() throws(Channel.Failure) {
    let folder = Disk.parent(of: System.ownPath ?? "thousand-image-worker")
    guard images_begin("\(folder)/fonts") else {
      return try channel.write(Array("cannot start: \(problem)\n".utf8))
    }
    let versions = String(cString: images_versions())
    try channel.write(Array("thousand-image-worker 2 \(versions)\n".utf8))
    while true {
      let words = try channel.readLine().split(separator: " ")
      guard words.count == 2, let length = Int(words[1]) else { return }
      switch words[0] {
      case "draw": try draw(channel.read(length), as: "png") { $0.png() }
      case "pdf": try draw(channel.read(length), as: "pdf") { $0.page(isPDF: true) }
      case "svg": try draw(channel.read(length), as: "svg") { $0.page(isPDF: false) }
      case "glyphs":
        let missing = Array(glyphs.missing(in: try channel.read(length)).utf8)
        try channel.write(Array("missing \(missing.count)\n".utf8) + missing)
      case "photo":
        let path = String(decoding: try channel.read(length), as: UTF8.self)
        guard let photo = DevelopedPhoto(path) else {
          try refuse(problem)
          continue
        }
        try channel.write(Array("\(photo.line)\n".utf8) + photo.bytes)
      default: return
      }
    }
  }

  private mutating func draw(
    _ svg: [UInt8], as kind: String, _ make: (Drawing) -> [UInt8]?
  ) throws(Channel.Failure) {
    guard let drawing = Drawing(svg) else {
      return try refuse("this is not an SVG document with a size in pixels")
    }
    guard let picture = make(drawing) else { return try refuse(problem) }
    let missing = Array(glyphs.missing(in: svg).utf8)
    try channel.write(Array("\(kind) \(picture.count) \(missing.count)\n".utf8) + picture + missing)
  }

  private func refuse(_ reason: String) throws(Channel.Failure) {
    let words = Array(reason.utf8)
    try channel.write(Array("error \(words.count)\n".utf8) + words)
  }

  private var problem: String { String(cString: images_problem()) }
}
