import Content

/// How often asks bring what was hoped for. Every rate comes with its numerator and denominator.
///
/// One rule for each outcome, in every figure: a yes and a partial yes are what the asker hoped for,
/// wholly or in part; a no is a reply; a silence that the keeper closed is decided, but not a reply.
/// So all four are in the denominator of a rate, and the first two in its numerator.
package struct Rates: Sendable {
  /// Yeses and partial yeses of the decided asks; `nil` before the first decision. Provisional,
  /// because noes come fast.
  package let yes: Proportion?
  /// The chance that ten more asks bring a yes; `nil` if there is too little to go by.
  package let ahead: YesAhead?
  /// The categories in the order of their size; never ranked by rate.
  package let categories: [CategoryRate]
  /// Whether the categories differ by more than chance; `nil` with fewer than two.
  package let spread: ProportionSpread?
  /// The rate in each stretch of time, and whether those differ.
  package let overTime: RateOverTime

  /// The yeses and partial yeses of one category.
  package struct CategoryRate: Sendable {
    package let name: String
    package let slug: String
    package let proportion: Proportion
    /// The rate shrunk toward the whole journal's, because a few asks say little; the more alike
    /// the categories are, the more it is shrunk.
    package let shrunk: Double
    /// The rate minus that of all other categories together (Newcombe's interval); `nil` for a
    /// single category, and if it or the others have too few asks.
    package let difference: ProportionDifference?
    /// Whether the category has too few independent decided asks to say anything.
    package var isTooFew: Bool { !proportion.isTold }
  }

  /// With fewer independent decided asks than this, a rate says nothing.
  package static let fewestDecided = 5

  init(_ asks: [AskNumbers], categories: [Breakdown], replies: Replies) {
    let whole = Proportion(asks)
    yes = whole
    ahead = YesAhead(replies, rate: whole)
    overTime = RateOverTime(asks)
    let groups = categories.map { category in category.entries.map { asks[$0] } }
    spread = ProportionSpread(groups.map { group in Self.entries(group) })
    let weight = spread?.weight ?? .infinity
    let spoken = groups.flatMap(\.self)
    let everyone = Proportion(spoken)
    self.categories = zip(categories, groups).compactMap { category, group in
      guard let everyone, let mine = Proportion(group) else { return nil }
      let slug = category.slug
      let others = zip(categories, groups).filter { $0.0.slug != slug }.flatMap(\.1)
      let rest = Proportion(others).flatMap { $0.isTold && mine.isTold ? $0 : nil }
      return CategoryRate(
        name: category.name, slug: slug, proportion: mine,
        shrunk: mine.shrunk(toward: everyone, weight: weight),
        difference: rest.map { mine.difference(from: $0) })
    }
  }

  /// The decided entries and those with a yes or a partial yes, each counted once: entries are
  /// independent, the asks that one stands for are not.
  static func entries(_ asks: [AskNumbers]) -> (successes: Int, count: Int) {
    (asks.count(where: \.outcome.isHopedFor), asks.count(where: \.outcome.isDecided))
  }
}

extension Outcome {
  /// Whether the ask brought what was hoped for, wholly or in part.
  package var isHopedFor: Bool {
    switch self {
    case .yes, .partial: true
    case .no, .ghosted, .withdrawn, .pending: false
    }
  }
}

extension Proportion {
  /// The yeses and partial yeses of the decided among some asks; `nil` without any.
  init?(_ asks: some Sequence<AskNumbers>) {
    var (hoped, decided, effect) = (0, 0, DesignEffect())
    for ask in asks where ask.outcome.isDecided {
      decided += ask.count
      effect.add(ask.count)
      if ask.outcome.isHopedFor { hoped += ask.count }
    }
    self.init(hoped, of: decided, designEffect: effect.value)
  }

  /// Whether the share comes from enough independent asks to be given.
  package var isTold: Bool { independent >= Double(Rates.fewestDecided) - 1e-9 }
}
