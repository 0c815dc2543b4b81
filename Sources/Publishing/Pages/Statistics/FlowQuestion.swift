import Charts
import Content
import Markup
import Phrases
import Stats

/// How asks went from step to step.
enum FlowQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let (statistics, phrases) = (site.statistics, site.phrases)
    let funnel = statistics.funnel
    guard statistics.tally.sent >= Tally.fewestForChart else {
      let missing =
        statistics.tally.sent == 0
        ? phrases.flowMissing : StatisticsSection.chartMissing(site)
      return StatisticsSection("flow", phrases.flowQuestion, [missing])
    }
    let withSteps = funnel.links.filter { $0.from == 0 }.reduce(0) { sum, link in
      if case .step = funnel.nodes[link.to].kind { sum + link.count } else { sum }
    }
    let sentence = phrases.flowSentence(asks: statistics.tally.sent, withSteps: withSteps)
    let labels = funnel.nodes.map { label(of: $0, phrases) }
    let chart = FlowChart(
      caption: ChartWords(phrases: phrases)
        .caption("flow", phrases.flowQuestion, sentence.plainText),
      nodes: zip(funnel.nodes, labels).map { node, label in
        FlowNode(
          label: "\(label) \(phrases.number(node.count))", layer: node.layer, tone: tone(of: node))
      },
      links: funnel.links.map {
        FlowLink(from: $0.from, to: $0.to, value: Double($0.count))
      })
    return StatisticsSection(
      "flow", phrases.flowQuestion, [sentence], chart: chart,
      table: DataTable(
        columns: [phrases.fromColumn, phrases.toColumn, phrases.asksHeading],
        rows: rows(funnel, labels).map { [$0.from, $0.to, phrases.number($0.count)] }),
      note: phrases.flowNote)
  }

  /// The streams, with those between the same two words as one, because a word may be at several
  /// places.
  private static func rows(
    _ funnel: Funnel, _ labels: [String]
  ) -> [(from: String, to: String, count: Int)] {
    var rows: [(from: String, to: String, count: Int)] = []
    for link in funnel.links {
      let (from, to) = (labels[link.from], labels[link.to])
      if let place = rows.firstIndex(where: { $0.from == from && $0.to == to }) {
        rows[place].count += link.count
      } else {
        rows.append((from, to, link.count))
      }
    }
    return rows
  }

  private static func label(of node: Funnel.Node, _ phrases: any Phrases) -> String {
    switch node.kind {
    case .asked: phrases.asked
    case .step(let word): word
    case .outcome(let outcome): phrases.outcome(OutcomeName(outcome))
    }
  }

  private static func tone(of node: Funnel.Node) -> Tone {
    switch node.kind {
    case .asked, .step: .muted
    case .outcome(.no): .no
    case .outcome(.ghosted): .ghosted
    case .outcome(.yes): .yes
    case .outcome(.partial): .partial
    case .outcome(.pending): .waiting
    case .outcome(.withdrawn): .muted
    }
  }
}
