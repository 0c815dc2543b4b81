import Content
package import Diagnostics
import Files
import Privacy
import Publishing
package import Review

/// A review, with what it is compared with and the mark that identifies its approval.
package struct JournalReview: Sendable {
  package let review: Review
  /// What it is compared with, such as "the site in 'site'"; `nil` if nothing has been published
  /// yet.
  package let base: String?
  /// Distinguishes this state of the journal's files from every other.
  package let mark: String
}

extension SiteBuilder {
  /// What a publish would change for the public, compared with the commit that was last published,
  /// which the tag `published` names; without that tag, compared with the site in a folder.
  /// - Parameter output: the folder of the site.
  /// - Returns: `nil` if the journal has errors, which are announced.
  package func review(
    against output: String, announcing announce: (Report, Int) throws -> Void
  ) async throws -> JournalReview? {
    var builder = self
    builder.hasCards = false
    builder.photos = .cleaned
    builder.looksForLeaks = true
    builder.includesDrafts = false
    builder.lastSite = output
    let build = try await builder.build(announcing: announce)
    guard let site = build.site, !build.hasErrors else { return nil }
    let (before, base, hadNames) = try await builder.published(output)
    if hadNames, names == nil, !mayLackNames {
      var report = Report()
      TraceOfNames.tag.report(to: &report)
      try announce(report, build.fileCount)
      return nil
    }
    let written = site.writtenFiles
    let people = site.edition.published.filter { $0.visibility == .public }
      .compactMap(\.ask.to)
    let review = Review(
      before: before, after: try await files(of: site), people: people,
      isWritten: { written.contains($0) })
    return JournalReview(
      review: review, base: base, mark: try reviewMark(withNames: names != nil))
  }

  /// The files of the site that was last published, words for that site, and whether its names were
  /// replaced, as far as the tag says so.
  private func published(
    _ output: String
  ) async throws -> ([String: [UInt8]], String?, hadNames: Bool) {
    if let copy = try Repository.PublishedCopy(of: folder) {
      defer { copy.remove() }
      var builder = self
      builder.folder = copy.folder
      if let day = copy.day { builder.setToday(day) }
      builder.looksForLeaks = false
      builder.demandsNames = false
      if let site = try await builder.build().site {
        return (
          try await files(of: site),
          "what was published\(copy.day.map { " on \($0)" } ?? "") (tag 'published')",
          copy.hadNames
        )
      }
    }
    guard try Disk.status(of: "\(output)/index.html") != nil else {
      return ([:], nil, false)
    }
    var files: [String: [UInt8]] = [:]
    for path in try Disk.files(below: output) { files[path] = try Disk.read("\(output)/\(path)") }
    return (files, "the site in '\(output)'", false)
  }

  private func files(of site: Site) async throws -> [String: [UInt8]] {
    let files = try await site.outputs().concurrentMap { ($0.path, try $0.bytes()) }
    return Dictionary(files, uniquingKeysWith: { first, _ in first })
  }

  /// A hash of everything that the keeper wrote. It is different after every change, and also with a names
  /// file, because the site is then different.
  func reviewMark(withNames hasNames: Bool) throws -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ bytes: [UInt8]) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    for path in try Disk.files(below: folder) {
      // Names that begin with a dot do not belong to the journal, and one of them is the approval
      // itself.
      if path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
      add(Array(path.utf8))
      add(try Disk.read("\(folder)/\(path)"))
    }
    if hasNames { add(Array("names".utf8)) }
    return String(hash, radix: 16)
  }

  /// What the file of the last yes says if that was given with a names file.
  static let withNames = "with its names replaced"

  /// The file that says what was approved.
  static func reviewFile(of folder: String) -> String { "\(folder)/.reviewed" }

  /// Records that the keeper has looked at a review and wants it published.
  package func approve(_ review: JournalReview) throws {
    let names = names == nil ? "" : ", \(Self.withNames)"
    let text = "Looked at with 'thousand review'\(names): \(review.mark)\n"
    let file = Self.reviewFile(of: folder)
    if try !Disk.create(file, Array(text.utf8)) {
      try Disk.replace(file, with: Array(text.utf8))
    }
  }

  /// Reports that a journal is published only as reviewed, and has changed since the review.
  func checkReview(of journal: Journal, reporting: inout Report) throws {
    guard let range = journal.settings.privacy.reviewRequired else { return }
    let file = Self.reviewFile(of: folder)
    let approved =
      try Disk.status(of: file) == nil ? "" : String(decoding: try Disk.read(file), as: UTF8.self)
    let hasNames = names != nil
    func isApproved(withNames: Bool) throws -> Bool {
      approved.hasSuffix(": \(try reviewMark(withNames: withNames))\n")
    }
    if try isApproved(withNames: hasNames) { return }
    let gap: ReviewGap
    if approved.isEmpty {
      gap = .never
    } else if try isApproved(withNames: !hasNames) {
      gap = .names(isUsed: hasNames)
    } else {
      gap = .journal
    }
    reporting.add(.notReviewed(gap), at: range, in: journal.settings.file)
  }
}

/// Why a yes to a review does not count for what would be published.
private enum ReviewGap {
  case never
  /// The journal has changed.
  case journal
  /// It was given without a names file, and one is used now, or the other way round.
  case names(isUsed: Bool)
}

extension Message {
  fileprivate static func notReviewed(_ gap: ReviewGap) -> Message {
    let reason =
      switch gap {
      case .never: "it has not been looked at"
      case .journal: "it has changed since the last one"
      case .names(isUsed: true): "the last one was without the names file"
      case .names(isUsed: false): "the last one was with a names file"
      }
    return Message(
      .notReviewed, "this journal is published only after 'thousand review', and \(reason)",
      hint: "run 'thousand review', and commit the file '.reviewed' that it writes")
  }
}
