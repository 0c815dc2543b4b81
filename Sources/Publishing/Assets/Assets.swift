import Markup

/// The files that pages load: style sheet and scripts under fingerprinted names, and the icons.
struct Assets: Sendable {
  /// A file with its address and bytes.
  struct File: Sendable {
    let route: Route
    let bytes: [UInt8]
  }

  let styleSheet: File
  let gridScript: File
  let logScript: File
  let copyScript: File?
  let icon: File
  let touchIcon: File

  init(_ look: Look) {
    func named(_ name: String, _ ending: String, _ bytes: [UInt8]) -> File {
      File(route: Route("assets/\(name).\(fingerprint(bytes)).\(ending)"), bytes: bytes)
    }
    styleSheet = named("site", "css", look.styleSheet)
    gridScript = named("grid", "js", look.gridScript)
    logScript = named("log", "js", look.logScript)
    copyScript = look.copyScript.map { named("copy", "js", $0) }
    icon = File(route: .icon, bytes: Icon(look).svg)
    touchIcon = File(route: .touchIcon, bytes: Icon(look).png)
  }

  private var files: [File] {
    [styleSheet, gridScript, logScript, icon, touchIcon] + [copyScript].compactMap(\.self)
  }

  var plans: [FilePlan] { files.map { file in FilePlan(file.route) { _ in file.bytes } } }
}
