import Markup
import Phrases
import Publishing

/// The home page: its regions in the order of the look.
struct HomeTemplate {
  let page: HomePage
  let site: SiteFacts

  var html: HTML {
    let words = [page.description, page.begun].compactMap(\.self).joined(separator: " ")
    return Document(
      head: page.head, kind: "home",
      cover: "<h1\(keepers: site)>\(page.title)</h1>\n<p>\(words)</p>\n",
      content: "\(page.regions, each: region)\(page.share, { share($0, in: site) })",
      script: "grid"
    ).html(in: site)
  }

  private func region(_ region: HomeRegion) -> HTML {
    switch region {
    case .figures: page.beginning.isEmpty ? figures : beginning
    case .grid: GridTemplate(leaves: page.leaves, legend: page.legend, site: site).html
    case .latest: latest
    case .outlook: outlook
    case .follow: follow
    case .introduction: introduction
    case .cheers: Cheers(cheers: page.cheers, more: page.allCheers, site: site).html
    }
  }

  private var beginning: HTML {
    """
    <section data-region="beginning">
    <h2>\(site.phrases.blankHeading)</h2>
    \(page.beginning, each: paragraph)\
    </section>

    """
  }

  private var figures: HTML {
    """
    <div data-region="figures">
    <dl class="figures">
    \(page.figures, each: figure)\
    </dl>
    \(visit)\
    </div>

    """
  }

  private func figure(_ figure: HomePage.Figure) -> HTML {
    """
    <div class="\(figure.kind.rawValue)"><dt>\(figure.caption)</dt><dd>\(figure.number)</dd></div>

    """
  }

  /// A line that a script fills for those who come back.
  private var visit: HTML {
    let words = site.phrases.newSinceVisit
    return """
      <p class="since" data-visit="\(page.visitKey)" data-square="\(site.phrases.newSquare)"\
      \(attribute: "data-zero", words.zero)\(attribute: "data-one", words.one)\
      \(attribute: "data-two", words.two)\(attribute: "data-few", words.few)\
      \(attribute: "data-many", words.many) data-other="\(words.other)" hidden></p>

      """
  }

  private var latest: HTML {
    guard !page.latest.isEmpty else { return "" }
    return """
      <section class="h-feed" data-region="latest">
      <h2 class="p-name">\(site.phrases.latest)</h2>
      \(answers(page.latest))\
      <p class="more"><a href="\(url: page.logHref)">\(site.phrases.wholeLog)</a></p>
      </section>

      """
  }

  private var outlook: HTML {
    let sentences = page.outlook + page.news
    guard !sentences.isEmpty else { return "" }
    return """
      <section data-region="outlook">
      <h2>\(site.phrases.outlook)</h2>
      \(sentences, each: paragraph)\
      <p class="more"><a href="\(url: page.statisticsHref)">\(site.phrases.allNumbers)</a></p>
      </section>

      """
  }

  private var follow: HTML {
    """
    <section data-region="follow">
    <h2>\(site.phrases.followAlong)</h2>
    \(page.follow.sentence, paragraph)\
    \(page.follow.subscribe, { "<p>\($0)</p>\n" })\
    <p>\(page.follow.start)</p>
    </section>

    """
  }

  private var introduction: HTML {
    guard !page.introduction.isEmpty else { return "" }
    return """
      <section class="story" data-region="introduction"\(keepers: site)>
      \(page.introduction)\
      </section>

      """
  }
}

/// A sentence as a paragraph.
func paragraph(_ sentence: HTML) -> HTML { "<p>\(sentence)</p>\n" }
