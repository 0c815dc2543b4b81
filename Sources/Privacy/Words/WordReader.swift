/// Receives the words of a text.
protocol WordConsumer {
  /// A word.
  /// - Parameters:
  ///   - hash: its letters, folded.
  ///   - stem: the same without digits after them, `smith` for `smith2`; `hash` if there are none.
  ///   - range: its bytes.
  ///   - isApart: whether more than a space or a hyphen separates it from the word before: the end
  ///     of a sentence, another paragraph or cell.
  ///   - isMarkup: whether it is inside a tag.
  mutating func word(
    _ hash: UInt64, stem: UInt64, _ range: Range<Int>, isApart: Bool, isMarkup: Bool)
  /// A tag begins.
  mutating func tag()
  /// Whether nothing more is wanted.
  var isDone: Bool { get }
}

extension WordConsumer {
  var isDone: Bool { false }
}

/// Cuts bytes into words.
///
/// In a page, a letter may be written as itself, percent-encoded, as an entity or as a JSON escape,
/// also one inside another, and a tag that only sets letters in bold does not end a word. Words
/// inside tags are read as well, separately from those around them. In a plain text every byte
/// means itself.
struct WordReader<Consumer: WordConsumer> {
  private(set) var consumer: Consumer
  let isPlain: Bool
  /// Whether escaped tags are read as tags, as in an attribute: `title="&lt;b&gt;"`.
  private let readsEscapedTags: Bool
  private let ascii: UnsafeBufferPointer<UInt64>
  let bytes: UnsafeBufferPointer<UInt8>

  private var kind = Letters.Kind.separator
  private var hash: UInt64 = 0
  private var start = 0
  private var isApart = false
  // What is known about the bytes since the last word.
  private var hasStop = false
  private var isBroken = false
  private var lineEnds = 0
  // A tag, and the word that it may have cut in two.
  private var isTag = false
  private var isNamed = false
  private var held: (kind: Letters.Kind, hash: UInt64, range: Range<Int>, isApart: Bool)?
  private var textGap = (hasStop: false, isBroken: false)
  // The word that continued after a tag, as it was before the tag.
  private var resumed: (hash: UInt64, range: Range<Int>) = (0, 0..<0)

