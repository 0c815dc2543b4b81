/// A journal with an entry in each state.
let goodJournal = """
  -- journal.md --
  ---
  title: Tiny
  keeper: Kim
  timezone: Europe/Lisbon
  ---
  -- entries/2026-01-03-b.md --
  ---
  title: B
  visibility: counted
  ---
  -- entries/2026-01-04-c.md --
  ---
  title: C
  draft: true
  ---
  -- entries/2026-05-01-d.md --
  ---
  title: D
  publish: 2026-05-01
  ---
  -- entries/2026-01-05-e.md --
  ---
  title: E
  visibility: hidden
  ---
  -- entries/2026-01-01-a.md --
  ---
  title: A
  outcome: no
  answered: 2026-01-02
  category: Town
  ---
  """

/// The same with a warning.
let warnedJournal = goodJournal + "\nA <b>word</b>."
/// The same with an error.
let wrongJournal = goodJournal.replacing("outcome: no", with: "outcome: mabye")
