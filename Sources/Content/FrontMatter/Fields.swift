import Diagnostics

/// The names that a kind of front matter knows.
protocol FieldKey: RawRepresentable<String>, CaseIterable, Hashable {
  /// How names in the field's texts are replaced.
  var renaming: FieldRenaming { get }
}

extension FieldKey {
  var renaming: FieldRenaming { .words }
}

/// The fields of one mapping. Reading a field checks it; a wrong value is reported at its place,
/// and the field then counts as absent.
struct Fields<Key: FieldKey> {
  private let file: SourceFile
  private var keys: [Key] = []
  private var values: [YAMLValue] = []
  /// Whether there are fields at all; if not, none is reported as missing.
  private(set) var isMapping = true
  /// Where the mapping begins, for messages about missing fields.
  let start: TextRange

  /// Takes the pairs of a mapping; keys that `Key` does not know are reported.
  init(_ value: YAMLValue?, start: TextRange, in file: SourceFile, reporting: inout Report) {
    self.file = file
    self.start = start
    guard let value else { return }
    guard case .mapping(let pairs) = value.content else {
      isMapping = false
      let example = Key.allCases.first.map { "fields such as '\($0.rawValue): …'" } ?? "fields"
      reporting.add(.expected(example), at: value.range, in: file)
      return
    }
    for (name, value) in pairs {
      guard case .text(let text, _) = name.content, let key = Key(rawValue: text) else {
        reporting.add(
          .unknownKey(name.shown, known: Key.allCases.map(\.rawValue)), at: name.range, in: file)
        continue
      }
      if !value.isBlank {
        keys.append(key)
        values.append(value)
      }
    }
  }

  private func value(_ key: Key) -> YAMLValue? { keys.firstIndex(of: key).map { values[$0] } }

  /// Whether the field was written, even if its value is wrong.
  func has(_ key: Key) -> Bool { keys.contains(key) }

  /// Whether the field is a single value.
  func isText(_ key: Key) -> Bool {
    if case .text = value(key)?.content { true } else { false }
  }

  /// The place of the field's value.
  func range(_ key: Key) -> TextRange? { value(key)?.range }

  /// A scalar read by `parse`.
  func read<Value>(
    _ key: Key, reporting: inout Report, _ parse: (String) -> Result<Value, Message>
  ) -> Located<Value>? {
    value(key).flatMap { scalar($0, of: key, reporting: &reporting, parse) }
  }

  /// A list of scalars, each read by `parse`; a single scalar is a list of one.
  func readList<Value>(
    _ key: Key, reporting: inout Report, _ parse: (String) -> Result<Value, Message>
  ) -> [Located<Value>] {
    guard let value = value(key) else { return [] }
    switch value.content {
    case .list(let items):
      return items.compactMap { scalar($0, of: key, reporting: &reporting, parse) }
    case .text(let text, _) where !text.contains(","):
      return scalar(value, of: key, reporting: &reporting, parse).map { [$0] } ?? []
    case .text, .mapping:
      reporting.add(.expected("a list such as '[one, two]'"), at: value.range, in: file)
      return []
    }
  }

  /// A list of mappings with the keys of `Inner`.
  func readMappings<Inner: FieldKey>(
    _ key: Key, of: Inner.Type, reporting: inout Report
  ) -> [Fields<Inner>] {
    guard let value = value(key) else { return [] }
    guard case .list(let items) = value.content else {
      let names = Inner.allCases.map { "'\($0.rawValue):'" }.joined(separator: ", ")
      reporting.add(.expected("a list of entries with \(names)"), at: value.range, in: file)
      return []
    }
    return items.map {
      Fields<Inner>($0, start: $0.range, in: file, reporting: &reporting)
    }
  }

