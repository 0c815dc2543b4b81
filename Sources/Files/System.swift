import Markup

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

import Synchronization

/// The clock, the terminal and the environment: what the commands know of the world besides files.
package enum System {
  /// The date on the wall of a time zone now.
  /// - Parameter timeZone: a name of the system's time zone database; `nil` for the system's own.
  package static func date(in timeZone: String?) -> (year: Int, month: Int, day: Int) {
    zone.withLock { zone in
      let wanted = timeZone ?? zone.own
      if wanted != zone.current {
        if let wanted { setenv("TZ", wanted, 1) } else { unsetenv("TZ") }
        zone.current = wanted
      }
      tzset()
      var now = time(nil)
      var parts = tm()
      localtime_r(&now, &parts)
      return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    }
  }

  /// The time zone that the C library goes by, which it knows only as a variable of the environment:
  /// the one of the process's own surroundings, and the one that was set last. A preview asks for the
  /// date from several threads.
  private static let zone = Mutex((own: variable("TZ"), current: variable("TZ")))

  /// A variable of the environment; `nil` where it is not set.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// How many files, sockets and the like this process may have open at once.
  package static var descriptorLimit: Int {
    var limit = rlimit()
    #if os(Linux) && canImport(Glibc)
      let isKnown = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
    #else
      let isKnown = getrlimit(RLIMIT_NOFILE, &limit) == 0
    #endif
    return isKnown ? Int(clamping: limit.rlim_cur) : 256
  }

  /// Whether people read what is written to standard output.
  package static func isTerminal(_ stream: StandardOutput) -> Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether people read what is written to standard error.
  package static func isTerminal(_ stream: StandardError) -> Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether somebody types what is read from standard input.
  package static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Writes words for people to standard output, all of them. Nothing in them steers a terminal,
  /// wherever they come from: this is the one door that they go through.
  /// - Throws: where they cannot be written, as on a full disk or to a reader that has gone away.
  package static func print(_ text: String, to stream: StandardOutput) throws(DiskError) {
    try print(styled: printable(text, keepingLines: true), to: stream)
  }

  /// Writes data for programs, such as JSON; only on a terminal, like words for people.
  package static func print(data text: String, to stream: StandardOutput) throws(DiskError) {
    let text = isTerminal(stream) ? printable(text, keepingLines: true) : text
    try print(styled: text, to: stream)
  }

  /// Writes words for people whose colours are the program's own, and whose every other piece has
  /// gone through `printable`.
  package static func print(styled text: String, to stream: StandardOutput) throws(DiskError) {
    guard writeAll(Array(text.utf8), to: STDOUT_FILENO) else {
      throw DiskError("write to", "standard output")
    }
  }

  /// Writes text to standard error. Where that fails, nobody is left to be told.
  package static func print(_ text: String, to stream: StandardError) {
    print(styled: printable(text, keepingLines: true), to: stream)
  }

  /// The same for words with colours of the program's own.
  package static func print(styled text: String, to stream: StandardError) {
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Closes standard output, when all is printed.
  /// - Throws: where the system says only now that what was printed is not written.
  package static func closeOutput() throws(DiskError) {
    // A program may well be started without a standard output; then nothing was printed.
    guard closeDescriptor(STDOUT_FILENO) == 0 || errno == EBADF else {
      throw DiskError("write to", "standard output")
    }
  }

  /// Ends the process, which has done well.
  package static func exit() -> Never { endProcess(0) }
}

/// The stream that what was asked for is printed to.
package enum StandardOutput { case output }

/// The stream that everything else is printed to.
package enum StandardError { case error }
