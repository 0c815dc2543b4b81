import Files
import Synchronization
import Testing

@Suite struct `A value that is made once` {
  private final class Calls: Sendable {
    private let count = Mutex(0)
    var number: Int { count.withLock(\.self) }
    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }

  @Test func `many who need it at the same time get the same, made once`() async {
    let calls = Calls()
    let once = Once { calls.next() }
    once.begin()
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<100 { group.addTask { once.value } }
      for await value in group { #expect(value == 1) }
    }
    #expect(calls.number == 1)
  }

  @Test func `nothing is made before it is needed`() {
    let calls = Calls()
    let once = Once { calls.next() }
    #expect(calls.number == 0)
    #expect(once.value == 1)
  }
}
