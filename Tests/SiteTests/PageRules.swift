import Foundation
import TestSupport

/// What is wrong with the pages of a site, whatever they are about: a line for each breach.
func breaches(in site: BuiltSite, base: String = "/") throws -> [String] {
  try site.pages.sorted { $0.key < $1.key }.flatMap { path, html in
    let page = try site.page(path)
    let isRedirect = html.contains("http-equiv=\"refresh\"")
    let found =
      try page.problems + frame(page) + (isRedirect ? [] : headings(page)) + ids(page)
      + links(page, at: path, base: base, in: site) + policy(page)
    return found.map { "\(path): \($0)" }
  }
}

private func frame(_ page: ScannedPage) -> [String] {
  var found: [String] = []
  let html = page.tags("html").first
  if (html?["lang"] ?? "").isEmpty { found.append("no lang") }
  if !["ltr", "rtl"].contains(html?["dir"] ?? "") { found.append("no dir") }
  if page.tags("main").count != 1 { found.append("\(page.tags("main").count) main") }
  let titles = page.tagsOutsideDrawings.filter { $0.name == "title" }
  if titles.count != 1 || page.texts(in: "title").first?.isEmpty ?? true {
    found.append("no title")
  }
  if page.meta("viewport") == nil { found.append("no viewport") }
  found += strayText(page)
  for image in page.tags("img") where image["alt"] == nil { found.append("img without alt") }
  return found
}

/// Words that stand in the head itself, where they would open the body.
private func strayText(_ page: ScannedPage) -> [String] {
  let head = page.pieces.prefix { $0 != .close("head") }
  return zip(head, head.dropFirst()).compactMap { before, piece in
    guard case .text(let text) = piece, text.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    if case .open(let tag) = before, ["title", "script"].contains(tag.name) { return nil }
    return "'\(text)' stands in the head"
  }
}

private func headings(_ page: ScannedPage) -> [String] {
  let levels = page.tags.compactMap { tag in
    tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
  }
  let skips = zip(levels, levels.dropFirst()).filter { $1 > $0 + 1 }
  return (levels.count { $0 == 1 } == 1 && levels.first == 1 ? [] : ["h1 of \(levels)"])
    + skips.map { "h\($0) is followed by h\($1)" }
}

private func ids(_ page: ScannedPage) -> [String] {
  let ids = page.values(of: "id")
  let twice = Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
  return twice.map { "id \($0) is there twice" }
    + (ids.contains { $0.isEmpty || $0.contains(" ") } ? ["an id that is none"] : [])
}

/// Links and assets lead to files of the site, inside its base, and to ids that are there.
private func links(
  _ page: ScannedPage, at path: String, base: String, in site: BuiltSite
) throws -> [String] {
  let addresses = page.tags.flatMap { tag in
    tag["rel"] == "canonical" ? [] : [tag["href"], tag["src"]].compactMap(\.self)
  }
  return try Set(addresses).sorted().compactMap { address in
    if ["https://", "http://", "mailto:"].contains(where: address.hasPrefix) { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let target = String(parts.first ?? "")
    guard target.isEmpty || target.hasPrefix(base) else { return "\(address) is outside" }
    var file = target.isEmpty ? path : String(target.dropFirst(base.count))
    file = file.removingPercentEncoding ?? file
    if file.isEmpty || file.hasSuffix("/") { file += "index.html" }
    // Cards are drawn by a program of their own, which tests do without.
    if file.hasPrefix("cards/") { return nil }
    guard site.bytes[file] != nil else { return "\(address) leads nowhere" }
    guard parts.count > 1, let fragment = parts.last else { return nil }
    let ids = try site.page(file).values(of: "id")
    return ids.contains(String(fragment)) ? nil : "\(address) has no such id"
  }
}

/// Nothing that the page's own policy would stop.
private func policy(_ page: ScannedPage) -> [String] {
  let declared = page.tags("meta").first { $0["http-equiv"] == "Content-Security-Policy" }
  var found = (declared?["content"] ?? "").contains("default-src 'none'") ? [] : ["no policy"]
  if !page.tags("style").isEmpty { found.append("a style element") }
  for tag in page.tags {
    for attribute in tag.attributes
    where attribute.name == "style" || attribute.name.hasPrefix("on") {
      found.append("\(tag.name) with \(attribute.name)")
    }
  }
  for script in page.tags("script")
  where script["src"] == nil && script["type"] != "application/ld+json" {
    found.append("a script inside the page")
  }
  let foreign = page.tags.filter { tag in
    let loads = ["script", "img", "iframe", "source"].contains(tag.name)
    return loads && !(tag["src"] ?? "/").hasPrefix("/")
  }
  return found + foreign.map { "\($0.name) loads \($0["src"] ?? "") from elsewhere" }
}
