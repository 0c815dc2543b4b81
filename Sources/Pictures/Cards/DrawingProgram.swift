import Files

/// The program that draws cards, as this side sees it: `ImageWorker` tells the protocol.
struct DrawingProgram: Sendable {
  /// A picture, and the characters in it for which no font has a glyph.
  struct Picture: Sendable {
    let png: [UInt8]
    let missing: String
  }

  /// Why there is no picture.
  enum Failure: Error, Equatable {
    /// The program cannot be started.
    case start(String)
    /// It ended while it drew.
    case ended(String)
    /// It took longer than it may, and was ended.
    case late
    /// It says why it cannot draw this one.
    case refused(String)

    /// Whether the program is still there for the next drawing.
    var isSurvived: Bool { if case .refused = self { true } else { false } }
  }

  private static let greeting = "thousand-image-worker 1"
  /// No picture is larger.
  private static let sizeLimit = 64 << 20

  private let program: ChildProgram
  private let limit: Duration

  /// Starts the program and waits until it is ready.
  /// - Parameter limit: the longest that it may take, to be ready and for every drawing.
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
    guard greeting == Self.greeting else {
      program.end()
      throw .start("another version: \(greeting)")
    }
  }

  /// Ends the program; to be called once, and not after a failure that it did not survive.
  func end() { program.end() }

  /// Draws an SVG. After a failure that is not survived, the program has been ended.
  func draw(_ svg: [UInt8]) throws(Failure) -> Picture {
    do {
      return try answer(to: svg, on: program.channel, until: .now + limit)
    } catch let failure as Failure {
      throw failure
    } catch let failure as Channel.Failure {
      let end = program.end()
      throw failure == .late ? .late : .ended(end)
    } catch {
      throw .ended(program.end())
    }
  }

  private func answer(
    to svg: [UInt8], on channel: Channel, until deadline: ContinuousClock.Instant
  ) throws -> Picture {
    try channel.write(Array("draw \(svg.count)\n".utf8) + svg, until: deadline)
    let words = try channel.readLine(until: deadline).split(separator: " ")
    let lengths = words.dropFirst().compactMap { Int($0) }
    guard lengths.allSatisfy({ (0...Self.sizeLimit).contains($0) }) else {
      throw Channel.Failure.closed
    }
    switch (words.first, lengths.count) {
    case ("png", 2):
      let png = try channel.read(lengths[0], until: deadline)
      let missing = try channel.read(lengths[1], until: deadline)
      return Picture(png: png, missing: String(decoding: missing, as: UTF8.self))
    case ("error", 1):
      let words = try channel.read(lengths[0], until: deadline)
      throw Failure.refused(String(decoding: words, as: UTF8.self))
    default: throw Channel.Failure.closed
    }
  }
}

/// A time limit as messages tell it: "20 seconds".
func words(for limit: Duration) -> String {
  limit == .seconds(1) ? "1 second" : "\(limit.components.seconds) seconds"
}