  /// A list in which each item is a single value or a mapping with its own keys; a single value is a
  /// list of one.
  /// - Parameter example: an example of a value, for the message if something else was written.
  func readItems<Inner: FieldKey>(
    _ key: Key, of: Inner.Type, example: String, reporting: inout Report
  ) -> [ListItem<Inner>] {
    guard let value = value(key) else { return [] }
    let items: [YAMLValue]
    switch value.content {
    case .list(let list): items = list
    case .text: items = [value]
    case .mapping:
      reporting.add(.expected("a list such as '- \(example)'"), at: value.range, in: file)
      return []
    }
    return items.map { item in
      if case .text = item.content {
        return .text(FieldText(value: item, file: file, renaming: key.renaming))
      }
      return .fields(Fields<Inner>(item, start: item.range, in: file, reporting: &reporting))
    }
  }

  /// A required field.
  func require<Value>(
    _ key: Key, reporting: inout Report, _ parse: (String) -> Result<Value, Message>
  ) -> Located<Value>? {
    guard has(key) else {
      if isMapping { reporting.add(.missingField(key.rawValue), at: start, in: file) }
      return nil
    }
    return read(key, reporting: &reporting, parse)
  }

  private func scalar<Value>(
    _ value: YAMLValue, of key: Key, reporting: inout Report,
    _ parse: (String) -> Result<Value, Message>
  ) -> Located<Value>? {
    FieldText(value: value, file: file, renaming: key.renaming).read(reporting: &reporting, parse)
  }
}

/// A list item that may be written in two ways.
enum ListItem<Key: FieldKey> {
  case text(FieldText)
  case fields(Fields<Key>)
}

/// A value and the file that it is in.
struct FieldText {
  let value: YAMLValue
  let file: SourceFile
  /// How names in it are replaced.
  let renaming: FieldRenaming

  /// The value read by `parse`; anything but a scalar is reported.
  func read<Value>(
    reporting: inout Report, _ parse: (String) -> Result<Value, Message>
  ) -> Located<Value>? {
    guard case .text(let text, _) = value.content else {
      reporting.add(.expected("a single value"), at: value.range, in: file)
      return nil
    }
    switch parse(text) {
    case .success(let parsed):
      return Located(value: renaming.applied(to: parsed, in: file), range: value.range)
    case .failure(let message):
      reporting.add(message, at: value.range, in: file)
      return nil
    }
  }
}

extension YAMLValue {
  fileprivate var shown: String {
    switch content {
    case .text(let text, _): text
    case .list: "[…]"
    case .mapping: "{…}"
    }
  }
}

extension Message {
  static func expected(_ what: String) -> Message { Message(.wrongType, "expected \(what)") }

  static func unknownKey(_ typed: String, known: [String]) -> Message {
    Message(
      .unknownKey, "unknown key '\(typed)'",
      hint: elsewhere[typed.lowercased()].flatMap { $0.hint(known) }
        ?? suggestion(for: typed, in: known)
        ?? "known here: \(known.joined(separator: ", "))")
  }

  /// Our equivalents of keys in Hugo, Jekyll and Eleventy.
  private static let elsewhere: [String: ForeignKey] = [
    "created": .named("date"), "created_at": .named("date"), "pubdate": .named("date"),
    "published_at": .named("date"), "publishdate": .named("publish"),
    "published": .words("publish", "for a day write 'publish:', for false 'draft: true'"),
    "permalink": .named("aliases"), "redirect_from": .named("aliases"),
    "categories": .named("category"), "image": .named("cover"), "thumbnail": .named("cover"),
    "layout": .words("cover", "there are no layouts here; remove the line"),
    "lastmod": .words("answered", "not kept here; remove the line"),
    "modified": .words("answered", "not kept here; remove the line"),
    "updated": .words("answered", "not kept here; remove the line"),
  ]

  static func missingField(_ key: String) -> Message {
    Message(.missingField, "the field '\(key)' is missing")
  }
}

/// A key of another generator.
private enum ForeignKey {
  /// The same under another name.
  case named(String)
  /// Advice; it is given only in a kind of file that has the first field, which is an entry's.
  case words(String, String)

  func hint(_ known: [String]) -> String? {
    switch self {
    case .named(let key): known.contains(key) ? "here that is '\(key)'" : nil
    case .words(let key, let words): known.contains(key) ? words : nil
    }
  }
}
