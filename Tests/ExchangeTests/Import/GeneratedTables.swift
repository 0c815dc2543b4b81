import Calendar
import Exchange
import Authoring
import Content
import Files
import TestSupport
import Testing

/// Spreadsheets in six languages, with their columns in any order, any separator and encoding, and
/// what each row of them says.
@Suite struct GeneratedTables {
  /// A language's words: for the columns, and for what may have come of an ask.
  private struct Words {
    let columns: [String: [String]]
    let states: [(String, String)]
    /// How a day is written.
    let day: @Sendable (Int, Int, Int) -> String
  }

  private struct Row {
    let to: String
    let title: String
    let asked: Day
    let outcome: String
  }

  /// In `make test` some tables; all 2,000 with `THOUSAND_TABLES=2000`.
  private static let count = System.variable("THOUSAND_TABLES").flatMap { Int($0) } ?? 40

  @Test func `No row of any table is read wrongly`() async throws {
    var random = SeededGenerator(seed: 2026)
    let journal = try await ImportJournal().read()
    for number in 0..<Self.count {
      let words = try #require(Self.languages.randomElement(using: &random))
      let rows = Self.rows(words, &random)
      let (bytes, choices) = Self.file(rows, words, &random)
      let source = try ImportSource(bytes, named: "t.csv", choices: choices)
      let plan = try source.plan(choices, into: journal)
      #expect(
        plan.questions.isEmpty, "\(number): \(plan.questions.map(\.words)) \(plan.mappingWords)")
      #expect(plan.counts == ImportPlan.Counts(new: rows.count), "\(number): \(plan.rowWords)")
      let found = plan.rows.compactMap(\.newEntry).map {
        "\($0.ask.to ?? "") \($0.title) \($0.ask.asked) \($0.ask.outcome.rawValue)"
      }
      let wanted = rows.map { row in
        let outcome = row.outcome == "stage" ? "pending" : row.outcome
        return "\(row.to) \(row.title) \(row.asked) \(outcome)"
      }
      #expect(found == wanted, "\(number): \(plan.mappingWords)")
    }
  }

  private static func rows(_ words: Words, _ random: inout SeededGenerator) -> [Row] {
    let start = Day(number: 19_000 + Int.random(in: 0..<1000, using: &random))
    return (0..<Int.random(in: 4...14, using: &random)).map { number in
      let name = ["Aurora", "Borealis", "Corona", "Dusk", "Eos", "Flux"].randomElement(
        using: &random)
      let role = ["Analyst", "Engineer", "Night clerk", "Editor", "Teacher"].randomElement(
        using: &random)
      let state =
        number < words.states.count
        ? words.states[number] : words.states.randomElement(using: &random)
      return Row(
        to: "\(name ?? "") \(number)", title: role ?? "",
        asked: start + number * 3 + (number == 1 ? 20 : 0), outcome: state?.1 ?? "")
    }
  }

  private static func file(
    _ rows: [Row], _ words: Words, _ random: inout SeededGenerator
  ) -> ([UInt8], ImportChoices) {
    let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let order = ["to", "title", "date", "outcome", "other"].shuffled(using: &random)
    let names = order.map { words.columns[$0]?.randomElement(using: &random) ?? "" }
    var lines = [names]
    for row in rows {
      let (year, month, day) = row.asked.civil
      let states = words.states.filter { $0.1 == row.outcome }.map(\.0)
      let cells = [
        "to": row.to, "title": row.title, "date": words.day(year, month, day),
        "outcome": states.randomElement(using: &random) ?? "",
        "other": ["Oslo", "Rome", ""].randomElement(using: &random) ?? "",
      ]
      lines.append(order.map { cells[$0] ?? "" })
    }
    let text = lines.map { cells in
      cells.map { $0.contains(separator) || Bool.random(using: &random) ? "\"\($0)\"" : $0 }
        .joined(separator: separator) + "\r\n"
    }.joined()
    var choices = ImportChoices()
    choices.dates = "dmy"
    let isPlain = text.unicodeScalars.allSatisfy { $0.value < 0x100 }
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      choices.encoding = "utf-16"
      return ([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, choices)
    case 1 where isPlain && text.unicodeScalars.contains { $0.value >= 0xA0 }:
      choices.encoding = "cp1252"
      return (text.unicodeScalars.map { UInt8($0.value) }, choices)
    case 2: return ([0xEF, 0xBB, 0xBF] + Array(text.utf8), choices)
    default: return (Array(text.utf8), choices)
    }
  }

  private static let languages: [Words] = [
    Words(
      columns: [
        "to": ["Company", "Employer", "Company Name"],
        "title": ["Role name", "Position Title", "Job"],
        "date": ["created_at", "Date applied", "timestamp"],
        "outcome": ["Application Status", "Stage", "What happened"], "other": ["Location"],
      ],
      states: [
        ("Rejected", "no"), ("Phone screen - rejected", "no"), ("Offer rescinded", "no"),
        ("Accepted another offer", "withdrawn"), ("Offer", "yes"), ("Ghosted", "ghosted"),
        ("not rejected yet", "pending"), ("Interview", "stage"), ("Applied", "pending"),
      ],
      day: { "\($0)-\($1 < 10 ? "0" : "")\($1)-\($2 < 10 ? "0" : "")\($2)T09:30:00Z" }),
    Words(
      columns: [
        "to": ["Firma", "Unternehmen"], "title": ["Stelle", "Rolle"],
        "date": ["Beworben am", "Datum"], "outcome": ["Stand", "Ergebnis", "Was draus wurde"],
        "other": ["Ort"],
      ],
      states: [
        ("Absage", "no"), ("abgelehnt", "no"), ("Zusage", "yes"), ("offen", "pending"),
        ("keine Rückmeldung", "ghosted"), ("Vorstellungsgespräch", "stage"),
        ("Angebot abgelehnt", "withdrawn"),
      ],
      day: { "\($2).\($1).\($0)" }),
    Words(
      columns: [
        "to": ["Entreprise", "Société"], "title": ["Poste", "Intitulé du poste"],
        "date": ["Date de candidature", "Date"], "outcome": ["Statut", "Résultat"],
        "other": ["Lieu"],
      ],
      states: [
        ("Refusé", "no"), ("réponse négative", "no"), ("Acceptée", "yes"),
        ("en attente", "pending"),
        ("sans réponse", "ghosted"), ("Entretien", "stage"), ("Offre refusée", "withdrawn"),
      ],
      day: { "\($2)/\($1)/\($0)" }),
    Words(
      columns: [
        "to": ["Empresa"], "title": ["Vaga", "Cargo"], "date": ["Data", "Data de envio"],
        "outcome": ["Situação", "Resultado", "E aí"], "other": ["Cidade"],
      ],
      states: [
        ("Rejeitado", "no"), ("Não aprovada", "no"), ("Aprovada", "yes"), ("Aguardando", "pending"),
        ("Sem resposta", "ghosted"), ("Entrevista", "stage"), ("Desisti", "withdrawn"),
      ],
      day: { "\($2)/\($1)/\($0)" }),
    Words(
      columns: [
        "to": ["公司", "投递公司"], "title": ["岗位", "应聘职位"], "date": ["投递时间", "投递日期"],
        "outcome": ["状态", "当前进度"], "other": ["工作地点"],
      ],
      states: [
        ("已投递", "pending"), ("池子", "pending"), ("笔试", "stage"), ("技术面", "stage"),
        ("一面挂", "no"), ("被拒", "no"), ("已接受", "yes"), ("无回复", "ghosted"), ("放弃", "withdrawn"),
      ],
      day: { "\($0)年\($1)月\($2)日" }),
    Words(
      columns: [
        "to": ["会社名", "応募先"], "title": ["職種", "ポジション"], "date": ["応募日"],
        "outcome": ["選考状況", "結果"], "other": ["勤務地"],
      ],
      states: [
        ("不採用", "no"), ("内定", "yes"), ("結果待ち", "pending"), ("一次面接", "stage"),
        ("内定辞退", "withdrawn"), ("返信なし", "ghosted"), ("応募済み", "pending"),
      ],
      day: { "\($0)/\($1)/\($2)" }),
  ]
}
