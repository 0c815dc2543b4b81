import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An Atom document as a feed reader sees it.
struct AtomDocument {
  struct Entry: Equatable {
    var id = ""
    var title = ""
    var link = ""
    var published = ""
    var updated = ""
    var topics: [String] = []
    var content = ""
  }

  var id = ""
  var title = ""
  var updated = ""
  var entries: [Entry] = []

  /// Reads a document; one that is not well formed is an error.
  init(_ text: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    guard parser.parse() else {
      throw NotWellFormed(reason: "\(String(describing: parser.parserError))")
    }
    self = reader.document
    // Content is XHTML, which is compared as it stands.
    let contents = text.split(separator: "<content type=\"xhtml\">").dropFirst().map {
      String($0.split(separator: "</div></content>").first ?? "")
        .replacing("<div xmlns=\"http://www.w3.org/1999/xhtml\">\n", with: "")
    }
    for (index, content) in zip(entries.indices, contents) { entries[index].content = content }
  }

  struct NotWellFormed: Error { let reason: String }

  private init() {}

  private final class Reader: NSObject, XMLParserDelegate {
    var document = AtomDocument()
    private var entry: Entry?
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      text = ""
      switch name {
      case "entry": entry = Entry()
      case "link": entry?.link = attributes["href"] ?? ""
      case "category": entry?.topics.append(attributes["term"] ?? "")
      default: break
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      if name == "entry", let entry {
        document.entries.append(entry)
        self.entry = nil
      } else if entry != nil {
        switch name {
        case "id": entry?.id = text
        case "title": entry?.title = text
        case "published": entry?.published = text
        case "updated": entry?.updated = text
        default: break
        }
      } else {
        switch name {
        case "id": document.id = text
        case "title": document.title = text
        case "updated": document.updated = text
        default: break
        }
      }
    }
  }
}

/// A JSON Feed as a feed reader sees it.
struct JSONFeedDocument: Decodable {
  struct Item: Decodable {
    let id: String
    let url: String
    let title: String
    let content_html: String
    let date_published: String
    let date_modified: String
    let tags: [String]?
  }

  let version: String
  let title: String
  let home_page_url: String
  let feed_url: String
  let items: [Item]

  init(_ text: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }
}
