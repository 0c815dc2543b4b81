import Markup
import Phrases
import Publishing

/// The page of numbers.
struct StatisticsTemplate {
  let page: StatisticsPage
  let site: SiteFacts

  var html: HTML {
    Document(
      head: page.head, kind: "reading statistics",
      content: """
        <h1>\(page.heading)</h1>
        \(page.introduction, each: paragraph)\
        \(page.sections, each: section)
        """,
      styleSheet: .statistics
    ).html(in: site)
  }

  private func section(_ section: StatisticsSection) -> HTML {
    """
    <section class="question" id="\(section.id)" data-region="\(section.id)">
    <h2>\(section.heading)</h2>
    \(section.sentences, each: paragraph)\
    \(section.drawing)\
    \(section.aside, aside)\
    \(section.table, { table($0, section.heading) })\
    \(section.note, { disclosure(site.phrases.howCounted, paragraph($0)) })\
    </section>

    """
  }

  private func aside(_ aside: StatisticsSection.Aside) -> HTML {
    disclosure(aside.summary, "\(aside.sentences, each: paragraph)")
  }

  private func disclosure(_ summary: String, _ content: HTML) -> HTML {
    "<details><summary>\(summary)</summary>\n\(content)</details>\n"
  }

  private func table(_ table: DataTable, _ caption: String) -> HTML {
    disclosure(
      site.phrases.asTable,
      """
      <div class="scroll" tabindex="0" role="region" aria-label="\(caption)">
      <table class="numbers">
      <thead><tr>\(table.columns, each: { #"<th scope="col">\#($0)</th>"# })</tr></thead>
      <tbody>
      \(table.rows, each: row)\
      </tbody>
      </table>
      </div>

      """)
  }

  private func row(_ cells: [String]) -> HTML {
    """
    <tr>\(cells.first, { #"<th scope="row">\#($0)</th>"# })\
    \(cells.dropFirst(), each: { "<td>\($0)</td>" })</tr>

    """
  }
}
