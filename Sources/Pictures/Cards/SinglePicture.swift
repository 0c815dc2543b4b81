package import Diagnostics

extension PlannedCard {
  /// Draws the picture now, without saving it.
  /// - Returns: its bytes; `nil` if it cannot be drawn, which is reported, as is every character that no
  ///   font has.
  package func drawn(
    as kind: DrawingKind = .png, by means: CardFolder.Means, reporting: inout Report
  ) -> [UInt8]? {
    let program: DrawingProgram
    do throws(DrawingProgram.Failure) {
      program = try DrawingProgram(means.program, limit: means.limit)
    } catch {
      reporting.add(.noImageWorker(error.reason(limit: means.limit)), path: means.program)
      return nil
    }
    do throws(DrawingProgram.Failure) {
      let picture = try program.draw(svg, as: kind)
      program.end()
      if !picture.missing.isEmpty {
        reporting.add(.missingGlyph(picture.missing, cards: 1), path: path)
      }
      return picture.png
    } catch {
      if error.isSurvived { program.end() }
      reporting.add(.cardFailed(title, error, limit: means.limit), path: path)
      return nil
    }
  }
}
