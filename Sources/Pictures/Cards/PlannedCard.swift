/// A share card to draw for the site.
package struct PlannedCard: Sendable {
  /// The file of the site, such as `card.png`.
  package let file: String
  /// The drawing, with every word that the picture shows.
  package let svg: [UInt8]
  /// The file that the card is about, for messages.
  package let path: String
  /// What the keeper calls it, for messages: the title of the page.
  package let title: String

  package init(file: String, svg: [UInt8], path: String, title: String) {
    (self.file, self.svg, self.path, self.title) = (file, svg, path, title)
  }
}
