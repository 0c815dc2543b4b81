/// Percent-encodes characters that a URL may not contain; existing escapes stay as they are.
public func percentEncoded(_ url: String) -> String { percentEncoded(url, keeping: isURLByte) }

/// Percent-encodes the path of a file, in which `#`, `?` and `%` are part of the name. Slashes
/// stay.
public func percentEncodedPath(_ path: String) -> String {
  percentEncoded(path) { byte in
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "["),
      UInt8(ascii: "]"):
      false
    default: isURLByte(byte)
    }
  }
}

@inline(__always)
private func percentEncoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
  if text.hasOnly(isKept) { return text }
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if isKept(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Undoes percent-encoding; text that would not be valid UTF-8 is returned unchanged.
public func percentDecoded(_ url: String) -> String {
  if url.hasOnly({ $0 != UInt8(ascii: "%") }) { return url }
  let source = Array(url.utf8)
  var bytes: [UInt8] = []
  var index = 0
  while index < source.count {
    if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
      let high = hexValue(source[index + 1]), let low = hexValue(source[index + 2])
    {
      bytes.append(high << 4 | low)
      index += 3
    } else {
      bytes.append(source[index])
      index += 1
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? url
}

/// Whether an address is safe to link to: relative, or with a scheme that cannot run code.
public func isSafeURL(_ url: String) -> Bool {
  if url.utf8.first == UInt8(ascii: "/") || url.hasPrefix("https://") { return true }
  guard let scheme = urlScheme(url) else { return true }
  return ["http", "https", "mailto", "tel"].contains(scheme)
}

/// The scheme of an absolute address in lower case, or `nil` for a relative one.
public func urlScheme(_ url: String) -> String? {
  for (index, byte) in zip(url.utf8.indices, url.utf8) {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
    case UInt8(ascii: ":"):
      // Browsers ignore spaces and control characters here, so ignore them when looking for the
      // scheme.
      let letters = url.utf8[..<index].filter { $0 > 32 }
      return String(decoding: letters, as: UTF8.self).lowercased()
    default: continue
    }
  }
  return nil
}

/// Whether an address is a path or begins with `https:`, and consists of letters, digits and
/// `/-_.:#` only, as most do, and so needs neither encoding nor escaping.
func isPlainAddress(_ url: String) -> Bool {
  guard url.utf8.first == UInt8(ascii: "/") || url.hasPrefix("https:") else { return false }
  return url.hasOnly { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-")...UInt8(ascii: ":"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "#"):
      true
    default: false
    }
  }
}

extension String {
  /// Whether a test is true of every byte.
  @inline(__always)
  fileprivate func hasOnly(_ test: (UInt8) -> Bool) -> Bool {
    withBytes { $0.allSatisfy(test) }
  }
}

private func isURLByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "/"), UInt8(ascii: ":"),
    UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"),
    UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: false
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

/// The value of a hexadecimal digit in ASCII; `nil` for any other byte.
package func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
