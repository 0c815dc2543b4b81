@preconcurrency import Dispatch
import Files

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Waits until the command is asked to end: Ctrl-C, or the system's polite request.
///
/// Signals are heard on a queue of their own, for the threads that tasks share may all be busy. Where
/// they are, nobody goes on from here, and after a moment the process ends all the same.
package func interruption() async {
  await interruption(by: [SIGINT, SIGTERM], moment: .seconds(2)) { System.exit() }
}

/// - Parameters:
///   - moment: the time in which the caller has to end the process.
///   - end: ends it where the caller does not.
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
