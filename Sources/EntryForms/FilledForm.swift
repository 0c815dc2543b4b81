import Authoring
import Calendar
import Content
import Diagnostics
import Markup
import Pictures
import Server

/// A form as the keeper filled it in, with its problems.
struct FilledForm: Sendable {
  /// The words in each field, by its name.
  var values: [String: String]
  /// The problems, each with the name of its field if that is known.
  var problems: [Problem] = []

  struct Problem: Sendable {
    let field: String?
    let words: String

    /// A browser does not keep the chosen files.
    static let photosAgain = Problem(field: "photos", words: "choose the photos again")
  }

  init(_ values: [String: String] = [:]) { self.values = values }

  /// The value of a field on one line; `nil` if it is blank.
  subscript(name: String) -> String? {
    let words = oneLine(values[name] ?? "")
    return words.isEmpty ? nil : words
  }

  /// The problem of a field.
  func problem(in name: String) -> String? { problems.first { $0.field == name }?.words }

  /// Adds the errors of a report.
  /// - Parameter field: the field that a line of the entry's text comes from.
  mutating func take(_ report: Report, field: (Int) -> String?) {
    problems = report.sorted.filter { $0.severity == .error }.map { diagnostic in
      Problem(
        field: diagnostic.range.flatMap { field($0.start.line) }, words: diagnostic.message.words)
    }
  }
}

extension FilledForm {
  /// Puts the chosen photos beside the entry and at the end of its story, and notes what is wrong with
  /// them.
  mutating func take(_ files: [UploadedFile], into entry: inout NewEntry, worker: String) throws {
    let words = (self["photo-words"] ?? "").filter { !"[]".contains($0) }
    for file in files where file.field == "photos" {
      do {
        let kept = try Photo.kept(file.bytes, worker: worker)
        let photo = AttachedPhoto(kept.bytes, ending: kept.ending, number: entry.photos.count + 1)
        entry.photos.append(photo)
        entry.story += "\(entry.story.isEmpty ? "" : "\n\n")![\(words)](\(photo.name))"
      } catch let error as PhotoError {
        problems = [
          Problem(field: "photos", words: "one of the photos \(error); choose all of them again")
        ]
      }
    }
  }

  /// The new entry that the form "I asked" describes.
  /// - Parameter today: the day of the ask if the form has none.
  func newEntry(today: Day) -> NewEntry {
    var entry = NewEntry(title: "", date: today.description)
    for field in EntryField.asked {
      if let text = self[field.key.rawValue] { entry[field.key] = text }
    }
    entry.story = (values["story"] ?? "").swapping("\r\n", for: "\n")
    entry.readDays(today: today)
    entry.takeAnswerOfToday(today)
    return entry
  }

  /// The answer that the form "They answered" describes; problems are added to `problems`.
  mutating func reply(today: Day) -> Reply? {
    var texts: [EntryKey: String] = [:]
    for field in EntryField.ofAnswer + [EntryKey.answered.field, EntryKey.outcome.field] {
      texts[field.key] = self[field.key.rawValue]
    }
    var found: [Problem] = []
    let reply = Reply.typed(texts, today: today) { key, message in
      found.append(Problem(field: key.rawValue, words: message.words))
    }
    problems += found
    return reply
  }
}

extension Message {
  /// What is wrong and what to do.
  fileprivate var words: String { [text, hint].compactMap(\.self).joined(separator: "; ") }
}
