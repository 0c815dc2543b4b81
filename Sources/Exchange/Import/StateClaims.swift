import Content
import Diagnostics
import Markup

/// What the phrases of a state claim, before it is known whether the claims agree.
struct StateClaims {
  private var found: [StateMeaning] = []
  private var isDoubted = false
  private var hasPending = false
  private var hasStage = false
  private var hasSent = false
  private var extras = 0
  /// Unknown words that may say what the outcome was: "bombed" in "Phone screen, bombed", but not
  /// "Anna" in "Interview with Anna".
  private var openExtras: [StateSentence.Phrase] = []
  /// Whether an unknown word comes before the phrase that decides, in its own part.
  private var isLed = false

  mutating func read(_ phrases: [StateSentence.Phrase]) {
    let roles = phrases.compactMap(\.role)
    let isYet = roles.contains(.yet)
    let isOwn = roles.contains(.own) && !roles.contains(.passive)
    isDoubted = roles.contains(.doubt)
    var index = 0
    while index < phrases.count {
      let phrase = phrases[index]
      switch phrase.role {
      case .negation:
        index = deny(phrases, from: index, isYet: isYet)
        continue
      case .no: claim(.outcome(.no), at: index, in: phrases)
      case .refusal: refuse(at: index, in: phrases, isOwn: isOwn)
      case .yes:
        let isElse = roles.contains(.elsewhere)
        claim(.outcome(isElse ? .withdrawn : .yes), at: index, in: phrases)
        if isElse { isDoubted = true }
      case .offer: offer(at: index, in: phrases)
      case .ghosted where phrase.text.hasSuffix("feedback") && found == [.outcome(.no)]:
        // "Rejected, no feedback" has had its answer.
        break
      case .ghosted:
        // "No reply yet" is not the end of it.
        if isYet, !phrase.text.includes("ghost") {
          hasPending = true
        } else {
          claim(.outcome(.ghosted), at: index, in: phrases)
        }
      case .withdrawn: claim(.outcome(.withdrawn), at: index, in: phrases)
      case .partial: claim(.outcome(.partial), at: index, in: phrases)
      case .notInterested:
        claim(.outcome(.withdrawn), at: index, in: phrases)
        isDoubted = true
      case .notAsked: claim(.notAsked, at: index, in: phrases)
      case .pending:
        hasPending = true
        // What is being waited for has not come.
        if found.isEmpty, awaits(phrases[index...]) { index = phrases.count }
      case .inverter: isDoubted = true
      case .stage: hasStage = true
      case .sent: hasSent = true
      case nil:
        extras += 1
        if !Self.isCircumstance(at: index, in: phrases) { openExtras.append(phrase) }
      case .reply, .yet, .doubt, .elsewhere, .own, .passive, .filler: break
      }
      index += 1
    }
  }

  /// The reading, if the claims agree.
  func reading(
    _ phrases: [StateSentence.Phrase], suggesting: Bool
  ) -> StateReading {
    let different = Set(found)
    let isExact = phrases.count == 1
    if different.count > 1 { return .unsure(nil) }
    if let claim = found.first {
      let isFollowed = hasPending || (hasStage && claim == .notAsked)
      if claim == .outcome(.partial), extras > 0 { return .unsure(nil) }
      let isUncertainYes = claim == .outcome(.yes) && (extras > 0 || stageFollows(phrases))
      if isDoubted || isFollowed || isUncertainYes || isLed { return .unsure(claim) }
      return .known(claim, isExact: isExact)
    }
    let open: StateMeaning? =
      hasStage ? .stage : (hasPending || hasSent ? .outcome(.pending) : nil)
    if let open, !isDoubted, openExtras.isEmpty { return .known(open, isExact: isExact) }
    // What follows in a part of its own usually says what the outcome was.
    let last = phrases.last { $0.role != nil && $0.role != .filler }?.part ?? 0
    if openExtras.contains(where: { $0.part > last }) { return .unsure(nil) }
    return .unsure(open ?? (suggesting ? nearest(phrases) : nil))
  }

  private mutating func claim(
    _ meaning: StateMeaning, at index: Int, in phrases: [StateSentence.Phrase]
  ) {
    found.append(meaning)
    let part = phrases[index].part
    if phrases[..<index].contains(where: { $0.role == nil && $0.part == part }) { isLed = true }
  }

  /// "Rejected" is the other side's word, unless the keeper rejected something or it was an offer
  /// that was rejected.
  private mutating func refuse(
    at index: Int, in phrases: [StateSentence.Phrase], isOwn: Bool
  ) {
    let hadOffer = phrases[..<index].contains { $0.role == .offer }
    let ofOffer = phrases[(index + 1)...].first { $0.role != .filler }?.role == .offer
    if hadOffer || ofOffer {
      let isTheirs = phrases.contains { ["company", "they", "employer"].contains($0.text) }
      found = found.filter { $0 != .outcome(.yes) }
      claim(.outcome(isTheirs ? .no : .withdrawn), at: index, in: phrases)
      if phrases[index].text.hasPrefix("rejec"), !isOwn,
        phrases.contains(where: { $0.role == .stage })
      {
        isDoubted = true
      }
    } else {
      claim(.outcome(isOwn ? .withdrawn : .no), at: index, in: phrases)
      // "Interview declined" may be either side's word; "Interview rejected" is the other side's.
      let text = phrases[index].text
      let isEither = text.hasPrefix("declin") || text == "turned down" || text.hasPrefix("refus")
      if isEither, phrases.contains(where: { $0.role == .stage }), !isOwn { isDoubted = true }
    }
  }

