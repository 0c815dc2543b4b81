import CDeflate

/// The format that wraps compressed data.
package enum DeflateWrapping: Sendable {
  /// Nothing (RFC 1951).
  case plain
  /// RFC 1950, as in PDF files.
  case zlib
  /// RFC 1952.
  case gzip
}

/// What compressed data unpacks to; `nil` if it is damaged, or does not unpack to `size` bytes.
/// - Parameter size: the number of bytes that is expected.
func inflated(_ packed: ArraySlice<UInt8>, as wrapping: DeflateWrapping, to size: Int) -> [UInt8]? {
  let result = unpacked(packed, as: wrapping, atMost: size)
  return result.status == LIBDEFLATE_SUCCESS && result.bytes.count == size ? result.bytes : nil
}

/// What compressed data unpacks to, if its size is not known in advance.
/// - Parameter limit: the most bytes that it may unpack to.
package func inflated(
  _ packed: ArraySlice<UInt8>, as wrapping: DeflateWrapping, atMost limit: Int
) throws(ArchiveProblem) -> [UInt8] {
  var size = min(limit, max(4096, packed.count * 8))
  while true {
    let result = unpacked(packed, as: wrapping, atMost: size)
    if result.status == LIBDEFLATE_SUCCESS { return result.bytes }
    guard result.status == LIBDEFLATE_INSUFFICIENT_SPACE else { throw .damaged }
    guard size < limit else { throw .tooLarge }
    size = min(limit, size * 4)
  }
}

private func unpacked(
  _ packed: ArraySlice<UInt8>, as wrapping: DeflateWrapping, atMost size: Int
) -> (bytes: [UInt8], status: libdeflate_result) {
  guard let decompressor = libdeflate_alloc_decompressor() else { return ([], LIBDEFLATE_BAD_DATA) }
  defer { libdeflate_free_decompressor(decompressor) }
  var status = LIBDEFLATE_BAD_DATA
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { output, count in
    let unpack =
      switch wrapping {
      case .plain: libdeflate_deflate_decompress_ex
      case .zlib: libdeflate_zlib_decompress_ex
      case .gzip: libdeflate_gzip_decompress_ex
      }
    var (read, written) = (0, 0)
    status = packed.withUnsafeBytes { input in
      unpack(
        decompressor, input.baseAddress, input.count, output.baseAddress, size, &read, &written)
    }
    count = status == LIBDEFLATE_SUCCESS ? written : 0
  }
  return (bytes, status)
}
