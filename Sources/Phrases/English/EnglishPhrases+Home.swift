import Markup

/// The words of the home page in English.
extension HomePhrases where Self: EnglishByDefault {
  func coverCaption(noes: Int, target: Int, formerTarget: Int?) -> HTML {
    if noes > target { return "noes, \(number(noes - target)) past the goal" }
    if noes == target { return "of \(self.noes(target)): full" }
    return "of \(formerTarget, { "<s>\(number($0))</s> " })\(self.noes(target))"
  }

  func seal(number: Int, day: String) -> String { "\(milestone(noes: number)), \(day)" }

  func toMilestone(missing: Int, number: Int) -> String {
    "\(self.number(missing)) to the \(ordinal(number))"
  }

  var firstSquare: String { "the first no goes here" }
  var looseLeaf: String { "past the goal, a loose leaf" }
  var everySquareFull: String { "Every square is full." }

  func lastSquare(number: Int, day: String, waiting: Int) -> String {
    let open = waiting == 1 ? "there is one ask out" : "there are \(asks(waiting)) out"
    return "The \(ordinal(number)) no came on \(day)."
      + (waiting > 0 ? " The notebook stays open: \(open)." : "")
  }

  func leavesFull(_ count: Int, yeses: Int) -> String {
    list(
      [
        "\(counted(count, "leaf", "leaves")) full", yeses > 0 ? self.yeses(yeses) : nil,
      ].compactMap(\.self))
  }

  func leavesAhead(_ count: Int, range: String) -> String {
    "\(counted(count, "leaf", "leaves")) to go, \(range)"
  }

  func allSquares(_ count: Int) -> String {
    count == 1 ? "the square" : "the \(number(count)) squares"
  }

  func moreSquares(_ count: Int) -> String { counted(count, "more square", "more squares") }

  var newestAnswer: String { "Newest answer" }
  var read: String { "Read" }
  var latest: String { "Latest answers" }
  var latestBefore: String { "Before that" }
  var smallAsks: String { "Small enough to ask first" }

  var smallAskIdeas: [(ask: String, remark: String)] {
    [
      ("For the table by the window", "costs nothing, takes a breath"),
      ("For a taste before buying", "bakers say no kindly"),
      ("For a second reading", "the one that keeps coming back"),
      ("For the part one size too large", "keep it for week three"),
    ]
  }

  func sheetPattern(_ mark: SquareMark, target: Int) -> String {
    switch mark {
    case .no: "No {n} of \(number(target))"
    case .ghosted: "Silence {n} of \(number(target))"
    case .other: "Square {n} of \(number(target))"
    case .waiting: "Waiting for an answer"
    case .quiet: "Waiting, gone quiet"
    case .empty, .star, .milestone: legend(mark)
    }
  }

  var readStory: String { "Read the story" }
  var close: String { "Close" }
  var squarePattern: String { "Square {n}" }

  func notebookLabel(begun: String?) -> String { begun.map { "noes, begun \($0)" } ?? "noes" }
  var yourTurn: String { "Your turn" }
  var yourTurnSentence: String {
    "Any notebook will do, and a pencil. For a page like this one, two commands."
  }
}

/// The words of an entry's page in English.
extension EntryPhrases where Self: EnglishByDefault {
  func silenceNumbers(_ first: Int, _ last: Int) -> String {
    first == last ? "Silence \(number(first))" : "Silences \(range(first, last))"
  }

  func after(days: Int) -> String { days == 0 ? "the same day" : "after \(self.days(days))" }
  var fearBefore: String { "Fear before" }
  var stingAfter: String { "Sting after" }
  var seeInNotebook: String { "See it in the notebook" }
  func place(_ numbers: String, target: Int) -> String { "\(numbers) of \(number(target))" }

  func starPlace(noes: Int) -> String {
    noes == 0 ? "A yes before the first no" : "A yes after \(self.noes(noes))"
  }

  func leafDrawing(range: String) -> String { "The leaf \(range), with this one marked." }

  func followLine(everything: String, yeses: String, weekly: String) -> HTML {
    """
    <b>Follow:</b> <a href="\(url: everything)">every answer</a>, \
    <a href="\(url: yeses)">yeses</a> or <a href="\(url: weekly)">weekly</a>
    """
  }

  func startLine(_ href: String) -> HTML {
    #"<b>Your turn?</b> <a href="\#(url: href)">\#(startYourOwn)</a>"#
  }
}
