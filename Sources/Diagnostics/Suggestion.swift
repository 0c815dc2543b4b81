/// The candidate that was most likely meant, at most one edit per three letters away; `nil` if none
/// is. An edit changes, adds or drops a letter, or swaps two neighbours.
package func closest(to typed: String, in candidates: some Sequence<String>) -> String? {
  Candidates(candidates).closest(to: typed)
}

/// A hint that asks whether the closest candidate was meant; `nil` if none is close.
package func suggestion(for typed: String, in candidates: some Sequence<String>) -> String? {
  closest(to: typed, in: candidates).map(didYouMean)
}

/// "did you mean 'coffee'?"
package func didYouMean(_ word: String) -> String { "did you mean '\(word)'?" }

/// Words prepared for many look-ups of the one that was meant.
package struct Candidates: Sendable {
  private let words: [(word: String, letters: [Character], set: UInt64)]

  package init(_ words: some Sequence<String>) {
    self.words = words.map {
      let letters = Array($0.lowercased())
      return ($0, letters, letterSet(letters))
    }
  }

  /// The word that was most likely meant, as in `closest(to:in:)`.
  package func closest(to typed: String) -> String? {
    let letters = Array(typed.lowercased())
    let set = letterSet(letters)
    let limit = max(1, letters.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in words {
      // An edit adds at most one letter and removes at most one.
      guard abs(candidate.letters.count - letters.count) <= limit,
        (set & ~candidate.set).nonzeroBitCount <= limit,
        (candidate.set & ~set).nonzeroBitCount <= limit
      else { continue }
      let distance = editDistance(letters, candidate.letters, upTo: limit)
      guard distance <= limit else { continue }
      if best.map({ (distance, candidate.word) < ($0.distance, $0.word) }) ?? true {
        best = (distance, candidate.word)
      }
    }
    return best?.word
  }

  /// A hint that asks whether the closest word was meant; `nil` if none is close.
  package func suggestion(for typed: String) -> String? {
    closest(to: typed).map(didYouMean)
  }
}

/// The letters that occur, as a set of 64 bits.
private func letterSet(_ letters: [Character]) -> UInt64 {
  letters.reduce(0) { set, letter in
    set | 1 << UInt64((letter.unicodeScalars.first?.value ?? 0) & 63)
  }
}

/// The Damerau-Levenshtein distance of two texts (optimal string alignment), in characters.
/// - Parameter limit: for a larger distance, any number above the limit is returned.
func editDistance(_ first: [Character], _ second: [Character], upTo limit: Int = .max) -> Int {
  var beforeLast = [Int](repeating: 0, count: second.count + 1)
  var last = Array(0...second.count)
  for row in first.indices {
    var current = [row + 1]
    for column in second.indices {
      let cost = first[row] == second[column] ? 0 : 1
      var best = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    // No later distance is below the smallest of two rows in turn.
    if let least = current.min(), let earlier = last.min(), min(least, earlier) > limit {
      return least
    }
    beforeLast = last
    last = current
  }
  return last[second.count]
}
