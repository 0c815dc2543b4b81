import Files
package import Pictures

extension OutputFolder {
  /// The folder that keeps the share cards of this site between builds.
  package var cards: CardFolder { CardFolder(beside: path) }
}

extension DrawnCards {
  /// The cards as files of the site.
  package var outputs: [Output] {
    files.map { Output($0.file, copyOf: $0.picture) }
  }
}
