import CFiles

extension Disk {
  /// Watches a folder with all that is in it for as long as the program runs, where the system does
  /// that for whole trees, as macOS does.
  /// - Returns: a descriptor on which bytes arrive when something has changed; `nil` elsewhere.
  package static func watch(_ folder: String) -> CInt? {
    let descriptor = watch_folder(folder)
    return descriptor >= 0 ? descriptor : nil
  }
}
