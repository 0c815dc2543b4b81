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
  /// The messages that readers wrote back, in the keeper's order; empty without `cheers.md`.
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
  /// The file name without extension, or the folder's name for `index.md`.
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
  /// It is too new for a journal that has a `delay`.
  case delayed
  case hidden
}

/// The part of a journal that is published on a day. Every entry is either in `published` or in
/// `heldBack`.
package struct Edition: Sendable {
  package let journal: Journal
  /// The day as of which everything holds: today, or earlier in a journal with a `delay`.
  package let today: Day
  /// The day on which the site is built.
  package let madeOn: Day
  /// The counted entries, ordered by path, each as of today: an ask whose answer is in the future
  /// still waits. They include entries of visibility `counted`, which fill a square but have no
  /// page.
  package let published: [Entry]
  /// The pages that are published, ordered by path.
  package let pages: [StandalonePage]
  package let heldBack: [(entry: Entry, reason: HeldBack)]

  /// Sorts the entries of a journal.
  /// - Parameters:
  ///   - drafts: whether to include drafts, as a preview does.
  ///   - delay: after how many days an ask, and its answer, is shown.
  package init(_ journal: Journal, on madeOn: Day, drafts: Bool = false, delay: Int = 0) {
    let today = madeOn + -delay
    var published: [Entry] = []
    var heldBack: [(entry: Entry, reason: HeldBack)] = []
    for entry in journal.entries {
      if entry.visibility == .hidden {
        heldBack.append((entry, .hidden))
      } else if entry.isDraft && !drafts {
        heldBack.append((entry, .draft))
      } else if entry.publishedFrom > madeOn {
        heldBack.append((entry, .future))
      } else if entry.ask.asked > today {
        heldBack.append((entry, .delayed))
      } else {
        published.append(entry.asOf(today))
      }
    }
    self.journal = journal
    self.today = today
    self.madeOn = madeOn
    self.published = published
    pages = journal.pages.filter { drafts || !$0.isDraft }
    self.heldBack = heldBack
  }

  /// Whether a cheer is not shown, because its day is in the future or its entry has no page.
  package func isWithheld(_ cheer: Cheer) -> Bool {
    guard cheer.day.value <= today else { return true }
    guard let name = cheer.entry?.value else { return false }
    return !published.contains {
      $0.visibility == .public && [$0.stem, $0.slug].contains(name)
    }
  }

  /// The goals up to today, today's last.
  package var goals: [Goal] {
    let begun = journal.settings.goals.filter { $0.since.map { $0 <= today } ?? true }
    return begun.isEmpty ? [goal] : begun
  }

  /// Today's goal.
  package var goal: Goal { journal.settings.goal(on: today) }
}
