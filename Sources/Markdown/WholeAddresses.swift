package import Markup

extension HTML {
  /// The HTML of a `Document` for readers elsewhere, such as a feed: every link and image address
  /// that begins at the server's root or within the page becomes absolute.
  ///
  /// Only for HTML that `Document` has rendered with its links resolved: there, every other address
  /// has a scheme, `href` and `src` are written as libcmark writes them, and quotation marks occur
  /// inside tags only.
  /// - Parameters:
  ///   - origin: scheme and host, such as `https://ada-quill.example`.
  ///   - page: the absolute address of the page that shows the HTML.
  package func withWholeAddresses(origin: String, page: String) -> HTML {
    var whole: [UInt8] = []
    whole.reserveCapacity(bytes.count + bytes.count / 8)
    var start = 0
    var index = 0
    while let opening = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
      index = opening + 1
      guard isAddress(before: opening), let prefix = prefix(at: index, origin, page) else {
        continue
      }
      whole += bytes[start..<index]
      whole += prefix.utf8
      start = index
      guard bytes[..<opening].hasSuffix(" srcset="),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "\""))
      else { continue }
      // Each address but the first follows a comma and a space.
      for place in index..<end where bytes[..<place].hasSuffix(", ") {
        whole += bytes[start..<place]
        whole += prefix.utf8
        start = place
      }
      index = end + 1
    }
    whole += bytes[start...]
    return HTML(trusted: whole)
  }

  private func isAddress(before quotationMark: Int) -> Bool {
    let before = bytes[..<quotationMark]
    return before.hasSuffix(" href=") || before.hasSuffix(" src=") || before.hasSuffix(" srcset=")
  }

  /// The missing beginning of an address; `nil` for an absolute one.
  private func prefix(at index: Int, _ origin: String, _ page: String) -> String? {
    switch bytes[index...].first {
    case UInt8(ascii: "/"):
      bytes[(index + 1)...].first == UInt8(ascii: "/")
        ? String(origin.prefix { $0 != "/" }) : origin
    case UInt8(ascii: "#"): page
    default: nil
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount
      && suffix(text.utf8CodeUnitCount).elementsEqual(
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
