import Files
import Foundation
import TestSupport

/// The program as people run it.
struct Tool {
  /// The folder in which it is run.
  let folder: TemporaryFolder

  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// A journal in a folder of its own, named `content`.
  init(_ journal: TinySite) throws {
    folder = try TemporaryFolder()
    try journal.write(to: folder)
  }

  /// Runs the program to its end.
  /// - Parameter environment: what differs from the surroundings of the tests.
  func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Result {
    try await run(arguments, environment: environment)
  }

  /// Runs the program, which writes to files, for a full pipe would stop it. The thread is free
  /// for other tests meanwhile.
  /// - Parameters:
  ///   - input: the file that is its standard input.
  ///   - output: the file that is its standard output, where it is not to be looked at.
  func run(
    _ arguments: [String], environment: [String: String] = [:], input: String = "/dev/null",
    output: String? = nil
  ) async throws -> Result {
    let streams = try TemporaryFolder()
    try streams.write("", to: "output")
    try streams.write("", to: "errors")
    let task = Process()
    task.executableURL = URL(fileURLWithPath: try Self.path())
    task.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    task.arguments = arguments
    task.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    task.standardInput = FileHandle(forReadingAtPath: input)
    task.standardOutput = FileHandle(forWritingAtPath: output ?? "\(streams.path)/output")
    task.standardError = FileHandle(forWritingAtPath: "\(streams.path)/errors")
    let status = try await withCheckedThrowingContinuation { continuation in
      task.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try task.run() } catch { continuation.resume(throwing: error) }
    }
    let files = try streams.files().mapValues { String(decoding: $0, as: UTF8.self) }
    return Result(status: status, output: files["output"] ?? "", errors: files["errors"] ?? "")
  }

  /// Runs Git in the folder.
  func git(_ arguments: String...) throws {
    let task = Process()
    task.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    task.arguments =
      ["git", "-C", folder.path, "-c", "user.name=Kim", "-c", "user.email=kim@kim.example"]
      + arguments
    task.standardOutput = FileHandle.nullDevice
    try task.run()
    task.waitUntilExit()
    guard task.terminationStatus == 0 else { throw GitFailed(arguments: arguments) }
  }

  struct GitFailed: Error {
    let arguments: [String]
  }

  /// The program is beside the tests in the folder of the build.
  private static func path() throws -> String {
    let tests =
      [CommandLine.arguments.first ?? ""]
      + Bundle.allBundles.map(\.bundlePath).filter { $0.hasSuffix(".xctest") }
    let places = tests.map { "\(Disk.parent(of: $0))/thousand" }
    guard let path = try places.first(where: { try Disk.status(of: $0)?.kind == .file }) else {
      throw NotBuilt(places: places)
    }
    return path
  }

  struct NotBuilt: Error {
    let places: [String]
  }
}
