import Foundation

/// A judge of JSON documents for as much of JSON Schema (draft 2020-12) as our schemas use. It is
/// stricter in one thing: a member that the schema does not describe is a problem.
struct JSONSchema {
  private let root: [String: Any]

  init(_ text: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let root = value as? [String: Any] else { throw Unreadable() }
    self.root = root
  }

  struct Unreadable: Error {}

  /// What is wrong with a document, each with its place.
  func problems(of text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(
      with: Data(text.utf8), options: .fragmentsAllowed)
    return problems(of: value, by: root, at: "$")
  }

  private func problems(of value: Any, by schema: [String: Any], at place: String) -> [String] {
    schema.flatMap { keyword, rule -> [String] in
      switch keyword {
      case "$schema", "$id", "title", "description", "$defs", "format": []
      case "$ref": problems(of: value, by: definition(rule), at: place)
      case "type": hasType(value, rule as? String ?? "") ? [] : ["\(place): is no \(rule)"]
      case "const": same(value, rule) ? [] : ["\(place): is not \(rule)"]
      case "enum":
        (rule as? [Any] ?? []).contains { same(value, $0) } ? [] : ["\(place): is none of \(rule)"]
      case "minimum": number(value) >= number(rule) ? [] : ["\(place): is below \(rule)"]
      case "maximum": number(value) <= number(rule) ? [] : ["\(place): is above \(rule)"]
      case "minLength":
        (value as? String ?? "").count >= Int(number(rule)) ? [] : ["\(place): is short"]
      case "maxItems":
        (value as? [Any] ?? []).count <= Int(number(rule)) ? [] : ["\(place): is long"]
      case "pattern": matches(value, rule as? String ?? "") ? [] : ["\(place): is not like \(rule)"]
      case "required":
        (rule as? [String] ?? []).filter { (value as? [String: Any])?[$0] == nil }
          .map { "\(place): lacks \($0)" }
      case "properties": members(of: value, by: rule as? [String: Any] ?? [:], at: place)
      case "items":
        (value as? [Any] ?? []).enumerated().flatMap { index, item in
          problems(of: item, by: rule as? [String: Any] ?? [:], at: "\(place)[\(index)]")
        }
      default: ["\(place): the judge does not know '\(keyword)'"]
      }
    }
  }

  private func members(of value: Any, by rules: [String: Any], at place: String) -> [String] {
    (value as? [String: Any] ?? [:]).flatMap { name, member in
      (rules[name] as? [String: Any]).map { problems(of: member, by: $0, at: "\(place).\(name)") }
        ?? ["\(place): \(name) is not described"]
    }
  }

  private func definition(_ reference: Any) -> [String: Any] {
    let name = (reference as? String)?.split(separator: "/").last.map(String.init) ?? ""
    return (root["$defs"] as? [String: Any])?[name] as? [String: Any] ?? ["unknown": name]
  }

  private func hasType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "number": value is NSNumber
    case "boolean": value is Bool
    default: false
    }
  }

  private func same(_ left: Any, _ right: Any) -> Bool {
    if let left = left as? String { return left == right as? String }
    return (left as? NSNumber) == (right as? NSNumber)
  }

  private func number(_ value: Any) -> Double { (value as? NSNumber)?.doubleValue ?? .nan }

  private func matches(_ value: Any, _ pattern: String) -> Bool {
    guard let text = value as? String else { return false }
    return text.range(of: pattern, options: .regularExpression) != nil
  }
}
