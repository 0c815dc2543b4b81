import Files

/// The program that draws cards, as this side sees it: `ImageWorker` describes the protocol.
struct DrawingProgram: Sendable {
  /// A picture of the requested kind, and the characters in it for which no font has a glyph.
  struct Picture: Sendable {
    let png: [UInt8]
    let missing: String
  }

  /// A resized photo, as the program sends it.
  struct MadePhoto: Sendable {
    /// The mean of all pixels, as 0xRRGGBB.
    let colour: Int
    var renditions: [Rendition]

    struct Rendition: Sendable {
      /// In pixels.
      let width: Int
      let height: Int
      let webP: [UInt8]
      let jpeg: [UInt8]
    }
  }

  /// Why there is no picture.
  enum Failure: Error, Equatable {
    /// The program cannot be started.
    case start(String)
    /// It ended while it was drawing.
    case ended(String)
    /// It took too long, and was ended.
    case late
    /// It says why it cannot draw this one.
    case refused(String)

    /// Whether the program is still running for the next drawing.
    var isSurvived: Bool { if case .refused = self { true } else { false } }

    /// The reason, for callers that only need to know that there is no program.
    func reason(limit: Duration) -> String {
      switch self {
      case .start(let words), .ended(let words), .refused(let words): words
      case .late: "no answer within \(words(for: limit))"
      }
    }
  }

  private static let greeting = "thousand-image-worker 2 "
  private static let refusal = "cannot start: "
  /// The most bytes of a picture.
  private static let sizeLimit = 64 << 20

  /// The versions of what draws: if they are the same, the same drawing gives the same picture.
  let versions: String
  private let program: ChildProgram
  private let limit: Duration

  /// Starts the program and waits until it is ready.
  /// - Parameter limit: the longest time that it may take to be ready, and for each drawing.
  init(_ path: String, limit: Duration) throws(Failure) {
    do {
      program = try ChildProgram(path)
    } catch {
      throw .start(error.reason)
    }
    self.limit = limit
    let greeting: String
    do {
      greeting = try program.channel.readLine(until: .now + limit)
    } catch .late {
      program.end()
      throw .start("not ready within \(words(for: limit))")
    } catch {
      throw .start(program.end())
    }
    guard greeting.hasPrefix(Self.greeting) else {
      program.end()
      throw .start(
        greeting.hasPrefix(Self.refusal)
          ? String(greeting.dropFirst(Self.refusal.count)) : "another version: \(greeting)")
    }
    versions = String(greeting.dropFirst(Self.greeting.count))
  }

  /// Ends the program. Call it once, and not after a failure that the program did not survive.
  func end() { program.end() }

  /// Draws an SVG. After a failure that is not survived, the program has been ended.
  func draw(_ svg: [UInt8], as kind: DrawingKind = .png) throws(Failure) -> Picture {
    try speaking { channel, deadline in
      let request = kind == .png ? "draw" : kind.rawValue
      try channel.write(Array("\(request) \(svg.count)\n".utf8) + svg, until: deadline)
      let (word, parts) = try answer(on: channel, until: deadline)
      guard word == kind.rawValue, parts.count == 2 else { throw Channel.Failure.closed }
      return Picture(png: parts[0], missing: String(decoding: parts[1], as: UTF8.self))
    }
  }

  /// The characters of a text for which no font has a glyph.
  func missing(in text: String) throws(Failure) -> String {
    try speaking { channel, deadline in
      let bytes = Array(text.utf8)
      try channel.write(Array("glyphs \(bytes.count)\n".utf8) + bytes, until: deadline)
      let (word, parts) = try answer(on: channel, until: deadline)
      guard word == "missing", parts.count == 1 else { throw Channel.Failure.closed }
      return String(decoding: parts[0], as: UTF8.self)
    }
  }

  /// Resizes and converts the photo at a path for pages.
  func develop(_ path: String) throws(Failure) -> MadePhoto {
    try speaking { channel, deadline in
      let bytes = Array(path.utf8)
      try channel.write(Array("photo \(bytes.count)\n".utf8) + bytes, until: deadline)
      let (word, numbers) = try head(on: channel, until: deadline)
      guard word != "error" else { throw try refusal(numbers, on: channel, until: deadline) }
      guard word == "photo", numbers.count > 3, numbers.count % 4 == 3 else {
        throw Channel.Failure.closed
      }
      var photo = MadePhoto(colour: numbers[2], renditions: [])
      for place in stride(from: 3, to: numbers.count, by: 4) {
        let webP = try channel.read(numbers[place + 2], until: deadline)
        let jpeg = try channel.read(numbers[place + 3], until: deadline)
        photo.renditions.append(
          MadePhoto.Rendition(
            width: numbers[place], height: numbers[place + 1], webP: webP, jpeg: jpeg))
      }
      return photo
    }
  }

  /// Sends the program a request, and ends it if that fails.
  private func speaking<Answer>(
    _ ask: (Channel, ContinuousClock.Instant) throws -> Answer
  ) throws(Failure) -> Answer {
    do {
      return try ask(program.channel, .now + limit)
    } catch let failure as Failure {
      throw failure
    } catch let failure as Channel.Failure {
      let end = program.end()
      throw failure == .late ? .late : .ended(end)
    } catch {
      throw .ended(program.end())
    }
  }

  /// The first word of an answer, and the pieces whose lengths follow it.
  private func answer(
    on channel: Channel, until deadline: ContinuousClock.Instant
  ) throws -> (word: Substring, parts: [[UInt8]]) {
    let (word, lengths) = try head(on: channel, until: deadline)
    guard word != "error" else { throw try refusal(lengths, on: channel, until: deadline) }
    return (word, try lengths.map { try channel.read($0, until: deadline) })
  }

  /// The first word of an answer and the numbers after it.
  private func head(
    on channel: Channel, until deadline: ContinuousClock.Instant
  ) throws -> (word: Substring, numbers: [Int]) {
    let words = try channel.readLine(until: deadline).split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }
    guard let word = words.first, numbers.count == words.count - 1,
      numbers.allSatisfy({ (0...Self.sizeLimit).contains($0) })
    else { throw Channel.Failure.closed }
    return (word, numbers)
  }

  private func refusal(
    _ lengths: [Int], on channel: Channel, until deadline: ContinuousClock.Instant
  ) throws -> Failure {
    let words = try channel.read(lengths.first ?? 0, until: deadline)
    return .refused(String(decoding: words, as: UTF8.self))
  }
}

/// What a drawing is made into.
package enum DrawingKind: String, Sendable {
  case png
  /// A page to print, a tenth of a millimetre for each pixel of the drawing.
  case pdf
  /// The same, with letters as outlines.
  case svg
}

/// A time limit as messages give it: "20 seconds".
func words(for limit: Duration) -> String {
  limit == .seconds(1) ? "1 second" : "\(limit.components.seconds) seconds"
}
