import Calendar
import Content
import Markup

extension FilledForm {
  /// The controls of some fields; two narrow ones share a line.
  /// - Parameter presets: the initial values.
  func controls(
    _ fields: some Sequence<EntryField>, presets: [EntryKey: String] = [:]
  ) -> HTML {
    var lines: [HTML] = []
    var waiting: HTML?
    for field in fields {
      let control = control(field, preset: presets[field.key] ?? "")
      if field.question?.isWide ?? true {
        if let before = waiting.take() { lines.append(before) }
        lines.append(control)
      } else if let before = waiting.take() {
        lines.append(#"<div class="pair">\#n\#(before)\#(control)</div>\#n"#)
      } else {
        waiting = control
      }
    }
    if let waiting { lines.append(waiting) }
    return "\(lines)"
  }

  private func control(_ field: EntryField, preset: String) -> HTML {
    let (name, label) = (field.key.rawValue, field.question?.words ?? field.key.rawValue)
    switch field.kind {
    case .outcome: return choice(name, label, among: Outcome.allCases, preset: .pending)
    case .day:
      // A plain text field if what was typed is not a day, because a date field would not show it.
      let isDay = self[name].map { Day($0) != nil } ?? true
      return input(name, label, isDay ? #"type="date""# : "", preset: preset)
    case .number(let range): return number(name, label, range)
    case .percent: return number(name, label, 0...100)
    case .topic: return input(name, label, #"list="categories""#, preset: preset)
    case .text where field.key == .title:
      return input(name, label, problems.isEmpty ? "required autofocus" : "required")
    case .word(let words): return menu(name, label, words, preset: field.preset ?? "")
    case .text, .file, .flag, .step, .slug, .alias, .post, .list:
      return input(name, label, preset: preset)
    }
  }

  /// One of several words.
  private func menu(_ name: String, _ label: String, _ words: [String], preset: String) -> HTML {
    let chosen = self[name] ?? preset
    let options = words.map { word -> HTML in
      "<option\(attribute: "selected", chosen == word ? "" : nil)>\(word)</option>\n"
    }
    return """
      <p class="field"><label for="\(name)">\(label)</label>
      <select id="\(name)" name="\(name)">
      \(options)</select></p>

      """
  }

  /// One of several outcomes.
  func choice(
    _ name: String, _ label: String, among outcomes: [Outcome], preset: Outcome?
  ) -> HTML {
    let chosen = self[name] ?? preset?.rawValue
    let choices = outcomes.map { outcome -> HTML in
      let word = outcome.rawValue
      return """
        <label><input type="radio" name="\(name)" value="\(word)" required\
        \(attribute: "checked", chosen == word ? "" : nil)><span>\(outcome.said)</span></label>

        """
    }
    let words: HTML? = problem(in: name).map { #"<p class="wrong">\#($0)</p>\#n"# }
    return """
      <fieldset id="\(name)">
      <legend>\(label)</legend>
      <div class="choices">
      \(choices)</div>
      \(words)</fieldset>

      """
  }

  private func number(_ name: String, _ label: String, _ range: ClosedRange<Int>) -> HTML {
    let attributes: HTML = """
      type="number" min="\(range.lowerBound)" max="\(range.upperBound)" inputmode="numeric"
      """
    return input(name, label, attributes)
  }

  /// A field of one line with its label and its problem.
  private func input(
    _ name: String, _ label: String, _ attributes: HTML = "", preset: String = ""
  ) -> HTML {
    let problem = problem(in: name)
    let words: HTML? = problem.map { #"<span class="wrong" id="\#(name)-wrong">\#($0)</span>\#n"# }
    return """
      <p class="field"><label for="\(name)">\(label)</label>
      <input id="\(name)" name="\(name)" value="\(values[name] ?? preset)" \(attributes)\
      \(attribute: "aria-describedby", problem == nil ? nil : "\(name)-wrong")\
      \(attribute: "aria-invalid", problem == nil ? nil : "true")>
      \(words)</p>

      """
  }
}
