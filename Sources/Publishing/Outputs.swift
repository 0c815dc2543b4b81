import Content
import Files
import Markup
import Pictures

extension Site {
  /// The files that the keeper added, each with the file that it is a copy of.
  package var addedFiles: [String: String] {
    Dictionary(
      statics.files.map { ($0.route.file, $0.path) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files of the pages that the keeper wrote: entries and standalone pages.
  package var writtenFiles: Set<String> {
    Set(routes.compactMap(\.self).map(\.file) + edition.pages.map { Route.prose($0.slug).file })
  }

  /// Every file of the site, made on demand. Slow files come first, so that no processor finishes
  /// late.
  package func outputs() -> [Output] {
    // The index takes longest and is begun first. Its files come last, so that nothing waits for it.
    feedFiles
      + pages.map { page in Output(page.route.file) { page.html(self).bytes } }
      + pictures
      + files.map { file in Output(file.route.file) { file.bytes(self) } }
      + statics.files.map { file in Output(file.route.file) { try file.bytes() } }
      + search.outputs(of: self)
  }

  /// The documents of all feeds. Both documents of a feed share their content, which is made once.
  private var feedFiles: [Output] {
    guard let source = FeedSource(self) else { return [] }
    return feeds.flatMap { feed in
      let content = Once { source.content(of: feed) }
      return [
        Output(feed.atom.file) { source.atom(feed, content.value) },
        Output(feed.json.file) { source.json(feed, content.value) },
      ]
    }
  }

  /// The pictures of stories, each once.
  private var pictures: [Output] {
    let all = stories.flatMap(\.pictures) + introduction.pictures + prose.flatMap(\.pictures)
    var seen: Set<Route> = []
    return all.filter { seen.insert($0.route).inserted }.flatMap(outputs)
  }

  private func outputs(of picture: ResolvedStory.Picture) -> [Output] {
    if picture.isVideo {
      return [Output(picture.route.file, copyOf: picture.source)]
    }
    guard let shown = picture.shown else {
      return [Output(picture.route.file) { try Photo.published(picture.source) }]
    }
    return shown.photo.renditions.flatMap { rendition in
      DevelopedPhoto.Format.allCases.map { format in
        Output(
          shown.route(rendition, format).file,
          copyOf: "\(photoFolder)/\(shown.photo.file(rendition, format))")
      }
    }
  }
}
