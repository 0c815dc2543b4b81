import Content

/// Something that a reader wrote back.
public struct CheerNote: Sendable {
  public let from: String
  public let day: DayLabel
  public let words: String
  /// Where the writer can be found.
  public let link: String?
  /// The entry that it is about; `nil` if it names none, and on that entry's own page.
  public let entry: NamedLink?
}

extension CheerNote {
  /// A cheer as pages show it.
  /// - Parameter namesEntry: whether to say which entry it is about, if any.
  init(_ placed: CheerPlaces.Placed, in site: Site, namesEntry: Bool) {
    self.init(
      from: placed.cheer.from, day: site.label(placed.cheer.day.value), words: placed.cheer.words,
      link: placed.cheer.link,
      entry: namesEntry ? placed.entry.flatMap { site.link(to: $0) } : nil)
  }
}
