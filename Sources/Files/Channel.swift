#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Bytes to and from another program, with a time limit.
package struct Channel: Sendable {
  /// Why communication with the other side has ended.
  package enum Failure: Error, Equatable {
    /// It has ended, or has closed its side.
    case closed
    /// It was not ready before the deadline.
    case late
  }

  let input: CInt
  let output: CInt

  /// The channel to the program that started this one.
  package static let standard = Channel(input: 0, output: 1)

  /// The next bytes.
  /// - Parameter deadline: when to give up; `nil` for never.
  package func read(
    _ count: Int, until deadline: ContinuousClock.Instant? = nil
  ) throws(Failure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var received = 0
    while received < count {
      try wait(for: CInt(POLLIN), on: input, until: deadline)
      let number = bytes.withUnsafeMutableBytes { buffer in
        readBytes(input, buffer.baseAddress.map { $0 + received }, count - received)
      }
      if number < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      guard number > 0 else { throw .closed }
      received += number
    }
    return bytes
  }

  /// All bytes until the other side ends.
  /// - Returns: `nil` if there are more bytes than the limit, as soon as that is known.
  package func readAll(
    limit: Int, until deadline: ContinuousClock.Instant? = nil
  ) throws(Failure) -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= limit {
      try wait(for: CInt(POLLIN), on: input, until: deadline)
      let number = piece.withUnsafeMutableBytes { readBytes(input, $0.baseAddress, $0.count) }
      if number < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      guard number > 0 else { return bytes }
      bytes += piece[..<number]
    }
    return nil
  }

  /// The bytes up to the next line end, which is skipped.
  /// - Parameter limit: the most bytes of a line; a longer one throws `closed`.
  package func readLine(
    limit: Int = 256, until deadline: ContinuousClock.Instant? = nil
  ) throws(Failure) -> String {
    var line: [UInt8] = []
    while line.count < limit {
      let byte = try read(1, until: deadline)
      if byte == [UInt8(ascii: "\n")] { return String(decoding: line, as: UTF8.self) }
      line += byte
    }
    throw .closed
  }

  /// Sends bytes, all of them.
  package func write(
    _ bytes: [UInt8], until deadline: ContinuousClock.Instant? = nil
  ) throws(Failure) {
    var sent = 0
    while sent < bytes.count {
      try wait(for: CInt(POLLOUT), on: output, until: deadline)
      let number = bytes.withUnsafeBytes { buffer in
        sendBytes(output, buffer.baseAddress.map { $0 + sent }, bytes.count - sent)
      }
      if number < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      guard number > 0 else { throw .closed }
      sent += number
    }
  }

  private func wait(
    for event: CInt, on descriptor: CInt, until deadline: ContinuousClock.Instant?
  ) throws(Failure) {
    while true {
      let left = deadline.map { $0 - .now }
      if let left, left <= .zero { throw .late }
      var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      let ready = poll(&request, 1, left.map(milliseconds) ?? -1)
      if ready > 0 { return }
      if ready < 0 && errno != EINTR { throw .closed }
    }
  }
}

/// A duration for `poll`, rounded up.
private func milliseconds(_ duration: Duration) -> CInt {
  let (seconds, attoseconds) = duration.components
  return CInt(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
}
