package import Content
package import Diagnostics
import Files

extension Look {
  /// The look that a journal has chosen with `theme:`, laid over the base.
  ///
  /// It is a folder, `Themes/NAME/`, in the journal's folder or beside it. `theme.md` may order the
  /// home page. All style sheets are used: first those with the names of parts of the base, in its
  /// order, then the others by name. The fonts and pictures that they load are beside them. The
  /// icon and the share cards take their colours from custom properties of `:root` too.
  /// - Parameters:
  ///   - base: the look under every other one.
  ///   - baseName: the name of the base itself.
  ///   - others: the looks that need no folder; a folder of the same name wins.
  ///   - reporting: gets the problems of the choice and of the style sheets.
  package static func chosen(
    by journal: Journal, over base: Look, named baseName: String, or others: [BuiltIn] = [],
    reporting: inout Report
  ) -> Look {
    guard let choice = journal.settings.theme, choice.value != baseName else { return base }
    let folders = themeFolders(of: journal.folder)
    do throws(DiskError) {
      for themes in folders {
        let folder = "\(themes)/\(choice.value)"
        guard try Disk.status(of: folder)?.kind == .folder else { continue }
        guard let root = try root(of: folder, in: themes, for: journal, reporting: &reporting)
        else { return base }
        let names = try Disk.list(folder).map(\.name)
        if !names.contains(where: { $0.hasSuffix(".css") || $0 == manifestName }) {
          reporting.add(.noStyleSheet(folder), at: choice.range, in: journal.settings.file)
        }
        return base.overlaid(
          withThose: names, in: folder, root, templates: baseName, reporting: &reporting)
      }
      if let other = others.first(where: { $0.name == choice.value }) {
        return base.overlaid(with: other, reporting: &reporting)
      }
      let known = [baseName] + others.map(\.name) + folders.flatMap(lookNames)
      reporting.add(
        .unknownTheme(choice.value, known: known, beside: folders.last ?? "Themes"),
        at: choice.range, in: journal.settings.file)
    } catch {
      reporting.add(.unreadable(error), path: error.path)
    }
    return base
  }

  /// The folder that links of a look must stay in; `nil` if the look itself is a link out of it.
  /// - Parameter themes: the folder of all looks, `Themes`.
  private static func root(
    of folder: String, in themes: String, for journal: Journal, reporting: inout Report
  ) throws(DiskError) -> ReadingRoot? {
    let around = try ReadingRoot(Disk.parent(of: themes))
    // Other folders beside a journal may not belong to the keeper, and must not be published.
    let root = Disk.parent(of: themes) == journal.folder ? around : try ReadingRoot(themes)
    for (path, root) in [(themes, around), (folder, root)] {
      guard let problem = root.problem(at: path) else { continue }
      reporting.add(problem, path: path)
      return nil
    }
    return root
  }

  /// The file in which a look describes itself.
  private static let manifestName = "theme.md"

  /// This look with the files of a folder laid over it.
  private func overlaid(
    withThose names: [String], in folder: String, _ root: ReadingRoot, templates: String,
    reporting: inout Report
  ) -> Look {
    var homeRegions: [HomeRegion]?
    if names.contains(Self.manifestName),
      let file = SourceFile(
        reading: "\(folder)/\(Self.manifestName)", in: root, reporting: &reporting),
      let manifest = LookManifest(file, reporting: &reporting)
    {
      manifest.checkTemplates(named: templates, reporting: &reporting)
      homeRegions = manifest.homeRegions(reporting: &reporting)
    }
    var files: [String: LookFile] = [:]
    let sources = names.filter { $0.hasSuffix(".css") }.sorted(by: Self.precedes).compactMap {
      SourceFile(reading: "\(folder)/\($0)", in: root, reporting: &reporting)
    }
    let sheets = sources.map {
      StyleSheet($0, of: folder, loading: &files, reporting: &reporting)
    }
    let look = overlaid(with: sheets, loading: files, homeRegions: homeRegions)
    for (source, sheet) in zip(sources, sheets) {
      look.checkColours(of: sheet, in: source, over: self, reporting: &reporting)
    }
    return look
  }

  /// The folders with looks of a journal: in its folder and beside it.
  package static func themeFolders(of folder: String) -> [String] {
    let parent = Disk.parent(
      of: [".", ".."].contains(Disk.name(of: folder)) ? Disk.plainPath(folder) : folder)
    return ["\(folder)/Themes", parent == "." ? "Themes" : "\(parent)/Themes"]
  }

  /// The folders in `Themes/`; none if it does not exist.
  private static func lookNames(in folder: String) -> [String] {
    do {
      guard try Disk.status(of: folder) != nil else { return [] }
      return try Disk.list(folder).filter { $0.kind == .folder }.map(\.name)
    } catch {
      // The names are for a hint only.
      return []
    }
  }

  /// The order of style sheets in the cascade. Looks that were made for earlier versions have a
  /// `components.css` and a `following.css`.
  private static func precedes(_ first: String, _ second: String) -> Bool {
    let order = ["tokens.css", "layout.css", "components.css", "charts.css", "following.css"]
    let (left, right) = (order.firstIndex(of: first), order.firstIndex(of: second))
    return (left ?? order.count, first) < (right ?? order.count, second)
  }
}

extension Look {
  /// Warns about colours that icons, badges and cards cannot use.
  fileprivate func checkColours(
    of sheet: StyleSheet, in file: SourceFile, over base: Look, reporting: inout Report
  ) {
    for (name, offset) in sheet.places.sorted(by: { $0.value < $1.value }) {
      guard let usual = base.value(of: name, dark: false), CSSColour(usual) != nil else { continue }
      let values = [false, true].map { value(of: name, dark: $0) ?? "" }
      guard let unknown = values.first(where: { CSSColour($0) == nil }) else { continue }
      let place = file.position(ofByte: offset)
      reporting.add(
        .unknownColour(unknown, of: name, usual: usual),
        at: TextRange(line: place.line, column: place.column), in: file)
    }
  }
}

extension StyleSheet {
  /// Reads a style sheet of a look, with the files that it loads.
  fileprivate init(
    _ file: SourceFile, of folder: String, loading files: inout [String: LookFile],
    reporting: inout Report
  ) {
    self.init(file.bytes)
    var problems = problems
    for address in addresses where files[address.path] == nil {
      switch LookFile.read(address.path, in: folder) {
      case .success(let found): files[address.path] = found
      case .failure(let message): problems.append((address.offset, message))
      }
    }
    for problem in problems {
      let place = file.position(ofByte: problem.offset)
      reporting.add(
        problem.message, at: TextRange(line: place.line, column: place.column), in: file)
    }
  }
}

extension Message {
  static func unknownTheme(_ name: String, known: [String], beside folder: String) -> Message {
    Message(
      .unknownTheme, "there is no theme '\(name)'",
      hint: suggestion(for: name, in: known) ?? "write '\(folder)/\(name)/tokens.css'")
  }

  static func unknownColour(_ typed: String, of name: String, usual: String) -> Message {
    Message(
      .styleColour,
      typed.isEmpty
        ? "the colour '--\(name)' has no value"
        : "only a browser can work out the colour '\(typed)', so pictures use \(usual)",
      hint: "write it as #rrggbb, a name, rgb() or hsl()")
  }

  static func noStyleSheet(_ folder: String) -> Message {
    Message(
      .unknownTheme, "there is no style sheet in '\(folder)'",
      hint: "write tokens.css or theme.md there")
  }
}
