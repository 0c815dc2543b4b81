import Calendar
import Charts
import Content
import Markup
import Phrases
import Stats

/// Which categories say yes more often.
enum CategoriesQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let (rates, phrases) = (site.statistics.rates, site.phrases)
    guard let whole = rates.yes, !rates.categories.isEmpty else {
      return StatisticsSection(
        "categories", phrases.categoriesQuestion, [phrases.noCategoriesYet])
    }
    guard rates.categories.contains(where: { !$0.isTooFew }) else {
      return StatisticsSection(
        "categories", phrases.categoriesQuestion,
        [phrases.categoriesTooFew(needed: Rates.fewestDecided)])
    }
    let sentences = sentences(rates, phrases)
    let rows = rates.categories.map { RateRow(label: $0.name, rate: $0.proportion) }
    return StatisticsSection(
      "categories", phrases.categoriesQuestion, sentences,
      chart: RateRow.chart(
        rows, whole: whole.value, id: "categories", title: phrases.categoriesQuestion,
        description: sentences.map(\.plainText).joined(separator: " "), phrases),
      table: DataTable(
        columns: [
          phrases.category, phrases.yesesColumn, phrases.plausibleColumn, phrases.differenceColumn,
          phrases.drawnColumn,
        ],
        rows: zip(rates.categories, rows).map { category, row in
          let range = category.difference.map {
            phrases.points($0.interval.lower, $0.interval.upper)
          }
          return [category.name] + row.cells(phrases)
            + [range ?? "", phrases.percent(category.shrunk)]
        }), note: phrases.categoriesNote)
  }

  /// First one test over all categories; only if it finds a difference, the categories that differ.
  private static func sentences(_ rates: Rates, _ phrases: any Phrases) -> [HTML] {
    guard rates.categories.count > 1 else { return [phrases.categoriesLone] }
    guard let spread = rates.spread else {
      return [
        phrases.sameEverywhere(isYes: rates.categories.contains { $0.proportion.numerator > 0 })
      ]
    }
    let differ = spread.isSignificant
    // If there are two categories, one sentence says it for both.
    let pair = rates.categories.count == 2 ? rates.categories.last?.name : nil
    let apart = rates.categories.prefix(pair == nil ? .max : 1).compactMap { category -> HTML? in
      guard differ, let difference = category.difference, let isAbove = difference.isAbove else {
        return nil
      }
      return phrases.category(
        category.name, than: pair, isAbove: isAbove, low: difference.size.lower,
        high: difference.size.upper)
    }
    return [phrases.categories(differ: differ, chance: SpokenChance(spread.pValue))] + apart
  }
}
