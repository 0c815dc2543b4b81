@preconcurrency import Dispatch
import Files

extension Socket {
  /// What can be waited for.
  enum Direction {
    case reading, writing
  }

  /// Waits until there is something to read or room to write, the time is up, or the task is
  /// cancelled; the next `read` or `write` shows which.
  func wait(for direction: Direction, atMost patience: Duration) async {
    let queue = DispatchQueue(label: "thousand.socket")
    let source: any DispatchSourceProtocol =
      switch direction {
      case .reading: DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
      case .writing: DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue)
      }
    let timer = DispatchWorkItem { source.cancel() }
    source.setEventHandler { source.cancel() }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        source.setCancelHandler {
          timer.cancel()
          continuation.resume()
        }
        source.activate()
        queue.asyncAfter(deadline: .now() + patience / .seconds(1), execute: timer)
      }
    } onCancel: {
      source.cancel()
    }
  }
}
