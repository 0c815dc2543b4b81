import Content
import Diagnostics
import Files
import Markdown
import Markup
import Pictures

extension StoryResolver {
  /// A video of the journal, written in the story like a picture: with its poster and controls, and
  /// never playing by itself.
  func video(
    _ link: Link, at range: TextRange, beside file: SourceFile, on route: Route,
    pictures: inout [ResolvedStory.Picture]
  ) -> Result<Link.Target, Message> {
    let destination = link.destination
    guard !(urlScheme(destination) != nil || destination.hasPrefix("//")) else {
      return .failure(.remoteImage(destination))
    }
    let resolved: String
    do throws(DiskError) {
      guard let found = try pictureFile(destination, beside: file, in: journal) else {
        return .failure(.missingImage(destination))
      }
      resolved = found
    } catch {
      return .failure(.unreadable(error))
    }
    let video: Video
    do throws(VideoError) {
      video = try (photos.videos[resolved] ?? .failure(.unprepared)).get()
    } catch {
      return .failure(.video(destination, error))
    }
    let name = Disk.name(of: resolved)
    let stem = route.path + name.split(separator: ".").dropLast().joined(separator: ".")
    let published = Route("\(stem).mp4")
    pictures.append(.init(source: video.file, route: published, range: range, isVideo: true))
    var poster: ShownPhoto?
    if case .success(let photo) = photos.results[video.poster] {
      let shown = ShownPhoto(photo: photo, stem: "\(stem)-poster")
      pictures.append(.init(source: video.poster, route: shown.route, range: range, shown: shown))
      poster = shown
    }
    let html = element(published, poster, words: link.words)
    let caption: HTML = link.title.isEmpty ? "" : "<figcaption>\(link.title)</figcaption>"
    return .success(
      .picture(html, alone: #"<figure class="video">\#(html)\#(caption)</figure>\#n"#))
  }

  private func element(_ route: Route, _ poster: ShownPhoto?, words: String) -> HTML {
    let size = poster?.photo.renditions.last
    let frame: HTML =
      poster.map { #" poster="\#(url: percentEncoded(address.href($0.route)))""# } ?? ""
    let measures: HTML =
      size.map { #" width="\#(String($0.width))" height="\#(String($0.height))""# } ?? ""
    return """
      <video controls playsinline preload="none"\(frame)\(measures) \
      src="\(url: percentEncoded(address.href(route)))" aria-label="\(words)"></video>
      """
  }
}

extension Message {
  static func video(_ path: String, _ error: VideoError) -> Message {
    Message(.imageKind, "'\(path)' \(error)", hint: error.hint(path))
  }
}
