/// A pattern as a list of steps, which runs without reference counting or allocation: with a tree and
/// closures, `check --privacy` took 5.3 seconds of processor time for 1,000 entries; now it takes 0.6.
struct PatternProgram: Sendable {
  enum Step {
    /// One character of a set.
    case one(Int)
    /// A number of characters of a set, as many as possible first.
    case run(Int, least: Int, most: Int)
    /// Continues at one step and, if that fails, at another.
    case either(Int, Int)
    case jump(Int)
    case boundary
    case end
  }

  private var steps: [Step] = []
  private var sets: [CharacterSet] = []
  /// The ranges of all sets.
  private var ranges: [ClosedRange<UInt32>] = []
  /// What a match may begin with: a bit for each ASCII character, and whether anything else.
  private var firstASCII: (UInt64, UInt64) = (0, 0)
  private var mayBeginOther = false
  private var beginsAtBoundary = false

  /// A set of characters; those outside ASCII are given by properties and ranges.
  struct CharacterSet {
    var ascii: (UInt64, UInt64) = (0, 0)
    var traits: CharacterTraits = []
    var ranges: Range<Int> = 0..<0
    var isNegated = false
  }

  init(_ part: Pattern.Part) {
    add(part)
    steps.append(.end)
    noteFirst(from: 0)
    beginsAtBoundary = if case .boundary = steps[0] { true } else { false }
  }

  private mutating func add(_ part: Pattern.Part) {
    switch part {
    case .one(let kind): steps.append(.one(set(of: kind)))
    case .boundary: steps.append(.boundary)
    case .sequence(let parts): for part in parts { add(part) }
    case .choice(let parts):
      var jumps: [Int] = []
      for part in parts.dropLast() {
        let fork = steps.count
        steps.append(.either(fork + 1, 0))
        add(part)
        jumps.append(steps.count)
        steps.append(.jump(0))
        steps[fork] = .either(fork + 1, steps.count)
      }
      if let last = parts.last { add(last) }
      for jump in jumps { steps[jump] = .jump(steps.count) }
    case .repeated(.one(let kind), let times):
      steps.append(.run(set(of: kind), least: times.lowerBound, most: times.upperBound))
    case .repeated(let part, let times):
      for _ in 0..<times.lowerBound { add(part) }
      var forks: [Int] = []
      for _ in times.lowerBound..<min(times.upperBound, times.lowerBound + Self.mostRepeats) {
        forks.append(steps.count)
        steps.append(.either(steps.count + 1, 0))
        add(part)
      }
      for fork in forks { steps[fork] = .either(fork + 1, steps.count) }
    }
  }

  /// How often a group without an upper limit may be repeated.
  private static let mostRepeats = 40

  private mutating func set(of kind: Pattern.Kind) -> Int {
    var set = CharacterSet()
    let start = ranges.count
    var kinds = [kind]
    while let next = kinds.popLast() {
      switch next {
      case .character(let character): ranges += [PatternLine.Sign(character).scalar].map { $0...$0 }
      case .range(let range): ranges.append(range.lowerBound.value...range.upperBound.value)
      case .digit: set.traits.insert(.digit)
      case .letter: set.traits.insert(.letter)
      case .capital: set.traits.insert(.capital)
      case .small: set.traits.insert(.small)
      case .wordCharacter: set.traits.insert(.word)
      case .space: set.traits.insert(.space)
      case .any(let others): kinds += others
      // A class is negated as a whole.
      case .not(let inner):
        set.isNegated = true
        kinds.append(inner)
      }
    }
    set.ranges = start..<ranges.count
    for (code, sign) in zip(UInt64(0)..., CharacterTraits.ascii) {
      let isIn =
        !set.traits.isDisjoint(with: sign.traits)
        || ranges[set.ranges].contains { $0.contains(sign.scalar) }
      guard isIn != set.isNegated else { continue }
      if code < 64 { set.ascii.0 |= 1 << code } else { set.ascii.1 |= 1 << (code - 64) }
    }
    sets.append(set)
    return sets.count - 1
  }

  private mutating func noteFirst(from step: Int) {
    switch steps[step] {
    case .one(let set): noteFirst(of: sets[set])
    case .run(let set, let least, _):
      noteFirst(of: sets[set])
      if least == 0 { noteFirst(from: step + 1) }
    case .either(let first, let second):
      noteFirst(from: first)
      noteFirst(from: second)
    case .jump(let next): noteFirst(from: next)
    case .boundary: noteFirst(from: step + 1)
    case .end: (firstASCII, mayBeginOther) = ((.max, .max), true)
    }
  }

  private mutating func noteFirst(of set: CharacterSet) {
    firstASCII = (firstASCII.0 | set.ascii.0, firstASCII.1 | set.ascii.1)
    let hasOthers = ranges[set.ranges].contains { $0.upperBound >= 0x80 }
    if set.isNegated || !set.traits.isEmpty || hasOthers { mayBeginOther = true }
  }

