import Content
import Phrases
import Stats

extension Site {
  func embedPage() -> EmbedPage {
    let tally = statistics.tally
    return EmbedPage(
      head: head(
        .embed, title: phrases.embedTitle(keeper: facts.keeper), description: standing,
        isListed: false),
      title: facts.title,
      figures: [
        .init(
          name: "noes", number: phrases.number(statistics.noes),
          caption: phrases.noesCaption(target: statistics.goal.target)),
        .init(
          name: "yeses", number: phrases.number(tally.yes),
          caption: phrases.yesesWord(tally.yes)),
      ],
      drawing: squareDrawing(), drawingWords: gridPicture.description, home: facts.home,
      follow: NamedLink(title: phrases.followAlong, href: address.href(.follow)))
  }
}
