import CFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that this one has started and must end.
package struct ChildProgram: Sendable {
  /// Its standard input and output.
  package let channel: Channel
  private let process: CInt

  /// Starts a program, given by its path or found on the `PATH`; its standard error is ours.
  /// - Throws: `DiskError` if it cannot be started. On some systems a file that is not a program is
  ///   only noticed because it ends at once.
  package init(_ path: String, arguments: [String] = []) throws(DiskError) {
    var socket: CInt = -1
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    process = start_program(path, &words, &socket)
    guard process >= 0 else { throw DiskError("start", path) }
    channel = Channel(input: socket, output: socket)
  }

  /// Ends the program if it is still running, and releases its resources. Call it once.
  /// - Returns: how it ended: "exit status 3", "signal 11".
  @discardableResult
  package func end() -> String {
    close(channel.input)
    let status = end_program(process)
    return status < 0 ? "signal \(-status)" : "exit status \(status)"
  }
}

extension System {
  /// Runs a program from the `PATH`, with no input, and waits for it.
  /// - Parameters:
  ///   - arguments: its name first.
  ///   - limit: the time after which it is ended.
  /// - Returns: whether it ended well, and the beginning of what it printed, including errors.
  /// - Throws: `DiskError` if it cannot be started.
  package static func run(
    _ arguments: [String], limit: Duration
  ) throws(DiskError) -> (isWell: Bool, output: String) {
    let milliseconds = CInt(limit / .milliseconds(1))
    let end = try run(arguments, keepingErrors: true, milliseconds: milliseconds, upTo: 4096)
    return (end.status == 0, String(decoding: end.output, as: UTF8.self))
  }

  /// What a program from the `PATH` prints when it is run without input; `nil` if there is no such
  /// program, if it fails, or if it prints more than 64 MiB.
  package static func output(of program: String, _ arguments: [String]) -> [UInt8]? {
    do {
      let end = try run(
        [program] + arguments, keepingErrors: false, milliseconds: -1, upTo: 64 << 20)
      return end.status == 0 && end.isWhole ? end.output : nil
    } catch {
      return nil
    }
  }

  private static func run(
    _ arguments: [String], keepingErrors: Bool, milliseconds: CInt, upTo limit: Int
  ) throws(DiskError) -> (status: CInt, output: [UInt8], isWhole: Bool) {
    let copies = arguments.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    var output: UnsafeMutablePointer<CChar>?
    var length = 0
    let status = run_program(copies + [nil], keepingErrors, milliseconds, limit, &output, &length)
    defer { free(output) }
    guard status != -1000 else { throw DiskError("start", arguments.first ?? "") }
    let kept = UnsafeRawBufferPointer(start: output, count: min(length, limit))
    return (status, Array(kept), length <= limit)
  }

  /// The path of this program's own file, without links; `nil` if the system does not give it.
  package static var ownPath: String? {
    guard let path = own_path() else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