  private mutating func offer(at index: Int, in phrases: [StateSentence.Phrase]) {
    let rest = phrases[(index + 1)...]
    if rest.contains(where: { $0.role == .refusal }) || found.contains(.outcome(.withdrawn)) {
      return
    }
    if let taken = rest.first(where: { $0.role == .inverter }) {
      claim(.outcome(.no), at: index, in: phrases)
      isDoubted = ["expired", "cancelled", "canceled", "lapsed", "reversed"].contains(taken.text)
    } else {
      claim(.outcome(.yes), at: index, in: phrases)
      if phrases.contains(where: { $0.role == .elsewhere || $0.role == .own }) { isDoubted = true }
      // "Interview offer" is not an offer yet.
      if index > 0, phrases[index - 1].role == .stage,
        phrases[index - 1].part == phrases[index].part
      {
        isDoubted = true
      }
    }
  }

  /// Reads what a "not" negates.
  /// - Returns: the place after it.
  private mutating func deny(
    _ phrases: [StateSentence.Phrase], from index: Int, isYet: Bool
  ) -> Int {
    let target = phrases.indices.dropFirst(index + 1).first { place in
      switch phrases[place].role {
      case .filler, .yet, .own, .passive, .negation: false
      default: true
      }
    }
    guard let target, phrases[target].part - phrases[index].part <= 1 else {
      isDoubted = true
      // "None" may refer to a reply, and "did not say no" negates a negation.
      let isAlone = phrases.count == 1 || phrases.count { $0.role == .negation } > 1
      if !isAlone { found.append(.outcome(.no)) }
      return index + 1
    }
    switch phrases[target].role {
    case .sent: claim(.notAsked, at: index, in: phrases)
    case .yes where !isYet: claim(.outcome(.no), at: index, in: phrases)
    case .reply where !isYet: claim(.outcome(.ghosted), at: index, in: phrases)
    case .yes, .reply, .no, .refusal, .offer, .stage:
      hasPending = true
      if !isYet {
        isDoubted = true
        if phrases[target].role == .offer { found.append(.outcome(.no)) }
      }
    default:
      extras += 1
      isDoubted = true
    }
    return target + 1
  }

  /// "Waiting for the offer", "pending interview": the words after it are what has not come yet.
  private mutating func awaits(_ phrases: ArraySlice<StateSentence.Phrase>) -> Bool {
    let rest = phrases.dropFirst().filter { $0.role != .filler && $0.role != .yet }
    guard let first = rest.first, first.part == phrases.first?.part else { return false }
    switch first.role {
    case .reply, .offer, .yes: return true
    case .stage:
      hasStage = true
      return rest.allSatisfy { $0.role == .stage || $0.role == .reply || $0.role == nil }
    default: return false
    }
  }

  /// Whether an unknown word only says with whom, where or when: it follows "with", "via" or a
  /// similar word in its part, or is a month, a day of the week or an ordinal number.
  private static func isCircumstance(at index: Int, in phrases: [StateSentence.Phrase]) -> Bool {
    let text = phrases[index].text
    if circumstances.contains(text) || CalendarWords.month(text) != nil
      || CalendarWords.weekday(text) != nil
      || (text.first?.isNumber == true && text.count <= 5)
    {
      return true
    }
    return phrases[..<index].contains {
      $0.part == phrases[index].part && introductions.contains($0.text)
    }
  }

  private static let introductions: Set = [
    "with", "via", "by", "on", "from", "at", "for", "in", "through", "to", "mit", "bei", "uber",
    "im", "am", "beim", "per", "avec", "chez", "par", "pour", "con", "en", "por", "para", "com",
    "pelo", "pela", "em", "van", "bij", "met", "przez", "na", "presso", "tramite",
  ]
  private static let circumstances: Set = [
    "linkedin", "indeed", "glassdoor", "stepstone", "xing", "monster", "handshake", "ziprecruiter",
    "infojobs", "website", "online", "portal", "referral", "recruiter", "hr", "zoom", "teams",
    "today", "tomorrow", "yesterday", "week", "morgen", "heute", "demain", "manana", "amanha",
  ]

  /// "Accepted for interview" is not a yes yet.
  private func stageFollows(_ phrases: [StateSentence.Phrase]) -> Bool {
    guard let last = phrases.lastIndex(where: { $0.role == .yes || $0.role == .offer }) else {
      return false
    }
    return phrases[last...].contains { $0.role == .stage }
  }

  /// What an unknown word is almost spelt like.
  private func nearest(_ phrases: [StateSentence.Phrase]) -> StateMeaning? {
    for phrase in phrases where phrase.role == nil && (3...24).contains(phrase.text.count) {
      guard let word = closest(to: phrase.text, in: StatePhrases.spellings) else { continue }
      switch StatePhrases.roles[[word]] {
      case .no, .refusal: return .outcome(.no)
      case .yes, .offer: return .outcome(.yes)
      case .ghosted: return .outcome(.ghosted)
      case .withdrawn: return .outcome(.withdrawn)
      case .pending, .sent: return .outcome(.pending)
      case .stage: return .stage
      case .notAsked: return .notAsked
      default: continue
      }
    }
    return nil
  }
}
