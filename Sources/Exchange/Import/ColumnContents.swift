import Content
import Markup

/// What the cells of a column have in common, found from a sample of them.
struct ColumnContents: Sendable {
  enum Kind: Sendable {
    case empty, days, states, flags, histories
    /// Whole numbers from 0 to 10.
    case scale
    case percentages, numbers, links, people
    /// More than a few words in a cell.
    case longText
    case words
  }

  let kind: Kind
  /// How many cells have something in them.
  let filled: Int
  /// The share of different cells in the sample: 1 if none occurs twice.
  let variety: Double
  /// How many different cells the sample has.
  let distinct: Int
  /// The share of cells that are known states and nothing else.
  let stateShare: Double
  /// The share of cells that say an outcome, and not only a stage or a wait.
  let decidedShare: Double
  /// The share of cells that are days, with or without a year.
  let dayShare: Double
  /// The share of cells with a word for a job.
  let roleShare: Double
  /// The share of cells with the legal form of a firm.
  let firmShare: Double

  /// - Parameter values: the cells that are not blank.
  init(_ values: [String]) {
    filled = values.count
    let step = max(1, values.count / 500)
    let sample = stride(from: 0, to: values.count, by: step).map { values[$0] }
    let counts = sample.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    let total = Double(max(1, sample.count))
    let share = { (test: (String) -> Bool) in
      Double(counts.reduce(0) { $0 + (test($1.key) ? $1.value : 0) }) / total
    }
    distinct = counts.count
    variety = Double(counts.count) / total
    let days = share { DayText($0).isLike }
    dayShare = days
    let isShort = { (text: String) in text.count <= 60 }
    let canBeStates = days < 0.5 && (counts.count <= 60 || variety < 0.5)
    stateShare = canBeStates ? share { isShort($0) && StateSentence.isKnown($0) } : 0
    decidedShare = canBeStates ? share { isShort($0) && StateSentence.isDecided($0) } : 0
    roleShare = share(WordsOfWork.isRole)
    firmShare = share(WordsOfWork.isFirm)
    let flags = share { Self.flags.contains(folded($0)) }
    let numbers = share { Self.isNumber($0) }
    kind =
      if values.isEmpty {
        .empty
      } else if share({ $0.hasSuffix("/10") && Self.isScale($0) }) >= 0.9 {
        // "8/10" in every row is not a day in October.
        .scale
      } else if days >= 0.6 {
        .days
      } else if flags >= 0.8 {
        .flags
      } else if share(Self.isScale) >= 0.9 {
        .scale
      } else if share({ $0.hasSuffix("%") && Self.isNumber(String($0.dropLast())) }) >= 0.8 {
        .percentages
      } else if numbers >= 0.8 {
        .numbers
      } else if share(Self.isLink) >= 0.6 {
        .links
      } else if share({ $0.contains("@") && !$0.contains(" ") }) >= 0.5 {
        .people
      } else if share(CellHistory.isLike) >= 0.5 {
        .histories
      } else if stateShare >= 0.5 {
        .states
      } else if share({ $0.count > 80 || $0.contains("\n") }) >= 0.25 {
        .longText
      } else {
        .words
      }
  }

  /// The kind in words, for the reason that is shown.
  var words: String {
    switch kind {
    case .empty: "empty"
    case .days: "days"
    case .states: "states"
    case .flags: "yes or no"
    case .histories: "stages with their days"
    case .scale: "numbers from 0 to 10"
    case .percentages: "percentages"
    case .numbers: "numbers"
    case .links: "web addresses"
    case .people: "addresses of people"
    case .longText: "long text"
    case .words: distinct == 1 && filled > 1 ? "the same words everywhere" : "words"
    }
  }

  /// The meaning of a cell with only a tick or a cross; `nil` for other cells.
  static func tick(_ text: String) -> Bool? {
    let word = folded(text)
    return ticks.contains(word) ? true : (crosses.contains(word) ? false : nil)
  }

  private static let ticks: Set = [
    "yes", "y", "x", "✓", "✔", "✅", "☑", "true", "done", "1", "ja", "oui", "si", "sim", "tak", "да",
    "是", "wahr", "vrai", "verdadero", "verdadeiro", "vero",
    "有", "はい", "○", "◯", "〇", "✔️", "completed", "passed", "checked", "j", "o", "√",
  ]
  private static let crosses: Set = [
    "no", "n", "false", "0", "nein", "non", "nao", "nie", "нет", "否", "无", "いいえ", "✗", "✘", "❌",
    "☐", "unchecked", "none", "×", "falsch", "faux", "falso",
  ]
  private static let flags: Set = ticks.union(crosses).union(["expired", "n/a", "na", "-", "?"])
    .subtracting(["1", "0"])

