import Markup
import Phrases
import Publishing

/// The home page: its regions in the order of the look.
struct HomeTemplate {
  let page: HomePage
  let site: SiteFacts

  var html: HTML {
    Document(
      head: page.head, kind: page.grid.inWork == nil ? "home complete" : "home",
      isOpen: true,
      cover: """
        <h1\(keepers: site)>\(page.title)</h1>
        \(page.description, { #"<p\#(keepers: site)>\#($0)</p>\#n"# })\
        \(page.seal, { #"<p class="seal">★ \#($0)</p>\#n"# })\
        \(page.hasFiguresOnCover, figures)\
        \(page.grid.inWork == nil, fallingStars)
        """,
      content: "\(page.regions, each: region)\(page.share, { share($0, in: site) })",
      script: .grid
    ).html(in: site)
  }

  private func region(_ region: HomeRegion) -> HTML {
    switch region {
    case .figures: figures
    case .newest: page.beginning.isEmpty ? newest : beginning
    case .grid:
      GridTemplate(
        grid: page.grid, legend: page.legend, sheet: page.sheet,
        sharesSquares: page.share != nil, visitKey: page.visitKey, site: site
      ).html
    case .latest: page.beginning.isEmpty ? latest : smallAsks
    case .outlook: outlook
    case .follow: follow
    case .introduction: introduction
    case .cheers: Cheers(cheers: page.cheers, more: page.allCheers, site: site).html
    case .start: start
    }
  }

  private var beginning: HTML {
    """
    <section class="newest begin" data-region="beginning">
    <h2>\(site.phrases.blankHeading)</h2>
    \(page.beginning, each: paragraph)\
    </section>

    """
  }

  private var figures: HTML {
    """
    <dl class="figures" data-region="figures">
    \(page.figures, each: figure)\
    </dl>

    """
  }

  private func figure(_ figure: HomePage.Figure) -> HTML {
    """
    <div class="\(figure.kind.rawValue)"><dt>\(figure.caption)</dt><dd>\(figure.number)</dd></div>

    """
  }

  private var newest: HTML {
    guard let newest = page.newest else { return "" }
    let entry = newest.summary
    return """
      <section class="newest" data-region="newest">
      <p class="kicker">\(sign(of: entry, isMilestone: newest.isMilestone))\
      <span>\(verdict(of: entry)) · \(newest.heading) · \(entry.answered ?? entry.asked)</span></p>
      <h2><a href="\(url: entry.href)"\(keepers: site)>\(entry.title)</a></h2>
      \(!newest.lead.isEmpty, #"<p class="lead"\#(keepers: site)>\#(newest.lead)</p>\#n"#)\
      <p class="go" aria-hidden="true">\(site.phrases.read)</p>
      \(newest.picture)
      </section>

      """
  }

  private var latest: HTML {
    guard !page.latest.isEmpty else { return "" }
    return """
      <section class="part h-feed" data-region="latest">
      <h2 class="p-name">\(page.latestHeading)</h2>
      \(answers(page.latest))\
      <p class="more"><a href="\(url: page.logHref)">\(site.phrases.wholeLog)</a></p>
      </section>

      """
  }

  private var smallAsks: HTML {
    """
    <section class="part" data-region="latest">
    <h2>\(site.phrases.smallAsks)</h2>
    <ol class="answers ideas">
    \(site.phrases.smallAskIdeas, each: idea)\
    </ol>
    </section>

    """
  }

  private func idea(_ idea: (ask: String, remark: String)) -> HTML {
    """
    <li><span class="title">\(idea.ask)</span><p class="details">\(idea.remark)</p></li>

    """
  }

  private var outlook: HTML {
    let sentences = page.outlook + page.news
    guard !sentences.isEmpty else { return "" }
    return """
      <section class="part" data-region="outlook">
      <h2>\(site.phrases.outlook)</h2>
      \(sentences, each: paragraph)\
      <p class="more"><a href="\(url: page.statisticsHref)">\(site.phrases.allNumbers)</a></p>
      </section>

      """
  }

  private var follow: HTML {
    guard let sentence = page.follow.sentence else { return "" }
    return """
      <section class="part" data-region="follow">
      <h2>\(site.phrases.followAlong)</h2>
      \(paragraph(sentence))\
      \(page.follow.subscribe, { "<p>\($0)</p>\n" })\
      </section>

      """
  }

  private var introduction: HTML {
    guard !page.introduction.isEmpty else { return "" }
    return """
      <section class="who" data-region="introduction">
      \(drawnNotebook)\
      <div class="story"\(keepers: site)>
      \(page.introduction)\
      </div>
      </section>

      """
  }

  /// The keeper's notebook, with the goal and its history on the label.
  private var drawnNotebook: HTML {
    let notebook = page.notebook
    return """
      <div class="notebook" aria-hidden="true"><p class="label"\(keepers: site)>\
      <span>\(notebook.keeper)</span>\
      <span>\(notebook.formerGoal, { "<s>\($0)</s> " })<b>\(notebook.goal)</b></span>\
      <span>\(notebook.caption)</span></p></div>

      """
  }

  private var start: HTML {
    """
    <section class="own" data-region="start">
    <div class="notebook blank" aria-hidden="true"></div>
    <div><h2>\(site.phrases.yourTurn)</h2>
    <p>\(site.phrases.yourTurnSentence)</p></div>
    <a class="button" href="\(url: page.follow.start.href)">\(page.follow.start.title)</a>
    </section>

    """
  }
}

/// A sentence as a paragraph.
func paragraph(_ sentence: HTML) -> HTML { "<p>\(sentence)</p>\n" }
