package import Calendar

// The fields that the program itself uses, with their types. A field that is only written and shown
// needs nothing here.

extension EntryFacts {
  /// The facts of an ask that is waiting for its answer.
  package init(title: String, asked: Day) {
    self.init()
    self.title = title
    self.asked = asked
    outcome = .pending
  }

  package var title: String {
    get { self[.title] ?? "" }
    set { self[.title] = newValue }
  }

  /// The day of the ask; 1 January 1970 if the text is not a day.
  package var asked: Day {
    get { self[.date].flatMap { Day($0) } ?? Day(number: 0) }
    set { self[.date] = newValue.description }
  }

  package var outcome: Outcome {
    get { self[.outcome].flatMap { Outcome(rawValue: $0) } ?? .pending }
    set { self[.outcome] = newValue.rawValue }
  }

  package var answered: Day? {
    get { self[.answered].flatMap { Day($0) } }
    set { self[.answered] = newValue?.description }
  }

  package var to: String? {
    get { self[.to] }
    set { self[.to] = newValue }
  }

  package var category: String? {
    get { self[.category] }
    set { self[.category] = newValue }
  }

  package var tags: [String] {
    get { self[all: .tags] }
    set { self[all: .tags] = newValue }
  }

  package var label: String? {
    get { self[.label] }
    set { self[.label] = newValue }
  }

  /// Each as in front matter: `2026-01-20 interview`.
  package var steps: [String] {
    get { self[all: .steps] }
    set { self[all: .steps] = newValue }
  }

  package var slug: String? {
    get { self[.slug] }
    set { self[.slug] = newValue }
  }
}
