import Content
package import Diagnostics
import Files
package import Pictures
import Privacy
import Publishing
import Stats

// Every byte of a site is searched for what must not be seen, whatever made it.

extension SiteBuilder {
  /// The names that are replaced; `nil` if none are, or if something is wrong with the names file.
  func readNames(reporting: inout Report) -> Names? {
    names.flatMap { Names.read($0, outside: folder, reporting: &reporting) }
  }

  /// Reports names that are never used, and a missing names file: if the journal requires one, or if
  /// the last publish had one.
  func checkNames(_ names: Names?, for journal: Journal, reporting: inout Report) async throws {
    if let names { return try await names.checkUse(in: journal, reporting: &reporting) }
    guard demandsNames, self.names == nil else { return }
    if let range = journal.settings.privacy.namesRequired {
      reporting.add(.namesRequired(), at: range, in: journal.settings.file)
    } else if !mayLackNames, let trace = try TraceOfNames(of: journal.settings, builder: self) {
      trace.report(to: &reporting)
    }
  }

  /// The files of a site, each searched as soon as it is made.
  func searched(_ outputs: [Output], of site: Site, by search: LeakSearch) -> [Output] {
    guard !search.secrets.isEmpty else { return outputs }
    let added = site.addedFiles
    return outputs.map { output in
      Output(output.path) {
        let bytes = try output.bytes()
        look(at: bytes, of: output, added, by: search)
        return bytes
      }
    }
  }

  /// Searches a file of a site; files that the keeper added may be packed.
  private func look(
    at bytes: [UInt8], of output: Output, _ added: [String: String], by search: LeakSearch
  ) {
    if added[output.path] != nil {
      search.look(atAdded: bytes, in: output.path)
    } else {
      search.look(at: bytes, in: output.path)
    }
  }

  /// The leaks in a site that is not written to disk.
  package func leaks(of build: SiteBuild) async throws -> Report {
    guard let site = build.site else { return Report() }
    let secrets = Secrets(site.edition, names: build.names)
    guard !secrets.isEmpty else { return Report() }
    let search = try await look(for: secrets, in: site, nil)
    return try await leaks(in: search, of: site, names: build.names)
  }

  /// The leaks of names in drawings that are not among the files of the site.
  package func namesSeen(
    in drawings: [PlannedCard], of build: SiteBuild
  ) async throws -> Report {
    guard let site = build.site else { return Report() }
    let search = LeakSearch(Secrets(build.names))
    for drawing in drawings { search.look(atDrawing: drawing.svg, of: drawing.file) }
    return try await leaks(in: search, of: site, names: build.names)
  }

  /// Searches the files of a site.
  /// - Parameter paths: the files to search; `nil` for all.
  private func look(
    for secrets: Secrets, in site: Site, _ paths: Set<String>?
  ) async throws -> LeakSearch {
    let search = LeakSearch(secrets)
    for card in try await site.cards() + site.storyPictures()
    where paths?.contains(card.file) ?? true {
      search.look(atDrawing: card.svg, of: card.file)
    }
    let outputs = site.outputs().filter { paths?.contains($0.path) ?? true }
    let added = site.addedFiles
    _ = try await outputs.concurrentMap { output in
      // A picture that cannot be read is reported when it is published, so the error is ignored
      // here.
      do { look(at: try output.bytes(), of: output, added, by: search) } catch {}
    }
    return search
  }

  /// The leaks among what was found, without what the keeper also wrote in something public, and
  /// without the site's own words.
  func leaks(
    in search: LeakSearch, of site: Site, names: Names?
  ) async throws -> Report {
    var report = Report()
    let found = search.leaks
    let secrets = search.secrets
    let added = site.addedFiles
    secrets.report(unreadIn: search, at: added, to: &report)
    guard !found.isEmpty else { return report }
    let edition = site.edition
    var withheld = secrets.ofWithheld(found, besides: edition)
    if !withheld.isEmpty {
      let others = try await self.found(
        secrets, in: edition.journal.withoutWords(withheldBy: edition), Set(withheld.map(\.path)))
      withheld = secrets.besides(others, withheld)
    }
    var named = secrets.ofNames(found)
    if !named.isEmpty {
      // The files that the keeper added would be the same in the site without words, so they are
      // not searched there.
      let own = try await self.found(secrets, in: edition.journal.withoutWords, nil)
        .filter { added[$0.path] == nil }
      let words = secrets.report(ownWords: own, of: names, to: &report)
      named = secrets.leaks(named, notOf: words)
    }
    secrets.report(withheld + named, of: edition.journal, at: added, names: names, to: &report)
    return report
  }

  /// What is found in the site of another version of the journal, which is never published.
  /// - Parameter paths: the files to search; `nil` for all.
  private func found(
    _ secrets: Secrets, in journal: Journal, _ paths: Set<String>?
  ) async throws -> [Leak] {
    var builder = self
    builder.photos = .lookedAt
    var ignored = Report()
    let site = try await builder.site(of: journal, reporting: &ignored)
    return try await look(for: secrets, in: site, paths).leaks
  }
}

extension SiteBuilder {
  /// Warns about what the repository shows even if the site hides it and, if requested, about
  /// everything else that the keeper may not want to publish.
  func lookAtFindings(in edition: Edition, _ names: Names?, reporting: inout Report) {
    var findings = looksForFindings ? Findings(edition, names: names) : Findings()
    if looksForFindings || names != nil, let repository = Repository(of: folder) {
      if looksForFindings {
        findings.add(repository, edition, names: names)
      } else if repository.hasRemote {
        findings.addNames(in: repository, edition)
      }
    }
    findings.report(
      to: &reporting, allowing: edition.journal.settings, isWhole: looksForFindings)
  }
}
