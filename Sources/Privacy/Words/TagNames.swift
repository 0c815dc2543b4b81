/// The names of tags that the reader treats specially, by their hashes.
enum TagNames {
  static let blocks = hashes(
    """
    p li ul ol dl dt dd div td th tr table h1 h2 h3 h4 h5 h6 article section header footer nav main
    figure figcaption blockquote pre title option aside summary details entry
    """)
  private static let withinNames = "em strong b i code s u mark sub sup"
  static let within = hashes(withinNames)
  /// The same names, with the bytes of each as one number.
  private static let withinBytes = withinNames.split(separator: " ").map { name in
    name.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }

  /// Whether the tag whose name begins at an index, with a slash or without, only sets letters in bold
  /// or the like. If an escape makes that uncertain, it counts as one of these.
  static func isWithin(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    let start = isEnd ? index + 1 : index
    var (name, end) = (UInt64(0), start)
    while end < bytes.count, Letters.isASCII(bytes[end]) {
      // None of them is that long.
      if end - start == 8 { return false }
      name = name << 8 | UInt64(bytes[end] | 0x20)
      end += 1
    }
    return end == start || withinBytes.contains(name)
  }

  private static func hashes(_ names: String) -> Set<UInt64> {
    Set(
      names.split(whereSeparator: \.isWhitespace).map { name in
        name.utf8.reduce(0) { Letters.hash($0, Letters.ascii[Int($1)]) }
      })
  }
}
