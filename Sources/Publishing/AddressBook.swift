import Content
import Diagnostics

/// Every address of the site and its owner. Addresses that differ only in case or in the
/// composition of letters collide, because they are one file on macOS and Windows.
struct AddressBook {
  /// Who claims an address.
  struct Claim {
    let file: SourceFile
    let range: TextRange?
  }

  /// The owner of each file, by its path in lowercase.
  private var claims: [String: Claim?] = [:]
  /// The owner of each folder whose name has a dot and so could also be a file's name.
  private var folders: [String: Claim?] = [:]
  /// The addresses of existing pages and files.
  private(set) var routes: Set<Route> = []

  /// Reserves space for a number of addresses.
  mutating func reserveCapacity(_ count: Int) {
    claims.reserveCapacity(count)
    routes.reserveCapacity(count)
  }

  /// Reserves an address for the site itself.
  mutating func reserve(_ route: Route) {
    routes.insert(route)
    take(route, key(route), for: nil)
  }

  /// Reserves an address for something that is not published yet.
  mutating func keepFree(_ route: Route) { take(route, key(route), for: nil) }

  /// Reserves an address for something that the keeper wrote; a collision is reported with both
  /// places.
  mutating func claim(
    _ route: Route, by claim: Claim, hint: String = "write another 'slug:' or alias",
    reporting: inout Report
  ) {
    let key = key(route)
    if let earlier = holder(of: route, key) {
      let other = earlier.map { Diagnostic.Place($0.file.path, $0.range?.start) }
      reporting.add(
        .duplicateAddress(route, isOurs: other == nil, hint: hint), at: claim.range, in: claim.file,
        other: other)
      return
    }
    routes.insert(route)
    take(route, key, for: claim)
  }

  private mutating func take(_ route: Route, _ key: String, for claim: Claim?) {
    claims[key] = .some(claim)
    for folder in dottedFolders(above: route, key) where folders[folder] == nil {
      folders[folder] = .some(claim)
    }
  }

  /// The owner of the file of an address, of a folder in its place, or of a file where it needs a
  /// folder.
  private func holder(of route: Route, _ key: String) -> Claim?? {
    claims[key] ?? (folders.isEmpty ? nil : folders[key])
      ?? dottedFolders(above: route, key).lazy.compactMap { claims[$0] }.first
  }

  private func dottedFolders(above route: Route, _ key: String) -> [String] {
    let dot = UInt8(ascii: ".")
    guard route.path.utf8.withContiguousStorageIfAvailable({ $0.contains(dot) }) ?? true else {
      return []
    }
    var path = key[...]
    var found: [String] = []
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      if path.contains(".") { found.append(String(path)) }
    }
    return found
  }

  /// The folders of all addresses so far, in lowercase.
  var foldersInUse: Set<String> {
    var folders: Set<String> = []
    for var path in claims.keys {
      while let slash = path.lastIndex(of: "/") {
        path = String(path[..<slash])
        guard folders.insert(path).inserted else { break }
      }
    }
    return folders
  }

  private func key(_ route: Route) -> String { route.file.lowercased() }
}

extension Message {
  static func duplicateAddress(_ route: Route, isOurs: Bool, hint: String) -> Message {
    Message(
      .duplicateAddress,
      isOurs
        ? "the address /\(route.path) belongs to the site itself"
        : "the address /\(route.path) is taken already",
      hint: hint)
  }
}
