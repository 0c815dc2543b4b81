import Calendar
/// A value as the texts it would have in front matter: none if the field would be left out, several
/// for a list.
protocol FieldTexts: Sendable {
  var fieldTexts: [String] { get }
}

extension String: FieldTexts {
  var fieldTexts: [String] { [self] }
}

extension Int: FieldTexts {
  var fieldTexts: [String] { [String(self)] }
}

extension Bool: FieldTexts {
  var fieldTexts: [String] { self ? ["true"] : [] }
}

extension Day: FieldTexts {
  var fieldTexts: [String] { [description] }
}

extension Outcome: FieldTexts {
  var fieldTexts: [String] { [rawValue] }
}

extension Visibility: FieldTexts {
  var fieldTexts: [String] { [rawValue] }
}

extension Step: FieldTexts {
  var fieldTexts: [String] { ["\(day) \(word)"] }
}

extension Located: FieldTexts where Value: FieldTexts {
  var fieldTexts: [String] { value.fieldTexts }
}

extension Optional: FieldTexts where Wrapped: FieldTexts {
  var fieldTexts: [String] { self?.fieldTexts ?? [] }
}

extension Array: FieldTexts where Element: FieldTexts {
  var fieldTexts: [String] { flatMap(\.fieldTexts) }
}
