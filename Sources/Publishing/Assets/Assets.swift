import Markup
import Pictures

/// The files that pages load: style sheet and scripts under fingerprinted names, and the icons.
struct Assets: Sendable {
  /// A file with its address and bytes.
  struct File: Sendable {
    let route: Route
    let bytes: [UInt8]
  }

  let styleSheet: File
  /// The scripts by their names in templates.
  let scripts: [String: File]
  /// The style sheets for single kinds of pages, by their names in templates.
  let pageStyles: [String: File]
  /// The fonts and pictures that the style sheet loads from its own folder.
  let looks: [File]
  /// The style sheet for feeds in a browser. Its name has no fingerprint, because feeds link to it
  /// and change only when the journal does.
  let feedStyle: File
  let icon: File
  let touchIcon: File

  /// - Parameter tints: the colours shown while photos load.
  init(_ look: Look, tints: [Tint]) {
    func named(_ name: String, _ ending: String, _ bytes: [UInt8]) -> File {
      File(route: Route("assets/\(name).\(fingerprint(bytes)).\(ending)"), bytes: bytes)
    }
    styleSheet = named(
      "site", "css", look.styleSheet + tints.flatMap { Array($0.rule.utf8) })
    scripts = Dictionary(
      look.scripts.map { ($0.name, named($0.name, "js", $0.bytes)) },
      uniquingKeysWith: { $1 })
    pageStyles = Dictionary(
      look.pageStyles.map { ($0.name, named($0.name, "css", $0.bytes)) },
      uniquingKeysWith: { $1 })
    looks = look.files.map { File(route: Route("assets/\($0.publishedName)"), bytes: $0.bytes) }
    feedStyle = File(route: .feedStyle, bytes: look.tokenSheet + look.feedStyles)
    icon = File(route: .icon, bytes: Icon(look).svg)
    touchIcon = File(route: .touchIcon, bytes: Icon(look).png)
  }

  private var files: [File] {
    [styleSheet, icon, touchIcon]
      + (scripts.sorted { $0.key < $1.key } + pageStyles.sorted { $0.key < $1.key })
      .map(\.value) + looks
  }

  /// - Parameter hasFeeds: whether the site has feeds.
  func plans(hasFeeds: Bool) -> [FilePlan] {
    (files + (hasFeeds ? [feedStyle] : [])).map { file in
      FilePlan(file.route) { _ in file.bytes }
    }
  }
}
