import Content
import Diagnostics
import Files
import Markdown
import Markup
import Pictures

/// A story with its links led to where they go on the site, and the pictures it needs.
struct ResolvedStory: Sendable {
  let html: HTML
  let pictures: [Picture]

  /// A picture to be published beside a page.
  struct Picture: Hashable, Sendable {
    /// The file to read.
    let source: String
    let route: Route
    /// Where the story names it.
    let range: TextRange
  }
}

/// Leads the links of stories to pages of the site and finds those that lead nowhere.
struct StoryResolver {
  /// The folder of the journal, as it was given.
  let journal: String
  let address: SiteAddress
  /// Every address of the site.
  let routes: Set<Route>
  /// The addresses among them that lead to nothing yet, for what they belong to is held back.
  let unpublished: Set<Route>
  /// The addresses of the files that have a page, by path; `nil` for files that are held back.
  let pages: [String: Route?]

  /// Resolves a story and reports its raw HTML and the links and images that cannot work.
  /// - Parameters:
  ///   - line: the line of the file at which the story begins.
  ///   - route: the page that shows it.
  func resolve(
    _ story: Document, of file: SourceFile, from line: Int, on route: Route,
    reporting: inout Report
  ) -> ResolvedStory {
    for raw in story.rawHTML {
      let range = file.range(of: raw.text, fromLine: raw.line + line - 1)
      reporting.add(.rawHTML(raw.text), at: range, in: file)
    }
    guard !story.links.isEmpty else { return ResolvedStory(html: story.html, pictures: []) }
    var targets: [Link: Link.Target] = [:]
    var pictures: [ResolvedStory.Picture] = []
    for link in story.links where targets[link] == nil {
      lazy var range = file.range(of: link.destination, fromLine: link.line + line - 1)
      let result =
        link.kind == .image
        ? picture(link.destination, at: range, beside: file, on: route).map { picture in
          pictures.append(picture)
          return .address(percentEncoded(address.href(picture.route)))
        }
        : target(of: link.destination, in: file, on: route)
      switch result {
      case .success(let target): targets[link] = target
      case .failure(let problem):
        reporting.add(problem, at: range, in: file)
        targets[link] = .textOnly
      }
    }
    let changes = targets.values.contains { if case .asWritten = $0 { false } else { true } }
    let html =
      changes
      ? story.html(headingLevel: storyHeadingLevel) { targets[$0] ?? .asWritten } : story.html
    return ResolvedStory(html: html, pictures: pictures)
  }

  /// The picture at a path relative to a file of the journal.
  func picture(
    _ destination: String, at range: @autoclosure () -> TextRange, beside file: SourceFile,
    on route: Route
  ) -> Result<ResolvedStory.Picture, Message> {
    guard !destination.isEmpty else { return .failure(.emptyLink()) }
    guard urlScheme(destination) == nil, !destination.hasPrefix("//") else {
      return .failure(.remoteImage(destination))
    }
    let name = percentDecoded(destination)
    let path = "\(Disk.parent(of: file.path))/\(name)"
    guard let resolved = Disk.realPath(path), let root = Disk.realPath(journal),
      resolved.hasPrefix(root + "/"), Disk.status(of: resolved)?.kind == .file
    else { return .failure(.missingImage(destination)) }
    do {
      let published = try Photo.kind(of: resolved).publishedName(Disk.name(of: name))
      return .success(.init(source: resolved, route: Route(route.path + published), range: range()))
    } catch {
      return .failure(.imageKind(destination, error.description))
    }
  }

  private func target(
    of destination: String, in file: SourceFile, on route: Route
  ) -> Result<Link.Target, Message> {
    if destination.isEmpty { return .failure(.emptyLink()) }
    if !isSafeURL(destination) { return .failure(.unsafeLink(destination)) }
    let isElsewhere = urlScheme(destination) != nil || destination.hasPrefix("//")
    if isElsewhere || destination.hasPrefix("#") { return .success(.asWritten) }
    let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    let path = percentDecoded(String(destination[..<end]))
    let rest = destination[end...]
    if path.hasSuffix(".md") {
      let target = normalised("\(Disk.parent(of: file.path))/\(path)")
      guard let page = pages[target] else { return .failure(.brokenLink(destination)) }
      guard let page else { return .failure(.linkToUnpublished(destination)) }
      return .success(.address(percentEncoded(address.href(page)) + rest))
    }
    let absolute = path.hasPrefix("/") ? path : "/\(route.path)\(path)"
    let target = String(normalised(absolute).drop { $0 == "/" })
    for candidate in [target, target.isEmpty ? target : target + "/"] {
      let isFolder = absolute.hasSuffix("/") && !target.isEmpty
      let found = Route(isFolder && !candidate.hasSuffix("/") ? candidate + "/" : candidate)
      if unpublished.contains(found) { return .failure(.linkToUnpublished(destination)) }
      if routes.contains(found) {
        return .success(.address(percentEncoded(address.href(found)) + rest))
      }
    }
    return .failure(.brokenLink(destination))
  }

  /// A path with its `.` and `..` worked out.
  private func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == ".." && parts.last != nil && parts.last != ".." {
        parts.removeLast()
      } else if part != "." {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

extension SourceFile {
  /// Where a piece of text first stands at a line or behind it; the line's beginning where it
  /// cannot be found as typed.
  fileprivate func range(of text: String, fromLine first: Int) -> TextRange {
    var number = first
    while !text.isEmpty, let line = line(number) {
      if let found = line.firstRange(of: text) {
        let before = line[..<found.lowerBound].unicodeScalars.count
        return TextRange(line: number, column: before + 1, length: text.unicodeScalars.count)
      }
      number += 1
    }
    return TextRange(line: first, column: 1)
  }
}

extension Message {
  static func rawHTML(_ text: String) -> Message {
    Message(.rawHTML, "raw HTML is left out of the page", hint: "write it in Markdown")
  }

  static func emptyLink() -> Message { Message(.emptyLink, "the link leads nowhere: it is empty") }

  static func unsafeLink(_ address: String) -> Message {
    Message(
      .unsafeLink, "'\(address)' is not an address that a page may link to",
      hint: "expected https:, mailto: or a page of the journal")
  }

  static func brokenLink(_ address: String) -> Message {
    Message(.brokenLink, "there is no page at '\(address)'")
  }

  static func linkToUnpublished(_ address: String) -> Message {
    Message(
      .linkToUnpublished, "'\(address)' is not published, so its text is shown without a link")
  }

  static func missingImage(_ path: String) -> Message {
    Message(
      .missingImage, "there is no image at '\(path)'",
      hint: "the path begins at the entry's own folder")
  }

  static func remoteImage(_ address: String) -> Message {
    Message(
      .remoteImage, "'\(address)' is on another site, and pages load nothing from others",
      hint: "save the image beside the entry")
  }

  static func imageKind(_ path: String, _ problem: String) -> Message {
    Message(.imageKind, "'\(path)' \(problem)", hint: "save it as JPEG, PNG, GIF or WebP")
  }
}
