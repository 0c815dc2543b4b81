extension EnglishPhrases {
  func homeCardWords(
    noes: Int, target: Int, yeses: Int, day: String, journal: String
  ) -> String {
    let stars = yeses > 0 ? " and \(self.yeses(yeses))" : ""
    return "\(journal): \(number(noes)) of \(self.noes(target))\(stars), \(day)"
  }

  func entryCardWords(outcome: String, numbers: String?, title: String, day: String) -> String {
    // "No 87" says both.
    let isPlain = outcome == self.outcome(.no) && numbers != nil
    let mark = [isPlain ? nil : outcome, numbers].compactMap(\.self).joined(separator: ", ")
    return "\(mark): \(title), \(day)"
  }

  func milestoneCardWords(name: String, day: String, journal: String) -> String {
    "\(journal): \(name), \(day)"
  }
}
