package import Content
import Diagnostics
import Markup

/// Something that must not be on the site.
struct Secret: Sendable {
  /// What it is.
  enum Kind: Sendable, Equatable {
    /// A name of the names file, by the number of its rule.
    case name(Int)
    case title, to, slug, fileName
    /// The address of a post elsewhere.
    case post
    /// Any six words in a row.
    case words
  }

  let kind: Kind
  /// What it was written in; `nil` for a name.
  let file: SourceFile?
  /// Why it is withheld: "hidden entry".
  let owner: String
  /// How many letters it has.
  let letterCount: Int
  /// The text; empty for any six words.
  let text: String
}

/// Everything that must not be on a site, prepared for the search.
package struct Secrets: Sendable {
  private(set) var all: [Secret] = []
  private(set) var words = SecretWords()

  /// Whether there is nothing to search for.
  package var isEmpty: Bool { words.isEmpty }

  /// The names that are replaced, and what the edition withholds: title, person asked, address,
  /// file name, and every six words in a row.
  package init(_ edition: Edition, names: Names?) {
    self.init(names)
    for (entry, reason) in edition.heldBack { add(entry, reason.words) }
    let originals = Dictionary(
      edition.journal.entries.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in edition.published {
      guard let original = originals[entry.file.path] else { continue }
      if entry.visibility == .counted {
        add(original, "counted entry")
      } else if original !== entry {
        addTold(
          of: original, besides: entry.words, "entry whose answer is still to come")
      }
    }
    let shown = Set(edition.pages.map(\.file.path))
    for page in edition.journal.pages where !shown.contains(page.file.path) {
      let owner = "draft"
      add(page.title, .title, page.file, owner)
      add(page.slug, .slug, page.file, owner)
      addRuns(of: [page.title, page.description ?? ""], page.file, owner)
      addRuns(of: [page.story.text], page.file, owner)
    }
    for cheer in edition.journal.cheers where edition.isWithheld(cheer) {
      addRuns(of: [cheer.words], cheer.file, "cheer that is held back")
    }
  }

  /// The names that are replaced.
  package init(_ names: Names?) {
    for (number, rule) in (names?.rules ?? []).enumerated() {
      add(rule.name, .name(number), nil, "")
    }
  }

  private mutating func add(_ entry: Entry, _ owner: String) {
    add(entry.title, .title, entry.file, owner)
    if let to = entry.ask.to { add(to, .to, entry.file, owner) }
    add(entry.slug, .slug, entry.file, owner)
    add(entry.stem, .fileName, entry.file, owner)
    for alias in entry.aliases { add(alias.value, .slug, entry.file, owner) }
    addTold(of: entry, owner)
  }

  /// Adds what is shown only with the answer of an entry.
  /// - Parameter shown: its words that are shown before.
  private mutating func addTold(
    of entry: Entry, besides shown: [String] = [], _ owner: String
  ) {
    // Without its scheme, because the site links to `https` only.
    if let address = entry.postAddress, let end = address.utf8.place(of: "://".utf8)?.upperBound {
      add(String(address[end...]), .post, entry.file, owner)
    }
    let words = entry.words.filter { !shown.contains($0) }
    addRuns(of: words + [entry.story.text], entry.file, owner)
  }

  private mutating func add(
    _ text: String, _ kind: Secret.Kind, _ file: SourceFile?, _ owner: String
  ) {
    let letterCount = text.unicodeScalars.count(where: isLetter)
    if case .name = kind {
      for form in text.forms {
        words.add(form, endings: [""] + form.pluralEndings, as: all.count)
        if let plural = form.pluralOfY { words.add(plural, as: all.count) }
      }
    } else {
      // Shorter words are on any site, and so are days.
      let isDense = text.unicodeScalars.contains {
        Letters.kind(of: $0.value) == .word && isLetter($0)
      }
      guard letterCount > 2 || isDense && letterCount > 1 else { return }
      words.add(text, as: all.count)
    }
    all.append(
      Secret(kind: kind, file: file, owner: owner, letterCount: letterCount, text: text))
  }

  private mutating func addRuns(of texts: [String], _ file: SourceFile, _ owner: String) {
    for text in texts { words.addRuns(of: text, as: all.count) }
    all.append(Secret(kind: .words, file: file, owner: owner, letterCount: .max, text: ""))
  }
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic
}

extension HeldBack {
  /// What an entry held back for this reason is called.
  fileprivate var words: String {
    switch self {
    case .draft: "draft"
    case .future: "entry with a future date"
    case .delayed: "entry that is not shown yet"
    case .hidden: "hidden entry"
    }
  }
}

extension String {
  /// The forms in which a name may occur: without apostrophes, as in an address, and as one word, as in
  /// a handle.
  fileprivate var forms: [String] {
    var forms = [self]
    let without = swapping("'", for: "").swapping("’", for: "").swapping("‘", for: "")
    if without != self { forms.append(without) }
    forms += forms.flatMap(\.withoutMarks)
    for form in forms {
      let together = form.together
      if together != form, together.count >= 6 { forms.append(together) }
    }
    return forms + forms.flatMap(\.withPrefixes)
  }

  /// The letters and digits, in one word.
  private var together: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return filter { $0.isLetter || $0.isNumber } }
    return String(decoding: utf8.filter(Letters.isASCII), as: UTF8.self)
  }

  /// Arabic and Hebrew write "and", "to" and the like as one word with what follows. Names in such
  /// words are not replaced, so they have to be found.
  private var withPrefixes: [String] {
    switch unicodeScalars.first?.value ?? 0 {
    case 0x0620..<0x0700: ["و", "ف", "ب", "ل", "ك"].map { $0 + self }
    case 0x05D0..<0x05EB: ["ו", "ב", "ל", "כ", "ה", "מ", "ש"].map { $0 + self }
    default: []
    }
  }
}
