import Foundation
import Testing

@testable import Server

@Suite struct InterruptionTests {
  @Test func `A signal is heard, and ends the process where its tasks do not`() async {
    signal(SIGUSR2, SIG_IGN)
    let (forced, end) = AsyncStream.makeStream(of: Void.self)
    let sending = Task {
      while !Task.isCancelled {
        kill(getpid(), SIGUSR2)
        try await Task.sleep(for: .milliseconds(5))
      }
    }
    await interruption(by: [SIGUSR2], moment: .milliseconds(10)) { end.finish() }
    sending.cancel()
    for await _ in forced {}
  }
}
