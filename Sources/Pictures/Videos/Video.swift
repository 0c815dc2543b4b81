import Files

/// A video of the journal, prepared for pages: its streams as they were, without metadata, and a
/// picture of its beginning.
package struct Video: Sendable, Hashable {
  /// The file to publish; empty if nothing will be published.
  package let file: String
  /// A PNG of its beginning, upright; empty likewise.
  package let poster: String

  /// The largest file in bytes: what common hosts of static sites accept.
  package static let sizeLimit = 25_000_000

  /// Whether a file name is a video's.
  package static func isNamed(_ path: String) -> Bool {
    guard let dot = path.lastIndex(of: ".") else { return false }
    let ending = path[path.index(after: dot)...].lowercased()
    return [
      "mp4", "m4v", "mov", "webm", "mkv", "avi", "3gp", "mpg", "mpeg", "ogv", "wmv",
    ].contains(ending)
  }

  /// The bytes of a video that browsers everywhere play.
  static func bytes(of path: String) throws(VideoError) -> [UInt8] {
    let bytes: [UInt8]
    let size: Int
    do throws(DiskError) {
      size = try Disk.status(of: path)?.size ?? 0
      bytes = try Disk.read(path, upTo: sizeLimit) ?? []
    } catch {
      throw .unreadable
    }
    if size > sizeLimit { throw .tooLarge(size / 1_000_000) }
    guard let movie = MP4(bytes) else { throw .notAnMP4 }
    guard let codec = movie.video.first else { throw .noPicture }
    // Baseline, Main and High: the profiles with eight bits, and colour at half the resolution.
    guard ["avc1", "avc3"].contains(codec), [66, 77, 88, 100].contains(movie.profile ?? 0) else {
      throw .codec(codec)
    }
    if let sound = movie.sound.first, sound != "mp4a", sound != ".mp3" { throw .sound(sound) }
    return bytes
  }
}

/// Prepares videos for pages, each once; the results are kept beside the cards.
package struct VideoStudio: Sendable {
  private let cards: CardFolder
  private var folder: String { "\(cards.path)/videos" }

  /// Changed whenever the same video would give a different result.
  private static let version = "videos 1"

  package init(beside cards: CardFolder) { self.cards = cards }

  /// Checks videos without preparing them.
  package static func look(at paths: Set<String>) async throws -> [String: Result<
    Video, VideoError
  >] {
    let found = try await paths.sorted().concurrentMap {
      path -> (String, Result<Video, VideoError>) in
      do throws(VideoError) {
        _ = try Video.bytes(of: path)
        guard hasFFmpeg else { throw .noFFmpeg }
        return (path, .success(Video(file: "", poster: "")))
      } catch {
        return (path, .failure(error))
      }
    }
    return Dictionary(uniqueKeysWithValues: found)
  }

  /// Prepares the videos that have not been done yet.
  /// - Parameter forgetting: whether to remove the results of other videos.
  /// - Throws: `DiskError` if something cannot be saved.
  package func prepare(
    _ paths: Set<String>, forgetting: Bool
  ) async throws -> [String: Result<Video, VideoError>] {
    let made = try await paths.sorted().concurrentMap { path in
      (path, try self.prepared(path))
    }
    let videos = Dictionary(uniqueKeysWithValues: made)
    if forgetting { try forget(allBut: videos) }
    return videos
  }

  static var hasFFmpeg: Bool {
    do throws(DiskError) {
      return try System.run(["ffmpeg", "-version"], limit: .seconds(10)).isWell
    } catch {
      return false
    }
  }

  private func prepared(_ path: String) throws(DiskError) -> Result<Video, VideoError> {
    let bytes: [UInt8]
    do throws(VideoError) { bytes = try Video.bytes(of: path) } catch { return .failure(error) }
    let key = CardFolder.name(of: bytes, drawnBy: Self.version)
    let video = Video(file: "\(folder)/\(key).mp4", poster: "\(folder)/\(key).png")
    if try Disk.status(of: video.file)?.kind == .file,
      try Disk.status(of: video.poster)?.kind == .file
    {
      return .success(video)
    }
    try Disk.makeFolder(folder)
    let draft = "\(folder)/\(key).\(Disk.processNumber)"
    do throws(VideoError) {
      try Self.run(Self.copying(path, to: "\(draft).mp4"))
      try Self.poster(of: path, to: "\(draft).png")
    } catch {
      for name in ["\(draft).mp4", "\(draft).png"] {
        if try Disk.status(of: name) != nil { try Disk.remove(name) }
      }
      return .failure(error)
    }
    try Disk.rename("\(draft).png", to: video.poster)
    try Disk.rename("\(draft).mp4", to: video.file)
    return .success(video)
  }

  /// The picture and the sound as they are, and nothing else: no place, device, date or other track,
  /// and no notes in the picture's stream.
  private static func copying(_ path: String, to file: String) -> [String] {
    reading(path) + [
      "-map", "0:v:0", "-map", "0:a:0?", "-c", "copy", "-map_metadata", "-1", "-map_metadata:s:v",
      "-1", "-map_metadata:s:a", "-1", "-map_chapters", "-1", "-bsf:v",
      "filter_units=remove_types=6",
      "-fflags", "+bitexact", "-flags", "+bitexact", "-movflags", "+faststart", "-f", "mp4", "-y",
      "file:\(file)",
    ]
  }

  /// The first picture after half a second; for a shorter video, the very first.
  private static func poster(of path: String, to file: String) throws(VideoError) {
    for start in ["0.5", "0"] {
      try run(
        ["ffmpeg", "-nostdin", "-v", "error", "-ss", start] + reading(path).dropFirst(4) + [
          "-frames:v", "1", "-an", "-c:v", "png", "-f", "image2", "-update", "1", "-y",
          "file:\(file)",
        ])
      do throws(DiskError) {
        if try Disk.status(of: file)?.kind == .file { return }
      } catch {
        throw .failed(error.description)
      }
    }
    throw .failed("there is no picture in it")
  }

  /// Only the file itself is opened, and only in the format that it was found to have.
  private static func reading(_ path: String) -> [String] {
    [
      "ffmpeg", "-nostdin", "-v", "error", "-protocol_whitelist", "file", "-f", "mov", "-i",
      "file:\(path)",
    ]
  }

  private static func run(_ arguments: [String]) throws(VideoError) {
    let (isWell, output): (Bool, String)
    do throws(DiskError) {
      (isWell, output) = try System.run(arguments, limit: .seconds(60))
    } catch {
      throw .noFFmpeg
    }
    guard isWell else {
      throw .failed(
        output.split(whereSeparator: \.isNewline).first.map(String.init) ?? "no reason given")
    }
  }

  private func forget(allBut videos: [String: Result<Video, VideoError>]) throws(DiskError) {
    guard try Disk.status(of: folder)?.kind == .folder else { return }
    var used: Set<String> = []
    for case .success(let video) in videos.values { used.formUnion([video.file, video.poster]) }
    for name in try Disk.list(folder).map(\.name) {
      let key = name.prefix { $0 != "." }
      let isOurs = key.utf8.count == 32 && key.allSatisfy(\.isHexDigit)
      if isOurs, !used.contains("\(folder)/\(name)") { try Disk.remove("\(folder)/\(name)") }
    }
  }
}
