import Markup

// Milestones
extension MilestonePhrases where Self: EnglishByDefault {
  func milestonesSentence(noes: Int, target: Int) -> String {
    "\(self.number(noes)) of \(self.noes(target)) so far."
  }

  func milestonesDescription(keeper: String) -> String {
    "Firsts and round numbers in \(keeper)’s notebook."
  }

  func milestone(noes: Int) -> String { capitalised(milestoneName(noes)) }
  func milestone(yeses: Int) -> String { "The \(ordinal(yeses)) yes" }

  func milestone(lateReplyAfter days: Int) -> String {
    "The first reply after \(self.days(days)) or more"
  }

  func milestone(category: String) -> String { "The first ask in “\(category)”" }

  func ahead(number: Int, missing: Int) -> String {
    "\(capitalised(milestoneName(number))), \(self.number(missing)) to go"
  }

  var reachedHeading: String { "Reached" }
  var aheadHeading: String { "Ahead" }
  var noneReached: String { "The first no is the first milestone. It is one ask away." }

  func milestoneName(_ number: Int) -> String { "the \(ordinal(number)) no" }

  func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  func ordinal(_ number: Int) -> String {
    let words = [
      1: "first", 10: "tenth", 25: "twenty-fifth", 50: "fiftieth", 100: "hundredth",
      1000: "thousandth",
    ]
    return words[number] ?? suffixed(number)
  }

  /// "16th".
  func suffixed(_ number: Int) -> String {
    let suffix =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return self.number(number) + suffix
  }

  func shortDay(month: Int, day: Int) -> String { "\(day) \(monthName(month).prefix(3))" }
  var rowFull: String { "row full on" }

  func starsBetween(_ count: Int) -> String {
    count == 1
      ? "The star is where a yes came in between."
      : "Each star is a yes that came in between: \(number(count)) in all."
  }

  func noesTaken(_ noes: Int, silences: Int) -> String {
    let word = noes == 1 ? "no" : "noes"
    if silences == 0 { return word }
    return silences == noes
      ? "\(word), all of them silence" : "\(word), \(number(silences)) of them silence"
  }

  func yesesTaken(_ yeses: Int) -> String { yeses == 1 ? "yes on the way" : "yeses on the way" }
  func weeksTaken(_ weeks: Int) -> String {
    weeks == 1 ? "week from the first ask" : "weeks from the first ask"
  }
  func fearTaken(_ count: Int) -> String { "average fear: first \(count) rated, last \(count)" }
  func change(from: String, to: String) -> String { "\(from) → \(to)" }

  func nextAhead(number: Int, missing: Int, follow: String, start: String) -> HTML {
    """
    Next: the \(ordinal(number)), \(self.number(missing)) to go. \
    <a href="\(url: follow)">Be told</a>, or <a href="\(url: start)">start your own</a>.
    """
  }
}
