import Content
package import Stats

/// What a picture can be about.
package enum PictureSubject: Sendable {
  case home
  case entry(EntryIndex)
  /// One of the milestones with a number.
  case milestone(Milestone)
}

/// The sizes in which pictures are drawn.
package enum PictureFormat: Sendable {
  /// 1200×630, as previews of links show it.
  case card
  case shape(StoryPicture.Shape)
}

extension PictureFormat {
  /// The folder of its pictures in the site.
  private var folder: String {
    switch self {
    case .card: "cards"
    case .shape(.story): "cards/stories"
    case .shape(.square): "cards/squares"
    }
  }

  /// The address of a picture: `cards/home.png`, `cards/stories/entries/desk.png`,
  /// `cards/squares/milestones/no-100.png`.
  func route(of subject: PictureSubject, in edition: Edition) -> Route {
    switch subject {
    case .home: Route("\(folder)/home.png")
    case .entry(let index): Route("\(folder)/entries/\(edition.published[index].slug).png")
    case .milestone(let milestone): Route("\(folder)/milestones/\(milestone.anchor).png")
    }
  }
}
