package import Calendar
import Content
package import Markup

/// What the `progress.json` of somebody else's journal says, as far as a page shows it: numbers, days
/// and colours, but no words. Nothing in it is used before it is checked.
package struct CompanionProgress: Hashable, Sendable {
  /// The day as of which the numbers hold.
  package let asOf: Day
  package let target: Int
  package let noes: Int
  package let yeses: Int
  package let waiting: Int
  /// The filled squares from the first to the last, as runs.
  package let cells: [Run]
  /// The day of the newest answer; `nil` if none is given.
  package let lastAnswer: Day?
  /// The colours of cover and squares, as `#rrggbb`; `nil` if none are given.
  package let cover: String?
  package let square: String?
  /// The address of the journal that inspired it, without a slash at the end.
  package let startedBy: String?

  /// Squares of one kind, one after the other.
  package struct Run: Hashable, Sendable {
    package let kind: Kind
    package let count: Int

    /// The letters of `progress.json`.
    package enum Kind: Character, Sendable {
      case no = "n"
      case silence = "g"
      case other = "o"
    }
  }

  /// Why a document is refused.
  package struct Refusal: Error, Hashable {
    package let reason: String

    package init(reason: String) { self.reason = reason }
  }

  private static let most = 100_000

  /// Checks a document.
  /// - Parameter today: no day in it may be later than tomorrow, which has begun in some time zones;
  ///   `nil` if that has been checked before.
  package init(_ bytes: [UInt8], today: Day? = nil) throws(Refusal) {
    let document: JSON
    do throws(JSONFlaw) {
      document = try JSON(reading: bytes)
    } catch {
      throw Refusal(reason: "it is not JSON")
    }
    guard document["version"]?.wholeNumber == 1 else {
      throw Refusal(reason: "it is not version 1 of progress.json")
    }
    func number(_ words: String, _ value: JSON?, from least: Int = 0) throws(Refusal) -> Int {
      guard let number = value?.wholeNumber, (least...Self.most).contains(number) else {
        throw Refusal(reason: "'\(words)' is not a number from \(least) to \(Self.most)")
      }
      return number
    }
    func day(_ words: String, _ value: JSON?) throws(Refusal) -> Day {
      guard let day = value?.text.flatMap({ Day($0) }) else {
        throw Refusal(reason: "'\(words)' is not a day")
      }
      if let today, day > today + 1 { throw Refusal(reason: "'\(words)' is in the future") }
      return day
    }
    asOf = try day("asOf", document["asOf"])
    target = try number("goal.target", document["goal"]?["target"], from: 1)
    noes = try number("noes", document["noes"])
    yeses = try number("asks.yes", document["asks"]?["yes"])
    waiting = try number("waiting.total", document["waiting"]?["total"])
    cells = try Self.runs(document["cells"]?.text ?? "", noes: noes)
    let newest = document["latest"]?.items?.first
    lastAnswer = newest == nil ? nil : try day("latest[0].day", newest?["day"])
    cover = Self.colour(document["look"]?["cover"])
    square = Self.colour(document["look"]?["square"])
    startedBy = document["startedBy"]?.text.flatMap(Self.address)
  }

  private static func runs(_ text: String, noes: Int) throws(Refusal) -> [Run] {
    var runs: [Run] = []
    var rest = text[...]
    var left = noes
    while let letter = rest.first {
      let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard let kind = Run.Kind(rawValue: letter), let count = Int(digits),
        (1...most).contains(count)
      else { throw Refusal(reason: "'cells' is not made of runs") }
      runs.append(Run(kind: kind, count: count))
      left -= count
      rest = rest[digits.endIndex...]
    }
    guard left == 0 else { throw Refusal(reason: "'cells' does not add up to 'noes'") }
    return runs
  }

  private static func colour(_ value: JSON?) -> String? {
    guard let text = value?.text, text.utf8.count == 7, text.hasPrefix("#"),
      text.utf8.dropFirst().allSatisfy({ hexValue($0) != nil })
    else { return nil }
    return text
  }

  private static func address(_ text: String) -> String? {
    guard text.utf8.count <= 300, case .success(let address) = parseSiteURL(text) else {
      return nil
    }
    return address
  }
}

extension CompanionProgress {
  /// The document to keep: the same one without anything else that was in it.
  package var document: JSON {
    .object(dropping: [
      "version": 1,
      "asOf": .string(asOf.description),
      "goal": ["target": .integer(target)],
      "noes": .integer(noes),
      "asks": ["yes": .integer(yeses)],
      "cells": .string(cells.map { "\($0.kind.rawValue)\($0.count)" }.joined()),
      "waiting": ["total": .integer(waiting)],
      "latest": .array(lastAnswer.map { [["day": .string($0.description)]] } ?? []),
      "look": cover == nil && square == nil
        ? nil
        : .object(dropping: [
          "cover": cover.map { .string($0) }, "square": square.map { .string($0) },
        ]),
      "startedBy": startedBy.map { .string($0) },
    ])
  }
}
