/// A number that only grows, and whose growth tasks can wait for.
///
/// An actor, because tasks wait for it and advance it at the same time.
package actor Ticker {
  /// How many times it has been advanced.
  package private(set) var value = 0
  private var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
  private var nextWaiter = 0

  package init() {}

  /// Adds one and resumes all waiting tasks.
  package func advance() {
    value += 1
    for continuation in waiting.values { continuation.finish() }
    waiting = [:]
  }

  /// Waits until the value differs from the one that the caller has seen.
  /// - Parameter limit: the longest time to wait.
  /// - Returns: the value; `seen` if the time is up or the task was cancelled.
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
