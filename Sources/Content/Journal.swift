package import Calendar
package import Diagnostics
package import Markdown

/// Everything that the keeper wrote: settings, entries and pages, ordered by path.
package struct Journal: Sendable {
  /// The folder of `journal.md`, as given.
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

/// A file whose front matter has errors. While there is one, nothing is published, but its story is
/// checked all the same, and links to it are not reported as broken.
package struct FlawedFile: Sendable {
  package let file: SourceFile
  /// The file name without ending, or the folder's name for `index.md`.
  package let stem: String
  /// The story; `nil` if its beginning cannot be found.
  package let story: (document: Document, line: Int)?

  init(_ file: SourceFile, stem: String) {
    // Problems with the fences were reported when the file was read.
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
  /// The day of its ask or its `publish` day is in the future.
  case future
  case hidden
}

/// The part of a journal that is published on a day. Every entry is either in `published` or in
/// `heldBack`.
package struct Edition: Sendable {
  package let journal: Journal
  /// The day treated as today.
  package let today: Day
  /// The counted entries, ordered by path, each as of today: an ask whose answer is in the future
  /// still waits. They include entries of visibility `counted`, which fill a square but have no
  /// page.
  package let published: [Entry]
  /// The pages that are published, ordered by path.
  package let pages: [StandalonePage]
  package let heldBack: [(entry: Entry, reason: HeldBack)]

  /// Sorts the entries of a journal.
  /// - Parameter drafts: whether to include drafts, for a preview.
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

  /// The goals up to today, today's last.
  package var goals: [Goal] {
    let begun = journal.settings.goals.filter { $0.since.map { $0 <= today } ?? true }
    return begun.isEmpty ? [goal] : begun
  }

  /// Today's goal.
  package var goal: Goal { journal.settings.goal(on: today) }
}
