import Content
import Markdown
import Markup
import Stats

extension Site {
  func milestonesPage() -> MilestonesPage {
    let target = statistics.goal.target
    return MilestonesPage(
      head: head(
        .milestones, title: phrases.milestones,
        description: phrases.milestonesDescription(keeper: facts.keeper)),
      sentence: phrases.milestonesSentence(noes: statistics.noes, target: target),
      reached: statistics.milestones.map(reached),
      ahead: Milestone.numbers(upTo: target).filter { $0 > statistics.noes }.map {
        phrases.ahead(number: $0, missing: $0 - statistics.noes)
      })
  }

  func reached(_ milestone: Milestone) -> MilestonesPage.Reached {
    let words: (anchor: String, name: String, kind: String) =
      switch milestone.kind {
      case .noes(let number): ("no-\(number)", phrases.milestone(noes: number), "noes")
      case .yeses(let number): ("yes-\(number)", phrases.milestone(yeses: number), "yeses")
      case .lateReply:
        (
          "late-reply", phrases.milestone(lateReplyAfter: Milestone.lateReplyDays), "reply"
        )
      case .category(let slug, let name):
        ("category-\(slug)", phrases.milestone(category: name), "category")
      }
    // The day of an entry that is only counted would tell about it; its month does not.
    let entry = link(to: milestone.entry)
    let day = entry == nil ? DayLabel(milestone.day.month, phrases) : label(milestone.day)
    return .init(
      anchor: words.anchor, name: words.name, day: day, entry: entry, kind: words.kind)
  }

  func prosePage(_ page: Prose, _ story: ResolvedStory) -> ProsePage {
    let excerpt = page.description ?? page.story.excerpt
    return ProsePage(
      head: head(
        .prose(page.slug), title: page.title, description: excerpt.isEmpty ? page.title : excerpt),
      title: page.title, story: story.html)
  }

  func notFoundPage() -> NotFoundPage {
    NotFoundPage(
      head: head(
        .notFound, title: phrases.notFoundHeading, description: phrases.notFoundSentence,
        isListed: false),
      heading: phrases.notFoundHeading, sentence: phrases.notFoundSentence,
      links: [NamedLink(title: phrases.home, href: facts.home)] + facts.navigation)
  }

  func redirectPage(to route: Route, title: String) -> RedirectPage {
    RedirectPage(
      title: title, href: address.href(route),
      canonical: address.absolute(route).map(percentEncoded))
  }
}
