import Files

/// Watches a folder with all that is in it, and says when something has changed.
///
/// On Linux the kernel tells of changes (inotify). Where it cannot, and on other systems, the
/// folder is looked through twice a second. Names that begin with a dot are left alone, and so are
/// the copies that editors keep (`name~`).
package struct FolderWatch: Sendable {
  /// Advances when something has changed.
  package let ticker = Ticker()
  private let folder: String

  /// - Parameter folder: may be missing for now; it is watched as soon as it exists.
  package init(_ folder: String) {
    self.folder = Disk.realPath(folder) ?? folder
  }

  /// Watches until the task is cancelled.
  package func run() async {
    #if os(Linux)
      if var tree = WatchedTree(folder) {
        for await events in tree.events() {
          if tree.take(events) { await ticker.advance() }
          if tree.isIncomplete { break }
        }
      }
    #endif
    if !Task.isCancelled { await poll() }
  }

  /// Looks through the folder again and again, until the task is cancelled.
  package func poll(every pause: Duration = .milliseconds(500)) async {
    var last = FolderSnapshot(folder)
    while !Task.isCancelled {
      do { try await Task.sleep(for: pause) } catch { return }
      let next = FolderSnapshot(folder)
      if next != last { await ticker.advance() }
      last = next
    }
  }

  /// Waits for a change, and then until nothing more has changed for a moment: a burst is one
  /// change.
  /// - Parameter seen: the changes that the caller knows of.
  /// - Returns: the changes so far; the seen ones only where the task was cancelled.
  package func changes(
    after seen: Int, settledFor moment: Duration = .milliseconds(10)
  ) async -> Int {
    var count = await ticker.value(after: seen)
    while count != seen, !Task.isCancelled {
      let next = await ticker.value(after: count, within: moment)
      if next == count { break }
      count = next
    }
    return count
  }
}

/// Whether a name stands for something that the keeper wrote.
func isWatched(_ name: some StringProtocol) -> Bool {
  !name.hasPrefix(".") && !name.hasSuffix("~") && !name.isEmpty
}
