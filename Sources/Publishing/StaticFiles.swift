import Content
import Diagnostics
import Files
import Pictures

/// The files of `static/` in the journal, which are published as they are. Pictures lose their
/// metadata like all others, or are refused.
struct StaticFiles: Sendable {
  /// One file, with the address that follows from its path.
  struct File: Sendable {
    /// The path as messages show it, which also opens it.
    let path: String
    let route: Route
    /// Whether it is a picture, whose bytes are cleaned before they are published.
    let isPicture: Bool

    /// The bytes to publish.
    func bytes() throws -> [UInt8] {
      isPicture ? try Photo.published(path) : try Disk.read(path)
    }
  }

  private(set) var files: [File] = []

  /// The largest file in bytes, because GitHub does not accept larger ones.
  static let largest = 100 << 20

  init() {}

  /// Lists the folder, and reports what cannot be published. A missing folder counts as empty.
  init(of journal: Journal, reporting: inout Report) async throws {
    let folder = "\(journal.folder)/static"
    var paths: [String] = []
    do throws(DiskError) {
      guard try Disk.status(of: folder, followingLinks: false) != nil else { return }
      let root = try ReadingRoot(journal.folder)
      if let problem = root.problem(at: folder) {
        reporting.add(problem, path: folder)
      } else {
        paths = Self.files(in: folder, root: root, reporting: &reporting)
      }
    } catch {
      reporting.add(.unreadable(error), path: folder)
    }
    let found = try await paths.concurrentMap { Self.look(at: $0, in: folder) }
    for (path, file) in zip(paths, found) {
      switch file {
      case .success(let file): files.append(file)
      case .failure(let problem): reporting.add(problem.message, path: path)
      }
    }
    checkRobots(of: journal, reporting: &reporting)
  }

  /// Warns if the keeper's own `robots.txt` replaces the site's, which would have told search
  /// engines and crawlers what the journal wants.
  private func checkRobots(of journal: Journal, reporting: inout Report) {
    let privacy = journal.settings.privacy
    for robots in files where robots.route == .robots {
      for (name, range) in [
        ("noindex", privacy.unlisted), ("ai_crawlers", privacy.aiCrawlersRefused),
      ] {
        guard let range else { continue }
        let place = "\(journal.settings.file.path):\(range.start.line)"
        reporting.add(.robots(against: name, at: place), path: robots.path)
      }
    }
  }

  /// Whether one of the files replaces one that the site makes itself.
  func replaces(_ route: Route) -> Bool {
    route == .robots && files.contains { $0.route == route }
  }

  /// The files below a folder, including those whose names begin with a dot.
  private static func files(
    in folder: String, root: ReadingRoot, reporting: inout Report
  ) -> [String] {
    let items: [FolderItem]
    do {
      items = try Disk.list(folder)
    } catch {
      reporting.add(.unreadable(error), path: folder)
      return []
    }
    var files: [String] = []
    for item in items where !isLeftBehind(item.name) {
      let path = "\(folder)/\(item.name)"
      if let problem = nameProblem(of: item) {
        reporting.add(problem, path: path)
      } else if item.kind == .folder {
        files += Self.files(in: path, root: root, reporting: &reporting)
      } else if item.kind == .other {
        reporting.add(.unreadable(.notAFile(path)), path: path)
      } else if let problem = root.problem(at: path) {
        reporting.add(problem, path: path)
      } else {
        files.append(path)
      }
    }
    return files
  }

  /// Whether a file was left in the folder by version control, a desktop or an editor. Such files reveal
  /// what else is in the folder, or what a file used to contain.
  private static func isLeftBehind(_ name: String) -> Bool {
    [".git", ".gitkeep", ".svn", ".hg", ".DS_Store", "Thumbs.db", "desktop.ini"].contains(name)
      || name.hasPrefix("._") || name.hasSuffix("~") || name.hasPrefix("#") && name.hasSuffix("#")
      || name.hasPrefix(".") && (name.hasSuffix(".swp") || name.hasSuffix(".swo"))
  }

  private static func nameProblem(of item: FolderItem) -> Message? {
    guard item.isUTF8 else { return .nameNotUTF8() }
    return AddressPart.problem(with: item.name).map { .badFileName($0) }
  }

  /// Checks a file's bytes, and gives the file an address or says why it cannot be published.
  private static func look(at path: String, in folder: String) -> Result<File, Unpublishable> {
    let name = String(path.dropFirst(folder.count + 1))
    do {
      guard let bytes = try Disk.read(path, upTo: largest) else {
        return .failure(Unpublishable(message: .tooLargeFile()))
      }
      let isPicture = try Photo.isPicture(bytes, named: name)
      return .success(File(path: path, route: Route(file: name), isPicture: isPicture))
    } catch let error as DiskError {
      return .failure(Unpublishable(message: .unreadable(error)))
    } catch PhotoError.filmedPlace {
      return .failure(Unpublishable(message: .videoPlace(name)))
    } catch {
      let problem = error as? PhotoError ?? .unreadable
      return .failure(Unpublishable(message: .imageKind(name, problem)))
    }
  }

  /// Why a file cannot be published.
  private struct Unpublishable: Error {
    let message: Message
  }
}

extension Route {
  /// The address of a file of the site; for an `index.html`, the folder's.
  fileprivate init(file: String) {
    let index = "index.html"
    self.init(
      file == index || file.hasSuffix("/\(index)") ? String(file.dropLast(index.count)) : file)
  }
}

extension AddressBook {
  /// Claims the addresses of the files that are published as they are.
  mutating func claim(_ files: StaticFiles, reporting: inout Report) {
    // A name without a dot may also be the name of a folder that the site needs.
    let needed =
      files.files.contains { !Disk.name(of: $0.route.path).contains(".") } ? foldersInUse : []
    for file in files.files {
      let claim = Claim(file: SourceFile(path: file.path, bytes: []), range: nil)
      if needed.contains(file.route.path.lowercased()) {
        reporting.add(.fileForFolder(file.route), path: file.path)
      } else {
        self.claim(file.route, by: claim, hint: "rename the file", reporting: &reporting)
      }
    }
  }
}

extension Message {
  static func badFileName(_ problem: String) -> Message {
    Message(.fileName, "the name \(problem)", hint: "rename the file")
  }

  static func tooLargeFile() -> Message {
    Message(
      .tooLarge, "the file is larger than 100 MiB, more than GitHub accepts",
      hint: "put it elsewhere, and link to it")
  }

  static func videoPlace(_ name: String) -> Message {
    Message(
      .videoPlace, "'\(name)' says where it was filmed",
      hint: "export the video again without its location")
  }

  static func robots(against setting: String, at place: String) -> Message {
    Message(
      .duplicateAddress,
      "this file would replace the robots.txt that '\(setting)' in \(place) needs",
      hint: "delete the file, or take '\(setting)' out of the journal")
  }

  static func fileForFolder(_ route: Route) -> Message {
    Message(
      .duplicateAddress, "the site needs a folder called '\(route.path)'", hint: "rename the file")
  }
}
