import Synchronization

/// A value that is made once: ahead of time, or by whichever task needs it first, while the others
/// wait.
package final class Once<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  package var value: Value {
    made.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }

  /// Begins to make the value in the background.
  package func begin() { Task { _ = value } }
}
