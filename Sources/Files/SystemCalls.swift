// Calls of the C library under other names, because `Disk` and `Socket` have methods of the same
// names.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

func readBytes(_ descriptor: CInt, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

func writeBytes(_ descriptor: CInt, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}

/// Writes all bytes, in as many calls as that takes.
/// - Returns: false on failure, with the reason in `errno`.
func writeAll(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = writeBytes(
        descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EAGAIN {
        // Another program has made the stream non-blocking.
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard poll(&request, 1, -1) > 0 || errno == EINTR else { return false }
        continue
      }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}

func linkFile(_ path: String, _ second: String) -> CInt { link(path, second) }

func renameFile(_ path: String, _ new: String) -> CInt { rename(path, new) }

func removeFile(_ path: String) -> CInt { remove(path) }

func endProcess(_ status: CInt) -> Never { exit(status) }

@discardableResult
func closeDescriptor(_ descriptor: CInt) -> CInt { close(descriptor) }

func bindSocket(_ descriptor: CInt, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> CInt
{
  bind(descriptor, address, length)
}

func listenOn(_ descriptor: CInt, _ backlog: CInt) -> CInt { listen(descriptor, backlog) }

func shutDown(_ descriptor: CInt, _ how: CInt) { shutdown(descriptor, how) }

/// Sends without blocking, and without SIGPIPE.
func sendBytes(_ descriptor: CInt, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Darwin)
    let flags = CInt(MSG_DONTWAIT)
  #else
    let flags = CInt(MSG_DONTWAIT) | CInt(MSG_NOSIGNAL)
  #endif
  let sent = send(descriptor, buffer, count, flags)
  return sent < 0 && errno == ENOTSOCK ? write(descriptor, buffer, count) : sent
}
