import Content
import Files
import Markup

extension Site {
  /// The documents of all feeds; none where the public address is not known, for what is read
  /// elsewhere needs whole addresses. Both documents of a feed tell the same, which is made once.
  func feedFiles() async throws -> [Output] {
    guard let source = FeedSource(self) else { return [] }
    let contents = try await feeds.concurrentMap { source.content(of: $0) }
    return zip(feeds, contents).flatMap { feed, content in
      [
        Output(feed.atom.file) { source.atom(feed, content) },
        Output(feed.json.file) { source.json(feed, content) },
      ]
    }
  }

  /// The links by which programs find a feed from a page.
  func links(_ feed: Feed) -> [FeedLink] {
    feed.links(title: feed.title(in: edition.journal.settings, phrases), address: address)
  }

  /// The numbers for other people's pages.
  func progressFiles() -> [Output] {
    [
      Output(Route.progress.file) { self.progress.indentedBytes },
      Output(Route.progressSchema.file) { PackageResources.progress_schema_json },
      Output(Route.noesShield.file) { self.noesShield.indentedBytes },
      Output(Route.yesesShield.file) { self.yesesShield.indentedBytes },
    ]
  }
}
