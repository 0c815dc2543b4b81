import CImages

/// A photo made ready for pages, as the protocol sends it.
struct DevelopedPhoto {
  /// "photo WIDTH HEIGHT COLOUR", and for each rendition its width, its height, and the lengths of
  /// its WebP and its JPEG.
  let line: String
  /// The WebP and the JPEG of each rendition, in the order of the line.
  let bytes: [UInt8]

  /// The widths, in pixels, at which photos are made: a phone's at twice and three times the dots,
  /// and that of the widest column.
  private static let widths: [CInt] = [480, 960, 1440]

  /// Reads the photo at a path; `nil` where it cannot be read, and `images_problem` says why.
  init?(_ path: String) {
    var photo = images_photo()
    defer { images_photo_release(&photo) }
    guard images_develop(path, Self.widths, CInt(Self.widths.count), &photo) else { return nil }
    var line = "photo \(photo.width) \(photo.height) \(photo.colour)"
    var bytes: [UInt8] = []
    withUnsafeBytes(of: photo.renditions) { raw in
      for rendition in raw.bindMemory(to: images_rendition.self).prefix(Int(photo.count)) {
        line += " \(rendition.width) \(rendition.height)"
        line += " \(rendition.webp_length) \(rendition.jpeg_length)"
        bytes += UnsafeRawBufferPointer(start: rendition.webp, count: rendition.webp_length)
        bytes += UnsafeRawBufferPointer(start: rendition.jpeg, count: rendition.jpeg_length)
      }
    }
    self.line = line
    self.bytes = bytes
  }
}
