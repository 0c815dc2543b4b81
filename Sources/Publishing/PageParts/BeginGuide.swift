import Content
public import Markup
import Phrases

/// How to begin a journal of one's own.
public struct BeginGuide: Sendable {
  /// In sentences.
  public let introduction: [HTML]
  /// Three lines for somebody with a phone.
  public let phone: [HTML]
  /// A sentence for somebody with a terminal, and the commands, one a line.
  public let terminal: HTML
  public let commands: String
  /// The line that says whose notebook inspired the new one; `nil` if this journal does not know
  /// its own address.
  public let line: FollowPage.Snippet?
  /// The journal that inspired this one; `nil` if it does not say.
  public let startedBy: NamedLink?
}

extension BeginGuide {
  init(_ site: Site) {
    let phrases = site.phrases
    let address = site.wholeAddress(.home)
    let option = address.map { " --started-by \($0)" } ?? ""
    introduction = phrases.beginSentences
    phone = phrases.beginWithPhone(template: Project.template)
    terminal = phrases.beginWithTerminal(program: Project.page)
    commands = "thousand new my-thousand\(option)\nthousand serve my-thousand --open"
    line = address.map {
      .init(label: "journal.md", code: "started_by: \($0)", note: phrases.startedByNote)
    }
    startedBy = site.facts.startedBy
  }
}
