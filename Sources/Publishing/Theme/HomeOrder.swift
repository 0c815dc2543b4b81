import Content
import Diagnostics

extension LookManifest {
  /// The regions of the home page in the order of `theme.md`; `nil` if it has none.
  func homeRegions(reporting: inout Report) -> [HomeRegion]? {
    guard let home else { return nil }
    var regions: [HomeRegion] = []
    for name in home {
      if let region = HomeRegion(rawValue: name.value) {
        if regions.contains(region) {
          reporting.add(.regionTwice(name.value), at: name.range, in: file)
        } else {
          regions.append(region)
        }
      } else {
        reporting.add(.unknownRegion(name.value), at: name.range, in: file)
      }
    }
    if !regions.contains(.grid) {
      reporting.add(.noGrid(), at: home.first?.range, in: file)
    }
    return regions
  }

  /// Reports unknown templates.
  func checkTemplates(named known: String, reporting: inout Report) {
    guard let templates, templates.value != known else { return }
    reporting.add(.unknownTemplates(templates.value, known), at: templates.range, in: file)
  }
}

extension Message {
  static func unknownRegion(_ name: String) -> Message {
    let known = HomeRegion.allCases.map(\.rawValue)
    return Message(
      .homeRegions, "the home page has no region '\(name)'",
      hint: suggestion(for: name, in: known)
        ?? "expected \(known.joined(separator: ", "))")
  }

  static func regionTwice(_ name: String) -> Message {
    Message(.homeRegions, "the region '\(name)' is named twice", hint: "name it once")
  }

  static func noGrid() -> Message {
    Message(
      .homeRegions, "the home page needs its squares", hint: "add 'grid' to the list")
  }

  static func unknownTemplates(_ name: String, _ known: String) -> Message {
    Message(
      .unknownTheme, "unknown templates '\(name)'", hint: "write 'templates: \(known)'")
  }
}
