@preconcurrency import Dispatch
import Files

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Waits for Ctrl-C (SIGINT) or SIGTERM.
///
/// Signals arrive on a separate queue, because the threads that tasks share may all be busy. If
/// they are, the caller cannot continue, and the process ends after a moment all the same.
package func interruption() async {
  await interruption(by: [SIGINT, SIGTERM], moment: .seconds(2)) { System.exit() }
}

/// - Parameters:
///   - moment: the time that the caller has to end the process.
///   - end: ends it if the caller does not.
func interruption(
  by signals: [CInt], moment: DispatchTimeInterval, orElse end: @escaping @Sendable () -> Void
) async {
  let queue = DispatchQueue(label: "thousand.signals")
  let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
  let sources = signals.map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
    source.setEventHandler {
      continuation.finish()
      queue.asyncAfter(deadline: .now() + moment, execute: end)
    }
    source.activate()
    return source
  }
  for await _ in stream {}
  for source in sources { source.cancel() }
}
