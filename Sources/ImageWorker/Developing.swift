import CImages

/// A resized photo, as the protocol sends it.
struct DevelopedPhoto {
  /// "photo WIDTH HEIGHT COLOUR", and for each rendition its width, its height, and the lengths of
  /// its WebP and its JPEG.
  let line: String
  /// The WebP and the JPEG of each rendition, in the order of the line.
  let bytes: [UInt8]

  /// The widths of photos in pixels: a phone's width at two and three pixels per CSS pixel, and the
  /// width of the widest column.
  private static let widths: [CInt] = [480, 960, 1440]

  /// Reads the photo at a path; `nil` if it cannot be read; `images_problem` then says why.
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
