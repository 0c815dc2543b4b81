import Markup

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

import Synchronization

/// The clock, the terminal and the environment.
package enum System {
  /// The current date in a time zone.
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

  /// The value of `TZ`, through which the C library is told the time zone: the original and the
  /// current one. A mutex, because a preview asks for the date on several threads.
  private static let zone = Mutex((own: variable("TZ"), current: variable("TZ")))

  /// A variable of the environment; `nil` if it is not set.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The most files and sockets that this process may have open.
  package static var descriptorLimit: Int {
    var limit = rlimit()
    #if os(Linux) && canImport(Glibc)
      let isKnown = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
    #else
      let isKnown = getrlimit(RLIMIT_NOFILE, &limit) == 0
    #endif
    return isKnown ? Int(clamping: limit.rlim_cur) : 256
  }

  /// Whether standard output is a terminal.
  package static func isTerminal(_ stream: StandardOutput) -> Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal.
  package static func isTerminal(_ stream: StandardError) -> Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether to print in colour to standard output: on a terminal, unless `NO_COLOR` is set.
  package static func isColoured(_ stream: StandardOutput) -> Bool {
    isTerminal(stream) && allowsColour
  }

  /// Whether to print in colour to standard error: on a terminal, unless `NO_COLOR` is set.
  package static func isColoured(_ stream: StandardError) -> Bool {
    isTerminal(stream) && allowsColour
  }

  /// See no-color.org.
  private static var allowsColour: Bool { (variable("NO_COLOR") ?? "").isEmpty }

  /// How many characters fit on a line of the terminal; `nil` if that is not known.
  package static var columns: Int? {
    if let wanted = variable("COLUMNS").flatMap({ Int($0) }), wanted > 0 { return wanted }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether standard input is a terminal.
  package static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Writes text for people to standard output, made safe for a terminal. All text goes through
  /// here.
  /// - Throws: if it cannot be written, for example to a full disk or a closed pipe.
  package static func print(_ text: String, to stream: StandardOutput) throws(DiskError) {
    try print(styled: printable(text, keepingLines: true), to: stream)
  }

  /// Writes data for programs, such as JSON, unchanged unless the output is a terminal.
  package static func print(data text: String, to stream: StandardOutput) throws(DiskError) {
    let text = isTerminal(stream) ? printable(text, keepingLines: true) : text
    try print(styled: text, to: stream)
  }

  /// Writes text with the program's own colours; the rest of it must have been through `printable`.
  package static func print(styled text: String, to stream: StandardOutput) throws(DiskError) {
    guard writeAll(Array(text.utf8), to: STDOUT_FILENO) else {
      throw DiskError("write to", "standard output")
    }
  }

  /// Writes text to standard error. A failure is ignored, because there is nowhere to report it.
  package static func print(_ text: String, to stream: StandardError) {
    print(styled: printable(text, keepingLines: true), to: stream)
  }

  /// The same for text with the program's own colours.
  package static func print(styled text: String, to stream: StandardError) {
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  private static let isOutputClosed = Mutex(false)

  /// Closes standard output after the last text. Later calls do nothing, because the number of the descriptor
  /// may belong to another file by then.
  /// - Throws: if the system reports only now that something was not written.
  package static func closeOutput() throws(DiskError) {
    let isAgain = isOutputClosed.withLock { isClosed in
      defer { isClosed = true }
      return isClosed
    }
    guard !isAgain else { return }
    // A program may be started without a standard output; then nothing was printed.
    guard closeDescriptor(STDOUT_FILENO) == 0 || errno == EBADF else {
      throw DiskError("write to", "standard output")
    }
  }

  /// Ends the process with status 0.
  package static func exit() -> Never { endProcess(0) }
}

/// Standard output, for results.
package enum StandardOutput { case output }

/// Standard error, for everything else.
package enum StandardError { case error }
