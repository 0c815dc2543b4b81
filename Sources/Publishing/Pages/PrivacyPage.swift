import Content
import Diagnostics
import Markup
import Phrases

/// `/privacy/`: what the site knows of its readers, and what it keeps to itself about others. It makes no
/// promises: everything on it follows from the pages' own policy, their scripts and the journal's settings.
public struct PrivacyPage: Sendable {
  public let head: PageHead
  public let heading: String
  public let sections: [Section]

  /// Sentences under a heading.
  public struct Section: Sendable {
    public let heading: String
    public let sentences: [String]
  }
}

extension PrivacyPage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    outline.hasPrivacyPage
      ? [PagePlan(.privacy) { $0.theme.html(for: PrivacyPage($0), in: $0.facts) }] : []
  }

  private init(_ site: Site) {
    let phrases = site.phrases
    head = PageHead(
      .privacy, of: site, title: phrases.privacy, description: phrases.privacyDescription)
    heading = phrases.privacy
    sections = [
      Section(
        heading: phrases.privacyOfReaders,
        sentences: PrivacyFact.ofReaders(
          policy: site.facts.contentPolicy, scripts: site.theme.look.scripts.map(\.bytes),
          added: site.statics.files.map(\.route).first { $0.file.hasSuffix(".html") },
          elsewhere: Self.elsewhere(site.edition.journal.settings)
        ).map(phrases.privacySentence)),
      Section(
        heading: phrases.privacyOfOthers,
        sentences: PrivacyFact.ofOthers(in: site).map(phrases.privacySentence)),
    ]
  }

  /// What the settings of a journal involve on other sites, apart from plain links.
  private static func elsewhere(_ settings: JournalSettings) -> [PrivacyFact] {
    var facts: [PrivacyFact] = settings.subscribe.map { [.newsletter(host(of: $0))] } ?? []
    if case .page(let address) = settings.contact {
      facts.append(.contactPage(settings.keeper, host(of: address)))
    }
    return facts + (settings.circle.isEmpty ? [] : [.circle(settings.circle.count)])
  }
}

extension SiteOutline {
  /// Whether the page is made: not if the keeper has written one.
  var hasPrivacyPage: Bool {
    !edition.journal.pages.contains { Route.prose($0.slug) == .privacy }
  }

  /// Whether there is a page on privacy, whoever wrote it.
  var linksToPrivacy: Bool {
    hasPrivacyPage || edition.pages.contains { Route.prose($0.slug) == .privacy }
  }
}

extension PrivacyFact {
  /// The facts that follow from a content policy and some scripts.
  /// - Parameters:
  ///   - added: a page that the keeper added.
  ///   - elsewhere: what the settings involve on other sites.
  static func ofReaders(
    policy: String, scripts: [[UInt8]], added: Route?, elsewhere: [PrivacyFact]
  ) -> [PrivacyFact] {
    let directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
    let others = directives.flatMap { $0.dropFirst() }.filter {
      !$0.hasPrefix("'") && $0 != "data:" && $0 != "blob:"
    }
    func doesAny(_ words: [String]) -> Bool {
      scripts.contains { script in words.contains { script.includes($0.utf8) } }
    }
    let sendsNothing = directives.contains { $0.first == "form-action" && $0.last == "'none'" }
    let loadsMore = doesAny([
      "fetch(", "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "import(",
      #"createElement("script")"#,
    ])
    return [others.isEmpty ? .loadsOnlyItself : .loadsFrom(Array(Set(others)).sorted())]
      + [.cookies(doesAny(["cookie"]))]
      + [.keepsInBrowser(doesAny(["localStorage", "sessionStorage", "indexedDB"]))]
      + (loadsMore ? [.loadsMore] : []) + (sendsNothing ? [.noForms] : []) + [.links]
      + elsewhere
      + (added.map { [.addedPages("/\($0.file)")] } ?? []) + [.host]
  }

  /// The facts that follow from the settings of a journal and from what is on its site.
  static func ofOthers(in site: Site) -> [PrivacyFact] {
    let (edition, settings) = (site.edition, site.edition.journal.settings)
    let counted = edition.published.filter { $0.visibility == .counted }
      .reduce(0) { $0 + $1.ask.count }
    let stories = site.stories + [site.introduction] + site.prose
    let hasVideos = stories.contains { $0.pictures.contains(where: \.isVideo) }
    return (settings.file.renaming == nil ? [] : [.namesReplaced])
      + [.picturesCleaned(andVideos: hasVideos)] + (counted > 0 ? [.counted(counted)] : [])
      + (settings.privacy.delay > 0 ? [.delayed(settings.privacy.delay)] : [])
      + (settings.privacy.isUnlisted ? [.unlisted] : [])
      + (settings.privacy.welcomesAICrawlers ? [] : [.noAICrawlers])
      + (site.cheers.all.isEmpty ? [] : [.cheers(site.cheers.all.count)])
      + [.keeper(settings.keeper, contact: settings.contact.map(address(of:)))]
  }
}

/// The address for questions.
private func address(of contact: Contact) -> String {
  switch contact {
  case .mail(let address), .page(let address): address
  }
}
