import FlyingSocks

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// FlyingFox's pool of sockets, with sockets that send at once.
///
/// A response is written in two parts. By default TCP keeps the second until the browser has
/// confirmed the first, for which browsers take their time: 40 ms for every request.
struct PromptPool<Base: AsyncSocketPool>: AsyncSocketPool {
  let base: Base

  func prepare() async throws { try await base.prepare() }

  func run() async throws { try await base.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    do {
      // Connections inherit this from the socket that listens.
      try socket.setValue(
        true, for: BoolSocketOption(level: CInt(IPPROTO_TCP), name: TCP_NODELAY))
    } catch {
      // A socket that cannot do this, or is closed by now, is only slower.
    }
    try await base.suspendSocket(socket, untilReadyFor: events)
  }
}
