import CFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension System {
  /// What a program of the search path prints, run to its end with no input; `nil` where there is no
  /// such program, where it fails, or where it prints more than 64 MiB.
  package static func output(of program: String, _ arguments: [String]) -> [UInt8]? {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var length = 0
    guard let output = program_output(&words, 64 << 20, &length) else { return nil }
    defer { free(output) }
    return Array(UnsafeRawBufferPointer(start: output, count: length))
  }
}
