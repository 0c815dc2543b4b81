import Synchronization

/// A value that is made once: by whoever needs it first, while the others wait, or ahead of time.
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

  /// Begins to make the value on another processor.
  package func begin() { Task { _ = value } }
}
