/// A place where a secret occurs.
struct Match: Sendable, Hashable {
  /// The secret's number.
  let secret: Int
  /// Its bytes; for a run, those of its last word.
  let range: Range<Int>
  /// Which run of six words of the secret it is; 0 for a secret that is found as a whole.
  var run: UInt64 = 0
}

/// Finds secret words among the words that it is given.
struct WordMatcher: WordConsumer {
  /// All places in some bytes, in the order of their ends.
  static func matches(
    of words: SecretWords, in bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool
  ) -> [Match] {
    let mayFind = WordScout.mayFind(words, in: bytes, isPlain: isPlain)
    // Of six words in a row, any word may be the first.
    if !words.runs.isUsed, !mayFind { return [] }
    let found = read(bytes, for: words, isPlain: isPlain)
    guard mayFind, !isPlain else { return found }
    // Escaped text in an attribute may be read as markup.
    let known = Set(found)
    return found
      + read(bytes, for: words, isPlain: isPlain, escapedTags: true).filter { !known.contains($0) }
  }

  /// The same, word by word.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, for words: SecretWords, isPlain: Bool,
    escapedTags: Bool = false
  ) -> [Match] {
    withUnsafePointer(to: words) { words in
      words.pointee.firstWords.bits.withUnsafeBufferPointer { firstBits in
        words.pointee.runs.bits.withUnsafeBufferPointer { runBits in
          let matcher = WordMatcher(words: words, firstBits: firstBits, runBits: runBits)
          return WordReader.read(
            bytes, isPlain: isPlain, escapedTags: escapedTags, into: matcher
          ).matches
        }
      }
    }
  }

  /// The same for an array.
  static func matches(of words: SecretWords, in bytes: [UInt8], isPlain: Bool) -> [Match] {
    bytes.withUnsafeBufferPointer { matches(of: words, in: $0, isPlain: isPlain) }
  }

  /// Whether the first word, and those after it, are a secret's.
  static func isFirst(
    of words: UnsafePointer<SecretWords>, _ firstBits: UnsafeBufferPointer<UInt64>,
    in bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool, isTag: Bool
  ) -> Bool {
    var matcher = WordMatcher(
      words: words, firstBits: firstBits, runBits: UnsafeBufferPointer(start: nil, count: 0))
    matcher.probed = isTag
    return !WordReader.read(bytes, isPlain: isPlain, isTag: isTag, into: matcher).matches.isEmpty
  }

  /// If only one name that begins with the first word is searched for: whether it is in a tag.
  private var probed: Bool?
  private var hasBegun = false
  var isDone: Bool { hasBegun && text.begun.isEmpty && markup.begun.isEmpty }
  private let words: UnsafePointer<SecretWords>
  private let firstBits: UnsafeBufferPointer<UInt64>
  private let runBits: UnsafeBufferPointer<UInt64>
  private var matches: [Match] = []
  private var text = Place()
  private var markup = Place()

  /// How far the words read so far have got in the tree.
  private struct Place {
    var begun: [(node: Int32, start: Int)] = []
    var run = Run()

    mutating func follow(
      _ hash: UInt64, stem: UInt64, _ range: Range<Int>, isApart: Bool,
      in words: UnsafePointer<SecretWords>,
      adding matches: inout [Match]
    ) {
      let before = begun + [(0, range.lowerBound)]
      begun = []
      for (node, start) in before {
        let next = words.pointee.node(after: node, hash, isApart: isApart)
        if let next { begun.append((next, start)) }
        // A number after a name does not hide it.
        let last = stem == hash ? nil : words.pointee.node(after: node, stem, isApart: isApart)
        for end in [next, last] {
          guard let end, let secret = words.pointee.secret(at: end) else { continue }
          matches.append(Match(secret: secret, range: start..<range.upperBound))
        }
      }
    }
  }

  private init(
    words: UnsafePointer<SecretWords>, firstBits: UnsafeBufferPointer<UInt64>,
    runBits: UnsafeBufferPointer<UInt64>
  ) {
    (self.words, self.firstBits, self.runBits) = (words, firstBits, runBits)
  }

  @inline(__always)
  mutating func word(
    _ hash: UInt64, stem: UInt64, _ range: Range<Int>, isApart: Bool, isMarkup: Bool
  ) {
    let isFirst =
      WordFilter.contains(hash, in: firstBits)
      || stem != hash && WordFilter.contains(stem, in: firstBits)
    if isMarkup {
      if isFirst || !markup.begun.isEmpty {
        markup.follow(hash, stem: stem, range, isApart: isApart, in: words, adding: &matches)
      }
    } else if isFirst || !text.begun.isEmpty {
      text.follow(hash, stem: stem, range, isApart: isApart, in: words, adding: &matches)
    }
    if probed == isMarkup { hasBegun = true }
    guard !runBits.isEmpty else { return }
    let number = isMarkup ? markup.run.next(hash) : text.run.next(hash)
    if let number, RunTable.mayContain(number, runBits),
      let secret = words.pointee.runs.table[number]
    {
      matches.append(Match(secret: Int(secret), range: range, run: number))
    }
  }

  mutating func tag() {
    if !markup.begun.isEmpty { markup.begun = [] }
    markup.run.reset()
  }
}
