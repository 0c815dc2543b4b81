/// A site in memory.
package struct ServedSite: Sendable {
  /// The path that every address begins with: `/`, or `/journal/` at a sub-path.
  package let base: String
  /// What makes the bytes of each file, by its path within the site: `entries/a/index.html`.
  package let files: [String: @Sendable () throws -> [UInt8]]

  package init(base: String, files: [String: @Sendable () throws -> [UInt8]]) {
    self.base = base
    self.files = files
  }
}

/// How a build ended.
package enum BuildOutcome: Sendable {
  case site(ServedSite)
  /// The problems as the terminal shows them.
  case problems(String)
}

/// What is served at a moment.
package struct Showing: Sendable {
  /// The last good site; `nil` before the first.
  package var site: ServedSite?
  /// The good site before that: a page of it may still ask for its style sheet, whose name changes
  /// with its content.
  package var earlier: ServedSite?
  /// The number of the last good site, which no other start of the server shares.
  package var siteNumber = "none"
  /// What is wrong since then.
  package var problems: String?
  /// The number of builds so far, good or not.
  package var number = 0

  package init(
    site: ServedSite? = nil, earlier: ServedSite? = nil, siteNumber: String = "none",
    problems: String? = nil
  ) {
    self.site = site
    self.earlier = earlier
    self.siteNumber = siteNumber
    self.problems = problems
  }
}

/// The site as it changes while it is served.
///
/// An actor, for it is replaced while browsers read it.
package actor LiveSite {
  /// What is served now.
  package private(set) var showing = Showing()
  private let ticker = Ticker()
  private let start = UInt64.random(in: 0...UInt64(UInt32.max))

  package init() {}

  /// Takes in how a build ended: a good site replaces the last one, problems stand beside it.
  package func show(_ outcome: BuildOutcome) async {
    let number = showing.number + 1
    switch outcome {
    case .site(let site):
      showing = Showing(site: site, earlier: showing.site, siteNumber: "\(start)-\(number)")
    case .problems(let text): showing.problems = text
    }
    showing.number = number
    await ticker.advance()
  }

  /// Waits for the next build.
  /// - Parameters:
  ///   - number: the number of builds that the caller knows of.
  ///   - limit: how long at most.
  package func showing(after number: Int, within limit: Duration) async -> Showing {
    _ = await ticker.value(after: number, within: limit)
    return showing
  }
}
