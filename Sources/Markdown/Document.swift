package import Markup

/// A story in CommonMark: its HTML, its first words, and everything in it that must be checked.
package struct Document: Sendable {
  /// The text, without front matter.
  package let source: ArraySlice<UInt8>
  /// The HTML in safe mode, with every link as written.
  package let html: HTML
  /// The first words without markup, cut at a word; empty for an empty story.
  package let excerpt: String
  /// Links and images in order.
  package let links: [Link]
  /// The addresses on lines of their own, in order.
  package let loneAddresses: [LoneAddress]
  /// The raw HTML that safe mode leaves out.
  package let rawHTML: [RawHTML]
  /// Comments that are never closed, in order.
  package let openComments: [OpenComment]

  /// A piece of raw HTML that safe mode leaves out.
  package struct RawHTML: Sendable, Hashable {
    /// The line of its block, from 1 within the text.
    package let line: Int
    /// Its first line as typed.
    package let text: String
    /// The last line that is left out with it, from 1 within the text; `nil` for inline HTML.
    package let lastLine: Int?
  }

  /// A `<!--` without its `-->`.
  package struct OpenComment: Sendable, Hashable {
    /// The line of its block, from 1 within the text.
    package let line: Int
    /// Whether its words are shown. Inside a paragraph it is ordinary text; at the beginning of one
    /// it hides everything after it.
    package let isShown: Bool
  }

  /// Parses and renders a text.
  /// - Parameter headingLevel: the highest level that a heading may have, because the page has its
  ///   own first-level heading; higher ones are lowered together. 1 leaves all headings as written.
  package init(_ source: ArraySlice<UInt8>, headingLevel: Int = 1) {
    self.source = source
    guard let tree = Tree(source) else {
      html = HTML()
      excerpt = ""
      links = []
      loneAddresses = []
      rawHTML = []
      openComments = []
      return
    }
    var scan = DocumentScan(source)
    tree.walk { node, entering in scan.visit(node, entering: entering) }
    tree.lowerHeadings(from: scan.highestHeading, to: headingLevel)
    html = HTML(trusted: tree.html())
    excerpt = scan.excerpt
    links = scan.links
    loneAddresses = scan.loneAddresses
    rawHTML = scan.rawHTML
    openComments = scan.openComments
  }

  /// Renders the story again with its links and images sent elsewhere.
  /// - Parameters:
  ///   - embed: what replaces an address on a line of its own; `nil` leaves it.
  ///   - resolve: what becomes of each link.
  package func html(
    headingLevel: Int = 1, embedding embed: (LoneAddress) -> HTML? = { _ in nil },
    resolving resolve: (Link) -> Link.Target
  ) -> HTML {
    guard let tree = Tree(source) else { return HTML() }
    var scan = DocumentScan(source)
    var embedded: [(paragraph: Node, figures: [Int: HTML])] = []
    var dropped: [Node] = []
    var drawn: [(Node, HTML, alone: HTML)] = []
    tree.walk { node, entering in
      let known = scan.loneAddresses.count
      scan.visit(node, entering: entering)
      if scan.loneAddresses.count > known, let address = scan.loneAddresses.last,
        let html = embed(address), let paragraph = node.paragraphOfItsLine
      {
        if embedded.last?.paragraph.line != paragraph.line { embedded.append((paragraph, [:])) }
        embedded[embedded.count - 1].figures[address.line - paragraph.line] = html
      }
      guard entering, node.kind == .link || node.kind == .image, let link = scan.links.last
      else { return }
      switch resolve(link) {
      case .asWritten: break
      case .address(let address): node.destination = address
      case .textOnly: dropped.append(node)
      case .picture(let html, let alone): drawn.append((node, html, alone: alone))
      case .figure(let html): if node.isAlone { drawn.append((node, html, alone: html)) }
      }
    }
    tree.lowerHeadings(from: scan.highestHeading, to: headingLevel)
    for node in dropped { node.replaceByChildren() }
    // An inner node comes after the node that contains it, but has to be replaced before it.
    for (node, html, alone) in drawn.reversed() { node.replace(by: html, alone: alone) }
    for (paragraph, figures) in embedded { paragraph.replaceLines(by: figures) }
    return HTML(trusted: tree.html())
  }
}

/// An address on a line of its own, outside lists and quotations.
package struct LoneAddress: Hashable, Sendable {
  package let address: String
  /// From 1 within the text.
  package let line: Int
}

/// A link or an image of a story.
package struct Link: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case link, image }

  package let kind: Kind
  /// The address as written.
  package let destination: String
  /// The first line of its block, from 1 within the text.
  package let line: Int
  /// What an image shows, in plain text; for a link that is alone in its paragraph, its words.
  package var words = ""
  /// The title of an image; empty for an image without one, and for a link.
  package var title = ""
  /// Whether a link is alone in its paragraph.
  package var isAlone = false
  /// Whether a link contains only an image, which is then the next in the document's list.
  package var holdsImage = false

  /// What a link becomes when the story is published.
  package enum Target: Sendable {
    case asWritten
    case address(String)
    /// The words without a link.
    case textOnly
    /// Finished HTML instead of an image; `alone` if the image is the whole paragraph.
    case picture(HTML, alone: HTML)
    /// Finished HTML instead of a link that is alone in its paragraph.
    case figure(HTML)
  }
}

extension Tree {
  fileprivate func lowerHeadings(from highest: Int, to level: Int) {
    guard highest < level else { return }
    let shift = level - highest
    walk { node, entering in
      if entering, node.kind == .heading { node.headingLevel = min(6, node.headingLevel + shift) }
    }
  }
}
