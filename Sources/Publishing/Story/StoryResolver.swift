import Content
import Diagnostics
import Files
import Markdown
import Markup
import Phrases
import Pictures

/// Resolves the links of stories to pages of the site, and reports broken ones.
struct StoryResolver {
  /// The folder of the journal, as given.
  let journal: String
  let address: SiteAddress
  /// Every address of the site.
  let routes: Set<Route>
  /// The addresses of what is held back.
  let unpublished: Set<Route>
  /// The addresses of the files that have a page, by path; `nil` for files that are held back.
  let pages: [String: Route?]
  let photos: DevelopedPhotos
  let phrases: any Phrases
  /// The quotation marks that replace straight ones; `nil` if those stay.
  let quotes: QuotationMarks?

  /// Resolves a story, and reports its raw HTML and its broken links and images.
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
      // An escaped comment is meant to be shown.
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
    let hasPosts = story.loneAddresses.contains { figure(for: $0) != nil }
    guard hasPosts || !story.links.isEmpty else {
      return ResolvedStory(html: typographic(story.html), pictures: [])
    }
    var targets: [Link: Link.Target] = [:]
    var pictures: [ResolvedStory.Picture] = []
    for (place, link) in story.links.enumerated() where targets[link] == nil {
      if link.kind == .link, isElsewhere(link.destination), isSafeURL(link.destination) {
        let image = link.holdsImage ? story.links[place + 1] : nil
        targets[link] = target(
          elsewhere: link, still: image.flatMap { still($0, beside: file, on: route) },
          title: image?.title ?? "")
        continue
      }
      lazy var place = places.address(
        link.destination, from: file.offset(ofLine: link.line + line - 1))
      lazy var range = file.range(line: link.line + line - 1) { _ in place }
      if link.kind == .image, Video.isNamed(link.destination) {
        if link.words.isEmpty { reporting.add(.wordlessImage(link), at: range, in: file) }
        switch video(link, at: range, beside: file, on: route, pictures: &pictures) {
        case .success(let target): targets[link] = target
        case .failure(let problem):
          reporting.add(problem, at: range, in: file)
          targets[link] = .textOnly
        }
        continue
      }
      let result =
        link.kind == .image
        ? picture(link.destination, at: range, beside: file, on: route).map { picture in
          pictures.append(picture)
          if link.words.isEmpty { reporting.add(.wordlessImage(link), at: range, in: file) }
          return target(of: picture, link, isFirst: pictures.count == 1)
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
    let changes =
      hasPosts || targets.values.contains { if case .asWritten = $0 { false } else { true } }
    let html =
      changes
      ? story.html(headingLevel: storyHeadingLevel, embedding: figure) {
        targets[$0] ?? .asWritten
      } : story.html
    return ResolvedStory(html: typographic(html), pictures: pictures)
  }

  private func typographic(_ html: HTML) -> HTML { quotes.map(html.typographic) ?? html }

  /// The picture at a path relative to a file of the journal.
  func picture(
    _ destination: String, at range: @autoclosure () -> TextRange, beside file: SourceFile,
    on route: Route
  ) -> Result<ResolvedStory.Picture, Message> {
    guard !destination.isEmpty else { return .failure(.emptyLink()) }
    guard urlScheme(destination) == nil, !destination.hasPrefix("//") else {
      return .failure(.remoteImage(destination))
    }
    let resolved: String
    do {
      guard let file = try pictureFile(destination, beside: file, in: journal) else {
        return .failure(.missingImage(destination))
      }
      resolved = file
    } catch {
      return .failure(.unreadable(error))
    }
    let typed = Disk.name(of: destination)
    let typedName =
      Disk.name(of: resolved) == typed ? typed : Disk.name(of: percentDecoded(destination))
    let name = file.renaming?.addressPart(typedName) ?? typedName
    do throws(PhotoError) {
      if let photo = try photos.results[resolved]?.get() {
        let shown = ShownPhoto(photo: photo, stem: route.path + stem(of: name))
        return .success(
          .init(source: resolved, route: shown.route, range: range(), shown: shown))
      }
      let kind = try Photo.kind(of: resolved)
      guard kind.isForBrowsers || photos.isUntried else { throw .undeveloped }
      let published = Route(route.path + kind.publishedName(name))
      return .success(.init(source: resolved, route: published, range: range()))
    } catch {
      return .failure(.imageKind(destination, error))
    }
  }

  private func isElsewhere(_ destination: String) -> Bool {
    urlScheme(destination) != nil || destination.hasPrefix("//")
  }

  /// The picture in a link, as its still; its problems are reported when the picture itself is
  /// resolved.
  private func still(_ image: Link, beside file: SourceFile, on route: Route) -> HTML? {
    let range = TextRange(line: 1, column: 1)
    guard
      case .success(let picture) = self.picture(
        image.destination, at: range, beside: file, on: route)
    else { return nil }
    return picture.still(words: image.words, address: address)
  }

  /// The HTML of a picture in a story. Alone in its paragraph it is a figure, with its title as the
  /// caption.
  private func target(
    of picture: ResolvedStory.Picture, _ link: Link, isFirst: Bool
  ) -> Link.Target {
    guard let shown = picture.shown else {
      return .address(percentEncoded(address.href(picture.route)))
    }
    let html = shown.html(words: link.words, isFirst: isFirst, address: address)
    let caption: HTML = link.title.isEmpty ? "" : "<figcaption>\(link.title)</figcaption>"
    return .picture(html, alone: #"<figure class="photo">\#(html)\#(caption)</figure>\#n"#)
  }

  private func target(
    of destination: String, in file: SourceFile, on route: Route,
    at range: @autoclosure () -> TextRange, pictures: inout [ResolvedStory.Picture]
  ) -> Result<Link.Target, Message> {
    if destination.isEmpty { return .failure(.emptyLink()) }
    if !isSafeURL(destination) { return .failure(.unsafeLink(destination)) }
    if isElsewhere(destination) || destination.hasPrefix("#") { return .success(.asWritten) }
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

  /// A path with its `.` and `..` resolved, from a folder whose own path stays as given.
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

/// The beginning of the names of all files made from a photo. It includes the extension, except for
/// a JPEG, because the same photo often exists as HEIC too.
private func stem(of name: String) -> String {
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
  let ending = name[name.index(after: dot)...]
  return PhotoKind.jpeg.endings.contains(ending.lowercased())
    ? String(name[..<dot]) : "\(name[..<dot])-\(ending)"
}

extension SourceFile {
  /// The offset at which a line begins, or the end of the file.
  fileprivate func offset(ofLine number: Int) -> Int { start(ofLine: number) ?? 0 }

  /// Where a piece of text was typed; the beginning of the line if it cannot be found.
  /// - Parameter place: finds it at or after an offset.
  fileprivate func range(line: Int, _ place: (Int) -> WrittenPlaces.Place?) -> TextRange {
    guard let place = place(offset(ofLine: line)) else { return TextRange(line: line, column: 1) }
    let start = position(ofByte: place.range.lowerBound)
    let text = String(decoding: bytes[place.range], as: UTF8.self)
    return TextRange(line: start.line, column: start.column, length: text.unicodeScalars.count)
  }
}
