/// A site in memory.
package struct ServedSite: Sendable {
  /// The path that every address begins with: `/`, or for example `/journal/`.
  package let base: String
  /// Makes the bytes of each file, by its path within the site: `entries/a/index.html`.
  package let files: [String: @Sendable () throws -> [UInt8]]

  package init(base: String, files: [String: @Sendable () throws -> [UInt8]]) {
    self.base = base
    self.files = files
  }
}

/// How a build ended.
package enum BuildOutcome: Sendable {
  case site(ServedSite)
  /// The problems as printed in the terminal.
  case problems(String)
}

/// What is served.
package struct Showing: Sendable {
  /// The last good site; `nil` before the first.
  package var site: ServedSite?
  /// The good site before that, because a page of it may still ask for its style sheet, whose name
  /// changes with its content.
  package var earlier: ServedSite?
  /// The number of the last good site; different for every start of the server.
  package var siteNumber = "none"
  /// The problems found since then.
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

/// The site, which changes while it is served.
///
/// An actor, because builds replace the site while browsers read it.
package actor LiveSite {
  /// What is served now.
  package private(set) var showing = Showing()
  private let ticker = Ticker()
  private let start = UInt64.random(in: 0...UInt64(UInt32.max))

  package init() {}

  /// Shows how a build ended: a good site replaces the last one; problems are shown over it.
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
  ///   - number: the number of builds that the caller has seen.
  ///   - limit: the longest time to wait.
  package func showing(after number: Int, within limit: Duration) async -> Showing {
    _ = await ticker.value(after: number, within: limit)
    return showing
  }
}
