import CFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// One end of a TCP connection on this machine, or a listening socket. Its calls never block, and
/// child programs do not inherit it.
package struct Socket: Sendable {
  package let descriptor: CInt

  /// Listens on a port of 127.0.0.1.
  /// - Returns: `nil` if another program listens there.
  package init?(listeningOn port: UInt16) throws(DiskError) {
    let place = "127.0.0.1:\(port)"
    descriptor = try Self.make(for: place)
    var on: CInt = 1
    // Connections of a server that has just ended must not block its port.
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<CInt>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bindSocket(descriptor, $0, length) == 0
      }
    }
    if isBound, listenOn(descriptor, SOMAXCONN) == 0 { return }
    let isTaken = errno == EADDRINUSE
    let failure = DiskError("listen on", place)
    closeDescriptor(descriptor)
    if isTaken { return nil }
    throw failure
  }

  init(_ descriptor: CInt) { self.descriptor = descriptor }

  /// The result of accepting a connection.
  package enum Arrival: Sendable {
    case connection(Socket)
    /// No connection is waiting.
    case none
    /// A connection is waiting, but this process or the system has no descriptor or memory left.
    case exhausted
  }

  /// Accepts the next connection of a listening socket.
  package func accept() -> Arrival {
    let taken = accept_connection(descriptor)
    if taken >= 0 { return .connection(Socket(taken)) }
    return [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) ? .exhausted : .none
  }

  /// The result of reading.
  package enum Received: Sendable {
    case bytes([UInt8])
    /// Nothing has arrived yet.
    case nothing
    /// The other side has ended the connection.
    case end
  }

  /// Reads the bytes that have arrived.
  /// - Parameter limit: the most bytes to read.
  package func read(upTo limit: Int) -> Received {
    var failure: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      let received = readBytes(descriptor, buffer.baseAddress, limit)
      if received < 0 { failure = errno }
      count = max(0, received)
    }
    if [EAGAIN, EWOULDBLOCK, EINTR].contains(failure) { return .nothing }
    return bytes.isEmpty ? .end : .bytes(bytes)
  }

  /// Sends as many bytes as the system accepts now.
  /// - Returns: the number of bytes; `nil` if the connection has ended.
  package func write(_ bytes: ArraySlice<UInt8>) -> Int? {
    let sent = bytes.withUnsafeBytes { sendBytes(descriptor, $0.baseAddress, $0.count) }
    if sent >= 0 { return sent }
    return [EAGAIN, EWOULDBLOCK, EINTR, ENOBUFS].contains(errno) ? 0 : nil
  }

  /// Tells the other side that nothing more will be sent.
  package func endWriting() { shutDown(descriptor, CInt(SHUT_WR)) }

  /// Closes the descriptor. Call it once.
  package func close() { closeDescriptor(descriptor) }

  private static func make(for place: String) throws(DiskError) -> CInt {
    #if canImport(Darwin)
      let made = socket(AF_INET, SOCK_STREAM, 0)
      if made >= 0 {
        fcntl(made, F_SETFD, FD_CLOEXEC)
        fcntl(made, F_SETFL, O_NONBLOCK)
      }
    #else
      let flags = CInt(SOCK_CLOEXEC.rawValue) | CInt(SOCK_NONBLOCK.rawValue)
      let made = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | flags, 0)
    #endif
    guard made >= 0 else { throw DiskError("listen on", place) }
    return made
  }
}
