import Files
import Foundation

/// A folder for one test, removed with the last reference to it.
///
/// A class, for the folder on the disk is one thing however often it is handed around.
package final class TemporaryFolder: Sendable {
  /// The path without links in it.
  package let path: String

  package init() throws {
    let folder = "\(NSTemporaryDirectory())/thousand-test-\(UUID().uuidString)"
    try Disk.makeFolder(folder)
    path = Disk.plainPath(folder)
  }

  deinit {
    // What cannot be removed is left to the system, which clears this place.
    do { try Disk.removeTree(path) } catch {}
  }

  /// Writes a file and the folders above it.
  package func write(_ bytes: [UInt8], to name: String) throws {
    try Disk.makeFolder(Disk.parent(of: "\(path)/\(name)"))
    try Disk.write(bytes, to: "\(path)/\(name)")
  }

  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a program of a few lines of shell.
  /// - Returns: its path.
  package func writeProgram(_ lines: String, to name: String) throws -> String {
    try write("#!/bin/sh\n\(lines)\n", to: name)
    let file = "\(path)/\(name)"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    return file
  }

  /// The bytes of every file below a folder, by the path within it; links are not followed.
  package func files(in name: String = "") throws -> [String: [UInt8]] {
    try filesBelow(name.isEmpty ? path : "\(path)/\(name)")
  }
}

/// The bytes of every file below a folder, by the path within it; links are not followed.
package func filesBelow(_ folder: String) throws -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  for item in try Disk.list(folder) {
    switch item.kind {
    case .folder:
      for (path, bytes) in try filesBelow("\(folder)/\(item.name)") {
        files["\(item.name)/\(path)"] = bytes
      }
    case .file: files[item.name] = try Disk.read("\(folder)/\(item.name)")
    case .link, .other: files[item.name] = []
    }
  }
  return files
}
