package import Content
import Diagnostics
import Markdown
import Pictures

extension Edition {
  /// The files of all pictures that pages show, without links.
  package var photoPaths: Set<String> {
    var paths: Set<String> = []
    func add(_ destinations: [String], beside file: SourceFile) {
      for destination in destinations {
        // An unreadable path is reported when the story is resolved.
        do {
          if let path = try pictureFile(destination, beside: file, in: journal.folder) {
            paths.insert(path)
          }
        } catch {}
      }
    }
    for entry in published where entry.visibility == .public {
      add(entry.story.images + [entry.cover?.value].compactMap(\.self), beside: entry.file)
    }
    for page in pages { add(page.story.images, beside: page.file) }
    add(journal.settings.story.images, beside: journal.settings.file)
    return paths
  }
}

extension Document {
  /// The addresses of the pictures, as written.
  fileprivate var images: [String] {
    links.filter { $0.kind == .image && !$0.destination.isEmpty }.map(\.destination)
  }
}
