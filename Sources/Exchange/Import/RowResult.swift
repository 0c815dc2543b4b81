import Content

/// What becomes of a row.
package enum RowResult: Hashable, Sendable {
  /// A new entry: the path of its file, and its text.
  case new(path: String, text: String)
  /// It is in the journal already. Its conflicts are the differences between the row and the entry
  /// that cannot be resolved here.
  case present(path: String, conflicts: [FieldChange])
  /// It is in the journal, and the spreadsheet has changed since: the entry's file with the changes.
  case changed(path: String, changes: [FieldChange], conflicts: [FieldChange], bytes: [UInt8])
  /// It has too little in it, for this reason.
  case skipped(String)
  /// What it says cannot be right, for this reason.
  case wrong(String)
}

extension ImportPlan {
  /// How many rows have each kind of result.
  package struct Counts: Hashable, Sendable {
    package var new: Int
    package var present: Int
    package var changed: Int
    package var skipped: Int
    package var wrong: Int

    package init(
      new: Int = 0, present: Int = 0, changed: Int = 0, skipped: Int = 0, wrong: Int = 0
    ) {
      self.new = new
      self.present = present
      self.changed = changed
      self.skipped = skipped
      self.wrong = wrong
    }

    /// All of them.
    package var rows: Int { new + present + changed + skipped + wrong }
  }

  /// The rows by their result.
  package var counts: Counts {
    rows.reduce(into: Counts()) { counts, row in
      switch row.result {
      case .new: counts.new += 1
      case .present: counts.present += 1
      case .changed: counts.changed += 1
      case .skipped: counts.skipped += 1
      case .wrong: counts.wrong += 1
      }
    }
  }
}
