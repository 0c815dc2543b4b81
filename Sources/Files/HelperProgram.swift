#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension System {
  /// The path of a helper program such as `thousand-preview`: the one named by an environment
  /// variable, else the one beside this program, else the one in `../libexec/thousand`, where `make
  /// install` puts it, else the first on the `PATH`. If there is none, the path beside this
  /// program, for messages.
  package static func helper(_ name: String, variable: String) -> String {
    if let path = System.variable(variable), !path.isEmpty { return path }
    let folder = Disk.parent(of: ownPath ?? "thousand")
    let beside = "\(folder)/\(name)"
    let onPath = (System.variable("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }
    let places = [beside, "\(Disk.parent(of: folder))/libexec/thousand/\(name)"] + onPath
    return places.first { access($0, X_OK) == 0 } ?? beside
  }

  /// The path of the program that draws cards and develops photos.
  package static var imageWorker: String {
    helper("thousand-image-worker", variable: "THOUSAND_IMAGE_WORKER")
  }
}
