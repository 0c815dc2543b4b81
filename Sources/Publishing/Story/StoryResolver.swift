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
    lazy var places = WrittenPlaces(story.source)
    for comment in story.openComments {
      let start = file.offset(ofLine: comment.line + line - 1)
      // Escaped, it is meant to be shown.
      guard let place = places.tag("<!--", from: start), place.range.lowerBound >= start else {
        continue
      }
      let range = file.range(line: comment.line + line - 1) { _ in place }
      reporting.add(.openComment(isShown: comment.isShown), at: range, in: file)
    }
    var seen: Set<Document.RawHTML> = []
    for raw in story.rawHTML where seen.insert(raw).inserted {
      let range = file.range(line: raw.line + line - 1) { places.tag(raw.text, from: $0) }
      let last = raw.lastLine.flatMap { $0 > raw.line ? $0 + line - 1 : nil }
      reporting.add(.rawHTML(downTo: last), at: range, in: file)
    }
    guard !story.links.isEmpty else { return ResolvedStory(html: story.html, pictures: []) }
    var targets: [Link: Link.Target] = [:]
    var pictures: [ResolvedStory.Picture] = []
    for link in story.links where targets[link] == nil {
      lazy var place = places.address(
        link.destination, from: file.offset(ofLine: link.line + line - 1))
      lazy var range = file.range(line: link.line + line - 1) { _ in place }
      let result =
        link.kind == .image
        ? picture(link.destination, at: range, beside: file, on: route).map { picture in
          pictures.append(picture)
          return .address(address.href(picture.route))
        }
        : target(of: link.destination, in: file, on: route, at: range, pictures: &pictures)
      switch result {
      case .success(let target): targets[link] = target
      case .failure(let problem):
        let label = problem.id == .brokenLink ? place?.label : nil
        let isFootnote = label?.hasPrefix("^") ?? false
        reporting.add(isFootnote ? .footnote(label ?? "") : problem, at: range, in: file)
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
  /// - Parameter isAddress: whether the path was written as part of an address, with its special
  ///   characters percent-encoded, or as it is on the disk. The other way is understood as well.
  func picture(
    _ destination: String, isAddress: Bool = true, at range: @autoclosure () -> TextRange,
    beside file: SourceFile, on route: Route
  ) -> Result<ResolvedStory.Picture, Message> {
    guard !destination.isEmpty else { return .failure(.emptyLink()) }
    guard urlScheme(destination) == nil, !destination.hasPrefix("//") else {
      return .failure(.remoteImage(destination))
    }
    let decoded = percentDecoded(destination)
    let names = isAddress ? [decoded, destination] : [destination, decoded]
    let found = names.lazy.compactMap { name in
      Disk.realPath("\(Disk.parent(of: file.path))/\(name)").map { (name: name, path: $0) }
    }.first
    guard let found, let root = Disk.realPath(journal), found.path.hasPrefix(root + "/"),
      Disk.status(of: found.path)?.kind == .file
    else { return .failure(.missingImage(destination)) }
    do {
      let published = try Photo.kind(of: found.path).publishedName(Disk.name(of: found.name))
      return .success(
        .init(source: found.path, route: Route(route.path + published), range: range()))
    } catch {
      return .failure(.imageKind(destination, error.description))
    }
  }

  private func target(
    of destination: String, in file: SourceFile, on route: Route,
    at range: @autoclosure () -> TextRange, pictures: inout [ResolvedStory.Picture]
  ) -> Result<Link.Target, Message> {
    if destination.isEmpty { return .failure(.emptyLink()) }
    if !isSafeURL(destination) { return .failure(.unsafeLink(destination)) }
    let isElsewhere = urlScheme(destination) != nil || destination.hasPrefix("//")
    if isElsewhere || destination.hasPrefix("#") { return .success(.asWritten) }
    let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    let path = percentDecoded(String(destination[..<end]))
    let rest = destination[end...]
    if path.hasSuffix(".md") {
      let target = normalised(path, from: Disk.parent(of: file.path))
      guard let page = pages[target] else { return .failure(.brokenLink(destination)) }
      guard let page else { return .failure(.linkToUnpublished(destination)) }
      return .success(.address(address.href(page) + rest))
    }
    let absolute = path.hasPrefix("/") ? path : "/\(route.path)\(path)"
    let target = String(normalised(absolute).drop { $0 == "/" })
    for candidate in [target, target.isEmpty ? target : target + "/"] {
      let isFolder = absolute.hasSuffix("/") && !target.isEmpty
      let found = Route(isFolder && !candidate.hasSuffix("/") ? candidate + "/" : candidate)
      if unpublished.contains(found) { return .failure(.linkToUnpublished(destination)) }
      if routes.contains(found) {
        return .success(.address(address.href(found) + rest))
      }
    }
    guard !path.hasPrefix("/") else { return .failure(.brokenLink(destination)) }
    switch picture(String(destination[..<end]), at: range(), beside: file, on: route) {
    case .success(let picture):
      pictures.append(picture)
      return .success(.address(address.href(picture.route) + rest))
    case .failure(let problem):
      return .failure(problem.id == .imageKind ? problem : .brokenLink(destination))
    }
  }

  /// A path with its `.` and `..` worked out, from a folder whose own path stays as it was given.
  private func normalised(_ path: String, from folder: String = "") -> String {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") {
      if part == ".." && parts.last != nil && parts.last != ".." {
        parts.removeLast()
      } else if part != "." {
        parts.append(part)
      }
    }
    let start = folder.isEmpty ? path : folder
    return (start.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

extension SourceFile {
  /// The byte at which a line begins; the first one past the end.
  fileprivate func offset(ofLine number: Int) -> Int { start(ofLine: number) ?? 0 }

  /// Where a piece of text was typed; the line's beginning where it cannot be found as typed.
  /// - Parameter place: finds it, at a byte or behind it.
  fileprivate func range(line: Int, _ place: (Int) -> WrittenPlaces.Place?) -> TextRange {
    guard let place = place(offset(ofLine: line)) else { return TextRange(line: line, column: 1) }
    let start = position(ofByte: place.range.lowerBound)
    let text = String(decoding: bytes[place.range], as: UTF8.self)
    return TextRange(line: start.line, column: start.column, length: text.unicodeScalars.count)
  }
}

extension Message {
  static func rawHTML(downTo last: Int?) -> Message {
    let extent = last.map { ", with all down to line \($0)" } ?? ""
    return Message(
      .rawHTML, "raw HTML is left out of the page\(extent)", hint: "write it in Markdown")
  }

  static func openComment(isShown: Bool) -> Message {
    Message(
      .unclosedComment,
      isShown
        ? "this comment is never closed, so its words are shown on the page"
        : "this comment is never closed, so all behind it is left out of the page",
      hint: isShown ? "end it with '-->' in the same paragraph" : "end it with '-->'")
  }

  static func footnote(_ label: String) -> Message {
    Message(
      .footnote, "CommonMark has no footnotes, so '[\(label)]' would be a broken link",
      hint: "write the note where it belongs, in parentheses")
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
      .linkToUnpublished, "'\(address)' is not published, so the words stay without a link")
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
