import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Waits until the command is asked to end: Ctrl-C, or the system's polite request.
package func interruption() async {
  let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
  let sources = [SIGINT, SIGTERM].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number)
    source.setEventHandler { continuation.finish() }
    source.activate()
    return source
  }
  for await _ in stream {}
  for source in sources { source.cancel() }
}
