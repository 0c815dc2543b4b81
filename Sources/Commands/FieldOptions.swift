import ArgumentParser
import Content
import Markup

/// The fields that a command has options for.
protocol FieldSelection: Sendable {
  static var fields: [EntryField] { get }
}

/// Options made from the field table: `--fear 7`.
///
/// ArgumentParser finds options through the mirror of a value, and decodes them by property name.
/// This mirror has an option for each row of the table instead of properties.
struct FieldOptions<Selection: FieldSelection>: ParsableArguments, CustomReflectable {
  /// The texts typed, by field. Items of a list are separated by commas.
  private(set) var texts: [EntryKey: String] = [:]

  init() {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: OptionName.self)
    for field in Selection.fields {
      let name = OptionName(stringValue: field.key.rawValue)
      if field.kind.isList {
        let items = try container.decode(Option<[String]>.self, forKey: name).wrappedValue
        texts[field.key] = items.isEmpty ? nil : items.joined(separator: ",")
      } else {
        texts[field.key] = try container.decode(Option<String?>.self, forKey: name).wrappedValue
      }
    }
  }

  var customMirror: Mirror {
    Mirror(self, children: Selection.fields.map { (label: $0.key.rawValue, value: $0.option) })
  }
}

private struct OptionName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}

extension EntryField {
  /// The property for ArgumentParser.
  fileprivate var option: Any {
    let name = key.rawValue.swapping("_", for: "-")
    let words = help.swapping("`", for: "")
    let help = ArgumentHelp(
      "\(words.prefix(1).uppercased())\(words.dropFirst())\(key == .date ? " (default: today)" : "").",
      valueName: valueName)
    if kind.isList {
      // `--tag` for one item of `tags`.
      let single = NameSpecification.Element.customLong(String(name.dropLast()))
      return Option<[String]>(
        wrappedValue: [],
        name: name.hasSuffix("s") ? [single, .customLong(name)] : .customLong(name),
        help: help)
    }
    return Option<String?>(name: .customLong(name), help: help, completion: completion)
  }

  private var valueName: String {
    switch kind {
    case .day: "day"
    case .number, .percent: "number"
    case .outcome, .word, .flag: "word"
    case .text, .file, .topic, .step, .slug, .alias, .post, .list: "words"
    }
  }

  private var completion: CompletionKind? {
    switch kind {
    case .outcome: .list(Outcome.allCases.map(\.rawValue))
    case .word(let words): .list(words)
    default: nil
    }
  }
}
