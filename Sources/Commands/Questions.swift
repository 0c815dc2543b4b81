import ArgumentParser
import Files

/// Questions on a terminal, each on a line of its own.
struct Questions {
  /// Whether there is somebody to answer.
  static var canBeAsked: Bool { System.isInputTerminal && System.isTerminal(.output) }

  /// Asks until the answer is valid.
  /// - Parameters:
  ///   - words: the question.
  ///   - preset: the meaning of Enter alone; `nil` if it skips the question.
  ///   - problem: what is wrong with an answer; `nil` for a valid one.
  /// - Returns: the answer, or `nil` if it was skipped.
  /// - Throws: `ExitCode` 64 at the end of the input.
  func ask(
    _ words: String, preset: String? = nil, problem: (String) -> String? = { _ in nil }
  ) throws -> String? {
    while true {
      try System.print("\(words)\(preset.map { " [\($0)]" } ?? "") ", to: .output)
      guard let line = readLine() else {
        try System.print("\n", to: .output)
        throw Failure.exit(.usage, "the questions were not answered; nothing was written")
      }
      let typed = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard let answer = typed.isEmpty ? preset : typed else { return nil }
      guard let problem = problem(answer) else { return answer }
      try System.print("  \(problem)\n", to: .output)
    }
  }

  /// Asks until there is an answer.
  func require(_ words: String, problem: (String) -> String?) throws -> String {
    while true {
      if let answer = try ask(words, problem: problem) { return answer }
    }
  }

  /// Offers numbered choices; the answer is a number or free text.
  func choose(
    _ words: String, from choices: [String], problem: (String) -> String?
  ) throws -> String? {
    guard !choices.isEmpty else { return try ask(words, problem: problem) }
    let list = choices.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: " · ")
    try System.print("  \(list)\n", to: .output)
    let words = "\(words) (a number, or another name)"
    return try ask(words, problem: { picked($0, of: choices) == nil ? problem($0) : nil })
      .map { picked($0, of: choices) ?? $0 }
  }

  private func picked(_ answer: String, of choices: [String]) -> String? {
    guard let number = Int(answer), choices.indices.contains(number - 1) else { return nil }
    return choices[number - 1]
  }
}
