/// The layer of each step's word: one after all the words that have come before it in any ask, so
/// that a word is always the same stage, wherever in a history it is written.
///
/// There is none if words come in both orders, "interview, test" and "test, interview": then a
/// word's own place in each history is used instead.
struct WordLayers {
  private var layers: [String: Int] = [:]

  /// Orders the words of histories; a history has each word at most once.
  init(_ histories: [[String]]) {
    var followers: [String: Set<String>] = [:]
    var predecessors: [String: Int] = [:]
    for history in histories {
      for word in history where predecessors[word] == nil { predecessors[word] = 0 }
      for (word, next) in zip(history, history.dropFirst())
      where followers[word, default: []].insert(next).inserted {
        predecessors[next, default: 0] += 1
      }
    }
    var layers: [String: Int] = [:]
    var ready = predecessors.filter { $0.value == 0 }.map(\.key)
    for word in ready { layers[word] = 1 }
    var ordered = 0
    while let word = ready.popLast() {
      ordered += 1
      for next in followers[word] ?? [] {
        layers[next] = max(layers[next] ?? 1, (layers[word] ?? 1) + 1)
        predecessors[next, default: 0] -= 1
        if predecessors[next] == 0 { ready.append(next) }
      }
    }
    if ordered == predecessors.count { self.layers = layers }
  }

  /// The layer, from 1; `nil` if there is no order of all words.
  subscript(word: String) -> Int? { layers[word] }
}
