// The calls of the C library whose names `Disk` uses itself, under names of their own.

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

func linkFile(_ path: String, _ second: String) -> CInt { link(path, second) }

func renameFile(_ path: String, _ new: String) -> CInt { rename(path, new) }

func removeFile(_ path: String) -> CInt { remove(path) }

func endProcess(_ status: CInt) -> Never { exit(status) }

func closeDescriptor(_ descriptor: CInt) { close(descriptor) }

func bindSocket(_ descriptor: CInt, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> CInt
{
  bind(descriptor, address, length)
}

func listenOn(_ descriptor: CInt, _ backlog: CInt) -> CInt { listen(descriptor, backlog) }

func shutDown(_ descriptor: CInt, _ how: CInt) { shutdown(descriptor, how) }

func resolve(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Sends without waiting, and without the signal that ends a program whose reader has gone.
func sendBytes(_ descriptor: CInt, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Darwin)
    let flags = CInt(MSG_DONTWAIT)
  #else
    let flags = CInt(MSG_DONTWAIT) | CInt(MSG_NOSIGNAL)
  #endif
  let sent = send(descriptor, buffer, count, flags)
  return sent < 0 && errno == ENOTSOCK ? write(descriptor, buffer, count) : sent
}
