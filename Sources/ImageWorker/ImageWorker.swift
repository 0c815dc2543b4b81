import CImages
import Files

/// Draws share cards for the tool, one after the other, until its input ends. It is a program of
/// its own so that the tool starts without libvips and outlives whatever a decoder does.
///
/// Both sides send a line and the bytes that the line counts:
///
/// ```
/// worker: thousand-image-worker 1
/// tool:   draw LENGTH             and LENGTH bytes of SVG
/// worker: png LENGTH MISSING      and LENGTH bytes of PNG, MISSING bytes of characters that no
///                                 font has
///     or: error LENGTH            and LENGTH bytes of words
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
      // The tool has gone away, or asks for what this version does not know: nothing is left to do.
    }
  }

  private mutating func run() throws(Channel.Failure) {
    guard images_begin("thousand-image-worker") else {
      System.print("thousand-image-worker: \(problem)\n", to: .error)
      return
    }
    try channel.write(Array("thousand-image-worker 1\n".utf8))
    while true {
      let words = try channel.readLine().split(separator: " ")
      guard words.count == 2, words[0] == "draw", let length = Int(words[1]) else { return }
      try draw(channel.read(length))
    }
  }

  private mutating func draw(_ svg: [UInt8]) throws(Channel.Failure) {
    let text = String(decoding: svg, as: UTF8.self)
    var length = 0
    let svg = Array(drawingColourGlyphs(of: text).utf8)
    guard let png = images_draw(svg, svg.count, &length) else {
      let words = Array(problem.utf8)
      return try channel.write(Array("error \(words.count)\n".utf8) + words)
    }
    defer { images_release(png) }
    let missing = Array(glyphs.missing(in: text).utf8)
    try channel.write(
      Array("png \(length) \(missing.count)\n".utf8)
        + UnsafeRawBufferPointer(start: png, count: length) + missing)
  }

  private var problem: String { String(cString: images_problem()) }
}
