/// The fields of an entry, in the order in which a new file has them.
package enum EntryKey: String, FieldKey, Sendable {
  case title, date, outcome, answered, category, tags, to, label, fear, sting, expected, learned
  case count
  case ledTo = "led_to"
  case steps, visibility, publish, draft, cover, watch, shelf, slug, aliases

  var renaming: FieldRenaming {
    switch self {
    case .slug, .aliases, .ledTo: .addressPart
    case .cover, .watch: .never
    default: .words
    }
  }
}

/// One field of an entry: everything about it except its property, its words on the site and its
/// template. Reading, the text of new files, the options and questions of `log`, the check of
/// `answer`, the issue form, the browser's form, `export`, `import` and the README's table come
/// from here.
package struct EntryField: Sendable {
  package let key: EntryKey
  package let kind: FieldKind
  /// What it is, in lowercase and without a full stop: "who you asked". Words to type are in
  /// backticks.
  package let help: String
  /// What the README adds.
  package let remark: String
  /// The value for an entry without the field; it is therefore never written.
  package let preset: String?
  /// How people are asked for it; `nil` if they are not.
  package let question: FieldQuestion?
  /// What other people's spreadsheets call it in English, in lowercase, besides its own name; other
  /// languages are in `ColumnName`. `nil` if it is imported from our own exports only.
  package let columns: [String]?
  /// The value in an entry, as texts of front matter.
  let texts: @Sendable (Entry) -> [String]

  fileprivate init<Value: FieldTexts>(
    _ key: EntryKey, _ kind: FieldKind, _ path: any KeyPath<Entry, Value> & Sendable,
    _ help: String, remark: String = "", preset: String? = nil,
    asked question: FieldQuestion? = nil,
    columns: [String]? = nil
  ) {
    (self.key, self.kind, self.help, self.remark) = (key, kind, help, remark)
    (self.preset, self.question, self.columns) = (preset, question, columns)
    texts = { $0[keyPath: path].fieldTexts }
  }

  /// Every field, in the order of the keys.
  package static let all = EntryKey.allCases.map(row)

  /// The fields that people are asked for, in the order of the questions.
  package static let asked: [EntryField] = [
    .title, .to, .date, .outcome, .answered, .sting, .learned, .category, .fear, .tags, .expected,
    .label, .visibility, .publish,
  ].map(\EntryKey.field)

  /// The fields that `thousand log` has options for, besides the title.
  package static let inLog = Array(asked.dropFirst()) + [EntryKey.count.field]

  /// The fields of an answer besides the outcome and the day.
  package static let ofAnswer = asked.filter {
    $0.question?.part == .answer && $0.key != .answered
  }

  /// The fields that a column of other people's spreadsheets can become.
  package static let imported = all.filter { $0.columns != nil }

  fileprivate static let byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })

  fileprivate static func row(_ key: EntryKey) -> EntryField {
    switch key {
    case .title:
      EntryField(
        key, .text, \.title, "what you asked for", remark: "; the only field that is required",
        asked: .init("What did you ask for?", .ask, isWide: true, inIssues: true),
        columns: [])
    case .date:
      EntryField(
        key, .day, \.ask.asked, "the day of the ask",
        remark: "; may be in the file name instead: `2026-01-09-airline.md`",
        asked: .init("When?", .ask, inIssues: true, formerly: ["On which day?"]), columns: [])
    case .outcome:
      EntryField(
        key, .outcome, \.ask.outcome,
        "what came of it: `pending` (default), `no`, `yes`, `partial`, `ghosted` or `withdrawn`",
        asked: .init("What came of it?", .ask, isWide: true, inIssues: true), columns: [])
    case .answered:
      EntryField(
        key, .day, \.ask.answered, "the day of the answer",
        remark: ", or the day on which you closed the silence",
        asked: .init("When was the answer?", .answer, formerly: ["On which day?"]), columns: [])
    case .category:
      EntryField(
        key, .topic, \.ask.category, "the kind of ask",
        asked: .init("Which category?", .ask, inIssues: true, formerly: ["Category"]),
        columns: ["type", "kind", "job type", "field", "area"])
    case .tags:
      EntryField(
        key, .list(of: .topic), \.ask.tags, "tags, a list of words",
        asked: .init(
          "Tags, with commas between", .more, isWide: true, inIssues: true, formerly: ["Tags"]),
        columns: ["keywords", "labels", "multi select"])
    case .to:
      EntryField(
        key, .text, \.ask.to, "who you asked",
        asked: .init("Who did you ask?", .ask, inIssues: true, formerly: ["Whom?"]), columns: [])
    case .label:
      EntryField(
        key, .text, \.label, "words shown instead of the outcome's own",
        asked: .init("Your own word for the outcome", .more), columns: [])
    case .fear:
      EntryField(
        key, .number(0...10), \.ask.fear, "fear before asking, 0 to 10",
        asked: .init(
          "How afraid were you, 0 to 10?", .ask, inIssues: true, formerly: ["Fear before asking"]),
        columns: [
          "how scared were you", "how scared was i", "fear before", "dread", "anxiety",
          "nervousness", "scared", "how scared", "nerves",
        ])
    case .sting:
      EntryField(
        key, .number(0...10), \.ask.sting, "sting after the answer, 0 to 10",
        asked: .init(
          "How much did it sting, 0 to 10?", .answer, inIssues: true,
          formerly: ["Sting after the answer"]),
        columns: [
          "how bad was it", "how much did it hurt", "hurt", "pain", "how much it hurt",
          "sting after",
        ])
    case .expected:
      EntryField(
        key, .percent, \.ask.expected, "the chance of a no that you expect, in percent",
        asked: .init("How likely is a no, in %?", .more),
        columns: ["expected chance of no", "chance of no", "expected no"])
    case .learned:
      EntryField(
        key, .text, \.learned, "one sentence that you take with you",
        asked: .init(
          "What did you learn, in a sentence?", .answer, isWide: true,
          formerly: ["What did you learn?"]),
        columns: [
          "lesson", "lessons", "lesson learned", "lessons learned", "what i learned", "takeaway",
          "takeaways",
        ])
    case .count:
      EntryField(
        key, .number(1...10_000), \.ask.count, "how many identical asks this entry counts for",
        preset: "1", columns: ["how many", "number of asks", "times", "quantity"])
    case .ledTo:
      EntryField(key, .list(of: .file), \.ledTo, "file names of entries that grew out of this one")
    case .steps:
      EntryField(
        key, .list(of: .step), \.ask.steps, "the history, a list of `2026-01-20 interview`",
        remark: "; the last word is the outcome, the first one from the other side the first reply")
    case .visibility:
      EntryField(
        key, .word(Visibility.allCases.map(\.rawValue)), \.visibility,
        "`public`, `counted` (a square and the numbers, nothing else) or `hidden`",
        preset: Visibility.public.rawValue, asked: .init("Who may see it?", .more))
    case .publish:
      EntryField(
        key, .day, \.publish, "not before this day", asked: .init("Not before which day?", .more))
    case .draft: EntryField(key, .flag, \.isDraft, "`true`: not published yet")
    case .cover: EntryField(key, .file, \.cover, "an image beside the entry")
    case .watch:
      EntryField(
        key, .post, \.watch, "the address of a post or video elsewhere",
        remark:
          "; after it, if you like, its title and length: `https://youtu.be/… The good biscuits, 0:48`"
      )
    case .shelf:
      EntryField(
        key, .list(of: .topic), \.shelf,
        "shelves on which readers find it again, a list such as `[funny]`")
    case .slug:
      EntryField(
        key, .slug, \.writtenSlug, "the last part of its address, where not the file's name")
    case .aliases: EntryField(key, .list(of: .alias), \.aliases, "older addresses, a list")
    }
  }
}

extension EntryKey {
  /// The field with this key.
  package var field: EntryField { EntryField.byKey[self, default: .row(self)] }
}
