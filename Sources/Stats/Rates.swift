/// How often asks came to a yes. Every rate has its numerator and denominator with it.
package struct Rates: Sendable {
  /// Yeses of the decided; `nil` before the first decision. Early, for noes come fast.
  package let yes: Proportion?
  /// The chance of at least one yes in the next ten asks.
  package let yesInTen: Double?
  /// The categories in the order of their size; never ranked by rate.
  package let categories: [CategoryRate]

  /// The yeses of one category.
  package struct CategoryRate: Sendable {
    package let name: String
    package let slug: String
    package let proportion: Proportion
    /// The rate drawn toward the whole journal's, for a category of few asks says little alone.
    package let shrunk: Double
    /// Whether the category has too few decided asks to tell anything.
    package var isTooFew: Bool { proportion.denominator < Rates.fewestDecided }
  }

  /// Below so many decided asks a rate says nothing (STATISTICS, "Definitions").
  package static let fewestDecided = 5

  init(_ tally: Tally, categories: [Breakdown]) {
    let whole = Proportion(tally.yes, of: tally.decided)
    yes = whole
    yesInTen = whole.flatMap {
      $0.denominator >= Self.fewestDecided ? $0.chanceOfAtLeastOne(inNext: 10) : nil
    }
    self.categories = categories.compactMap { category in
      guard let whole,
        let proportion = Proportion(category.tally.yes, of: category.tally.decided)
      else { return nil }
      return CategoryRate(
        name: category.name, slug: category.slug, proportion: proportion,
        shrunk: proportion.shrunk(toward: whole))
    }
  }
}
