// Publishes a journal in a theme of its own: swift run publish FOLDER OUTPUT
import Markup
import NotebookTheme
import Publishing
import ThousandKit

/// The notebook, with a page of its own for addresses that do not exist.
struct Pier: DerivedTheme {
  let base: NotebookTheme

  func html(for page: NotFoundPage, in site: SiteFacts) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(site.language)">
    <title>\(page.heading)</title>
    <link rel="stylesheet" href="\(url: site.styleSheet)">
    <h1>This pier ends here.</h1>
    <ul>
    \(page.links, each: { #"<li><a href="\#(url: $0.href)">\#($0.title)</a></li>"# })
    </ul>
    """
  }
}

let folders = CommandLine.arguments.dropFirst()
guard folders.count == 2 else { fatalError("usage: publish FOLDER OUTPUT") }
var builder = SiteBuilder(folders[1]) { Pier(base: NotebookTheme($0)) }
builder.setToday("2026-02-09")
let build = try await builder.publish(to: folders[2])
print(build.problems, terminator: "")
print("\(build.publishedFiles ?? 0) files")
