/// The path that a request names, decoded; only one that can stand for a file of a site.
struct RequestedPath {
  /// With its slash in front.
  let text: String

  /// `nil` for a path with dot segments, empty segments, backslashes, control characters, broken
  /// percent-encoding or bytes that are not UTF-8, however they are written.
  init?(_ encoded: String) {
    guard let bytes = decoded(encoded), let text = String(validating: bytes, as: UTF8.self),
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

private func decoded(_ text: String) -> [UInt8]? {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue)
    else { return nil }
    bytes.append(high * 16 + low)
  }
  return bytes
}

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