  /// Reads some bytes, and passes their words to a consumer.
  /// - Parameters:
  ///   - isTag: whether they begin inside a tag.
  ///   - escapedTags: whether only escaped tags are tags, and any other tag is a break.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool, isTag: Bool = false,
    escapedTags: Bool = false, into consumer: Consumer
  ) -> Consumer {
    Letters.ascii.withUnsafeBufferPointer { ascii in
      var reader = WordReader(
        consumer: consumer, isPlain: isPlain, escapedTags: escapedTags, ascii: ascii, bytes: bytes)
      (reader.isTag, reader.isNamed) = (isTag, isTag)
      reader.readAll()
      return reader.consumer
    }
  }

  private init(
    consumer: Consumer, isPlain: Bool, escapedTags: Bool, ascii: UnsafeBufferPointer<UInt64>,
    bytes: UnsafeBufferPointer<UInt8>
  ) {
    readsEscapedTags = escapedTags
    (self.consumer, self.isPlain, self.ascii, self.bytes) = (consumer, isPlain, ascii, bytes)
  }

  private mutating func readAll() {
    var index = 0
    while index < bytes.count {
      let letter = ascii[Int(bytes[index])]
      guard letter != 0 else {
        index += readOther(at: index)
        if consumer.isDone { return }
        continue
      }
      if kind != .letter { begin(.letter, at: index) }
      hash = Letters.hash(hash, letter)
      index += 1
      // Nearly all bytes are read here.
      while index < bytes.count {
        let letter = ascii[Int(bytes[index])]
        if letter == 0 { break }
        hash = Letters.hash(hash, letter)
        index += 1
      }
    }
    end(at: index)
    if isTag {
      leaveTag()
      end(at: index)
    }
  }

  /// Reads a byte that is not an ASCII letter, and the sequence that it begins.
  /// - Returns: the number of bytes read.
  private mutating func readOther(at index: Int) -> Int {
    let byte = bytes[index]
    if byte >= 0x80 {
      let (scalar, length) = bytes.scalar(at: index)
      read(scalar, at: index)
      return length
    }
    guard !isPlain else {
      readPlain(byte, at: index)
      return 1
    }
    if readsEscapedTags, byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
      end(at: index)
      isBroken = true
      return 1
    }
    let escape: (scalar: UInt32, length: Int)? =
      switch byte {
      case UInt8(ascii: "&"): bytes.entity(at: index)
      case UInt8(ascii: "%"): bytes.percentEncoded(at: index)
      case UInt8(ascii: "\\"): bytes.escaped(at: index)
      default: nil
      }
    let (scalar, length) = escape ?? (UInt32(byte), 1)
    read(scalar, at: index)
    return length
  }

  /// Reads a letter, or what ends a word, however it was written.
  private mutating func read(_ scalar: UInt32, at index: Int) {
    switch Letters.kind(of: scalar) {
    case .nothing: return
    case .letter where scalar < 0x80:
      if kind != .letter { begin(.letter, at: index) }
      hash = Letters.hash(hash, ascii[Int(scalar)])
    case .word:
      if !goesOn(with: scalar) { begin(.word, at: index) }
      hash = Letters.hash(hash, scalar: scalar)
    case let letters where letters == .letter || letters == .katakana:
      // An accent belongs to the letter before it.
      let isMark = (0x300..<0x370).contains(scalar) && kind != .separator
      if kind != letters && !isMark { begin(letters, at: index) }
      hash = Letters.hash(hash, scalar: scalar)
    case .stop:
      end(at: index)
      hasStop = true
    case _ where scalar == UInt32(UInt8(ascii: "<")) && !isPlain: enterTag(at: index)
    default:
      end(at: index)
      switch scalar {
      case 9, 10, 13, 32, UInt32(UInt8(ascii: "\"")), 0xA0, 0x3000: if hasStop { isBroken = true }
      case UInt32(UInt8(ascii: ">")) where isTag: leaveTag()
      default: break
      }
    }
  }

  /// Whether a scalar is a later part of the letter before it: of a Hangul syllable, or the sign that
  /// makes 'か' a 'が'.
  private func goesOn(with scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1160..<0x1200: kind == .word
    case 0x3099, 0x309A: kind != .separator
    default: false
    }
  }

  /// Reads a byte of a plain text, in which only spaces and hyphens join the words of a name.
  private mutating func readPlain(_ byte: UInt8, at index: Int) {
    read(UInt32(byte), at: index)
    switch byte {
    case UInt8(ascii: "\n"):
      lineEnds += 1
      if lineEnds > 1 { isBroken = true }
    case UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"),
      UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "#"),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      isBroken = true
    default: break
    }
  }

  private mutating func begin(_ kind: Letters.Kind, at index: Int) {
    end(at: index)
    self.kind = kind
    (hash, start, isApart) = (0, index, isBroken)
    (hasStop, isBroken, lineEnds) = (false, false, 0)
  }

  private mutating func end(at index: Int) {
    guard kind != .separator else { return }
    kind = .separator
    if isTag, !isNamed { nameTag() }
    let range = range(to: index)
    consumer.word(
      hash, stem: stem(of: hash, range), range, isApart: isApart, isMarkup: isTag)
  }

  /// The bytes of the word that ends at an index, without a tag after its last letter.
  private func range(to index: Int) -> Range<Int> {
    !resumed.range.isEmpty && hash == resumed.hash && start == resumed.range.lowerBound
      ? resumed.range : start..<index
  }

  private mutating func enterTag(at index: Int) {
    if isTag {
      end(at: index)
      leaveTag()
    }
    if kind != .separator { held = (kind, hash, range(to: index), isApart) }
    textGap = (hasStop, isBroken)
    (isTag, isNamed, kind, hasStop, isBroken) = (true, false, .separator, false, false)
    consumer.tag()
  }

  private mutating func leaveTag() {
    isTag = false
    (hasStop, isBroken) = textGap
    guard let word = held else { return }
    (kind, hash, start, isApart) = (word.kind, word.hash, word.range.lowerBound, word.isApart)
    resumed = (word.hash, word.range)
    held = nil
  }

  /// Reads the name of a tag: a block separates what is before and after it, and only a tag that
  /// sets letters in bold or the like continues the word before it.
  private mutating func nameTag() {
    isNamed = true
    if TagNames.blocks.contains(hash) { textGap.isBroken = true }
    guard let word = held, !TagNames.within.contains(hash) else { return }
    held = nil
    consumer.word(
      word.hash, stem: stem(of: word.hash, word.range), word.range, isApart: word.isApart,
      isMarkup: false)
  }
}
