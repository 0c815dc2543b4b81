import Markup

/// Decodes a percent-encoded text; `nil` if a percent sign is not followed by two hexadecimal
/// digits.
func percentDecoded(_ text: some Collection<UInt8>) -> [UInt8]? {
  var bytes: [UInt8] = []
  var rest = Array(text)[...]
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
