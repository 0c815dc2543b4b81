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
    return StatisticsSection(
      "categories", phrases.categoriesQuestion, [phrases.categoriesSentence],
      chart: chart(rates, whole: whole.value, phrases),
      table: DataTable(
        columns: [
          phrases.category, phrases.yesesColumn, phrases.plausibleColumn, phrases.drawnColumn,
        ],
        rows: rates.categories.map { category in
          let interval = category.proportion.wilson
          return [
            category.name,
            phrases.fraction(category.proportion.numerator, category.proportion.denominator),
            category.isTooFew
              ? phrases.tooFew
              : "\(phrases.percent(interval.lower)) – \(phrases.percent(interval.upper))",
            phrases.percent(category.shrunk),
          ]
        }), note: phrases.categoriesNote)
  }

  private static func chart(
    _ rates: Rates, whole: Double, _ phrases: any Phrases
  ) -> IntervalChart {
    let words = ChartWords(phrases: phrases)
    return IntervalChart(
      caption: words.caption(
        "categories", phrases.categoriesQuestion, phrases.categoriesSentence.plainText),
      rows: rates.categories.map { category in
        let (rate, range) = (category.proportion, category.proportion.wilson)
        return IntervalRow(
          label: category.name,
          interval: category.isTooFew
            ? nil : .init(value: rate.value, low: range.lower, high: range.upper),
          remark: category.isTooFew ? phrases.tooFew : "",
          note: phrases.fraction(rate.numerator, rate.denominator), tone: .yes)
      },
      reference: ShareMarker(share: whole, label: phrases.wholeRate(whole)),
      percent: words.percent)
  }
}
