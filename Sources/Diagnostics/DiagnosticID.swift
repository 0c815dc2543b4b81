/// The stable names of all problems, in the order in which a journal can meet them. A name never
/// gets another meaning, because people use it in scripts.
package enum DiagnosticID: String, CaseIterable, Sendable {
  // Files
  case unreadable
  case fileName = "file-name"
  case symbolicLink = "symbolic-link"
  case tooLarge = "too-large"
  case emptyFile = "empty-file"
  case encoding
  case notAnEntry = "not-an-entry"
  case noJournal = "no-journal"

  // Front matter
  case noFrontMatter = "no-front-matter"
  case unclosedFence = "unclosed-fence"
  case yaml
  case unknownKey = "unknown-key"
  case wrongType = "wrong-type"
  case missingField = "missing-field"
  case emptyText = "empty-text"
  case notADay = "not-a-day"
  case notANumber = "not-a-number"
  case outOfRange = "out-of-range"
  case unknownOutcome = "unknown-outcome"
  case unknownWord = "unknown-word"
  case badSlug = "bad-slug"
  case badAddress = "bad-address"
  case badStep = "bad-step"
  case strayText = "stray-text"

  // An entry against itself
  case answerBeforeAsk = "answer-before-ask"
  case answerWithoutOutcome = "answer-without-outcome"
  case stingWithoutAnswer = "sting-without-answer"
  case stepsOutOfOrder = "steps-out-of-order"
  case stepsContradict = "steps-contradict"
  case futureDay = "future-day"

  // The journal's settings
  case goalOrder = "goal-order"
  case pauseOrder = "pause-order"
  case unknownTimeZone = "unknown-time-zone"
  case noPhrases = "no-phrases"
  case companionTwice = "companion-twice"

  // A look of the journal's own
  case unknownTheme = "unknown-theme"
  case styleBraces = "style-braces"
  case styleLoads = "style-loads"
  case styleColour = "style-colour"
  case lookFile = "look-file"
  case homeRegions = "home-regions"

  // The circle
  case circleCopy = "circle-copy"

  // Entries against each other
  case duplicateAddress = "duplicate-address"
  case ledToNowhere = "led-to-nowhere"
  case ledToItself = "led-to-itself"
  case unknownEntry = "unknown-entry"
  case spelling

  // The story
  case rawHTML = "raw-html"
  case unclosedComment = "unclosed-comment"
  case footnote
  case emptyLink = "empty-link"
  case unsafeLink = "unsafe-link"
  case brokenLink = "broken-link"
  case linkToUnpublished = "link-to-unpublished"
  case missingImage = "missing-image"
  case wordlessImage = "wordless-image"
  case remoteImage = "remote-image"
  case imageKind = "image-kind"
  case videoPlace = "video-place"

  // Names, and what must not be seen
  case namesFile = "names-file"
  case nameRule = "name-rule"
  case shortName = "short-name"
  case unusedName = "unused-name"
  case namesRequired = "names-required"
  case namesInSources = "names-in-sources"
  case leak
  case unsearched
  case privacy
  case unusedAllowance = "unused-allowance"
  case notReviewed = "not-reviewed"

  // Writing into the journal
  case answeredAlready = "answered-already"

  // Share cards
  case noImageWorker = "no-image-worker"
  case cardFailed = "card-failed"
  case missingGlyph = "missing-glyph"

  /// How bad a problem of this name is.
  package var severity: Severity {
    switch self {
    case .notAnEntry, .stingWithoutAnswer, .futureDay, .noPhrases, .spelling, .rawHTML,
      .linkToUnpublished, .wordlessImage, .circleCopy, .missingGlyph, .styleColour, .shortName,
      .unusedName, .unsearched,
      .namesInSources, .privacy, .unusedAllowance:
      .warning
    case .unreadable, .fileName, .symbolicLink, .tooLarge, .emptyFile, .encoding, .noJournal,
      .noFrontMatter, .unclosedFence, .yaml, .unknownKey, .wrongType, .missingField, .emptyText,
      .notADay, .notANumber, .outOfRange, .unknownOutcome, .unknownWord, .badSlug, .badAddress,
      .badStep, .strayText, .answerBeforeAsk, .answerWithoutOutcome, .stepsOutOfOrder,
      .stepsContradict, .goalOrder, .pauseOrder, .unknownTimeZone, .unknownTheme,
      .companionTwice, .styleBraces, .styleLoads, .lookFile, .homeRegions, .duplicateAddress,
      .ledToNowhere, .ledToItself, .unknownEntry, .unclosedComment, .footnote, .emptyLink,
      .unsafeLink, .brokenLink, .missingImage, .remoteImage, .imageKind, .videoPlace,
      .answeredAlready, .namesFile, .nameRule, .namesRequired, .leak, .notReviewed,
      .noImageWorker, .cardFailed:
      .error
    }
  }
}
