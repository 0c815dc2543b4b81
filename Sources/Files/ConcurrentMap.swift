#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The number of processors, at least one.
package let processorCount = max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN)))

extension Array where Element: Sendable {
  /// Transforms the elements on all processors, in a bounded number of tasks, each for neighbouring
  /// elements. The results are in the order of the elements. The first error ends the work.
  package func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) throws -> Result
  ) async throws -> [Result] {
    // Many small pieces, so that no processor finishes much later than the others.
    let pieceCount = processorCount * 32
    let width = Swift.max(1, (count + pieceCount - 1) / pieceCount)
    let starts = Array<Int>(stride(from: 0, to: count, by: width))
    return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      var waiting = starts.enumerated().makeIterator()
      func addNext() {
        guard let (index, start) = waiting.next() else { return }
        let piece = self[start..<Swift.min(start + width, count)]
        group.addTask { (index, try piece.map(transform)) }
      }
      for _ in 0..<processorCount { addNext() }
      var pieces = [[Result]](repeating: [], count: starts.count)
      while let (index, results) = try await group.next() {
        pieces[index] = results
        addNext()
      }
      var results: [Result] = []
      results.reserveCapacity(count)
      for piece in pieces { results += piece }
      return results
    }
  }
}
