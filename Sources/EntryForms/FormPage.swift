import Authoring
import Calendar
import Content
import Markup
import Server
import Stats

/// The pages with forms.
struct FormPage {
  let visit: Visit
  let edition: Edition
  /// Whether other entries have errors, so that they are neither searched nor counted.
  let hasErrors: Bool

  /// No scripts, nothing from other origins, no framing.
  private static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    + "frame-ancestors 'none'"

  /// The most waiting asks to list.
  private static let longestList = 20

  /// The form "I asked" and the waiting asks.
  func first(_ form: FilledForm? = nil, notice: Notice? = nil) -> Response {
    let form = form ?? FilledForm()
    let waiting = edition.journal.entries.filter { $0.ask.outcome == .pending }
      .sorted { ($1.ask.asked, $0.slug) < ($0.ask.asked, $1.slug) }
    let body: HTML = """
      \(notice.map(noticeBox))\(askForm(form))
      <section>
      <h2>They answered</h2>
      \(waiting.isEmpty ? nil : #"<p class="aside">Choose the ask that has its answer.</p>\#n"#)\
      \(list(Array(waiting.prefix(Self.longestList)), empty: "Nothing is waiting for an answer."))
      \(searchForm(more: waiting.count - Self.longestList))
      </section>
      """
    return page(title: "Log an ask", body, isTaken: form.problems.isEmpty)
  }

  /// The form "They answered" for the entry that the words name, or the entries to choose from.
  func answer(to words: String) -> Response {
    let found = edition.entries(meantBy: words)
    if found.count == 1, let entry = found.first { return answer(to: entry, FilledForm()) }
    let body: HTML = """
      <section>
      <h1>Which ask was it?</h1>
      \(list(Array(found.prefix(Self.longestList)), empty: "No ask has these words in it."))
      \(searchForm(words, more: found.count - Self.longestList))
      </section>
      """
    return page(title: "They answered", body)
  }

  /// The form "They answered" for an entry.
  func answer(to entry: Entry, _ form: FilledForm) -> Response {
    let body = replyForm(form, for: entry)
    return page(title: "They answered", body, isTaken: form.problems.isEmpty)
  }

  /// What the next publish would change, with a button to say yes.
  /// - Parameter isApproved: whether a yes has just been accepted; `nil` if none was given.
  func review(_ review: ShownReview, isApproved: Bool? = nil) -> Response {
    let answer: HTML? =
      switch isApproved {
      case true?:
        """
        <div class="notice" role="status">
        <p>Approved: the file .reviewed says so, for as long as nothing changes.</p>
        </div>

        """
      case false?:
        """
        <div class="problems" role="alert">
        <p>The journal has changed since you looked, and nothing was approved. Look again.</p>
        </div>

        """
      case nil: nil
      }
    let yes = review.mark.map { mark -> HTML in
      """
      <form action="\(url: Visit.address)review" method="post">
      \(hidden(Visit.tokenField, visit.token))\
      \(hidden("mark", mark))\
      <button class="main">Yes, publish this</button>
      </form>
      <p class="aside">Your yes is written into the file .reviewed, as “thousand review” does. Nothing is \
      published from here.</p>

      """
    }
    return page(
      title: "Before you publish",
      """
      <section>
      <h1>Before you publish</h1>
      \(answer)<pre>\(review.words)</pre>
      \(isApproved == true ? nil : yes)</section>
      """, isTaken: isApproved ?? true)
  }

  private func page(title: String, _ body: HTML, isTaken: Bool = true) -> Response {
    let warning: HTML? =
      hasErrors
      ? #"<p class="aside">Some entries have errors and are left out here; the page says which.</p>"#
      : nil
    return Self.response(
      isTaken ? .ok : .notTaken, title: "\(title) · \(edition.journal.settings.title)",
      base: visit.base,
      """
      <header>
      <a href="\(url: visit.base)">\(edition.journal.settings.title)</a>
      <a href="\(url: Visit.address)">Log an ask</a>
      <a href="\(url: "\(Visit.address)review")">Before you publish</a>
      </header>
      <main>
      \(warning)\(body)
      </main>
      """)
  }

  /// The page for a journal that cannot be read.
  static func withoutJournal(_ visit: Visit, _ problems: String) -> Response {
    response(
      .failed, title: "The journal cannot be read", base: visit.base,
      """
      <main>
      <h1>The journal cannot be read</h1>
      <pre>\(problems)</pre>
      </main>
      """)
  }

  private static func response(
    _ status: Response.Status, title: String, base: String, _ body: HTML
  ) -> Response {
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <link rel="icon" href="\(url: base)icon.svg">
      <link rel="stylesheet" href="\(url: Visit.address)forms.css">
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
    return Response(status, type: "text/html; charset=utf-8", body: page.bytes, policy: policy)
  }
}

extension FormPage {
  private func noticeBox(_ notice: Notice) -> HTML {
    let entry = notice.entry
    let isShown =
      entry.visibility == .public && !entry.isDraft && entry.publishedFrom <= edition.today
    let link: HTML? =
      isShown ? #"<a href="\#(url: visit.base)entries/\#(url: entry.slug)/">See its page</a>"# : nil
    return """
      <div class="notice" role="status">
      <p>\(notice.words)</p>
      <p class="aside">\(entry.title) · <code>\(notice.path)</code> \(link)</p>
      </div>

      """
  }

  /// Asks, each with a link to the form for its answer.
  private func list(_ entries: [Entry], empty: String) -> HTML {
    if entries.isEmpty { return #"<p class="aside">\#(empty)</p>"# }
    let items = entries.map { entry -> HTML in
      """
      <li><a href="\(url: Visit.address)answer?entry=\(url: entry.slug)">\(entry.title)</a>
      <span class="aside">\(standing(of: entry))</span></li>

      """
    }
    return #"<ul class="asks">\#n\#(items)</ul>"#
  }

  /// "Chez Marie, asked 12 days ago, no".
  func standing(of entry: Entry) -> String {
    let days = edition.today - entry.ask.asked
    let when =
      switch days {
      case 0: "today"
      case 1: "yesterday"
      case 2...: "\(days) days ago"
      default: "on \(entry.ask.asked)"
      }
    let outcome = entry.ask.outcome == .pending ? nil : entry.ask.outcome.said
    return [entry.ask.to, "asked \(when)", outcome].compactMap(\.self).joined(separator: ", ")
  }

  private func searchForm(_ words: String = "", more: Int) -> HTML {
    let rest: HTML? = more > 0 ? #"<p class="aside">And \#(more) more.</p>\#n"# : nil
    return """
      \(rest)<form action="\(url: Visit.address)answer" method="get" class="search">
      <label for="find">Another ask: its title, who you asked, or the number of its no</label>
      <div><input id="find" name="entry" value="\(words)" required autocomplete="off"> \
      <button>Find</button></div>
      </form>
      """
  }
}
