import CFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that this one has started, and that has to be ended.
package struct ChildProgram: Sendable {
  /// What it is told and what it says.
  package let channel: Channel
  private let process: CInt

  /// Starts a program with no arguments; its standard error is ours.
  /// - Throws: `DiskError` where it cannot be started. Some systems tell of a file that is no
  ///   program only by its early end.
  package init(_ path: String) throws(DiskError) {
    var socket: CInt = -1
    process = start_program(path, &socket)
    guard process >= 0 else { throw DiskError("start", path) }
    channel = Channel(input: socket, output: socket)
  }

  /// Ends the program, if it still runs, and clears up behind it; to be called once.
  /// - Returns: how it ended: "exit status 3", "signal 11".
  @discardableResult
  package func end() -> String {
    close(channel.input)
    let status = end_program(process)
    return status < 0 ? "signal \(-status)" : "exit status \(status)"
  }
}

extension System {
  /// The path of this program's own file, without links; `nil` where the system does not say.
  package static var ownPath: String? {
    guard let path = own_path() else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
