import Content
import Markdown
import Markup
import Phrases
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
    .init(
      anchor: milestone.anchor, name: name(of: milestone),
      href: milestone.hasPage ? address.href(.milestone(milestone.anchor)) : nil,
      day: day(of: milestone), entry: link(to: milestone.entry), kind: milestone.kindName)
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
