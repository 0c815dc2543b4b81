package import Markup

/// A story in CommonMark: its HTML, its first words, and what stands in it that has to be checked.
package struct Document: Sendable {
  /// The text, without front matter.
  package let source: ArraySlice<UInt8>
  /// The HTML in safe mode, with every link as it was written.
  package let html: HTML
  /// The first words without markup, cut at a word; empty for an empty story.
  package let excerpt: String
  /// Links and images in their order.
  package let links: [Link]
  /// Where raw HTML stood that safe mode leaves out: lines counted from 1 within the text.
  package let rawHTML: [RawHTML]
  /// Comments that are never closed, in their order.
  package let openComments: [OpenComment]

  /// A piece of raw HTML that is left out.
  package struct RawHTML: Sendable, Hashable {
    /// The line of the block that holds it, from 1 within the text.
    package let line: Int
    /// Its first line, as typed.
    package let text: String
    /// The last line that is left out with it, from 1 within the text; of a block alone.
    package let lastLine: Int?
  }

  /// A `<!--` without its `-->`.
  package struct OpenComment: Sendable, Hashable {
    /// The line of the block that holds it, from 1 within the text.
    package let line: Int
    /// Whether its words are shown: within a paragraph it is text like any other. At the beginning
    /// of one it takes everything behind it along.
    package let isShown: Bool
  }

  /// Parses and renders a text.
  /// - Parameter headingLevel: the level that the story's highest heading gets where the writer
  ///   began with a higher one; a page has its own first heading. 1 leaves all as written.
  package init(_ source: ArraySlice<UInt8>, headingLevel: Int = 1) {
    self.source = source
    guard let tree = Tree(source) else {
      html = HTML()
      excerpt = ""
      links = []
      rawHTML = []
      openComments = []
      return
    }
    var scan = DocumentScan()
    tree.walk { node, entering in scan.visit(node, entering: entering) }
    tree.lowerHeadings(from: scan.highestHeading, to: headingLevel)
    html = HTML(trusted: tree.html())
    excerpt = scan.excerpt
    links = scan.links
    rawHTML = scan.rawHTML
    openComments = scan.openComments
  }

  /// Renders the story again with its links and images sent elsewhere.
  /// - Parameter resolve: what becomes of each link.
  package func html(headingLevel: Int = 1, resolving resolve: (Link) -> Link.Target) -> HTML {
    guard let tree = Tree(source) else { return HTML() }
    var scan = DocumentScan()
    var dropped: [Node] = []
    var drawn: [(Node, HTML, alone: HTML)] = []
    tree.walk { node, entering in
      scan.visit(node, entering: entering)
      guard entering, node.kind == .link || node.kind == .image, let link = scan.links.last
      else { return }
      switch resolve(link) {
      case .asWritten: break
      case .address(let address): node.destination = address
      case .textOnly: dropped.append(node)
      case .picture(let html, let alone): drawn.append((node, html, alone: alone))
      }
    }
    tree.lowerHeadings(from: scan.highestHeading, to: headingLevel)
    for node in dropped { node.replaceByChildren() }
    for (node, html, alone) in drawn { node.replace(by: html, alone: alone) }
    return HTML(trusted: tree.html())
  }
}

/// A link or an image of a story.
package struct Link: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case link, image }

  package let kind: Kind
  /// The address as written.
  package let destination: String
  /// The first line of the block that holds it, from 1 within the text.
  package let line: Int
  /// What an image shows, in plain text; empty for a link.
  package var words = ""
  /// The title of an image; empty where there is none, and for a link.
  package var title = ""

  /// What becomes of a link when the story is published.
  package enum Target: Sendable {
    case asWritten
    case address(String)
    /// The words stay and lead nowhere.
    case textOnly
    /// Finished HTML in the place of an image; another piece where it is all that a paragraph holds.
    case picture(HTML, alone: HTML)
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
