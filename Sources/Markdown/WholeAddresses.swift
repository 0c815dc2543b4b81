package import Markup

extension HTML {
  /// The HTML of a `Document` for readers elsewhere, such as a feed: every link and image address
  /// that begins at the server's root or within the page gets its whole address.
  ///
  /// Only for what `Document` rendered and its links were resolved in: there, every other address
  /// has a scheme, `href` and `src` stand as libcmark writes them, and no quotation mark stands
  /// outside of a tag.
  /// - Parameters:
  ///   - origin: scheme and host, such as `https://ada-quill.example`.
  ///   - page: the whole address of the page that the HTML stands on.
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
      // Each address but the first comes after a comma and a blank.
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

  /// What is missing from an address; `nil` where it is whole.
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
