internal import CYAML
package import Diagnostics

/// Owns one YAML document of libyaml, and frees it.
///
/// Scalars are not resolved: `no` and `2026-01-09` stay the texts that were typed. An alias is the
/// node that it refers to.
package struct YAMLDocument: ~Copyable {
  private let document: UnsafeMutablePointer<yaml_document_t>
  private let lines: LineTable

  /// Parses a text of at most one document.
  /// - Throws: `YAMLProblem` if the text is not YAML or has a second document.
  package init(_ text: String) throws(YAMLProblem) {
    document = .allocate(capacity: 1)
    document.initialize(to: yaml_document_t())
    let bytes = Array(text.utf8)
    lines = LineTable(bytes)
    let problem = Self.load(bytes, lines, into: document)
    if let problem { throw problem }
  }

  deinit {
    yaml_document_delete(document)
    document.deallocate()
  }

  /// The outermost node; `nil` if the document is empty.
  package var root: YAMLNode? {
    guard let node = yaml_document_get_root_node(document) else { return nil }
    return YAMLNode(node, lines)
  }

  /// The node with a number, as lists and mappings refer to it.
  package subscript(id: YAMLNode.ID) -> YAMLNode? {
    yaml_document_get_node(document, id.number).map { YAMLNode($0, lines) }
  }

  private static func load(
    _ bytes: [UInt8], _ lines: LineTable, into document: UnsafeMutablePointer<yaml_document_t>
  ) -> YAMLProblem? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return YAMLProblem("out of memory") }
    defer { yaml_parser_delete(&parser) }
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      guard yaml_parser_load(&parser, document) == 1 else {
        return YAMLProblem(parser, reading: bytes, lines)
      }
      if yaml_document_get_root_node(document) == nil { return nil }
      var next = yaml_document_t()
      guard yaml_parser_load(&parser, &next) == 1 else {
        return YAMLProblem(parser, reading: bytes, lines)
      }
      defer { yaml_document_delete(&next) }
      guard let root = yaml_document_get_root_node(&next) else { return nil }
      return YAMLProblem(
        "a second document begins", at: lines.position(root.pointee.start_mark))
    }
  }
}

/// One node of a document: its content, and where it begins in the text.
package struct YAMLNode {
  /// The number of a node within its document.
  package struct ID: Hashable, Sendable {
    let number: Int32
  }

  /// The content of a node.
  package enum Content {
    /// A scalar; `isPlain` if it was written without quotes.
    case text(String, isPlain: Bool)
    case list([ID])
    case mapping([(key: ID, value: ID)])
  }

  package let content: Content
  /// Where it begins: line and column from 1, columns in Unicode scalars.
  package let start: Position

  init(_ node: UnsafeMutablePointer<yaml_node_t>, _ lines: LineTable) {
    start = lines.position(node.pointee.start_mark)
    switch node.pointee.type {
    case YAML_SEQUENCE_NODE:
      let items = node.pointee.data.sequence.items
      content = .list(
        UnsafeBufferPointer(from: items.start, to: items.top).map { ID(number: $0) })
    case YAML_MAPPING_NODE:
      let pairs = node.pointee.data.mapping.pairs
      content = .mapping(
        UnsafeBufferPointer(from: pairs.start, to: pairs.top).map {
          (ID(number: $0.key), ID(number: $0.value))
        })
    default:
      let scalar = node.pointee.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      content = .text(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    }
  }
}

extension UnsafeBufferPointer {
  /// The elements between two of libyaml's pointers; none if libyaml has allocated nothing.
  fileprivate init(
    from start: UnsafeMutablePointer<Element>?, to top: UnsafeMutablePointer<Element>?
  ) {
    guard let start, let top else {
      self.init(start: nil, count: 0)
      return
    }
    self.init(start: start, count: top - start)
  }
}
