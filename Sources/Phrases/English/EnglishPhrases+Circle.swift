/// The words of the circle in English.
extension CirclePhrases where Self: EnglishByDefault {
  var circle: String { "Circle" }
  var circleHeading: String { "The circle" }
  func circleDescription(keeper: String) -> String {
    "\(keeper) and the others who are asking: their squares side by side."
  }
  func circleTitle(keeper: String) -> String { "The circle of \(keeper)" }

  func circleSentence(notebooks: Int, noes: Int, yeses: Int) -> String {
    """
    \(counted(notebooks, "notebook", "notebooks")), \(self.noes(noes)) and \(self.yeses(yeses)) so \
    far. Nobody is ranked here: whoever was answered last comes first.
    """
  }

  func circleDrawing(noes: Int, waiting: Int) -> String {
    let others = waiting > 0 ? ", \(self.waiting(waiting))" : ""
    return "The leaf being filled: \(self.noes(noes))\(others)"
  }

  func lastAnswer(_ day: String) -> String { "Last answer \(day)" }
  func noAnswerYet(_ day: String) -> String { "No answer yet, as of \(day)" }
  var notReadYet: String { "No numbers from here yet." }
  var circleFeeds: String { "All their feeds in one file, for a feed reader (OPML)" }

  var circleNote: String {
    "Read from each notebook’s own progress.json before this page was made. Your browser asks "
      + "nobody else."
  }

  var circleBegin: String { "Any notebook will do, and a pencil." }
}
