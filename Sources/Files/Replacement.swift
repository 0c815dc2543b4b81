#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension System {
  /// Replaces this process by another program, which keeps its terminal and environment; returns
  /// only on failure.
  /// - Parameters:
  ///   - path: the program's file.
  ///   - arguments: without the program's own name.
  /// - Throws: `DiskError` with the system's reason.
  package static func become(_ path: String, arguments: [String]) throws(DiskError) {
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    execv(path, words)
    let error = DiskError("start", path)
    for word in words { free(word) }
    throw error
  }
}
