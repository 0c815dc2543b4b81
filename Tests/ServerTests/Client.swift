import Foundation

@testable import Files
@testable import Server

/// What a server sends for bytes as they are, until it ends the connection.
func sent(_ port: UInt16, _ text: String) async throws -> String {
  try await sent(port, Array(text.utf8))
}

/// - Parameter isLast: whether the client says that it has nothing more to send.
func sent(_ port: UInt16, _ bytes: [UInt8], isLast: Bool = false) async throws -> String {
  let socket = try Socket(connectedTo: port)
  defer { socket.close() }
  var rest = bytes[...]
  while !rest.isEmpty, !Task.isCancelled {
    guard let count = socket.write(rest) else { break }
    rest = rest.dropFirst(count)
    if count == 0 { await socket.wait(for: .writing, atMost: .seconds(1)) }
  }
  if isLast { socket.endWriting() }
  var received: [UInt8] = []
  while !Task.isCancelled {
    switch socket.read(upTo: 1 << 16) {
    case .bytes(let bytes): received += bytes
    case .end: return String(decoding: received, as: UTF8.self)
    case .nothing: await socket.wait(for: .reading, atMost: .seconds(1))
    }
  }
  return ""
}

extension Socket {
  /// A connection to a server of this machine.
  fileprivate init(connectedTo port: UInt16) throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    #if canImport(Darwin)
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    #endif
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, length) == 0
      }
    }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    guard isConnected else { throw POSIXError(.ECONNREFUSED) }
    self.init(descriptor)
  }
}
