import Markup

/// The words for followers in English.
extension FollowPhrases where Self: EnglishByDefault {
  // Pictures

  func shortName(target: Int) -> String { "\(number(target)) noes" }
  func standing(noes: Int, target: Int) -> String { "\(number(noes)) of \(self.noes(target))" }
  var noesBadgeLabel: String { "noes" }

  func noesBadge(_ noes: Int, of target: Int) -> String {
    "\(number(noes)) of \(number(target))"
  }

  var yesesBadgeLabel: String { "yeses" }

  func pictureTitle(keeper: String, told: String, day: String) -> String {
    "\(keeper): \(told), as of \(day)"
  }

  func pictureDescription(noes: Int, silences: Int, yeses: Int, waiting: Int) -> String {
    let among =
      silences > 0 ? ", \(counted(silences, "of them a silence", "of them silences"))" : ""
    let others = [yeses > 0 ? self.yeses(yeses) : nil, waiting > 0 ? self.waiting(waiting) : nil]
      .compactMap(\.self)
    let rest = others.isEmpty ? "" : "; \(list(others))"
    return "A square for every no: \(number(noes)) filled\(among)\(rest)."
  }

  // The frame

  func embedTitle(keeper: String) -> String { "\(keeper)’s noes" }
  func yesesWord(_ yeses: Int) -> String { yeses == 1 ? "yes" : "yeses" }
  var followAlong: String { "Follow along" }

  // Home

  var follow: String { "Follow" }

  func followSentence(everything: String, yeses: String, weekly: String) -> HTML {
    """
    <a href="\(url: everything)">Every answer</a>, \
    <a href="\(url: yeses)">yeses and milestones only</a>, or \
    <a href="\(url: weekly)">one digest a week</a>, in any feed reader.
    """
  }

  var startYourOwn: String { "Start your own thousand" }

  var newSinceVisit: PluralPatterns {
    PluralPatterns(one: "{n} new since you were here", other: "{n} new since you were here")
  }

  var newSquare: String { "new since you were here" }

  // Follow

  func followDescription(keeper: String) -> String {
    "How to follow \(keeper) along, show the squares elsewhere, and start a thousand of your own."
  }

  var followIntroduction: HTML {
    """
    There is nothing to sign up for here, and nothing that counts you. Choose how much you want to \
    hear, and the next answer comes to you.
    """
  }

  var feedsHeading: String { "In a feed reader" }

  var feedsIntroduction: HTML {
    """
    A feed reader is an app or a website that looks in on the pages you like and shows you what is \
    new on them, all in one place. Copy one of these addresses into yours; nobody here learns that \
    you did.
    """
  }

  func feedName(_ feed: FollowFeed) -> String {
    switch feed {
    case .everything: "Every answer"
    case .yeses: "Yeses and milestones only"
    case .weekly: "One digest a week"
    }
  }

  func feedSentence(_ feed: FollowFeed) -> String {
    switch feed {
    case .everything: "Each no, each yes and each silence, with its story."
    case .yeses: "The good news and the round numbers."
    case .weekly: "The week’s answers in one piece. A week without any sends nothing."
    }
  }

  var feedAddress: String { "Address" }
  var embedsHeading: String { "On your own page" }

  var embedsIntroduction: HTML {
    """
    These are redrawn whenever the notebook is, so the number on your page is the number here, \
    and each shows its date. They set no cookies and run no script.
    """
  }

  func embedName(_ embed: FollowEmbed) -> String {
    switch embed {
    case .badge: "A badge"
    case .squares: "The squares"
    case .frame: "A small page"
    }
  }

  func embedSentence(_ embed: FollowEmbed) -> HTML {
    switch embed {
    case .badge:
      """
      For a README or a sidebar. Write <code>badge-yeses.svg</code> for the yeses, or \
      <code>badge-both.svg</code> for both, in place of <code>badge.svg</code>.
      """
    case .squares: "The whole notebook in one picture, for light pages and for dark ones."
    case .frame: "The numbers and the squares in a frame, at any width from 280 pixels."
    }
  }

  var lookAtEmbed: String { "See it by itself" }
  var notionNote: String { "Type /embed on a page and paste this." }
  var copy: String { "Copy" }
  var copied: String { "Copied" }

  var byMail: String { "By e-mail" }

  func subscribeSentence(_ service: HTML) -> HTML {
    """
    The week’s answers in your inbox, sent by \(service). They need your address for that; this \
    site does not.
    """
  }

  var elsewhere: String { "Elsewhere" }

  func contactSentence(keeper: String, _ contact: HTML) -> HTML {
    "Write to \(keeper): \(contact)."
  }

  // Begin your own

  var beginSentences: [HTML] {
    [
      """
      A thousand noes is a way to ask a thousand times. You can begin in any notebook, with a \
      pencil: draw ten rows of ten squares, ask for something, and fill one in when they say no. \
      For a page like this one there is Thousand, a free program.
      """
    ]
  }

  var withPhone: String { "With a phone" }

  func beginWithPhone(template: String) -> [HTML] {
    [
      """
      Open <a href="\(url: template)">the empty notebook</a> at GitHub, where an account is free, \
      and choose <b>Use this template</b>.
      """,
      "In its <b>Settings</b>, under <b>Pages</b>, choose <b>GitHub Actions</b> as the source.",
      """
      Under <b>Issues</b>, fill in the form <b>I asked</b>. A few minutes later your first ask is \
      on your page.
      """,
    ]
  }

  var withTerminal: String { "With a terminal" }

  func beginWithTerminal(program: String) -> HTML {
    """
    Get <a href="\(url: program)">Thousand</a>. The first command makes a notebook, the second \
    shows it in your browser with a form for your first ask. Its README says how to publish it.
    """
  }

  var startedByNote: String { "This line tells your readers which notebook made you begin" }

  func keptBy(_ keeper: HTML) -> HTML { "Kept by \(keeper)." }
  func startedBy(_ journal: HTML) -> HTML { "Begun after reading \(journal)." }

  func aboutSentence(_ page: HTML) -> HTML { "Who keeps this notebook: \(page)." }

  // Milestones

  func milestoneSentence(noes: Int, target: Int, isGoalStill: Bool) -> HTML {
    if noes == target {
      return "\(number(noes)) squares, all filled: that was the goal."
    }
    let standing = standing(noes: noes, target: target)
    return isGoalStill ? "\(standing)." : "\(standing), as the goal then was."
  }

  func milestoneSentence(yesAfterNoes noes: Int) -> HTML {
    switch noes {
    case 0: "It came before any no did."
    case 1: "It came after a single no."
    default: "It came after \(number(noes)) noes."
    }
  }

  var countedMilestone: HTML {
    "This ask is counted but private, so only its month shows."
  }

  func milestoneDescription(_ name: String, keeper: String, day: String) -> String {
    "\(name) in the notebook of \(keeper), \(day)."
  }

  func milestoneDrawing(noes: Int) -> String {
    noes == 1
      ? "The squares as they were then: 1 filled"
      : "The squares as they were then: \(number(noes)) filled"
  }

  var milestoneEntry: String { "What was asked" }
  var milestoneBefore: String { "The one before" }
  var milestoneAfter: String { "The one after" }

  // Cheers

  var cheers: String { "What readers write back" }
  var allCheers: String { "Everything readers wrote back" }
  func cheerAbout(_ entry: HTML) -> HTML { "on \(entry)" }
}
