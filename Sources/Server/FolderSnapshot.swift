import Files

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The state of a folder: each file with its size and its times.
struct FolderSnapshot: Equatable {
  private struct Item: Equatable {
    let size: Int
    let number: UInt64
    let seconds: Int
    let nanoseconds: Int
  }

  private var items: [String: Item] = [:]

  init(_ folder: String) { add(folder) }

  private mutating func add(_ path: String) {
    var information = stat()
    guard lstat(path, &information) == 0 else { return }
    #if canImport(Darwin)
      let time = information.st_mtimespec
    #else
      let time = information.st_mtim
    #endif
    items[path] = Item(
      size: Int(information.st_size), number: UInt64(information.st_ino),
      seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
    guard information.st_mode & S_IFMT == S_IFDIR else { return }
    do {
      for item in try Disk.list(path) where isWatched(item.name) { add("\(path)/\(item.name)") }
    } catch {
      // A folder that cannot be listed, or has just been removed, counts as empty; the build
      // reports why.
    }
  }
}