  private static func isScale(_ text: String) -> Bool {
    guard let number = Int(text.hasSuffix("/10") ? String(text.dropLast(3)) : text) else {
      return false
    }
    return (0...10).contains(number)
  }

  private static func isNumber(_ text: String) -> Bool {
    let marks = ".,'  €$£¥kK+-–~元円"
    let digits = text.count { $0.isASCII && $0.isNumber }
    return digits > 0 && text.allSatisfy { ($0.isASCII && $0.isNumber) || marks.contains($0) }
  }

  private static func isLink(_ text: String) -> Bool {
    let text = text.lowercased()
    return text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.")
  }
}

/// Words by which columns of roles and of firms are known, whatever the column is called.
enum WordsOfWork {
  static func isRole(_ text: String) -> Bool {
    let text = folded(text)
    return words(text).contains { roles.contains($0) } || parts.contains { text.includes($0) }
  }

  static func isFirm(_ text: String) -> Bool {
    let text = folded(text)
    return words(text).dropFirst().contains { firms.contains($0) }
      || firmParts.contains { text.hasSuffix($0) }
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static let roles: Set = [
    "engineer", "developer", "analyst", "manager", "intern", "internship", "designer", "assistant",
    "scientist", "architect", "consultant", "specialist", "coordinator", "administrator", "clerk",
    "director", "lead", "officer", "associate", "programmer", "technician", "accountant", "nurse",
    "teacher", "tutor", "editor", "writer", "researcher", "swe", "sde", "qa", "devops", "fullstack",
    "backend", "frontend", "receptionist", "representative", "supervisor", "apprentice", "trainee",
    "werkstudent", "praktikant", "praktikum", "leiter", "leiterin", "berater", "beraterin",
    "mitarbeiter", "mitarbeiterin", "sachbearbeiter", "sachbearbeiterin", "ingenieur",
    "ingenieurin",
    "entwickler", "entwicklerin", "redakteur", "redakteurin", "referent", "referentin",
    "ingenieure", "developpeur", "developpeuse", "stagiaire", "stage", "alternance", "charge",
    "chargee", "responsable", "assistante", "analyste", "consultante", "vendeur", "vendeuse",
    "ingeniero", "ingeniera", "desarrollador", "desarrolladora", "analista", "gerente", "asistente",
    "practicante", "becario", "disenador", "disenadora", "tecnico", "tecnica", "engenheiro",
    "engenheira", "desenvolvedor", "desenvolvedora", "estagiario", "estagiaria", "assistente",
    "estagio", "auxiliar", "coordenador", "coordenadora", "programador", "programadora",
    "stagista", "sviluppatore", "ingegnere", "ontwikkelaar", "medewerker", "programista",
    "muhendis",
    "uzman", "stajyer", "utvecklare", "разработчик", "инженер", "аналитик", "менеджер", "дизайнер",
  ]
  private static let parts = [
    "entwickler", "ingenieur", "berater", "kraft", "工程师", "经理", "实习", "开发", "产品", "运营",
    "分析师", "设计师", "专员", "助理", "顾问", "算法", "前端", "后端", "測試", "测试", "エンジニア",
    "デザイナー", "営業", "企画", "事務", "マネージャー", "開発", "コンサル", "プログラマ", "개발자", "엔지니어",
    "디자이너", "매니저", "マーケ", "総合職", "インターン",
  ]
  private static let firms: Set = [
    "inc", "llc", "ltd", "limited", "corp", "corporation", "gmbh", "ag", "kg", "se", "ug", "ev",
    "sa",
    "sas", "sarl", "sl", "srl", "spa", "bv", "nv", "plc", "co", "company", "group", "gruppe",
    "groupe",
    "grupo", "ltda", "sp", "oy", "ab", "as", "aps", "pte", "pty", "holdings", "holding", "partners",
    "labs", "technologies", "solutions", "systems", "software", "studios", "bank", "university",
    "ооо", "зао", "kft", "zrt", "nyrt", "doo", "sro",
  ]
  private static let firmParts = [
    "公司", "集团", "科技", "银行", "股份", "大学", "株式会社", "会社", "(株)", "그룹", "주식회사",
  ]
}
