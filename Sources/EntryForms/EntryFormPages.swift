package import Authoring
package import Calendar
package import Content
import Diagnostics
import Files
import Pictures
import Resources
package import Server
import Stats

/// The keeper's forms in the browser: what `thousand log` and `thousand answer` do in a terminal.
///
/// An actor, because it remembers what was written, for the next page.
package actor EntryFormPages: PrivatePages {
  private let folder: String
  private let rules: JournalRules
  private let today: @Sendable (JournalSettings) -> Day
  /// The path of the image worker.
  private let imageWorker: String
  private let review: @Sendable () async throws -> ShownReview
  private let approve: @Sendable (_ mark: String) async throws -> Bool
  private var notices: [Int: Notice] = [:]
  private var lastNotice = 0

  /// - Parameters:
  ///   - folder: the journal's folder.
  ///   - rules: the rules that the journal must still follow after writing.
  ///   - imageWorker: the path of the image worker.
  ///   - review: says what the next publish would change.
  ///   - approve: records a yes to the review with this mark; returns `false` if something has
  ///     changed since.
  ///   - today: the day treated as today.
  package init(
    _ folder: String, rules: JournalRules, imageWorker: String = "thousand-image-worker",
    review: @escaping @Sendable () async throws -> ShownReview = {
      ShownReview(words: "", mark: nil)
    },
    approve: @escaping @Sendable (_ mark: String) async throws -> Bool = { _ in false },
    today: @escaping @Sendable (JournalSettings) -> Day
  ) {
    self.folder = folder
    self.rules = rules
    self.imageWorker = imageWorker
    self.review = review
    self.approve = approve
    self.today = today
  }

  package func response(to visit: Visit) async -> Response {
    if visit.path == "forms.css" {
      return Response(type: "text/css; charset=utf-8", body: Resource.forms)
    }
    do {
      // Errors in other entries must not prevent a new one.
      var problems = Report()
      guard let journal = try await Journal.read(folder, reporting: &problems).journal else {
        return FormPage.withoutJournal(
          visit, DiagnosticPrinter(.text(colour: false)).print(problems))
      }
      let edition = Edition(journal, on: today(journal.settings))
      let page = FormPage(visit: visit, edition: edition, hasErrors: problems.hasErrors)
      switch (visit.path, visit.fields) {
      case ("", nil): return page.first(notice: notice(visit))
      case ("", let fields?):
        return try await write(FilledForm(fields), visit.files, on: page)
      case ("review", nil): return page.review(try await review())
      case ("review", let fields?):
        let isApproved = try await approve(fields["mark"] ?? "")
        return page.review(try await review(), isApproved: isApproved)
      case ("answer", nil): return page.answer(to: visit.query["entry"] ?? "")
      case ("answer", let fields?): return try await answer(FilledForm(fields), on: page)
      default: return Response(.notFound, "There is no such page.")
      }
    } catch {
      return Response(.failed, "\(error); nothing was written")
    }
  }

  private func write(
    _ form: FilledForm, _ files: [UploadedFile], on page: FormPage
  ) async throws -> Response {
    var form = form
    var entry = form.newEntry(today: page.edition.today)
    try form.take(files, into: &entry, worker: imageWorker)
    guard form.problems.isEmpty else { return page.first(form) }
    switch try await entry.write(in: folder, rules: rules, today: today) {
    case .written(let written): return shown(Notice(written))
    case .refused(let report):
      form.take(report) { entry.field(ofLine: $0) }
      if !files.isEmpty { form.problems.append(.photosAgain) }
      return page.first(form)
    }
  }

  private func answer(_ form: FilledForm, on page: FormPage) async throws -> Response {
    var form = form
    let address = form["entry"] ?? ""
    guard let entry = page.edition.journal.entries.first(where: { $0.slug == address }) else {
      return page.answer(to: address)
    }
    guard let reply = form.reply(today: page.edition.today) else {
      return page.answer(to: entry, form)
    }
    let result = try await reply.write(
      to: entry.file.path, in: folder, replacing: form["earlier"].flatMap { Outcome(rawValue: $0) },
      rules: rules, today: today)
    switch result {
    case .written(let written): return shown(Notice(written))
    case .refused(let report):
      form.take(report) { _ in nil }
      return page.answer(to: entry, form)
    }
  }

  /// Redirects to the first page, which says what was written, so that reloading it does not write
  /// it again.
  private func shown(_ notice: Notice) -> Response {
    lastNotice += 1
    notices[lastNotice] = notice
    notices[lastNotice - 20] = nil
    return Response(.seeOther, location: "\(Visit.address)?written=\(lastNotice)")
  }

  private func notice(_ visit: Visit) -> Notice? {
    visit.query["written"].flatMap { Int($0) }.flatMap { notices[$0] }
  }
}

/// What the next publish would change, as a page shows it.
package struct ShownReview: Sendable {
  package let words: String
  /// The mark of the state shown, for a yes to it; `nil` if nothing can be approved.
  package let mark: String?

  package init(words: String, mark: String?) { (self.words, self.mark) = (words, mark) }
}

/// What was written, for the next page.
struct Notice: Sendable {
  let entry: Entry
  /// The message.
  let words: String
  let path: String

  init(_ written: WrittenEntry) {
    entry = written.entry
    path = written.path
    words = written.sentence
  }
}
