import Files

/// A photo that is safe to put into a journal that strangers can read.
package struct KeptPhoto: Sendable {
  package let bytes: [UInt8]
  /// The usual extension for its kind.
  package let ending: String
}

extension Photo {
  /// Prepares a photo to be put beside an entry: without its metadata, and in a format that browsers
  /// show, so HEIC and AVIF are converted. It checks that the photo can be resized for pages.
  /// - Parameter worker: the path of the image worker. If it cannot be started, photos that do not need
  ///   it are accepted without that check.
  /// - Throws: `PhotoError`; `DiskError` if there is no room for a temporary file.
  package static func kept(_ bytes: [UInt8], worker: String) throws -> KeptPhoto {
    let (kind, clean) = try cleaned(bytes)
    let asItIs = KeptPhoto(bytes: clean, ending: kind.endings[0])
    if kind.isForBrowsers, kind.isAnimated(bytes) { return asItIs }
    let limit = Duration.seconds(60)
    do {
      let made = try developed(kind.isForBrowsers ? clean : bytes, by: worker, limit: limit)
      guard !kind.isForBrowsers, let widest = made.renditions.last else { return asItIs }
      return KeptPhoto(bytes: try cleanedJPEG(widest.jpeg), ending: PhotoKind.jpeg.endings[0])
    } catch DrawingProgram.Failure.start where kind.isForBrowsers {
      return asItIs
    } catch let failure as DrawingProgram.Failure {
      throw PhotoError.undevelopable(failure.reason(limit: limit))
    }
  }

  /// Resizes a photo that is not in a file yet.
  private static func developed(
    _ bytes: [UInt8], by worker: String, limit: Duration
  ) throws -> DrawingProgram.MadePhoto {
    let program = try DrawingProgram(worker, limit: limit)
    var isRunning = true
    defer { if isRunning { program.end() } }
    let folder = System.variable("TMPDIR") ?? "/tmp"
    let path = "\(folder)/thousand-\(Disk.processNumber)-\(UInt64.random(in: 0 ... .max)).photo"
    defer {
      // The system clears the folder for temporary files.
      do { try Disk.remove(path) } catch {}
    }
    try Disk.write(bytes, to: path)
    do throws(DrawingProgram.Failure) {
      return try program.develop(path)
    } catch {
      isRunning = error.isSurvived
      throw error
    }
  }
}
