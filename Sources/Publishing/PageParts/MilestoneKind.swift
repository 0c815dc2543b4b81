import Calendar
import Content
import Phrases
import Stats

/// What kind of thing was reached. The raw values are class hooks of the theme contract.
public enum MilestoneKind: String, Sendable, CaseIterable {
  case noes, yeses, reply, category
}

extension MilestoneKind {
  init(_ milestone: Milestone) {
    self =
      switch milestone.kind {
      case .noes: .noes
      case .yeses: .yeses
      case .lateReply: .reply
      case .category: .category
      }
  }
}

extension Milestone {
  /// Its name in addresses: stable, because it names the milestone and not the day.
  var anchor: String {
    switch kind {
    case .noes(let number): "no-\(number)"
    case .yeses(let number): "yes-\(number)"
    case .lateReply: "late-reply"
    case .category(let slug, _): "category-\(slug)"
    }
  }

  /// Whether it has a page of its own: numbers do; the other firsts have their entries.
  var hasPage: Bool { number != nil }

  /// The number of noes or yeses; `nil` for the other firsts.
  var number: Int? {
    switch kind {
    case .noes(let number), .yeses(let number): number
    case .lateReply, .category: nil
    }
  }

  func name(in phrases: any Phrases) -> String {
    switch kind {
    case .noes(let number): phrases.milestone(noes: number)
    case .yeses(let number): phrases.milestone(yeses: number)
    case .lateReply: phrases.milestone(lateReplyAfter: Milestone.lateReplyDays)
    case .category(_, let name): phrases.milestone(category: name)
    }
  }

  /// The day on which it was reached; only the month if the day would give away an entry that is
  /// only counted.
  func label(in site: Site) -> DayLabel {
    site.routes[entry] == nil ? DayLabel(day.month, site.phrases) : site.label(day)
  }
}
