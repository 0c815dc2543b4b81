@preconcurrency import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes that arrive on a descriptor, in batches. Call it once for each descriptor, which is
/// closed at the end of the stream.
func arrivals(on descriptor: CInt) -> AsyncStream<[UInt8]> {
  let source = DispatchSource.makeReadSource(
    fileDescriptor: descriptor, queue: DispatchQueue(label: "thousand.arrivals"))
  let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
  source.setEventHandler {
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    if !bytes.isEmpty { continuation.yield(bytes) }
  }
  source.setCancelHandler { close(descriptor) }
  continuation.onTermination = { _ in source.cancel() }
  source.activate()
  return stream
}
