import Markup
import Phrases
import Publishing

/// Every entry in a table, with the filters that a script shows.
struct LogTemplate {
  let page: LogPage
  let site: SiteFacts

  var html: HTML {
    let phrases = site.phrases
    return Document(
      head: page.head, kind: "listing",
      content: """
        <h1>\(page.head.title)</h1>
        <p>\(page.sentence) \(page.countedSentence ?? "")</p>
        \(filters)\
        <table class="log" data-region="log">
        <thead><tr><th scope="col">\(phrases.asked)</th><th scope="col">\(phrases.ask)</th>\
        <th scope="col">\(phrases.outcomeHeading)</th><th scope="col">\(phrases.category)</th>\
        <th scope="col">\(phrases.answered)</th></tr></thead>
        <tbody>
        \(page.rows, each: row)\
        </tbody>
        </table>
        <p class="no-rows" hidden>\(phrases.noRows)</p>

        """,
      script: .log
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
      <td>\(entry.category, { "\($0)" })</td>\
      <td class="waited">\(entry.wait ?? "")\
      \(entry.feelings, in: "small")</td></tr>

      """
  }

  private var filters: HTML {
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
    _ name: StaticString, _ any: String, _ choices: [LogPage.FilterChoice]
  ) -> HTML {
    guard choices.count > 1 else { return "" }
    return """
      <select name="\(name)" aria-label="\(any)">
      <option value="">\(any)</option>
      \(choices, each: { #"<option value="\#($0.value)">\#($0.words)</option>\#n"# })\
      </select>

      """
  }
}
