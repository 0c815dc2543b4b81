extension String {
  /// An upper bound for the bytes of the text once it is escaped for HTML, XML or JSON.
  package var mostBytesEscaped: Int { withBytes(\.mostBytesEscaped) }
}

extension HTML {
  /// An upper bound for the bytes of the markup once it is escaped as text for XML or JSON.
  package var mostBytesEscaped: Int { bytes.withUnsafeBufferPointer(\.mostBytesEscaped) }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var mostBytesEscaped: Int {
    var special = 0
    for byte in self where byte.isSpecial { special &+= 1 }
    return count + special * ([UInt8].longestEscape - 1)
  }
}

extension UInt8 {
  fileprivate var isSpecial: Bool {
    switch self {
    case 0..<32, 127, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}
