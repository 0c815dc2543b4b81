import CFiles

extension Disk {
  /// Watches a folder and everything in it for as long as the program runs, on systems that can
  /// watch whole trees (macOS).
  /// - Returns: a descriptor on which bytes arrive with every change; `nil` on other systems.
  package static func watch(_ folder: String) -> CInt? {
    let descriptor = watch_folder(folder)
    return descriptor >= 0 ? descriptor : nil
  }
}
