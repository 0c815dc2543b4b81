import Content
import Diagnostics

/// Every address of the site and who claimed it. Addresses that differ only in case or in the
/// composition of letters are one, for they are one file on macOS and Windows.
struct AddressBook {
  /// Who claims an address.
  struct Claim {
    let file: SourceFile
    let range: TextRange?
  }

  private var claims: [String: Claim?] = [:]
  private var files: Set<String> = []
  private(set) var routes: Set<Route> = []

  /// Takes an address for the site's own use.
  mutating func reserve(_ route: Route) {
    claims[key(route)] = .some(nil)
    note(route)
  }

  /// Takes an address for something that the keeper wrote; one that is taken already is reported
  /// with both places.
  mutating func claim(_ route: Route, by claim: Claim, reporting: inout Report) {
    if let earlier = claims[key(route)] ?? nearestFile(above: route) {
      let other = earlier.map { Diagnostic.Place($0.file.path, $0.range?.start) }
      reporting.add(
        .duplicateAddress(route, isOurs: other == nil), at: claim.range, in: claim.file,
        other: other)
      return
    }
    claims[key(route)] = .some(claim)
    note(route)
  }

  private mutating func note(_ route: Route) {
    routes.insert(route)
    if !route.path.hasSuffix("/") { files.insert(key(route)) }
  }

  /// The claim on a file that stands where this address needs a folder.
  private func nearestFile(above route: Route) -> Claim?? {
    guard !files.isEmpty, route.path.contains(".") else { return nil }
    var path = key(route)[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      if files.contains(String(path)) { return claims[String(path)] }
    }
    return nil
  }

  private func key(_ route: Route) -> String { route.path.lowercased() }
}

extension Message {
  static func duplicateAddress(_ route: Route, isOurs: Bool) -> Message {
    Message(
      .duplicateAddress,
      isOurs
        ? "the address /\(route.path) belongs to the site itself"
        : "the address /\(route.path) is taken already",
      hint: "write another 'slug:' or alias")
  }
}
