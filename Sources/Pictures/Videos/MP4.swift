/// The codecs that an MP4 or QuickTime file says it needs (ISO/IEC 14496-12).
struct MP4 {
  /// The four letters of each track's codec, such as `avc1`, by the kind of track.
  private(set) var video: [String] = []
  private(set) var sound: [String] = []
  /// The profile of the first H.264 track, as `avcC` has it.
  private(set) var profile: UInt8?

  /// `nil` for a file that is not an MP4, or has no list of tracks.
  init?(_ bytes: [UInt8]) {
    guard Self.isOne(bytes) else { return nil }
    var found = false
    for movie in Boxes(bytes[...]) where movie.name == "moov" {
      found = true
      for track in Boxes(movie.content) where track.name == "trak" { note(track.content) }
    }
    if !found { return nil }
  }

  /// Whether a file begins like one.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    let name = String(decoding: bytes.dropFirst(4).prefix(4), as: UTF8.self)
    return ["ftyp", "moov", "wide", "mdat", "free", "skip"].contains(name)
  }

  private mutating func note(_ track: ArraySlice<UInt8>) {
    guard let media = Boxes(track).first(named: "mdia"),
      let kind = Boxes(media).first(named: "hdlr")?.dropFirst(8).prefix(4),
      let descriptions = Boxes(media).first(named: "minf")
        .flatMap({ Boxes($0).first(named: "stbl") })
        .flatMap({ Boxes($0).first(named: "stsd") })?.dropFirst(8)
    else { return }
    for description in Boxes(descriptions) {
      switch String(decoding: kind, as: UTF8.self) {
      case "vide":
        video.append(description.name)
        // The boxes in a video's description come after its own 78 bytes.
        let settings = Boxes(description.content.dropFirst(78)).first(named: "avcC")
        profile = profile ?? settings.flatMap { $0.dropFirst().first }
      case "soun": sound.append(description.name)
      default: break
      }
    }
  }
}

/// The boxes that such a file is made of, one after the other; damage ends the sequence.
private struct Boxes: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func next() -> (name: String, content: ArraySlice<UInt8>)? {
    guard rest.count >= 8 else { return nil }
    func number(_ start: Int, _ count: Int) -> UInt64 {
      rest.dropFirst(start).prefix(count).reduce(0) { $0 << 8 | UInt64($1) }
    }
    var (size, head) = (number(0, 4), 8)
    if size == 1, rest.count >= 16 { (size, head) = (number(8, 8), 16) }
    if size == 0 { size = UInt64(rest.count) }
    guard size >= UInt64(head), size <= UInt64(rest.count) else { return nil }
    let box = rest.prefix(Int(size))
    rest = rest.dropFirst(Int(size))
    return (String(decoding: box.dropFirst(4).prefix(4), as: UTF8.self), box.dropFirst(head))
  }

  func first(named name: String) -> ArraySlice<UInt8>? {
    first { $0.name == name }?.content
  }
}
