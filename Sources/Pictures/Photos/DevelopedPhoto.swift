/// A photo converted for pages: upright, in sRGB, without metadata, at several widths and in two
/// formats.
package struct DevelopedPhoto: Sendable, Hashable {
  /// The name of its results in the folder where they are kept.
  let key: String
  /// The mean of all pixels, as 0xRRGGBB.
  let colour: Int
  /// From the narrowest to the widest; at least one.
  package let renditions: [Rendition]

  package struct Rendition: Sendable, Hashable {
    /// In pixels.
    package let width: Int
    package let height: Int
    /// The lengths of the files in bytes, in the order of `Format.allCases`.
    let lengths: [Int]
  }

  /// The two formats of every rendition: the smaller one, and the one that all programs read.
  package enum Format: String, CaseIterable, Hashable {
    case webP = "webp"
    case jpeg = "jpg"
  }

  /// The name of a rendition's file in the folder where it is kept.
  package func file(_ rendition: Rendition, _ format: Format) -> String {
    "\(key)-\(rendition.width).\(format.rawValue)"
  }

  /// The class of the colour shown while the photo loads.
  package var tint: Tint { Tint(nearestTo: colour) }
}

extension DevelopedPhoto {
  /// Reads what `record` wrote; `nil` for anything else.
  init?(key: String, record: String) {
    let numbers = record.split(whereSeparator: \.isWhitespace).map { Int($0) }
    guard numbers.count >= 5, numbers.count % 4 == 1, !numbers.contains(nil) else { return nil }
    let values = numbers.compactMap(\.self)
    self.init(
      key: key, colour: values[0],
      renditions: stride(from: 1, to: values.count, by: 4).map {
        Rendition(
          width: values[$0], height: values[$0 + 1], lengths: Array(values[($0 + 2)..<($0 + 4)]))
      })
  }

  /// The text that is kept with its pictures: the colour, and for each rendition its size and the
  /// lengths of its files.
  var record: String {
    ([colour] + renditions.flatMap { [$0.width, $0.height] + $0.lengths }).map(String.init)
      .joined(separator: " ")
  }
}

/// One of 64 colours, four steps of each component: enough for the moment before a photo is there,
/// and few enough for one rule each in the style sheet, because pages have no inline styles.
package struct Tint: Sendable, Hashable, Comparable {
  /// 0 to 63.
  private let number: Int

  init(nearestTo colour: Int) {
    number = [16, 8, 0].reduce(0) { $0 << 2 | (colour >> $1 & 255) / 64 }
  }

  package var className: String { "tint-\(number)" }

  /// The style sheet's rule that gives the class its colour.
  package var rule: String {
    let parts = [4, 2, 0].map { shift in
      let part = String((number >> shift & 3) * 64 + 32, radix: 16)
      return part.count == 1 ? "0\(part)" : part
    }
    return ".\(className){background-color:#\(parts.joined())}\n"
  }

  package static func < (first: Tint, second: Tint) -> Bool { first.number < second.number }
}

/// What became of the photos of a journal, by the paths of their files.
package struct DevelopedPhotos: Sendable {
  package var results: [String: Result<DevelopedPhoto, PhotoError>] = [:]
  /// What became of the journal's videos, likewise; their posters are among the photos.
  package var videos: [String: Result<Video, VideoError>] = [:]
  /// The folder where the results are kept.
  package var folder = ""
  /// How many were made in this build.
  package var made = 0
  /// Why the image worker cannot be started.
  package var startFailure: String?
  /// Whether nothing will be published: photos are then only checked.
  package let isUntried: Bool

  /// No photos: those that browsers can show are published as they are, without their metadata.
  package init() { isUntried = false }

  private init(isUntried: Bool) { self.isUntried = isUntried }

  /// For a command that publishes nothing.
  package static let untried = DevelopedPhotos(isUntried: true)

  /// The colours that pages need, each once.
  package var tints: [Tint] {
    var tints: Set<Tint> = []
    for case .success(let photo) in results.values { tints.insert(photo.tint) }
    return tints.sorted()
  }
}
