import Content

/// The sequences of words to search for, all in one pass over a text.
///
/// Names and titles are in a tree of words; of longer texts every run of six words has a number.
/// Each belongs to a secret, given by the secret's number.
struct SecretWords: Sendable {
  /// How many words of a longer text identify it: fewer may be the same in any two texts.
  static let runLength = 6

  private(set) var firstWords = WordFilter()
  private(set) var beginnings = Beginnings()
  private(set) var runs = RunTable()
  private var nodes = [Node()]
  private var edges = WordTable()

  private struct Node {
    /// The secret that ends here; -1 for none.
    var secret: Int32 = -1
    /// Whether the secret itself has more than a space before this word, such as a full stop.
    var mayBeApart = false
  }

  /// Whether there is nothing to search for.
  var isEmpty: Bool { nodes.count == 1 && !runs.isUsed }

  /// Adds words that are to be found wherever they follow each other.
  /// - Parameter endings: ASCII letters that may follow the last word.
  mutating func add(_ text: String, endings: [String] = [""], as secret: Int) {
    let bytes = Array(text.utf8)
    // Two texts that differ only in how they are composed are equal, but not their bytes.
    guard bytes.contains(where: { $0 >= 0x80 }) else { return add(bytes, endings, as: secret) }
    let (composed, decomposed) = (Array(text.composed.utf8), Array(text.decomposed.utf8))
    add(composed, endings, as: secret)
    if decomposed != composed { add(decomposed, endings, as: secret) }
  }

  private mutating func add(_ text: [UInt8], _ endings: [String], as secret: Int) {
    let words = WordList.words(of: text)
    guard let last = words.last else { return }
    var before = 0
    for word in words.dropLast() { before = addNode(after: before, word, in: text) }
    for ending in endings {
      let node = addNode(after: before, last, in: text, ending: ending.utf8)
      if nodes[node].secret < 0 { nodes[node].secret = Int32(secret) }
    }
  }

  private mutating func addNode(
    after before: Int, _ word: WordList.Word, in text: [UInt8], ending: String.UTF8View = "".utf8
  ) -> Int {
    let hash = ending.reduce(word.hash) { Letters.hash($0, Letters.ascii[Int($1)]) }
    let edge = Self.edge(hash, from: Int32(before))
    let node: Int
    if let next = edges[edge] {
      node = Int(next)
    } else {
      if before == 0 {
        firstWords.insert(hash)
        beginnings.insert(text[word.range] + ending)
      }
      nodes.append(Node())
      node = nodes.count - 1
      edges.insert(edge, Int32(node))
    }
    if word.isApart { nodes[node].mayBeApart = true }
    return node
  }

  /// Adds every run of six words in a text.
  mutating func addRuns(of text: String, as secret: Int) {
    var run = Run()
    for word in WordList.words(of: text.composed) {
      if let number = run.next(word.hash) { runs.insert(number, Int32(secret)) }
    }
  }

  /// The node that a word leads to from a node of the tree; the root is 0.
  func node(after node: Int32, _ hash: UInt64, isApart: Bool) -> Int32? {
    guard let next = edges[Self.edge(hash, from: node)],
      !isApart || node == 0 || nodes[Int(next)].mayBeApart
    else { return nil }
    return next
  }

  /// The secret that ends at a node; `nil` if none does.
  func secret(at node: Int32) -> Int? {
    nodes[Int(node)].secret < 0 ? nil : Int(nodes[Int(node)].secret)
  }

  private static func edge(_ hash: UInt64, from node: Int32) -> UInt64 {
    hash ^ UInt64(node) &* 0x9E37_79B9_7F4A_7C15
  }
}

/// The number of the last six words.
struct Run {
  private var words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0)
  private var count = 0

  /// Adds the next word.
  /// - Returns: the number of the run that it ends; `nil` before the sixth word.
  @inline(__always)
  mutating func next(_ hash: UInt64) -> UInt64? {
    words = (words.1, words.2, words.3, words.4, words.5, hash)
    count &+= 1
    guard count >= SecretWords.runLength else { return nil }
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var number = words.0
    number = number &* factor &+ words.1
    number = number &* factor &+ words.2
    number = number &* factor &+ words.3
    number = number &* factor &+ words.4
    return number &* factor &+ words.5
  }

  /// Begins again.
  mutating func reset() { count = 0 }
}

/// The runs of secret texts, by their numbers.
struct RunTable: Sendable {
  private(set) var isUsed = false
  private(set) var table = WordTable()
  /// A bit for each of a million groups of numbers.
  private(set) var bits: [UInt64] = []

  mutating func insert(_ number: UInt64, _ secret: Int32) {
    if !isUsed { (isUsed, bits) = (true, [UInt64](repeating: 0, count: 1 << 14)) }
    bits[Int(number >> 50)] |= 1 << (number >> 44 & 63)
    table.insert(number, secret)
  }

  @inline(__always)
  static func mayContain(_ number: UInt64, _ bits: UnsafeBufferPointer<UInt64>) -> Bool {
    bits[Int(number >> 50)] >> (number >> 44 & 63) & 1 == 1
  }
}

/// The words of a short text.
struct WordList: WordConsumer {
  struct Word {
    let hash: UInt64
    let range: Range<Int>
    let isApart: Bool
  }

  private(set) var words: [Word] = []

  mutating func word(
    _ hash: UInt64, stem: UInt64, _ range: Range<Int>, isApart: Bool, isMarkup: Bool
  ) {
    words.append(Word(hash: hash, range: range, isApart: isApart))
  }

  mutating func tag() {}

  /// The words of a plain text.
  static func words(of text: String) -> [Word] { words(of: Array(text.utf8)) }

  /// The same in UTF-8.
  static func words(of text: [UInt8]) -> [Word] {
    text.withUnsafeBufferPointer {
      WordReader.read($0, isPlain: true, into: WordList()).words
    }
  }
}
