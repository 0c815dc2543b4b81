// A closer look at a place where a secret may begin.

extension WordScout {
  /// The same for any byte, which may be an escape or a letter that is not ASCII.
  func mayBegin(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    if ascii[Int(byte)] != 0 { return mayBeginWord(at: index) }
    // Dashes and quotation marks are in every text.
    if byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 { return false }
    guard let (scalar, length) = other(at: index) else { return false }
    switch Letters.kind(of: scalar) {
    case .letter where scalar >= 0x80 && byte >= 0x80 && follows(index): return false
    case .letter, .katakana: return mayFollowOther(from: index)
    case .word:
      let next = index + length
      let isWhole = next >= bytes.count || bytes[next] < 0x80 && !isEscape(bytes[next])
      let hash = Letters.hash(0, scalar: scalar)
      let isKnown = WordFilter.contains(hash, in: firstBits)
      if isWhole || !goesOn(at: next) { return isKnown && mayFollowOther(from: index) }
      return mayFollowOther(from: index)
    // The letter after it begins a word that does not look like one: `%20Zoë`, `\nZoë`.
    case .nothing, .separator, .stop:
      return byte < 0x80 && mayBeginWord(at: index + length)
    }
  }

  /// Whether a letter is in the middle of a word.
  private func follows(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if ascii[Int(bytes[index - 1])] != 0 { return true }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard bytes[start] >= 0x80 else { return false }
    let (scalar, length) = bytes.scalar(at: start)
    return start + length == index && Letters.kind(of: scalar) == .letter
  }

  /// Whether what follows may belong to the letter before it, like the parts of a Hangul syllable.
  private func goesOn(at index: Int) -> Bool {
    guard bytes[index] >= 0x80 else { return isEscape(bytes[index]) }
    let scalar = bytes.scalar(at: index).scalar
    return (0x1160..<0x1200).contains(scalar) || scalar == 0x3099 || scalar == 0x309A
      || Letters.kind(of: scalar) == .nothing || (0x300..<0x370).contains(scalar)
  }

  @inline(__always)
  private func isEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\")
  }

  /// What an escape, or some bytes that are not ASCII, mean; `nil` for bytes that stand for
  /// themselves.
  private func other(at index: Int) -> (scalar: UInt32, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "&"): bytes.entity(at: index)
    case UInt8(ascii: "%"): bytes.percentEncoded(at: index)
    case UInt8(ascii: "\\"): bytes.escaped(at: index)
    case 0x80...: bytes.scalar(at: index)
    default: nil
    }
  }

  /// Looks at the first three letters from an index on.
  func mayBeginWord(at index: Int) -> Bool {
    var key: UInt32 = 0
    for offset in 0..<3 where index + offset < bytes.count {
      let byte = bytes[index + offset]
      if ascii[Int(byte)] == 0 {
        let mayGoOn = offset == 0 || mayBegin(Beginnings.beginning(key))
        if mayGoOn, isWithinWord(index + offset) { return mayFollowOther(from: index) }
        if offset == 0 { return false }
        break
      }
      key |= UInt32(byte | 0x20) << UInt32(8 * offset)
    }
    return mayBegin(key) && mayFollow(from: index)
  }

  /// Whether a word may continue with something other than an ASCII letter.
  @inline(__always)
  private func isWithinWord(_ index: Int) -> Bool { isCut(index) && isWithinCutWord(index) }

  /// The same for an escape, a tag, and what is not ASCII.
  private func isWithinCutWord(_ index: Int) -> Bool {
    if bytes[index] == UInt8(ascii: "<") { return TagNames.isWithin(bytes, at: index + 1) }
    guard let (scalar, length) = other(at: index) else { return false }
    switch Letters.kind(of: scalar) {
    case .letter, .word, .katakana, .nothing: return true
    case .stop, .separator:
      return scalar == UInt32(UInt8(ascii: "<")) && TagNames.isWithin(bytes, at: index + length)
    }
  }

  /// Whether the words from an index on may be a secret's, as far as they are plain.
  func mayFollow(from start: Int) -> Bool {
    var (node, index) = (Int32(0), start)
    while index < bytes.count {
      var hash: UInt64 = 0
      while index < bytes.count, ascii[Int(bytes[index])] != 0 {
        hash = Letters.hash(hash, ascii[Int(bytes[index])])
        index += 1
      }
      // The reader handles digits after a word, and other spellings of its last letters.
      if bytes[index - 1] &- 0x30 <= 9 || index == bytes.count || isWithinWord(index) {
        return mayFollowOther(from: start)
      }
      guard node > 0 || WordFilter.contains(hash, in: firstBits),
        let next = words.pointee.node(after: node, hash, isApart: false)
      else { return false }
      if words.pointee.secret(at: next) != nil { return true }
      node = next
      while index < bytes.count, ascii[Int(bytes[index])] == 0 {
        if isCut(index) { return mayFollowOther(from: start) }
        index += 1
      }
    }
    return false
  }

  @inline(__always)
  func isCut(_ index: Int) -> Bool {
    bytes[index] >= 0x80 || isEscape(bytes[index]) || bytes[index] == UInt8(ascii: "<")
  }

  /// The same, however the letters are written.
  private func mayFollowOther(from start: Int) -> Bool {
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    // It is not known whether a tag is open here, and so whether a letter after another tag belongs to
    // the word.
    return [false, true].contains {
      WordMatcher.isFirst(of: words, firstBits, in: rest, isPlain: isPlain, isTag: $0)
    }
  }
}
