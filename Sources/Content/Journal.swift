package import Calendar
package import Diagnostics
package import Markdown

/// All that the keeper wrote: settings, entries and pages, ordered by path.
package struct Journal: Sendable {
  /// The folder that holds `journal.md`, as it was given.
  package let folder: String
  package let settings: JournalSettings
  package let entries: [Entry]
  package let pages: [StandalonePage]
  /// Files whose front matter has errors.
  package let flawed: [FlawedFile]
  /// What readers wrote back, in the keeper's order; empty without `cheers.md`.
  package let cheers: [Cheer]

  package init(
    folder: String, settings: JournalSettings, entries: [Entry], pages: [StandalonePage],
    flawed: [FlawedFile], cheers: [Cheer] = []
  ) {
    self.folder = folder
    self.settings = settings
    self.entries = entries
    self.pages = pages
    self.flawed = flawed
    self.cheers = cheers
  }
}

/// A file whose front matter has errors. Nothing is published while there is one, but its story is
/// checked like any other, and links to it are not taken for broken.
package struct FlawedFile: Sendable {
  package let file: SourceFile
  /// The file name without ending, or the folder's name for `index.md`.
  package let stem: String
  /// The story; `nil` where not even its beginning can be told.
  package let story: (document: Document, line: Int)?

  init(_ file: SourceFile, stem: String) {
    // What is wrong with the fences has been reported when the file was read.
    var reported = Report()
    self.file = file
    self.stem = stem
    story = FrontMatterText(file, reporting: &reported).map {
      (Document($0.story, headingLevel: storyHeadingLevel), $0.storyLine)
    }
  }
}

/// Why an entry is not part of an edition.
package enum HeldBack: String, CaseIterable, Sendable {
  case draft
  /// The day of its ask or its `publish` day is still to come.
  case future
  case hidden
}

/// What of a journal is published on a day. Every entry is in exactly one of the two lists.
package struct Edition: Sendable {
  package let journal: Journal
  /// The day that counts as today.
  package let today: Day
  /// What is counted, ordered by path, each as it was today: an ask whose answer came later waits.
  /// Entries whose visibility is `counted` are among them: they fill a cell, and have no page.
  package let published: [Entry]
  /// The pages that are published, ordered by path.
  package let pages: [StandalonePage]
  package let heldBack: [(entry: Entry, reason: HeldBack)]

  /// Sorts the entries of a journal.
  /// - Parameter drafts: whether drafts are taken in, as a preview does.
  package init(_ journal: Journal, on today: Day, drafts: Bool = false) {
    var published: [Entry] = []
    var heldBack: [(entry: Entry, reason: HeldBack)] = []
    for entry in journal.entries {
      if entry.visibility == .hidden {
        heldBack.append((entry, .hidden))
      } else if entry.isDraft && !drafts {
        heldBack.append((entry, .draft))
      } else if entry.publishedFrom > today {
        heldBack.append((entry, .future))
      } else {
        published.append(entry.asOf(today))
      }
    }
    self.journal = journal
    self.today = today
    self.published = published
    pages = journal.pages.filter { drafts || !$0.isDraft }
    self.heldBack = heldBack
  }

  /// The goals that have held until today, the one of today last.
  package var goals: [Goal] {
    let begun = journal.settings.goals.filter { $0.since.map { $0 <= today } ?? true }
    return begun.isEmpty ? [goal] : begun
  }

  /// The goal that holds today.
  package var goal: Goal { journal.settings.goal(on: today) }
}
