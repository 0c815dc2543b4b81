package import Content
package import Diagnostics
import Files

extension Look {
  /// The look that a journal has chosen with `theme:`, laid over another.
  ///
  /// It is a folder of style sheets, `Themes/NAME/`, in the journal's folder or beside it. All of
  /// them count: first those that are named like parts of the base, in its order, then the rest by
  /// their names. Custom properties of `:root` give the icon and the share cards their colours, too.
  /// - Parameters:
  ///   - base: what every look stands on.
  ///   - baseName: the name under which the base itself can be chosen.
  ///   - reporting: takes what is wrong with the choice or with the style sheets.
  package static func chosen(
    by journal: Journal, over base: Look, named baseName: String, reporting: inout Report
  ) -> Look {
    guard let choice = journal.settings.theme, choice.value != baseName else { return base }
    let folders = themeFolders(of: journal.folder)
    guard
      let folder = folders.map({ "\($0)/\(choice.value)" }).first(where: {
        Disk.status(of: $0)?.kind == .folder
      })
    else {
      let known = [baseName] + folders.flatMap(lookNames)
      reporting.add(
        .unknownTheme(choice.value, known: known, beside: folders.last ?? "Themes"),
        at: choice.range, in: journal.settings.file)
      return base
    }
    do {
      let names = try Disk.list(folder).filter { $0.name.hasSuffix(".css") }.map(\.name)
      if names.isEmpty {
        reporting.add(.noStyleSheet(folder), at: choice.range, in: journal.settings.file)
      }
      let files = names.sorted(by: precedes).compactMap {
        SourceFile(reading: "\(folder)/\($0)", reporting: &reporting)
      }
      let sheets = files.map { StyleSheet($0, reporting: &reporting) }
      let look = base.overlaid(with: sheets)
      for (file, sheet) in zip(files, sheets) {
        look.checkColours(of: sheet, in: file, over: base, reporting: &reporting)
      }
      return look
    } catch {
      reporting.add(Message(.unreadable, "cannot be read: \(error.reason)"), path: folder)
      return base
    }
  }

  /// Where the looks of a journal are: in its folder, and beside it.
  package static func themeFolders(of folder: String) -> [String] {
    let path = [".", ".."].contains(Disk.name(of: folder)) ? Disk.realPath(folder) : folder
    let parent = Disk.parent(of: path ?? folder)
    return ["\(folder)/Themes", parent == "." ? "Themes" : "\(parent)/Themes"]
  }

  /// The folders in `Themes/`; none where there is no such folder.
  private static func lookNames(in folder: String) -> [String] {
    guard Disk.status(of: folder) != nil else { return [] }
    do { return try Disk.list(folder).filter { $0.kind == .folder }.map(\.name) } catch {
      return []
    }
  }

  /// The order in which style sheets are laid over each other.
  private static func precedes(_ first: String, _ second: String) -> Bool {
    let order = ["tokens.css", "layout.css", "components.css", "charts.css", "following.css"]
    let (left, right) = (order.firstIndex(of: first), order.firstIndex(of: second))
    return (left ?? order.count, first) < (right ?? order.count, second)
  }
}

extension Look {
  /// Points at colours of a style sheet that icons, badges and cards cannot be painted in.
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
  fileprivate init(_ file: SourceFile, reporting: inout Report) {
    self.init(file.bytes)
    for problem in problems {
      let place = file.position(ofByte: problem.offset)
      reporting.add(
        problem.message, at: TextRange(line: place.line, column: place.column), in: file)
    }
  }
}

extension Message {
  static func unknownTheme(_ name: String, known: [String], beside folder: String) -> Message {
    let near = closest(to: name, in: known)
    return Message(
      .unknownTheme, "there is no theme '\(name)'",
      hint: near.map { "did you mean '\($0)'?" } ?? "write '\(folder)/\(name)/tokens.css'")
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
      .unknownTheme, "there is no style sheet in '\(folder)'", hint: "write tokens.css there")
  }
}
