// The page on privacy, in English.

extension PrivacyPhrases where Self: EnglishByDefault {
  var privacy: String { "Privacy" }
  var privacyDescription: String {
    "What these pages know about their readers, and what they keep to themselves about everyone else."
  }
  var privacyOfReaders: String { "If you read these pages" }
  var privacyOfOthers: String { "If you appear on them" }

  func privacySentence(_ fact: PrivacyFact) -> String {
    switch fact {
    case .loadsOnlyItself:
      "Everything on these pages comes from this site: no fonts, pictures, scripts or counters from anywhere else."
    case .loadsFrom(let hosts): "These pages also load something from \(list(hosts))."
    case .cookies(false): "They set no cookies."
    case .cookies(true): "They use cookies, which your browser lets you see and delete."
    case .keepsInBrowser(false): "They keep nothing in your browser."
    case .keepsInBrowser(true):
      """
      They keep a few numbers in your own browser, such as how many squares you have seen, so that it \
      can show you what is new. These numbers are sent to nobody, and disappear when you clear \
      your browser’s data for this site.
      """
    case .loadsMore:
      "Some pages load more of this site while you read, such as an index to search in. What you type stays in your browser."
    case .noForms: "No form on them sends anything anywhere."
    case .links: "A link to another site contacts it only when you follow the link."
    case .newsletter(let host):
      "E-mails about new entries come from \(host). If you subscribe there, it has your address, and its own rules apply."
    case .contactPage(let keeper, let host):
      "If you write to \(keeper), your message goes through \(host), and its own rules apply."
    case .circle(1):
      "The numbers of another journal are copied here when the site is made: your browser never contacts it."
    case .circle(let count):
      "The numbers of \(number(count)) other journals are copied here when the site is made: your browser never contacts them."
    case .addedPages(let address):
      "A few pages were added as they are, such as \(address). What those load and keep is up to whoever made them."
    case .host:
      """
      Whoever runs the server sees which file was asked for, when, and from which network address, as \
      on every site. How much of that they keep is up to them.
      """
    case .namesReplaced: "Some names of people and firms have been replaced by other words."
    case .picturesCleaned(let andVideos):
      "Pictures\(andVideos ? " and videos" : "") lose what the camera wrote into them, such as the place, before they are published."
    case .counted(let count):
      "\(asks(count)) \(count == 1 ? "is" : "are") counted but kept private: at most a square, a month and an outcome show."
    case .delayed(let days): "Asks and answers are shown \(self.days(days)) after they happened."
    case .unlisted: "Search engines are asked not to list these pages."
    case .noAICrawlers:
      "Crawlers that collect texts for language models are asked to stay away. Whether they do is up to them."
    case .cheers(1):
      "A message from a reader can be read here, under the name that was chosen for it."
    case .cheers(let count):
      "\(number(count)) messages from readers can be read here, each under the name that was chosen for it."
    case .keeper(let keeper, let contact):
      "If you appear here and would rather not, ask \(keeper)\(contact.map { " (\($0))" } ?? "")."
    }
  }
}
