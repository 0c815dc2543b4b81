package import Diagnostics
import Files

/// A short film of drawings: MP4 through ffmpeg, or an animated WebP.
package struct Film: Sendable {
  /// The drawings in order.
  package let frames: [PlannedCard]

  /// The largest file, in bytes: what apps take without asking.
  package static let sizeLimit = 2_000_000
  /// How many drawings a second shows.
  private static let rate = 12
  /// How long the last drawing stays, in seconds.
  private static let hold = 2

  /// - Parameter frames: the drawings in order, at least one.
  package init(_ frames: [PlannedCard]) { self.frames = frames }

  /// Whether ffmpeg is installed.
  package static var hasFFmpeg: Bool { VideoStudio.hasFFmpeg }

  /// Draws the frames and makes the film.
  /// - Parameter file: ends in `.webp` for an animated picture; anything else is MP4.
  /// - Returns: whether it was made; else the report says why.
  package func make(
    into file: String, by means: CardFolder.Means, progress: (Int, Int) -> Void,
    reporting: inout Report
  ) async throws -> Bool {
    let folder = "\(Disk.parent(of: file))/.\(Disk.name(of: file)).\(Disk.processNumber)"
    try Disk.makeFolder(folder)
    let isMade: Bool
    do {
      isMade = try await make(
        into: file, within: folder, by: means, progress: progress, reporting: &reporting)
    } catch {
      try Disk.removeTree(folder)
      throw error
    }
    try Disk.removeTree(folder)
    return isMade
  }

  private func make(
    into file: String, within folder: String, by means: CardFolder.Means,
    progress: (Int, Int) -> Void, reporting: inout Report
  ) async throws -> Bool {
    let drawn = try await CardFolder(beside: "\(folder)/frames").draw(
      frames, by: means, progress: progress, reporting: &reporting)
    guard !reporting.hasErrors else { return false }
    let pictures = drawn.files.map(\.picture)
    let problem =
      file.lowercased().hasSuffix(".webp")
      ? try webP(of: pictures, into: file, by: means)
      : try mp4(of: pictures, into: file, within: folder)
    if let problem { reporting.add(.filmFailed(problem), path: file) }
    return problem == nil
  }

  /// - Returns: why there is no film.
  private func mp4(
    of pictures: [String], into file: String, within folder: String
  ) throws -> String? {
    for (number, picture) in pictures.enumerated() {
      let digits = String(number)
      let name = String(repeating: "0", count: 5 - digits.count) + digits
      try Disk.link(picture, to: "\(folder)/\(name).png")
    }
    let draft = "\(folder)/film.mp4"
    // Lower the quality until it is small enough.
    for quality in [20, 26, 32, 38] {
      let (isWell, output) = try System.run(
        [
          "ffmpeg", "-nostdin", "-v", "error", "-framerate", "\(Self.rate)", "-i",
          "file:\(folder)/%05d.png", "-vf",
          "tpad=stop_mode=clone:stop_duration=\(Self.hold),format=yuv420p", "-c:v", "libx264",
          "-preset", "medium", "-crf", "\(quality)", "-r", "24", "-threads", "1", "-map_metadata",
          "-1",
          "-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags", "+faststart", "-y",
          "file:\(draft)",
        ], limit: .seconds(300))
      guard isWell else {
        return output.split(whereSeparator: \.isNewline).first.map(String.init) ?? "ffmpeg failed"
      }
      let bytes = try Disk.read(draft)
      if bytes.count <= Self.sizeLimit {
        try Disk.save(bytes, to: file)
        return nil
      }
    }
    return "it is larger than 2 MB whatever the quality"
  }

  /// - Returns: why there is no film.
  private func webP(
    of pictures: [String], into file: String, by means: CardFolder.Means
  ) throws -> String? {
    let program: DrawingProgram
    do throws(DrawingProgram.Failure) {
      program = try DrawingProgram(means.program, limit: means.limit)
    } catch {
      return error.reason(limit: means.limit)
    }
    var made: [String: DrawingProgram.MadePhoto.Rendition] = [:]
    for picture in Set(pictures).sorted() {
      do throws(DrawingProgram.Failure) {
        made[picture] = try program.develop(picture).renditions.first
      } catch {
        if error.isSurvived { program.end() }
        return error.reason(limit: means.limit)
      }
    }
    program.end()
    // Fewer pictures, each shown for longer, until it is small enough.
    for step in [1, 2, 3, 4, 6, 8] {
      let kept = pictures.indices.filter { (pictures.count - 1 - $0) % step == 0 }
      let frames = kept.compactMap { made[pictures[$0]] }
      guard let first = frames.first else { return "there is nothing to show" }
      let duration = step * 1000 / Self.rate
      let durations = kept.dropLast().map { _ in duration } + [Self.hold * 1000]
      guard
        let bytes = AnimatedWebP.bytes(
          of: frames.map(\.webP), durations: durations, width: first.width, height: first.height)
      else { return "a frame is damaged" }
      if bytes.count <= Self.sizeLimit {
        try Disk.save(bytes, to: file)
        return nil
      }
    }
    return "it is larger than 2 MB whatever the quality"
  }
}

extension Message {
  static func filmFailed(_ reason: String) -> Message {
    Message(.cardFailed, "the film could not be made: \(reason)")
  }
}
