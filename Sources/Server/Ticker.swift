/// A number that only grows, and that others can wait for.
///
/// An actor, for those who wait and those who advance it run at the same time.
package actor Ticker {
  /// How often it was advanced.
  package private(set) var value = 0
  private var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
  private var nextWaiter = 0

  package init() {}

  /// Adds one and wakes everybody who waits.
  package func advance() {
    value += 1
    for continuation in waiting.values { continuation.finish() }
    waiting = [:]
  }

  /// Waits until the value is no longer the one that the caller has seen.
  /// - Parameter limit: how long at most.
  /// - Returns: the value; the seen one where the time is over or the task was cancelled.
  package func value(after seen: Int, within limit: Duration? = nil) async -> Int {
    guard value == seen else { return value }
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let waiter = nextWaiter
    nextWaiter += 1
    waiting[waiter] = continuation
    let timer = limit.map { limit in
      Task {
        try await Task.sleep(for: limit)
        continuation.finish()
      }
    }
    for await _ in stream {}
    timer?.cancel()
    waiting[waiter] = nil
    return value
  }
}
