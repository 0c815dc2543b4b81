import Files
import TestSupport
import Testing

@testable import Pictures

@Suite("Videos")
struct VideoTests {
  /// A box of such a file.
  private func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let size = content.count + 8
    return [24, 16, 8, 0].map { UInt8(size >> $0 & 255) } + Array(name.utf8) + content
  }

  /// The beginning of an MP4 with one track of pictures and one of sound.
  private func movie(
    video: String = "avc1", profile: UInt8 = 100, sound: String = "mp4a"
  ) -> [UInt8] {
    func track(_ kind: String, _ description: [UInt8]) -> [UInt8] {
      let handler = box("hdlr", [UInt8](repeating: 0, count: 8) + Array(kind.utf8))
      let table = box("stsd", [UInt8](repeating: 0, count: 8) + description)
      return box("trak", box("mdia", handler + box("minf", box("stbl", table))))
    }
    let settings = box("avcC", [1, profile, 0, 31])
    let picture = box(video, [UInt8](repeating: 0, count: 78) + settings)
    return box("ftyp", Array("isom".utf8))
      + box(
        "moov", track("vide", picture) + track("soun", box(sound, [UInt8](repeating: 0, count: 28)))
      )
  }

  private func problem(with bytes: [UInt8]) throws -> VideoError? {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "clip.mp4")
    do throws(VideoError) {
      _ = try Video.bytes(of: "\(folder.path)/clip.mp4")
      return nil
    } catch {
      return error
    }
  }

  @Test("H.264 with AAC is taken, everything that browsers may not play is named")
  func codecs() throws {
    #expect(try problem(with: movie()) == nil)
    #expect(try problem(with: movie(video: "hvc1")) == .codec("hvc1"))
    #expect(try problem(with: movie(profile: 110)) == .codec("avc1"))
    #expect(try problem(with: movie(sound: "ac-3")) == .sound("ac-3"))
    #expect(try problem(with: box("ftyp", []) + box("moov", [])) == .noPicture)
  }

  @Test("What is not an MP4, or ends too early, is refused")
  func damaged() throws {
    #expect(try problem(with: Array("\u{1A}Eß£ webm".utf8)) == .notAnMP4)
    #expect(try problem(with: []) == .notAnMP4)
    for length in stride(from: 0, to: movie().count, by: 7) {
      #expect(try problem(with: Array(movie().prefix(length))) != nil)
    }
  }

  @Test(
    "Sizes that lie end the reading",
    arguments: [[0, 0, 0, 1], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 7]] as [[UInt8]])
  func lies(size: [UInt8]) throws {
    var bytes = movie()
    bytes.replaceSubrange(12..<16, with: size)
    #expect(try problem(with: bytes) == .notAnMP4)
  }

  @Test("A file beyond the limit is not read")
  func size() throws {
    let folder = try TemporaryFolder()
    try folder.write([UInt8](repeating: 0, count: Video.sizeLimit + 1_000_000), to: "clip.mov")
    #expect(throws: VideoError.tooLarge(26)) {
      try Video.bytes(of: "\(folder.path)/clip.mov")
    }
    #expect(
      VideoError.tooLarge(26).hint("a/clip.mov").hasPrefix(
        "make it smaller (ffmpeg -i clip.mov -vf scale=-2:1280 -crf 28 clip-small.mp4)"))
  }

  private static var hasFFmpeg: Bool {
    do { return try System.run(["ffmpeg", "-version"], limit: .seconds(10)).isWell } catch {
      return false
    }
  }

  @Test(
    "A video is made ready once, and nothing of what the camera wrote stays",
    .enabled(if: hasFFmpeg))
  func ready() async throws {
    let folder = try TemporaryFolder()
    let clip = "\(folder.path)/clip.mov"
    let made = try System.run(
      [
        "ffmpeg", "-nostdin", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=90x160:rate=10",
        "-t", "1", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-metadata",
        "location=+38.7223-009.1393/",
        "-metadata", "title=SecretTitle", "-metadata:s:v", "handler_name=SecretPhone", "-y", clip,
      ], limit: .seconds(60))
    try #require(made.isWell, "\(made.output)")
    let studio = VideoStudio(beside: CardFolder(beside: "\(folder.path)/site"))
    let video = try #require(try await studio.prepare([clip], forgetting: true)[clip]).get()
    let bytes = try Disk.read(video.file)
    for secret in ["38.7223", "Secret", "x264", "Lavf"] {
      #expect(bytes.firstRange(of: Array(secret.utf8)) == nil, "\(secret)")
    }
    #expect(try Disk.read(video.poster).starts(with: pngSignature))
    #expect(MP4(bytes)?.video == ["avc1"])

    let mark = Disk.mark(of: video.file)
    #expect(try await studio.prepare([clip], forgetting: true)[clip] == .success(video))
    #expect(Disk.mark(of: video.file) == mark)
    _ = try await studio.prepare([], forgetting: true)
    #expect(try Disk.status(of: video.file) == nil)
  }
}
