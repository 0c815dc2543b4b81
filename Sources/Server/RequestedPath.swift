/// The decoded path of a request, if it can be that of a file of a site.
struct RequestedPath {
  /// With its leading slash.
  let text: String

  /// `nil` for a path with dot segments, empty segments, backslashes, control characters, broken
  /// percent-encoding or bytes that are not UTF-8, however they are written.
  init?(_ encoded: String) {
    guard let bytes = percentDecoded(encoded.utf8),
      let text = String(validating: bytes, as: UTF8.self),
      bytes.first == UInt8(ascii: "/"),
      !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
    else { return nil }
    let segments = bytes.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      guard isLast || !segment.isEmpty, !segment.elementsEqual(".".utf8),
        !segment.elementsEqual("..".utf8)
      else { return nil }
    }
    self.text = text
  }
}
