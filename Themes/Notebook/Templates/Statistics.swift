public import Markup
import Phrases
public import Publishing

extension NotebookTheme {
  public func html(for page: StatisticsPage, in site: SiteFacts) -> HTML {
    Document(
      head: page.head, kind: "reading statistics",
      content: """
        <h1>\(page.heading)</h1>
        \(page.introduction.map(paragraph))\
        \(page.sections.map { section($0, in: site) })
        """
    ).html(in: site)
  }

  private func section(_ section: StatisticsSection, in site: SiteFacts) -> HTML {
    """
    <section class="question" id="\(section.id)" data-region="\(section.id)">
    <h2>\(section.heading)</h2>
    \(section.sentences.map(paragraph))\
    \(section.drawing)\
    \(section.aside.map(aside))\
    \(section.table.map { table($0, section.heading, in: site) })\
    \(section.note.map { disclosure(site.phrases.howCounted, paragraph($0)) })\
    </section>

    """
  }

  private func paragraph(_ sentence: HTML) -> HTML { "<p>\(sentence)</p>\n" }

  private func aside(_ aside: StatisticsSection.Aside) -> HTML {
    disclosure(aside.summary, "\(aside.sentences.map(paragraph))")
  }

  private func disclosure(_ summary: String, _ content: HTML) -> HTML {
    "<details><summary>\(summary)</summary>\n\(content)</details>\n"
  }

  private func table(_ table: DataTable, _ caption: String, in site: SiteFacts) -> HTML {
    disclosure(
      site.phrases.asTable,
      """
      <div class="scroll" tabindex="0" role="region" aria-label="\(caption)">
      <table class="numbers">
      <thead><tr>\(table.columns.map { "<th scope=\"col\">\($0)</th>" as HTML })</tr></thead>
      <tbody>
      \(table.rows.map(row))\
      </tbody>
      </table>
      </div>

      """)
  }

  private func row(_ cells: [String]) -> HTML {
    """
    <tr>\(cells.prefix(1).map { "<th scope=\"row\">\($0)</th>" as HTML })\
    \(cells.dropFirst().map { "<td>\($0)</td>" as HTML })</tr>

    """
  }
}
