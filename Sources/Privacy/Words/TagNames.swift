/// The names of tags that the reader treats in a way of their own, by their hashes.
enum TagNames {
  static let blocks = hashes(
    """
    p li ul ol dl dt dd div td th tr table h1 h2 h3 h4 h5 h6 article section header footer nav main
    figure figcaption blockquote pre title option aside summary details entry
    """)
  static let within = hashes("em strong b i code s u mark sub sup")

  /// Whether the tag whose name begins at an index, with a slash or without, only sets letters in bold
  /// or the like. What cannot be told, because an escape is in it, counts as one of these.
  static func isWithin(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    var (hash, end) = (UInt64(0), index)
    if end < bytes.count, bytes[end] == UInt8(ascii: "/") { end += 1 }
    guard end < bytes.count, Letters.ascii[Int(bytes[end])] != 0 else { return true }
    while end < bytes.count, Letters.ascii[Int(bytes[end])] != 0 {
      hash = Letters.hash(hash, Letters.ascii[Int(bytes[end])])
      end += 1
    }
    return within.contains(hash)
  }

  private static func hashes(_ names: String) -> Set<UInt64> {
    Set(
      names.split(whereSeparator: \.isWhitespace).map { name in
        name.utf8.reduce(0) { Letters.hash($0, Letters.ascii[Int($1)]) }
      })
  }
}
