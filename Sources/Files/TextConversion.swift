import CFiles

/// Converts text in another encoding to UTF-8.
/// - Parameter encoding: its name in iconv: "CP1252", "GB18030".
/// - Returns: `nil` if the system does not know the encoding, or the text is not valid in it.
package func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) -> String? {
  // In UTF-8, no character of these encodings takes more than three times its bytes.
  let capacity = bytes.count * 3 + 16
  var count = 0
  let output = [UInt8](unsafeUninitializedCapacity: capacity) { output, initialized in
    count = bytes.withUnsafeBytes { input in
      output.withMemoryRebound(to: CChar.self) { output in
        convert_text(
          encoding, input.baseAddress?.assumingMemoryBound(to: CChar.self), input.count,
          output.baseAddress, capacity)
      }
    }
    initialized = max(0, count)
  }
  return count < 0 ? nil : String(validating: output, as: UTF8.self)
}
