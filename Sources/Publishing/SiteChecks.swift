import Calendar
import Content
import Diagnostics
import Phrases
import Stats

// Checks that need the whole journal.

extension JournalSettings {
  /// Whether there are phrases in the journal's language.
  var hasPhrases: Bool {
    language.lowercased().prefix { $0 != "-" } == words(in: language).language
  }
}

extension Edition {
  /// Warns about future dates without a `publish` day: most often a typing error in the year.
  func checkDays(reporting: inout Report) {
    for (entry, reason) in heldBack where reason == .future && entry.publish == nil {
      let day = max(entry.ask.asked, entry.ask.answered ?? entry.ask.asked)
      reporting.add(.futureDay(day, today: madeOn), at: entry.lastDayRange, in: entry.file)
    }
    let held = Set(heldBack.map(\.entry.file.path))
    for entry in journal.entries where !held.contains(entry.file.path) && entry.publish == nil {
      guard let answered = entry.ask.answered, answered > madeOn else { continue }
      reporting.add(.futureAnswer(answered, today: madeOn), at: entry.lastDayRange, in: entry.file)
    }
  }
}

extension Statistics {
  /// Warnings about two spellings of a word that share one page.
  func spelling(of edition: Edition) -> Report {
    var report = Report()
    let groups: [(breakdowns: [Breakdown], words: (Entry) -> [String])] = [
      (categories, { $0.ask.category.map { [$0] } ?? [] }), (tags, { $0.ask.tags }),
    ]
    for (breakdowns, words) in groups {
      let usual = Dictionary(uniqueKeysWithValues: breakdowns.map { ($0.slug, $0.name) })
      let names = Set(usual.values)
      for index in Set(breakdowns.flatMap(\.entries)).sorted() {
        let entry = edition.published[index]
        for word in words(entry) where !names.contains(word) {
          guard let name = usual[slug(from: word)] else { continue }
          report.add(.spelling(word, name), at: nil, in: entry.file)
        }
      }
    }
    return report
  }
}

extension Message {
  static func futureDay(_ day: Day, today: Day) -> Message {
    Message(
      .futureDay, "\(day) is after today, \(today), so the entry is held back",
      hint: day.withLikelierYear(on: today).map {
        "write \($0) if the year is wrong, or 'publish:' if that day is meant"
      } ?? "write 'publish:' if that is meant")
  }

  static func futureAnswer(_ day: Day, today: Day) -> Message {
    Message(
      .futureDay, "answered on \(day), after today, \(today), so the ask is shown as waiting",
      hint: day.withLikelierYear(on: today).map { "write \($0) if the year is wrong" })
  }

  static func spelling(_ word: String, _ usual: String) -> Message {
    Message(.spelling, "'\(word)' is written '\(usual)' elsewhere; both share one page")
  }

  static func noPhrases(_ language: String) -> Message {
    Message(
      .noPhrases, "the site's own words are not translated to '\(language)' yet and stay English")
  }
}
