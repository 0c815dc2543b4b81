import Files
import Testing

@Suite struct ProgramTests {
  private func shell(_ script: String) -> [String] { ["sh", "-c", script] }

  @Test func `A program's output and errors come in the order of their printing`() throws {
    let (isWell, output) = try System.run(
      shell("echo one; echo two >&2; echo three"), limit: .seconds(20))
    #expect(isWell)
    #expect(output == "one\ntwo\nthree\n")
  }

  @Test func `A program that fails says so, by its status and by a signal`() throws {
    #expect(try !System.run(shell("echo no >&2; exit 3"), limit: .seconds(20)).isWell)
    #expect(try !System.run(shell("kill -9 $$"), limit: .seconds(20)).isWell)
  }

  @Test func `A program that takes too long is ended, whether it prints or not`() throws {
    let clock = ContinuousClock()
    for script in ["sleep 60", "exec >&- 2>&-; sleep 60", "while :; do echo more; done"] {
      let start = clock.now
      let isWell = try System.run(shell(script), limit: .milliseconds(200)).isWell
      #expect(!isWell)
      #expect(clock.now - start < .seconds(20))
    }
  }

  @Test func `What a program prints beyond the limit does not block it`() throws {
    let (isWell, output) = try System.run(
      shell("head -c 300000 /dev/zero | tr '\\0' x"), limit: .seconds(20))
    #expect(isWell)
    #expect(output.count == 4096)
  }

  @Test func `A program that is not there cannot be started`() {
    #expect(throws: DiskError.self) {
      try System.run(["no-such-program-anywhere"], limit: .seconds(1))
    }
    #expect(System.output(of: "no-such-program-anywhere", []) == nil)
  }

  @Test func `All that a program prints is read, without its errors and with nothing to read`() {
    let script = "cat; echo no >&2; head -c 300000 /dev/zero | tr '\\0' x"
    let printed = System.output(of: "sh", ["-c", script])
    #expect(printed?.count == 300_000)
    #expect(printed?.allSatisfy { $0 == UInt8(ascii: "x") } == true)
    #expect(System.output(of: "sh", ["-c", "echo some; exit 1"]) == nil)
    #expect(System.output(of: "sh", ["-c", "head -c 70000000 /dev/zero"]) == nil)
    #expect(System.output(of: "true", []) == [])
  }
}
