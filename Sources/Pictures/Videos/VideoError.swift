/// Why a video cannot be published. The words follow the file's name, and the hint says what to do.
package enum VideoError: Error, Hashable, CustomStringConvertible {
  /// In megabytes.
  case tooLarge(Int)
  case notAnMP4
  case noPicture
  /// The four letters of a codec that browsers do not play everywhere.
  case codec(String)
  case sound(String)
  case unreadable
  case noFFmpeg
  /// It has to be prepared, but that was not requested.
  case unprepared
  case failed(String)

  package var description: String {
    switch self {
    case .tooLarge(let size):
      "is a video of \(size) MB, and the limit is \(Video.sizeLimit / 1_000_000) MB"
    case .notAnMP4: "is not an MP4 or MOV file that can be read"
    case .noPicture: "is a video without a picture"
    case .codec(let name):
      "is a video in \(Self.names[name] ?? "the codec '\(name)'"), which many browsers do not play"
    case .sound(let name):
      "is a video with sound in \(Self.names[name] ?? "the codec '\(name)'"), which browsers do not play"
    case .unreadable: "cannot be read"
    case .noFFmpeg:
      "is a video, and ffmpeg, which removes its metadata, is missing"
    case .unprepared: "is a video, which has to be made ready with the cards"
    case .failed(let words): "is a video that ffmpeg cannot make ready: \(words)"
    }
  }

  /// What to do about it.
  package func hint(_ file: String) -> String {
    // In a shell, a name with a space needs quotation marks.
    func word(_ text: String) -> String { text.contains(" ") ? "\"\(text)\"" : text }
    let name = file.split(separator: "/").last ?? ""
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    let convert = "ffmpeg -i \(word(String(name)))"
    switch self {
    case .tooLarge:
      return
        "make it smaller (\(convert) -vf scale=-2:1280 -crf 28 \(word("\(stem)-small.mp4"))), or post it elsewhere "
        + "and write its address"
    case .codec, .sound, .notAnMP4, .noPicture, .failed:
      return
        "convert it: \(convert) -c:v libx264 -pix_fmt yuv420p -c:a aac \(word("\(stem)-h264.mp4"))"
    case .unreadable: return "check its permissions"
    case .noFFmpeg: return "install it: apt-get install ffmpeg, or brew install ffmpeg"
    case .unprepared: return "build without --no-cards"
    }
  }

  private static let names = [
    "hvc1": "HEVC", "hev1": "HEVC", "dvh1": "Dolby Vision", "dvhe": "Dolby Vision",
    "av01": "AV1", "vp09": "VP9", "apcn": "ProRes", "apch": "ProRes", "mp4v": "MPEG-4 Visual",
    "avc1": "a kind of H.264", "avc3": "a kind of H.264", "ac-3": "Dolby Digital",
    "ec-3": "Dolby Digital", "alac": "Apple Lossless", "lpcm": "PCM", "sowt": "PCM", "twos": "PCM",
  ]
}