  /// Runs the program on a line.
  func run<Result>(on line: PatternLine, _ body: (inout Run) -> Result) -> Result {
    line.characters.withUnsafeBufferPointer { characters in
      steps.withUnsafeBufferPointer { steps in
        sets.withUnsafeBufferPointer { sets in
          ranges.withUnsafeBufferPointer { ranges in
            var run = Run(
              characters: characters, steps: steps, sets: sets, ranges: ranges,
              firstASCII: firstASCII, mayBeginOther: mayBeginOther,
              beginsAtBoundary: beginsAtBoundary)
            return body(&run)
          }
        }
      }
    }
  }
}

extension PatternProgram {
  /// A program at work on one line.
  struct Run {
    fileprivate let characters: UnsafeBufferPointer<PatternLine.Sign>
    fileprivate let steps: UnsafeBufferPointer<Step>
    fileprivate let sets: UnsafeBufferPointer<CharacterSet>
    fileprivate let ranges: UnsafeBufferPointer<ClosedRange<UInt32>>
    fileprivate let firstASCII: (UInt64, UInt64)
    fileprivate let mayBeginOther: Bool
    fileprivate let beginsAtBoundary: Bool
    /// What to try next if a step fails: a step, and the places to try it at, from the last to the
    /// first.
    private var later: [(step: Int, place: Int, first: Int)] = []

    /// Whether a match may begin at a place.
    func mayBegin(at place: Int) -> Bool {
      let code = characters[place].scalar
      let isFirst = code < 0x80 ? Self.has(code, in: firstASCII) : mayBeginOther
      return isFirst && (!beginsAtBoundary || isBoundary(place))
    }

    /// The end of the match that begins at a place; `nil` if none does.
    /// - Parameter isWhole: whether the match has to end at the end of the line.
    mutating func end(from start: Int, isWhole: Bool = false) -> Int? {
      later.removeAll(keepingCapacity: true)
      var (step, place) = (0, start)
      while true {
        var isWell = true
        switch steps[step] {
        case .one(let set):
          isWell = place < characters.count && has(set, at: place)
          (step, place) = (step + 1, place + 1)
        case .run(let set, let least, let most):
          let limit = most < characters.count - place ? place + most : characters.count
          let first = place
          while place < limit, has(set, at: place) { place += 1 }
          isWell = place - first >= least
          step += 1
          if place - first > least { later.append((step, place - 1, first + least)) }
        case .either(let first, let second):
          later.append((second, place, place))
          step = first
        case .jump(let next): step = next
        case .boundary:
          isWell = isBoundary(place)
          step += 1
        case .end:
          if !isWhole || place == characters.count { return place }
          isWell = false
        }
        if isWell { continue }
        guard let next = later.popLast() else { return nil }
        if next.place > next.first { later.append((next.step, next.place - 1, next.first)) }
        (step, place) = (next.step, next.place)
      }
    }

    /// Where to try next. If a pattern begins with a run of any length and fails at the beginning of the run,
    /// it also fails within it.
    func nextStart(after start: Int) -> Int {
      guard case .run(let set, _, .max) = steps[0] else { return start + 1 }
      var end = start
      while end < characters.count, has(set, at: end) { end += 1 }
      return max(start + 1, end)
    }

    @inline(__always)
    private func has(_ number: Int, at place: Int) -> Bool {
      let (set, sign) = (sets[number], characters[place])
      if sign.scalar < 0x80 { return Self.has(sign.scalar, in: set.ascii) }
      let isIn =
        !set.traits.isDisjoint(with: sign.traits)
        || set.ranges.contains { ranges[$0].contains(sign.scalar) }
      return isIn != set.isNegated
    }

    @inline(__always)
    private static func has(_ code: UInt32, in bits: (UInt64, UInt64)) -> Bool {
      (code < 64 ? bits.0 >> UInt64(code) : bits.1 >> UInt64(code - 64)) & 1 == 1
    }

    private func isBoundary(_ place: Int) -> Bool { isWord(place - 1) != isWord(place) }

    private func isWord(_ place: Int) -> Bool {
      characters.indices.contains(place) && characters[place].traits.contains(.word)
    }

    fileprivate init(
      characters: UnsafeBufferPointer<PatternLine.Sign>, steps: UnsafeBufferPointer<Step>,
      sets: UnsafeBufferPointer<CharacterSet>, ranges: UnsafeBufferPointer<ClosedRange<UInt32>>,
      firstASCII: (UInt64, UInt64), mayBeginOther: Bool, beginsAtBoundary: Bool
    ) {
      (self.characters, self.steps, self.sets) = (characters, steps, sets)
      (self.ranges, self.firstASCII) = (ranges, firstASCII)
      (self.mayBeginOther, self.beginsAtBoundary) = (mayBeginOther, beginsAtBoundary)
    }
  }
}
