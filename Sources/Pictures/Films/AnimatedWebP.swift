/// Makes one WebP file (RFC 9649) of several pictures, repeated endlessly.
enum AnimatedWebP {
  /// - Parameters:
  ///   - frames: still pictures in WebP, all of one size.
  ///   - durations: how long each is shown, in milliseconds.
  /// - Returns: `nil` if a frame is not such a picture.
  static func bytes(
    of frames: [[UInt8]], durations: [Int], width: Int, height: Int
  ) -> [UInt8]? {
    let size = number(width - 1, 3) + number(height - 1, 3)
    var body = chunk("VP8X", [2, 0, 0, 0] + size)
    // The background is never seen, and 0 repetitions means endless.
    body += chunk("ANIM", [0, 0, 0, 255, 0, 0])
    for (frame, duration) in zip(frames, durations) {
      guard let picture = picture(in: frame) else { return nil }
      // At the upper left corner, over the whole previous frame.
      let place = number(0, 3) + number(0, 3) + size + number(duration, 3) + [2]
      body += chunk("ANMF", place + picture)
    }
    return Array("RIFF".utf8) + number(body.count + 4, 4) + Array("WEBP".utf8) + body
  }

  /// The chunks of a still picture that contain its pixels.
  private static func picture(in file: [UInt8]) -> [UInt8]? {
    guard file.starts(with: "RIFF".utf8), file.dropFirst(8).starts(with: "WEBP".utf8) else {
      return nil
    }
    var rest = file.dropFirst(12)
    var picture: [UInt8] = []
    while rest.count >= 8 {
      let name = String(decoding: rest.prefix(4), as: UTF8.self)
      let length = rest.dropFirst(4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      let whole = 8 + length + length % 2
      guard whole <= rest.count else { return nil }
      if ["VP8 ", "VP8L", "ALPH"].contains(name) { picture += rest.prefix(whole) }
      rest = rest.dropFirst(whole)
    }
    return picture.isEmpty ? nil : picture
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + number(content.count, 4) + content + (content.count % 2 == 1 ? [0] : [])
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(value >> (8 * $0) & 255) }
  }
}
