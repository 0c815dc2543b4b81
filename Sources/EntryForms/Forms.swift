import Calendar
import Content
import Markup
import Server

extension DeskPage {
  /// The form "I asked".
  func askForm(_ form: FilledForm) -> HTML {
    """
    <section>
    <h1>I asked</h1>
    \(problems(form))\
    <form action="\(url: Visit.address)" method="post" autocomplete="off"\
    \(attribute: "class", form.problems.isEmpty ? nil : "flawed")>
    \(hidden(Visit.tokenField, visit.token))\
    \(form.input("title", "What did you ask for?", form.problems.isEmpty ? "required autofocus" : "required"))\
    <div class="pair">
    \(form.input("to", "Whom?"))\
    \(form.day("date", "When?", preset: edition.today))\
    </div>
    \(form.choice("outcome", "What came of it?", among: Outcome.allCases, preset: .pending))\
    <div class="answer">
    <div class="pair">
    \(form.day("answered", "When was the answer?"))\
    \(form.scale("sting", "How much did it sting, 0 to 10?"))\
    </div>
    \(form.input("learned", "What did you learn, in a sentence?"))\
    </div>
    <div class="pair">
    \(form.scale("fear", "How afraid were you, 0 to 10?"))\
    \(form.input("category", "Category", "list=\"categories\""))\
    </div>
    <datalist id="categories">\(categories)</datalist>
    <details\(form.hasDetails ? " open" : "")>
    <summary>The story, and more</summary>
    <p class="field"><label for="story">The story, in Markdown</label>
    <textarea id="story" name="story" rows="6">
    \(form.values["story"] ?? "")</textarea></p>
    \(form.input("tags", "Tags, with commas between"))\
    <div class="pair">
    \(form.input("expected", "Chance of a no that you expect, in %", "type=\"number\" min=\"0\" max=\"100\""))\
    \(form.input("label", "Words in place of the outcome's own"))\
    </div>
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
      <div class="pair">
      \(form.day("day", "When?", preset: edition.today))\
      \(form.scale("sting", "How much did it sting, 0 to 10?"))\
      </div>
      \(form.input("learned", "What did you learn, in a sentence?"))\
      <button class="main">Write it down</button>
      </form>
      </section>
      """
  }

  private func hidden(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n"
  }

  /// The categories used so far.
  private var categories: [HTML] {
    Set(edition.journal.entries.compactMap(\.ask.category)).sorted()
      .map { "<option value=\"\($0)\">" }
  }

  private func problems(_ form: FilledForm) -> HTML? {
    if form.problems.isEmpty { return nil }
    let items = form.problems.map { problem -> HTML in
      problem.field.map { "<li><a href=\"#\($0)\">\($0): \(problem.words)</a></li>\n" }
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
  /// Whether something stands in the part that is folded away.
  fileprivate var hasDetails: Bool {
    ["story", "tags", "expected", "label"].contains { self[$0] != nil || problem(in: $0) != nil }
  }

  /// A field of one line with its label, and with what is wrong in it.
  fileprivate func input(
    _ name: String, _ label: HTML, _ attributes: HTML = "", preset: String = ""
  ) -> HTML {
    let problem = problem(in: name)
    let words: HTML? = problem.map { "<span class=\"wrong\" id=\"\(name)-wrong\">\($0)</span>\n" }
    return """
      <p class="field"><label for="\(name)">\(label)</label>
      <input id="\(name)" name="\(name)" value="\(values[name] ?? preset)" \(attributes)\
      \(attribute: "aria-describedby", problem == nil ? nil : "\(name)-wrong")\
      \(attribute: "aria-invalid", problem == nil ? nil : "true")>
      \(words)</p>

      """
  }

  /// A day; plain text where what was typed is none, for a calendar would not show it.
  fileprivate func day(_ name: String, _ label: HTML, preset: Day? = nil) -> HTML {
    let isDay = self[name].map { Day($0) != nil } ?? true
    return input(name, label, isDay ? "type=\"date\"" : "", preset: preset?.description ?? "")
  }

  /// A number from 0 to 10.
  fileprivate func scale(_ name: String, _ label: HTML) -> HTML {
    input(name, label, "type=\"number\" min=\"0\" max=\"10\" inputmode=\"numeric\"")
  }

  /// One of several words.
  fileprivate func choice(
    _ name: String, _ label: HTML, among outcomes: [Outcome], preset: Outcome?
  ) -> HTML {
    let chosen = self[name] ?? preset?.rawValue
    let choices = outcomes.map { outcome -> HTML in
      let word = outcome.rawValue
      return """
        <label><input type="radio" name="\(name)" value="\(word)" required\
        \(attribute: "checked", chosen == word ? "" : nil)><span>\(outcome.said)</span></label>

        """
    }
    let words: HTML? = problem(in: name).map { "<p class=\"wrong\">\($0)</p>\n" }
    return """
      <fieldset id="\(name)">
      <legend>\(label)</legend>
      <div class="choices">
      \(choices)</div>
      \(words)</fieldset>

      """
  }
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
