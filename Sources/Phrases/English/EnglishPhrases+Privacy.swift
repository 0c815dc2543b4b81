// The page on privacy, in English.

extension EnglishByDefault {
  var privacy: String { "Privacy" }
  var privacyDescription: String {
    "What these pages know of their readers, and what they do not tell of others."
  }
  var privacyOfReaders: String { "You, who read this" }
  var privacyOfOthers: String { "Those who are told of here" }

  func privacySentence(_ fact: PrivacyFact) -> String {
    switch fact {
    case .loadsOnlyItself:
      "Everything on these pages comes from this site: no fonts, pictures, scripts or counters of others."
    case .loadsFrom(let hosts): "These pages also load something from \(list(hosts))."
    case .cookies(false): "They set no cookies."
    case .cookies(true): "They use cookies, which your browser lets you see and delete."
    case .keepsInBrowser(false): "They keep nothing in your browser."
    case .keepsInBrowser(true):
      """
      They keep a few numbers in your own browser, such as how many squares you have seen, so that it \
      can show you what is new. Nobody is sent these numbers, and they go when you clear your \
      browser’s data for this site.
      """
    case .loadsMore:
      "Some pages load more of this site while you read, such as an index to search in. What you type stays in your browser."
    case .noForms: "There is no form on them that sends anything anywhere."
    case .links: "A link to another site takes you there when you follow it, and not before."
    case .host:
      """
      Whoever runs the server sees which file was asked for, when, and from which network address, as \
      on every site. What is kept of that is up to them.
      """
    case .namesReplaced: "Some names of people and firms have been replaced by other words."
    case .picturesCleaned:
      "Pictures lose what a camera wrote into them, such as the place, before they are published."
    case .counted(let count):
      "\(asks(count)) \(count == 1 ? "is" : "are") counted and not told: only a square, a month and an outcome show."
    case .delayed(let days): "Everything is shown \(self.days(days)) after it happened."
    case .unlisted: "Search engines are asked not to list these pages."
    case .noAICrawlers:
      "Crawlers that collect texts for language models are asked to stay away. Whether they do is up to them."
    case .keeper(let keeper): "If you are told of here and would rather not be, ask \(keeper)."
    }
  }
}
