import Files

/// Watches folders with all that is in them, and says when something has changed.
///
/// On Linux the kernel tells of changes (inotify), on macOS FSEvents does. Where neither can, the
/// folder is looked through twice a second. Names that begin with a dot are left alone, and so are
/// the copies that editors keep (`name~`).
package struct FolderWatch: Sendable {
  /// Advances when something has changed.
  package let ticker = Ticker()
  /// Advances for each folder from which on nothing is missed.
  private let beginnings = Ticker()
  private let folders: [String]

  /// - Parameter folders: need not exist yet; they are watched as soon as they do.
  package init(_ folders: String...) {
    self.folders = folders.map(Disk.plainPath)
  }

  /// Watches until the task is cancelled.
  package func run() async {
    await withTaskGroup { group in
      for folder in folders { group.addTask { await watch(folder) } }
    }
  }

  /// Waits until every folder is watched: from then on no change is missed.
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

  /// Looks through the folders again and again, until the task is cancelled.
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
