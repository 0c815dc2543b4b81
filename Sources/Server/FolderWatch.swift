import Files

/// Watches folders and everything in them for changes.
///
/// Changes come from inotify on Linux and from FSEvents on macOS; where neither works, the folder
/// is scanned twice a second. Names that begin with a dot are ignored, and so are the backup copies
/// of editors (`name~`).
package struct FolderWatch: Sendable {
  /// Advances with every change.
  package let ticker = Ticker()
  /// Advances for each folder whose changes are from now on all noticed.
  private let beginnings = Ticker()
  private let folders: [String]

  /// - Parameter folders: they need not exist yet, and are watched as soon as they do.
  package init(_ folders: String...) {
    self.folders = folders.map(Disk.plainPath)
  }

  /// Watches until the task is cancelled.
  package func run() async {
    await withTaskGroup { group in
      for folder in folders { group.addTask { await watch(folder) } }
    }
  }

  /// Waits until every folder is watched, so that no later change is missed.
  package func begun() async {
    var count = await beginnings.value
    while count < folders.count, !Task.isCancelled {
      count = await beginnings.value(after: count)
    }
  }

  private func watch(_ folder: String) async {
    #if os(Linux)
      if var tree = WatchedTree(folder) {
        await beginnings.advance()
        for await events in tree.events() {
          if tree.take(events) { await ticker.advance() }
          if tree.isIncomplete { break }
        }
      }
    #endif
    if !Task.isCancelled, let descriptor = Disk.watch(folder) {
      await beginnings.advance()
      for await _ in arrivals(on: descriptor) { await ticker.advance() }
    }
    if !Task.isCancelled { await poll(folder) }
  }

  /// Scans the folders at intervals until the task is cancelled.
  package func poll(every pause: Duration = .milliseconds(500)) async {
    await withTaskGroup { group in
      for folder in folders { group.addTask { await poll(folder, every: pause) } }
    }
  }

  private func poll(_ folder: String, every pause: Duration = .milliseconds(500)) async {
    var last = FolderSnapshot(folder)
    await beginnings.advance()
    while !Task.isCancelled {
      do { try await Task.sleep(for: pause) } catch { return }
      let next = FolderSnapshot(folder)
      if next != last { await ticker.advance() }
      last = next
    }
  }

  /// Waits for a change, and then until nothing has changed for a moment, so that a burst counts
  /// once.
  /// - Parameter seen: the number of changes that the caller has seen.
  /// - Returns: the number of changes so far; `seen` only if the task was cancelled.
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

/// Whether a name is that of a file which the keeper wrote.
func isWatched(_ name: some StringProtocol) -> Bool {
  !name.hasPrefix(".") && !name.hasSuffix("~") && !name.isEmpty
}
