/// All that the keeper wrote: settings, entries and pages, ordered by path.
package struct Journal: Sendable {
  /// The folder that holds `journal.md`, as it was given.
  package let folder: String
  package let settings: JournalSettings
  package let entries: [Entry]
  package let pages: [Prose]
  /// What readers wrote back, in the keeper's order; empty without `cheers.md`.
  package var cheers: [Cheer] = []
}

/// Why an entry is not part of an edition.
package enum HeldBack: String, CaseIterable, Sendable {
  case draft
  /// Its day, the day of its answer or its `publish` day is still to come.
  case future
  case hidden
}

/// What of a journal is published on a day. Every entry is in exactly one of the two lists.
package struct Edition: Sendable {
  package let journal: Journal
  /// The day that counts as today.
  package let today: Day
  /// What is counted, ordered by path. Entries whose visibility is `counted` are among them: they
  /// fill a cell, and have no page.
  package let published: [Entry]
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
      } else if entry.knownFrom > today {
        heldBack.append((entry, .future))
      } else {
        published.append(entry)
      }
    }
    self.journal = journal
    self.today = today
    self.published = published
    self.heldBack = heldBack
  }

  /// The goal that holds today.
  package var goal: Goal { journal.settings.goal(on: today) }
}
