#if os(Linux)
  import Files

  #if canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  /// A folder and its subfolders, watched with inotify.
  struct WatchedTree {
    private let root: String
    private let descriptor: CInt
    /// The path of each watched folder, by the number of its watch.
    private var folders: [CInt: String] = [:]
    /// The nearest existing folder above the root, watched for the root's creation and removal.
    private var above: (watch: CInt, name: String)?
    /// Whether the system ran out of watches.
    private(set) var isIncomplete = false

    /// A written file is reported when it is closed, because only then is it complete.
    private static let mask =
      UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE)
      | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_ATTRIB) | UInt32(IN_DELETE_SELF)
      | UInt32(IN_MOVE_SELF)

    /// `nil` if the system refuses to watch.
    init?(_ root: String) {
      self.root = root
      descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      update()
      if isIncomplete {
        close(descriptor)
        return nil
      }
    }

    /// The events of the system, in batches. Call it once; the end of the stream ends the watch.
    func events() -> AsyncStream<[UInt8]> { arrivals(on: descriptor) }

    /// Processes a batch of events, and watches new folders.
    /// - Returns: whether a file of the keeper's has changed.
    mutating func take(_ bytes: [UInt8]) -> Bool {
      var isChanged = false
      var isMoved = false
      let header = MemoryLayout<inotify_event>.size
      var rest = bytes[...]
      while rest.count >= header {
        let event = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
        let name = String(
          decoding: rest.dropFirst(header).prefix(Int(event.len)).prefix { $0 != 0 },
          as: UTF8.self)
        rest = rest.dropFirst(header + Int(event.len))
        let ofSelf =
          UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_IGNORED)
          | UInt32(IN_Q_OVERFLOW)
        if event.mask & ofSelf != 0 {
          isMoved = isMoved || folders[event.wd] != nil || event.wd == above?.watch
          isChanged = isChanged || event.mask & UInt32(IN_Q_OVERFLOW) != 0
        } else if folders[event.wd] != nil, isWatched(name) {
          isChanged = true
          isMoved = isMoved || event.mask & UInt32(IN_ISDIR) != 0
        } else if let above, event.wd == above.watch, name == above.name {
          isMoved = true
        }
      }
      if isMoved { update() }
      return isChanged || isMoved
    }

    /// Watches every folder that exists now, and no other.
    private mutating func update() {
      let old = folders
      folders = [:]
      isIncomplete = false
      watch(root)
      for watch in old.keys where folders[watch] == nil && watch != above?.watch {
        inotify_rm_watch(descriptor, watch)
      }
      watchAbove()
    }

    private mutating func watch(_ folder: String) {
      let watch = inotify_add_watch(descriptor, folder, Self.mask | UInt32(IN_ONLYDIR))
      guard watch >= 0 else {
        isIncomplete = isIncomplete || errno == ENOSPC || errno == ENOMEM
        return
      }
      folders[watch] = folder
      do {
        for item in try Disk.list(folder) where item.kind == .folder && isWatched(item.name) {
          self.watch("\(folder)/\(item.name)")
        }
      } catch {
        // The folder has just been removed, for which there is an event, or cannot be listed, which
        // the build reports.
      }
    }

    private mutating func watchAbove() {
      var child = root
      let mask =
        UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
        | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
      while true {
        let parent = Disk.parent(of: child)
        if parent == child { return above = nil }
        let watch = inotify_add_watch(descriptor, parent, mask | UInt32(IN_ONLYDIR))
        if watch >= 0 {
          if let old = above?.watch, old != watch { inotify_rm_watch(descriptor, old) }
          return above = (watch, Disk.name(of: child))
        }
        child = parent
      }
    }
  }
#endif
