/// The candidate that was most likely meant, or `nil` when none is near: at most one edit in three
/// letters, where an edit changes, adds, drops or swaps neighbouring letters.
package func closest(to typed: String, in candidates: some Sequence<String>) -> String? {
  let typed = typed.lowercased()
  let limit = max(1, typed.count / 3)
  return
    candidates
    .map { (candidate: $0, distance: editDistance(typed, $0.lowercased())) }
    .filter { $0.distance <= limit }
    .min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?
    .candidate
}

/// The Damerau-Levenshtein distance of two texts (optimal string alignment), in characters.
func editDistance(_ first: String, _ second: String) -> Int {
  let first = Array(first)
  let second = Array(second)
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
    beforeLast = last
    last = current
  }
  return last[second.count]
}
