/// Words, each with the places where it was found.
///
/// A hash table written for this, over the bytes of the words: with sets and dictionaries of
/// strings, the search index took a seventh of a whole build.
struct WordPlaces {
  private struct Word {
    let letters: Range<Int>
    let hash: UInt64
    var lastPlace: Int
    var count = 1
  }

  /// The letters of all words, one word after the other.
  private var letters: [UInt8] = []
  private var words: [Word] = []
  /// The word and the place of each find, in the order of the finds.
  private var finds: [(word: Int, place: Int)] = []
  /// The number of the word for each hash, in its own slot or the next free one after it; `free`
  /// for an empty slot. At most half of the slots are in use.
  private var slots = [Int](repeating: free, count: 1024)
  private static let free = -1

  /// Adds a find.
  /// - Parameters:
  ///   - word: letters and digits; ASCII capitals become lowercase.
  ///   - place: not less than those of earlier finds; the same word is added there once.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, at place: Int) {
    // FNV-1a.
    let hash = word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64(small($1))) &* 0x100_0000_01B3 }
    var slot = firstSlot(for: hash)
    while slots[slot] != Self.free {
      let number = slots[slot]
      if words[number].hash == hash, isWord(number, word) {
        if words[number].lastPlace < place {
          words[number].lastPlace = place
          words[number].count += 1
          finds.append((number, place))
        }
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = words.count
    finds.append((words.count, place))
    let start = letters.count
    for byte in word { letters.append(small(byte)) }
    words.append(Word(letters: start..<letters.count, hash: hash, lastPlace: place))
    if words.count > slots.count / 2 { grow() }
  }

  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    letters.withUnsafeBufferPointer {
      $0[words[number].letters].elementsEqual(word) { $0 == small($1) }
    }
  }

  private func firstSlot(for hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [Int](repeating: Self.free, count: slots.count * 2)
    for (number, word) in words.enumerated() {
      var slot = firstSlot(for: word.hash)
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number
    }
  }

  /// Calls `body` with each word and its places, in the order of the words' bytes.
  func forEach(_ body: (_ word: ArraySlice<UInt8>, _ places: ArraySlice<Int>) -> Void) {
    var ends: [Int] = []
    ends.reserveCapacity(words.count)
    for word in words { ends.append((ends.last ?? 0) + word.count) }
    var places = [Int](repeating: 0, count: finds.count)
    var next = zip(ends, words).map { $0 - $1.count }
    for find in finds {
      places[next[find.word]] = find.place
      next[find.word] += 1
    }
    let order = words.indices.sorted {
      letters[words[$0].letters].lexicographicallyPrecedes(letters[words[$1].letters])
    }
    for number in order {
      let word = words[number]
      body(letters[word.letters], places[(ends[number] - word.count)..<ends[number]])
    }
  }
}
