import CFiles

extension System {
  /// Opens an address in the keeper's browser.
  /// - Returns: false if the system has no program for that.
  package static func open(_ address: String) -> Bool {
    #if canImport(Darwin)
      start_detached("open", address) == 0
    #else
      start_detached("xdg-open", address) == 0
    #endif
  }
}
