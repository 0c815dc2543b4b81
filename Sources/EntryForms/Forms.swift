import Calendar
import Content
import Markup
import Server

extension FormPage {
  /// The form "I asked".
  func askForm(_ form: FilledForm) -> HTML {
    """
    <section>
    <h1>I asked</h1>
    \(problems(form))\
    <form action="\(url: Visit.address)" method="post" autocomplete="off" \
    enctype="multipart/form-data"\
    \(attribute: "class", form.problems.isEmpty ? nil : "flawed")>
    \(hidden(Visit.tokenField, visit.token))\
    \(form.controls(questions.prefix { $0.isAboutAsk }, presets: [.date: edition.today.description]))\
    <div class="answer">
    \(form.controls(EntryField.inAnswers))\
    </div>
    \(form.controls(questions.drop { $0.isAboutAsk }.filter { $0.isAboutAsk }))\
    <datalist id="categories">\(categories)</datalist>
    <details\(form.hasDetails ? " open" : "")>
    <summary>The story, and more</summary>
    <p class="field"><label for="story">The story, in Markdown</label>
    <textarea id="story" name="story" rows="6">
    \(form.values["story"] ?? "")</textarea></p>
    \(photos(form))\
    \(form.controls(EntryField.foldedAway))\
    </details>
    <button class="main">Write it down</button>
    </form>
    </section>
    """
  }

  /// The form "They answered".
  func replyForm(_ form: FilledForm, for entry: Entry) -> HTML {
    let before: HTML? =
      entry.ask.outcome == .pending
      ? nil : "<p>It has an answer already; what you write takes its place.</p>\n"
    let outcomes = Outcome.allCases.filter { $0 != .pending }
    return """
      <section>
      <h1>They answered</h1>
      <p class="ask">\(entry.title) <span class="aside">\(standing(of: entry))</span></p>
      \(before)\(problems(form))\
      <form action="\(url: Visit.address)answer" method="post" autocomplete="off">
      \(hidden(Visit.tokenField, visit.token))\
      \(hidden("entry", entry.slug))\
      \(hidden("earlier", entry.ask.outcome.rawValue))\
      \(form.choice("outcome", "What did they say?", among: outcomes, preset: nil))\
      \(form.controls(EntryField.inAnswers, presets: [.answered: edition.today.description]))\
      <button class="main">Write it down</button>
      </form>
      </section>
      """
  }

  /// Photos can be picked, or dropped on the control.
  private func photos(_ form: FilledForm) -> HTML {
    let problem = form.problem(in: "photos")
    let words: HTML? = problem.map { "<span class=\"wrong\" id=\"photos-wrong\">\($0)</span>\n" }
    return """
      <p class="field"><label for="photos">Photos, chosen or dropped here</label>
      <input id="photos" name="photos" type="file" multiple accept="image/*"\
      \(attribute: "aria-describedby", problem == nil ? nil : "photos-wrong")>
      \(words)<span class="aside">What the camera wrote into them, the place above all, is not kept.</span></p>
      <p class="field"><label for="photo-words">What they show, for those who cannot see them</label>
      <input id="photo-words" name="photo-words" value="\(form.values["photo-words"] ?? "")"></p>

      """
  }

  private var questions: [EntryField] {
    EntryField.asked.filter { $0.question?.part != .more }
  }

  func hidden(_ name: String, _ value: String) -> HTML {
    #"<input type="hidden" name="\#(name)" value="\#(value)">\#n"#
  }

  /// The categories used so far.
  private var categories: [HTML] {
    Set(edition.journal.entries.compactMap(\.ask.category)).sorted()
      .map { #"<option value="\#($0)">"# }
  }

  private func problems(_ form: FilledForm) -> HTML? {
    if form.problems.isEmpty { return nil }
    let items = form.problems.map { problem -> HTML in
      problem.field.map { ##"<li><a href="#\##($0)">\##($0): \##(problem.words)</a></li>\##n"## }
        ?? "<li>\(problem.words)</li>\n"
    }
    return """
      <div class="problems" role="alert">
      <p>Nothing was written yet:</p>
      <ul>
      \(items)</ul>
      </div>

      """
  }
}

extension FilledForm {
  /// Whether a field of the folded part is filled in.
  fileprivate var hasDetails: Bool {
    (["story", "photos"] + EntryField.foldedAway.map(\.key.rawValue)).contains {
      self[$0] != nil || problem(in: $0) != nil
    }
  }
}

extension EntryField {
  /// The questions about an answer.
  fileprivate static let inAnswers = asked.filter { $0.question?.part == .answer }

  /// The fields that most asks do not need.
  fileprivate static let foldedAway = asked.filter { $0.question?.part == .more }

  fileprivate var isAboutAsk: Bool { question?.part == .ask }
}

extension Outcome {
  /// The outcome as people say it.
  var said: String {
    switch self {
    case .pending: "no answer yet"
    case .no: "no"
    case .yes: "yes"
    case .partial: "partly"
    case .ghosted: "silence"
    case .withdrawn: "I took it back"
    }
  }
}
