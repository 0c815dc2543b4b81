import Files

/// A picture's file, and what is known about it without decoding it.
struct PhotoSource: Sendable, Hashable {
  let path: String
  /// The file's mark when it was read; `nil` if it was changing.
  let mark: String?
  let finding: Finding

  enum Finding: Sendable, Hashable {
    /// A photo, by the name of its results.
    case photo(key: String)
    /// An animation, which stays as it is.
    case animation
    case problem(PhotoError)
  }

  /// Looks at a file, and reads it only if it is not known.
  init(_ path: String, known: PhotoMemory, version: String) {
    self.path = path
    let mark = Disk.mark(of: path)
    if let mark, let finding = known.finding(path, mark: mark) {
      (self.mark, self.finding) = (mark, finding)
      return
    }
    let found: Finding
    do {
      found = try Self.finding(Disk.read(path), version: version)
    } catch {
      found = .problem(error as? PhotoError ?? .unreadable)
    }
    self.mark = mark == Disk.mark(of: path) ? mark : nil
    finding = found
  }

  private static func finding(_ bytes: [UInt8], version: String) throws(PhotoError) -> Finding {
    guard let kind = PhotoKind(bytes) else { throw PhotoError(unrecognised: bytes) }
    try kind.checkSize(of: bytes)
    return kind.isAnimated(bytes)
      ? .animation : .photo(key: CardFolder.name(of: bytes, drawnBy: version))
  }
}

/// What earlier builds found out about picture files, so that unchanged ones are not read again: a
/// line for each, with the finding, the mark and the path.
struct PhotoMemory: Sendable, Equatable {
  private var lines: [String: Line] = [:]

  private struct Line: Sendable, Equatable {
    let mark: String
    let finding: String
  }

  private static let animation = "animation"

  var isEmpty: Bool { lines.isEmpty }

  init(in folder: String) throws(DiskError) {
    let file = Self.file(in: folder)
    guard try Disk.status(of: file)?.kind == .file else { return }
    for line in String(decoding: try Disk.read(file), as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3 else { continue }
      lines[String(parts[2])] = Line(mark: String(parts[1]), finding: String(parts[0]))
    }
  }

  init(_ sources: [PhotoSource]) {
    for source in sources {
      guard let mark = source.mark, !source.path.contains("\n") else { continue }
      switch source.finding {
      case .photo(let key): lines[source.path] = Line(mark: mark, finding: key)
      case .animation: lines[source.path] = Line(mark: mark, finding: Self.animation)
      case .problem: break
      }
    }
  }

  /// What was found out about a file; `nil` if it has changed since.
  func finding(_ path: String, mark: String) -> PhotoSource.Finding? {
    guard let line = lines[path], line.mark == mark else { return nil }
    return line.finding == Self.animation ? .animation : .photo(key: line.finding)
  }

  func keep(in folder: String, by cards: CardFolder) throws(DiskError) {
    let text = lines.sorted { $0.key < $1.key }
      .map { "\($0.value.finding) \($0.value.mark) \($0.key)\n" }.joined()
    try cards.keep(Array(text.utf8), at: Self.file(in: folder))
  }

  private static func file(in folder: String) -> String { "\(folder)/seen" }
}
