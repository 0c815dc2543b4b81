public import Markup
import Phrases
public import Publishing

extension NotebookTheme {
  public func html(for page: LogPage, in site: SiteFacts) -> HTML {
    let phrases = site.phrases
    return Document(
      head: page.head, kind: "listing",
      content: """
        <h1>\(page.head.title)</h1>
        <p>\(page.sentence) \(page.countedSentence.map { "\($0)" as HTML })</p>
        \(filters(page, in: site))\
        <table class="log" data-region="log">
        <thead><tr><th scope="col">\(phrases.asked)</th><th scope="col">\(phrases.ask)</th>\
        <th scope="col">\(phrases.outcomeHeading)</th><th scope="col">\(phrases.category)</th>\
        <th scope="col">\(phrases.answered)</th></tr></thead>
        <tbody>
        \(page.rows.map(row))\
        </tbody>
        </table>
        <p class="no-rows" hidden>\(phrases.noRows)</p>

        """,
      script: site.logScript
    ).html(in: site)
  }

  private func row(_ row: LogPage.Row) -> HTML {
    let entry = row.summary
    return """
      <tr data-outcome="\(entry.outcome.name.rawValue)"\(attribute: "data-category", row.category) \
      data-month="\(row.month)"><td class="when">\(entry.asked)</td>\
      <td class="what"><a href="\(url: entry.href)" dir="auto">\(entry.title)</a>\
      \(entry.to, in: "small")</td>\
      <td>\(entry.outcome)</td>\
      <td>\(entry.category.map { "\($0)" as HTML })</td>\
      <td class="waited">\(entry.wait ?? "")\
      \(entry.feelings, in: "small")</td></tr>

      """
  }

  private func filters(_ page: LogPage, in site: SiteFacts) -> HTML {
    let phrases = site.phrases
    return """
      <form class="filters" data-region="filters" aria-label="\(phrases.filter)" hidden>
      \(choice("outcome", phrases.anyOutcome, page.outcomes))\
      \(choice("category", phrases.anyCategory, page.categories))\
      \(choice("month", phrases.anyMonth, page.months))\
      <input type="search" name="words" aria-label="\(phrases.filterWords)" \
      placeholder="\(phrases.filterWords)">
      <output data-pattern="\(phrases.shownPattern)"></output>
      </form>

      """
  }

  private func choice(
    _ name: String, _ any: String, _ choices: [LogPage.FilterChoice]
  ) -> HTML {
    guard choices.count > 1 else { return "" }
    return """
      <select name="\(name)" aria-label="\(any)">
      <option value="">\(any)</option>
      \(choices.map { "<option value=\"\($0.value)\">\($0.words)</option>\n" as HTML })\
      </select>

      """
  }
}
